"""The layout of a line chart: where its plot stands on a sheet, with the labels beside it."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from cpdesk.charts.axis import ValueAxis, value_axis
from cpdesk.charts.direct_labels import EndLabel, spread
from cpdesk.charts.lettering import LINE, text_width
from cpdesk.charts.scheme import ChartColours
from cpdesk.domain.figure import Series, SeriesKind, TrendFigure
from cpdesk.domain.quantity import Unit, format_quantity

LEADER = 12.0
"""The room between the plot and its labels, in points, which their leaders cross."""

BELOW = 2 * LINE + 12
"""The room below a plot, for the labels of its points over two lines."""

ABOVE = LINE + 16
"""The room above a plot, for what its axis counts."""

_WIDEST = 0.4
_WRAP = 16
_WORKED_OUT = (SeriesKind.MEAN, SeriesKind.LIMIT, SeriesKind.MEDIAN)


@dataclass(frozen=True, slots=True)
class Area:
    """A place on a sheet, all lengths in points from the sheet's upper left."""

    left: float
    top: float
    width: float
    height: float

    @property
    def right(self) -> float:
        return self.left + self.width

    @property
    def foot(self) -> float:
        return self.top + self.height


@dataclass(frozen=True, slots=True)
class Plot:
    """Where figures are drawn: `count` points across, the axis upwards; `ends` count heights from the plot's foot."""

    area: Area
    count: int
    axis: ValueAxis
    ends: tuple[EndLabel, ...] = ()

    def x(self, at: float) -> float:
        """Return where a point is across, counted from 0; the edges of the plot are half a point further."""
        return self.area.left + (at + 0.5) / max(self.count, 1) * self.area.width

    def y(self, value: float) -> float:
        """Return where a figure is, down from the top of the sheet."""
        return self.area.foot - (value - self.axis.bottom) / (self.axis.top - self.axis.bottom) * self.area.height


def lay_out(figure: TrendFigure, colours: ChartColours, area: Area) -> Plot:
    """Return the layout of a chart that has that area to itself, worked out from the widths of the texts themselves."""
    axis = axis_of([figure])
    left = marks_width(axis)
    height = area.height - BELOW - ABOVE
    ends = _end_labels(figure, colours, axis, height)
    right = max((text_width(label.text, is_bold=label.is_bold) for label in ends), default=0.0) + LEADER + 6
    width = area.width - left - min(right, area.width * _WIDEST)
    return Plot(Area(area.left + left, area.top + ABOVE, width, height), len(figure.labels), axis, ends)


def axis_of(figures: Sequence[TrendFigure]) -> ValueAxis:
    """Return the axis that all figures can be read on."""
    drawn = [series.values for figure in figures for series in figure.series]
    drawn += [side for figure in figures for band in figure.bands for side in (band.lower, band.upper)]
    return value_axis([value for values in drawn for value in values if value is not None], figures[0].unit)


def marks_width(axis: ValueAxis) -> float:
    """Return the room left of a plot for the marks of its axis."""
    return max((text_width(label, is_bold=False) for _, label in axis.marks), default=0.0) + 8


def _end_labels(figure: TrendFigure, colours: ChartColours, axis: ValueAxis, height: float) -> tuple[EndLabel, ...]:
    labels = []
    others = iter(colours.comparators)
    for series in figure.series:
        last = _last(series)
        if last is None:
            continue
        is_measure = series.kind is SeriesKind.MEASURE
        known = {
            SeriesKind.MEASURE: colours.measure,
            SeriesKind.TARGET: colours.target,
            **dict.fromkeys(_WORKED_OUT, colours.hairline),
        }.get(series.kind)
        colour = known or next(others, colours.ink)
        labels.append(_label(series.name, figure.unit, colour, axis, height, last, is_bold=is_measure))
    for band in figure.bands:
        ends = {band.lower[-1], band.upper[-1]} - {band.target[-1], None}
        labels += [
            _label(band.name, figure.unit, colours.hairline, axis, height, end)
            for end in sorted(end for end in ends if end is not None)
        ]
    return spread(labels, -LINE / 2, height + LINE)


def _label(
    name: str, unit: Unit, colour: str, axis: ValueAxis, height: float, value: Decimal, *, is_bold: bool = False
) -> EndLabel:
    text = _label_text(name, value, unit)
    at = (float(value) - axis.bottom) / (axis.top - axis.bottom) * height
    return EndLabel(text, colour, at, at, LINE * (text.count("\n") + 1), is_bold, name)


def _last(series: Series) -> Decimal | None:
    """Return the figure beside which a line is named; a limit that the last stretch lacks is not named by another's."""
    if series.kind in _WORKED_OUT:
        return series.values[-1] if series.values else None
    return next((value for value in reversed(series.values) if value is not None), None)


def _label_text(name: str, value: Decimal, unit: Unit) -> str:
    """Return a line's name with its figure, over two lines where it is long."""
    number = format_quantity(value, unit)
    words = f"{name} {number}"
    if len(words) <= _WRAP:
        return words
    if len(name) <= _WRAP:
        return f"{name}\n{number}"
    spaces = [at for at, letter in enumerate(words) if letter == " "]
    middle = min(spaces, key=lambda at: abs(at - len(words) / 2))
    return f"{words[:middle]}\n{words[middle + 1 :]}"
