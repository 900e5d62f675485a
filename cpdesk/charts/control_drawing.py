"""The strokes of a control chart: hairlines of chance, points by shape as well as colour."""

from collections.abc import Iterator, Mapping
from decimal import Decimal
from itertools import groupby
from math import nan
from types import MappingProxyType

from cpdesk.charts.layout import Plot
from cpdesk.charts.scheme import ChartColours
from cpdesk.charts.sheet import Anchor, Place, Sheet
from cpdesk.domain.figure import Series, SeriesKind, TrendFigure
from cpdesk.domain.spc.control_chart import Variation
from cpdesk.domain.spc.words import variation_word

DASHES: Mapping[SeriesKind, tuple[float, ...]] = MappingProxyType(
    {SeriesKind.MEAN: (), SeriesKind.LIMIT: (4, 3), SeriesKind.MEDIAN: (1, 2)}
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

Said = tuple[int, Decimal, Variation | None]


def draw_hairline(sheet: Sheet, plot: Plot, series: Series, colours: ChartColours) -> None:
    """Draw a mean, a limit or a median; where limits are drawn anew the line ends and another begins."""
    places: list[Place] = []
    before: Decimal | None = None
    for at, value in enumerate(series.values):
        if value != before:
            places.append((plot.x(at - 0.5), nan))
        height = nan if value is None else plot.y(float(value))
        places += [(plot.x(at - 0.5), height), (plot.x(at + 0.5), height)]
        before = value
    sheet.path(places, colours.hairline, 1.0, DASHES[series.kind])


def draw_marks(sheet: Sheet, plot: Plot, series: Series, figure: TrendFigure, colours: ChartColours) -> None:
    """Draw each point by what it says, and name each stretch of points that chance does not explain."""
    points = list(_points(series, figure))
    for at, value, said in points:
        shape, size = _SHAPES[said or Variation.COMMON]
        colour = colours.variations[said or Variation.COMMON]
        sheet.mark(shape, (plot.x(at), plot.y(float(value))), size, colour, colours.ink, edge_width=0.8)
    for said, stretch in groupby(points, lambda point: point[2]):
        if said not in (None, Variation.COMMON):
            _name_stretch(sheet, plot, list(stretch), series, colours)


def _points(series: Series, figure: TrendFigure) -> Iterator[Said]:
    for at, (value, mark) in enumerate(zip(series.values, figure.marks, strict=True)):
        if value is not None:
            yield at, value, mark or Variation.COMMON


def _name_stretch(sheet: Sheet, plot: Plot, stretch: list[Said], series: Series, colours: ChartColours) -> None:
    """Write what a stretch says beyond its highest point, or its lowest where it lies below the rest of the figures."""
    others = [number for number in series.values if number is not None]
    is_high = sum(value for _, value, _ in stretch) * len(others) >= sum(others) * len(stretch)
    at, value, said = (max if is_high else min)(stretch, key=lambda point: point[1])
    if said is None:
        return
    word = variation_word(said)
    is_near_end = at >= len(series.values) - 2
    anchor: Anchor = "end" if is_near_end else "start" if at <= 1 else "middle"
    place = (plot.x(at), plot.y(float(value)) - (_ABOVE if is_high else _BELOW))
    words = word[:1].upper() + word[1:]
    sheet.words(words, place, colours.ink, anchor=anchor, is_bold=True, on_ground=colours.paper)
