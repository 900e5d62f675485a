"""Whether the figure of a period is another one in a later workbook."""

import re
from collections.abc import Hashable, Iterable
from datetime import date
from decimal import Decimal
from typing import TypeVar

from cpdesk.domain.period import PeriodKind, ReportingPeriod
from cpdesk.domain.quantity import decimals_of, round_half_away
from cpdesk.domain.supplied import SuppliedWorkbook
from cpdesk.domain.symbol import SymbolMeaning
from cpdesk.domain.value import MeasureValue

_Name = TypeVar("_Name", bound=Hashable)
_TO_COME = (SymbolMeaning.NOT_DUE, SymbolMeaning.NOT_AVAILABLE)


def is_same_figure(earlier: MeasureValue, later: MeasureValue) -> bool:
    """Return whether two cells show the same figure.

    Where one shows more decimal places, the two are held against each other at the places of the other: 24% is no
    revision of 24.4%, and a cell whose hidden decimals moved shows what it showed.
    """
    if None not in (earlier.numerator, later.numerator) and earlier.numerator != later.numerator:
        return False
    if None not in (earlier.denominator, later.denominator) and earlier.denominator != later.denominator:
        return False
    if earlier.shown is not None and later.shown is not None:
        if earlier.shown == later.shown:
            return True
        places = min(decimals_of(earlier.shown), decimals_of(later.shown))
        return _at(earlier, places) == _at(later, places)
    if earlier.symbol is not None and later.symbol is not None:
        return earlier.symbol.marker.strip().casefold() == later.symbol.marker.strip().casefold()
    return earlier.result is None and later.result is None and _plain(earlier.text) == _plain(later.text)


def numbered(names: Iterable[_Name]) -> list[tuple[_Name, int]]:
    """Return each name with how many like it came before, so that two figures for one period stay two."""
    met: dict[_Name, int] = {}
    numbers = []
    for name in names:
        count = met.get(name, 0)
        met[name] = count + 1
        numbers.append((name, count))
    return numbers


def is_revised(earlier: MeasureValue, later: MeasureValue) -> bool:
    """Return whether a published figure was changed; one that was still to come, and has come, was not."""
    is_awaited = earlier.symbol is not None and earlier.symbol.meaning in _TO_COME and later.shown is not None
    return not is_awaited and not is_same_figure(earlier, later)


def last_day(workbook: SuppliedWorkbook) -> date | None:
    """Return the last day that a workbook is about: of its current periods, else of all it has figures for."""
    current = _last(card.current_period for card in workbook.scorecards)
    if current is not None:
        return current
    cards = workbook.scorecards
    return _last(value.period for card in cards for measure in card.measures for value in measure.values)


def is_settled(period: ReportingPeriod | None, earlier: date | None, later: date | None) -> bool:
    """Return whether the figure of a period was whole in the earlier workbook, so that another one is a change.

    The year to date of Q2 is no revision of that of Q1. Two versions of one quarter's workbook are held against each
    other in everything; a figure that names no period only then.
    """
    if earlier is not None and earlier == later:
        return True
    if period is None:
        return False
    return period.kind is not PeriodKind.YEAR_TO_DATE if earlier is None else period.end <= earlier


def _at(value: MeasureValue, places: int) -> Decimal:
    shown = value.shown if value.shown is not None else Decimal(0)
    return shown if decimals_of(shown) == places else round_half_away(_held(value, shown), places)


def _held(value: MeasureValue, shown: Decimal) -> Decimal:
    """Return the number in the cell, so that nothing is rounded twice; the displayed one where the two are unlike."""
    number = value.number
    return number if number is not None and round_half_away(number, decimals_of(shown)) == shown else shown


def _plain(text: str) -> str:
    return re.sub(r"\s+", " ", text).strip().casefold()


def _last(periods: Iterable[ReportingPeriod | None]) -> date | None:
    return max((period.end for period in periods if period is not None), default=None)
