"""The strokes of a control chart: hairlines of chance, points by shape as well as colour."""

from collections.abc import Iterator, Mapping
from decimal import Decimal
from itertools import groupby
from math import nan
from types import MappingProxyType

from matplotlib.axes import Axes

from cpdesk.charts.scheme import ChartColours
from cpdesk.charts.writing import write_at_point
from cpdesk.domain.figure import Series, SeriesKind, TrendFigure
from cpdesk.domain.spc.control_chart import Variation
from cpdesk.domain.spc.words import variation_word

DASHES: Mapping[SeriesKind, tuple[float, tuple[float, ...]] | str] = MappingProxyType(
    {SeriesKind.MEAN: "-", SeriesKind.LIMIT: (0, (4, 3)), SeriesKind.MEDIAN: (0, (1, 2))}
)
"""How each line of chance is dashed: a mean runs through, limits are dashed, a median is dotted."""

_SHAPES: Mapping[Variation, tuple[str, float]] = MappingProxyType(
    {
        Variation.COMMON: ("o", 7),
        Variation.IMPROVEMENT: ("s", 9),
        Variation.CONCERN: ("D", 8.5),
        Variation.NEUTRAL: ("^", 10),
    }
)
"""The shape of each point with its size, so that print without colour says the same."""

_ABOVE, _BELOW = 12.0, -21.0


def draw_hairline(axes: Axes, series: Series, colours: ChartColours) -> None:
    """Draw a mean, a limit or a median; where limits are drawn anew the line ends and another begins."""
    places: list[float] = []
    heights: list[float] = []
    before: Decimal | None = None
    for at, value in enumerate(series.values):
        if value != before:
            places.append(at - 0.5)
            heights.append(nan)
        places += [at - 0.5, at + 0.5]
        heights += [nan if value is None else float(value)] * 2
        before = value
    axes.plot(places, heights, color=colours.hairline, linewidth=1.0, linestyle=DASHES[series.kind])


def draw_marks(axes: Axes, series: Series, figure: TrendFigure, colours: ChartColours) -> None:
    """Draw each point by what it says, and name each stretch of points that chance does not explain."""
    points = list(_points(series, figure))
    for mark in Variation:
        shape, size = _SHAPES[mark]
        marked = [(at, float(value)) for at, value, said in points if said is mark]
        axes.plot(
            [at for at, _ in marked],
            [height for _, height in marked],
            linestyle="",
            marker=shape,
            markersize=size,
            markerfacecolor=colours.variations[mark],
            markeredgecolor=colours.ink,
            markeredgewidth=0.8,
            clip_on=False,
            zorder=3,
        )
    for said, stretch in groupby(points, lambda point: point[2]):
        if said not in (None, Variation.COMMON):
            _name_stretch(axes, list(stretch), series, colours)


def _points(series: Series, figure: TrendFigure) -> Iterator[tuple[int, Decimal, Variation | None]]:
    for at, (value, mark) in enumerate(zip(series.values, figure.marks, strict=True)):
        if value is not None:
            yield at, value, mark or Variation.COMMON


def _name_stretch(
    axes: Axes, stretch: list[tuple[int, Decimal, Variation | None]], series: Series, colours: ChartColours
) -> None:
    """Write what a stretch says beyond its highest point, or its lowest where it lies below the rest of the figures."""
    others = [number for number in series.values if number is not None]
    is_high = sum(value for _, value, _ in stretch) * len(others) >= sum(others) * len(stretch)
    at, value, said = (max if is_high else min)(stretch, key=lambda point: point[1])
    if said is None:
        return
    word = variation_word(said)
    words = word[:1].upper() + word[1:]
    text = write_at_point(axes, words, (at, float(value)), (0, _ABOVE if is_high else _BELOW), colours)
    if at >= len(series.values) - 2:
        text.set_horizontalalignment("right")
    elif at <= 1:
        text.set_horizontalalignment("left")
