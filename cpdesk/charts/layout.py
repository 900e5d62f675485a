"""The layout of a chart: where its plot stands on the picture, with the labels beside it."""

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

_WIDEST = 0.4
_WRAP = 16
_WORKED_OUT = (SeriesKind.MEAN, SeriesKind.LIMIT, SeriesKind.MEDIAN)


@dataclass(frozen=True, slots=True)
class ChartLayout:
    """All lengths in points: the plot's left and lower edge, its width and height; heights of labels from its foot."""

    left: float
    bottom: float
    width: float
    height: float
    axis: ValueAxis
    ends: tuple[EndLabel, ...]


def lay_out(figure: TrendFigure, colours: ChartColours, size: tuple[float, float]) -> ChartLayout:
    """Return the layout on a picture of that width and height.

    Worked out from the widths of the texts themselves: matplotlib's own ways of fitting draw the chart twice.
    """
    values = [value for series in figure.series for value in series.values if value is not None]
    axis = value_axis(values, figure.unit)
    marks = max((text_width(label) for _, label in axis.marks), default=0.0)
    left, bottom, above = marks + 8, 2 * LINE + 12, LINE + 16
    height = size[1] - bottom - above
    ends = _end_labels(figure, colours, axis, height)
    right = max((text_width(label.text) for label in ends), default=0.0) + LEADER + 6
    width = size[0] - left - min(right, size[0] * _WIDEST)
    return ChartLayout(left, bottom, width, height, axis, ends)


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
        text = _label_text(series, last, figure.unit)
        at = (float(last) - axis.bottom) / (axis.top - axis.bottom) * height
        labels.append(EndLabel(text, colour, at, at, LINE * (text.count("\n") + 1), is_measure))
    return spread(labels, -LINE / 2, height + LINE)


def _last(series: Series) -> Decimal | None:
    """Return the figure beside which a line is named; a limit that the last stretch lacks is not named by another's."""
    if series.kind in _WORKED_OUT:
        return series.values[-1] if series.values else None
    return next((value for value in reversed(series.values) if value is not None), None)


def _label_text(series: Series, value: Decimal, unit: Unit) -> str:
    """Return a line's name with its figure, over two lines where it is long."""
    number = format_quantity(value, unit)
    words = f"{series.name} {number}"
    if len(words) <= _WRAP:
        return words
    if len(series.name) <= _WRAP:
        return f"{series.name}\n{number}"
    spaces = [at for at, letter in enumerate(words) if letter == " "]
    middle = min(spaces, key=lambda at: abs(at - len(words) / 2))
    return f"{words[:middle]}\n{words[middle + 1 :]}"
