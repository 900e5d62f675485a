"""The axes of a chart."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise

from matplotlib.ticker import MaxNLocator

from cpdesk.charts.lettering import text_width
from cpdesk.domain.quantity import Unit, format_quantity

_UNITS = {
    Unit.PERCENT: "Percentage",
    Unit.NUMBER: "Number",
    Unit.DAYS: "Days",
    Unit.CURRENCY: "Pounds",
    Unit.RATE: "Rate",
    Unit.SCORE: "Score",
    Unit.RATIO: "Ratio",
    Unit.TEXT: "Result",
}
_NEAR_ZERO = 0.6
"""An axis starts at nought unless its lowest figure is more than this share of its highest."""

_SMALL_COUNT = 20
"""Counts up to this always start at nought: between 5 and 7 children nothing should look like a cliff."""

_FEW = 6
"""So many points are named each, wherever that is possible."""
_GAP = 6
_CENTURY = re.compile(r"\b20(?=\d\d/\d\d$)")


@dataclass(frozen=True, slots=True)
class ValueAxis:
    """The upright axis: its reach, and its marks as (height, label)."""

    bottom: float
    top: float
    marks: tuple[tuple[float, str], ...]
    title: str


def value_axis(values: Sequence[Decimal], unit: Unit) -> ValueAxis:
    """Return the axis for those values; one that starts elsewhere than at nought says so in its title."""
    if not values:
        return ValueAxis(0, 1, (), _UNITS[unit])
    low, high = float(min(values)), float(max(values))
    is_small = unit is Unit.NUMBER and high <= _SMALL_COUNT
    from_zero = low >= 0 and (low <= _NEAR_ZERO * high or is_small)
    span = (high - (0 if from_zero else low)) or abs(high) / 10 or 1.0
    start = 0.0 if from_zero else low - span * 0.25
    is_whole = all(value == value.to_integral_value() for value in values)
    locator = MaxNLocator(nbins=5, steps=[1, 2, 2.5, 5, 10], integer=is_whole)
    ticks = [float(tick) for tick in locator.tick_values(start, high if high > start else start + span)]
    bottom = ticks[0]
    top = max(high + span * 0.2, bottom + (ticks[1] - ticks[0]))
    ceiling = 100.0 if unit is Unit.PERCENT and high <= 100 else top
    decimals = _decimals(ticks[1] - ticks[0])
    marks = tuple((tick, _mark(tick, decimals, unit)) for tick in ticks if tick <= min(top, ceiling) + 1e-9)
    title = _UNITS[unit] if bottom == 0 else f"{_UNITS[unit]} (axis starts at {marks[0][1]})"
    return ValueAxis(bottom, top, marks, title)


def _decimals(step: float) -> int:
    return next((places for places in range(4) if abs(round(step, places) - step) < 1e-9), 4)


def _mark(tick: float, decimals: int, unit: Unit) -> str:
    number = Decimal(f"{tick:.{decimals}f}")
    return format_quantity(abs(number) if number == 0 else number, unit)


def two_lines(label: str) -> str:
    """Return a period's label over two lines, its year below: a dozen of them then fit across a page."""
    head, _, tail = label.rpartition(" ")
    return f"{head}\n{tail}" if head else label


def axis_labels(labels: Sequence[str], room: float) -> tuple[str, ...]:
    """Return what stands below each point, empty for those that have no room; `room` is the plot's width, in points.

    A few points are named each, with their years shortened where that makes the room; of many, as many as fit evenly,
    the last always.
    """
    whole = tuple(two_lines(label) for label in labels)
    if len(labels) <= _FEW:
        short = tuple(two_lines(_CENTURY.sub("", label)) for label in labels)
        fitting = next((said for said in (whole, short) if _all_fit(said, room / max(len(labels), 1))), None)
        if fitting is not None:
            return fitting
    shown = shown_labels(len(labels), max(map(text_width, whole), default=0.0), room)
    return tuple(label if at in shown else "" for at, label in enumerate(whole))


def _all_fit(labels: Sequence[str], apart: float) -> bool:
    """Return whether neighbours so far apart keep a gap between them."""
    widths = [text_width(label) for label in labels]
    return all((left + right) / 2 + _GAP <= apart for left, right in pairwise(widths))


def shown_labels(count: int, widest: float, room: float) -> frozenset[int]:
    """Return which of `count` labels are shown, the last always, so that none runs into the next; in points."""
    step = 1
    while count > 1 and widest + _GAP > room / count * step and step < count:
        step += 1
    return frozenset(range(count - 1, -1, -step))
