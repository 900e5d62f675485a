"""Sums of public figures from which a withheld one can be worked out by subtraction."""

from collections.abc import Container, Iterator, Sequence
from decimal import Decimal

from cpdesk.domain.measure import Measure
from cpdesk.domain.period import ReportingPeriod
from cpdesk.domain.quantity import Unit
from cpdesk.domain.scorecard import Scorecard

_MOST_PARTS = 12
_FEWEST_PERIODS_OF_SHARES = 2
"""Two shares of different wholes come to 100 in a period by chance."""

_WHOLE = Decimal(100)


def telling_totals(card: Scorecard, key: str, hidden: Container[str]) -> Iterator[tuple[tuple[str, ...], str]]:
    """Yield the public parts, with the public total of them, that tell the figure of a withheld measure.

    The total is a measure right before or behind its parts which is their sum in every period that all of them have;
    empty for shares that come to 100%. Where two of the parts are withheld, neither can be worked out.
    """
    rows = [measure for measure in card.measures if measure.unit in (Unit.NUMBER, Unit.CURRENCY, Unit.PERCENT)]
    place = next((at for at, measure in enumerate(rows) if measure.key == key), None)
    if place is None:
        return
    unit, pledge = rows[place].unit, rows[place].pledge
    group = [measure for measure in rows if measure.unit is unit and measure.pledge == pledge]
    place = group.index(rows[place])
    for start, end in _runs(len(group), place):
        parts = group[start:end]
        public = tuple(part.key for part in parts if part.key != key)
        if any(part in hidden for part in public):
            continue
        if unit is Unit.PERCENT:
            if _come_to_whole(parts):
                yield public, ""
                return
            continue
        for beside in (start - 1, end):
            if 0 <= beside < len(group) and group[beside].key not in hidden and _is_sum(group[beside], parts):
                yield public, group[beside].key
                return


def _runs(count: int, place: int) -> Iterator[tuple[int, int]]:
    """Yield the runs of two rows and more that hold a place, the short ones first."""
    for length in range(2, min(count, _MOST_PARTS) + 1):
        for start in range(max(0, place - length + 1), min(place, count - length) + 1):
            yield start, start + length


def _is_sum(total: Measure, parts: Sequence[Measure]) -> bool:
    sums = _sums(parts)
    figures = _figures(total)
    common = figures.keys() & sums.keys()
    return (
        bool(common)
        and any(sums[period] for period in common)
        and all(figures[period] == sums[period] for period in common)
    )


def _come_to_whole(parts: Sequence[Measure]) -> bool:
    sums = _sums(parts)
    return len(sums) >= _FEWEST_PERIODS_OF_SHARES and all(total == _WHOLE for total in sums.values())


def _sums(parts: Sequence[Measure]) -> dict[ReportingPeriod | None, Decimal]:
    """Return the sum of the parts for each period in which all of them have a figure."""
    first, *others = map(_figures, parts)
    common = set(first).intersection(*others)
    return {period: sum((held[period] for held in (first, *others)), Decimal(0)) for period in common}


def _figures(measure: Measure) -> dict[ReportingPeriod | None, Decimal]:
    return {value.period: value.shown for value in measure.values if value.shown is not None}
