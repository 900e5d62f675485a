"""The figures beside the points of a line chart, kept clear of its lines and of one another."""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise

from cpdesk.charts.layout import Plot
from cpdesk.charts.lettering import text_width
from cpdesk.charts.scheme import ChartColours
from cpdesk.charts.sheet import Place, Sheet
from cpdesk.domain.figure import SeriesKind, TrendFigure
from cpdesk.domain.quantity import format_quantity

_MOST_FIGURES = 7
"""Up to so many points each carry their figure; of more only the first and the last do."""

_ABOVE, _BELOW = 9.0, -17.0
_HIGH = 9.0
_CLEAR = 1.5


@dataclass(frozen=True, slots=True)
class _Box:
    left: float
    top: float
    right: float
    foot: float

    def meets(self, other: "_Box") -> bool:
        return self.left < other.right and other.left < self.right and self.top < other.foot and other.top < self.foot

    def crosses(self, start: Place, end: Place) -> bool:
        """Return whether a stroke runs through the box: it has a height within it somewhere over its width."""
        (x1, y1), (x2, y2) = sorted((start, end))
        left, right = max(x1, self.left), min(x2, self.right)
        if left > right:
            return False
        slope = (y2 - y1) / (x2 - x1) if x2 > x1 else 0.0
        heights = (y1 + slope * (left - x1), y1 + slope * (right - x1))
        return max(heights) > self.top and min(heights) < self.foot


@dataclass(frozen=True, slots=True)
class PointLabel:
    """The figure of a point, counted from 0, above it or below it."""

    at: int
    value: Decimal
    is_above: bool


def point_labels(plot: Plot, figure: TrendFigure) -> list[PointLabel]:
    """Return the figures that stand beside points: above, or below where that is clearer of the lines.

    The last is named at the end of its line. In a control chart the points stand so close that a figure would lie on
    the next one.
    """
    measure = next(series for series in figure.series if series.kind is SeriesKind.MEASURE)
    points = [(at, value) for at, value in enumerate(measure.values) if value is not None]
    if figure.is_control_chart or not points:
        return []
    strokes = [*_strokes(plot, figure)]
    taken: list[_Box] = []
    labels = []
    for at, value in points[:-1] if len(points) <= _MOST_FIGURES else points[:1]:
        place = (plot.x(at), plot.y(float(value)))
        words = format_quantity(value, figure.unit)
        sides = [(_worth(_box(words, place, up), strokes, taken, plot), up) for up in (_ABOVE, _BELOW)]
        up = min(sides, key=lambda side: side[0])[1]
        taken.append(_box(words, place, up))
        labels.append(PointLabel(at, value, is_above=up == _ABOVE))
    return labels


def draw_point_labels(sheet: Sheet, plot: Plot, figure: TrendFigure, colours: ChartColours) -> None:
    """Write the figures of the points beside them."""
    for label in point_labels(plot, figure):
        up = _ABOVE if label.is_above else _BELOW
        where = (plot.x(label.at), plot.y(float(label.value)) - up)
        words = format_quantity(label.value, figure.unit)
        sheet.words(words, where, colours.ink, anchor="middle", is_bold=True, on_ground=colours.paper)


def _box(words: str, place: Place, up: float) -> _Box:
    half = text_width(words) / 2 + _CLEAR
    foot = place[1] - up + _CLEAR
    return _Box(place[0] - half, foot - _HIGH - _CLEAR, place[0] + half, foot)


def _worth(box: _Box, strokes: Iterable[tuple[Place, Place]], taken: Iterable[_Box], plot: Plot) -> int:
    """Return how much speaks against a label there: another label most, then the axis below, then each line."""
    over = sum(box.meets(other) for other in taken) * 100
    below = 50 if box.foot > plot.area.foot else 0
    return over + below + sum(box.crosses(*stroke) for stroke in strokes)


def _strokes(plot: Plot, figure: TrendFigure) -> Iterable[tuple[Place, Place]]:
    for series in figure.series:
        known = [(at, value) for at, value in enumerate(series.values) if value is not None]
        if series.kind is SeriesKind.MEASURE:
            places = [(plot.x(at), plot.y(float(value))) for at, value in known]
            yield from pairwise(places)
        else:
            for at, value in known:
                height = plot.y(float(value))
                yield (plot.x(at - 0.5), height), (plot.x(at + 0.5), height)
