"""A measure's target as a form asks for it, until it can be read."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from cpdesk.domain.dated import Dated, in_force
from cpdesk.domain.measure import Measure
from cpdesk.domain.measure_target import MeasureTarget
from cpdesk.domain.measure_year import measure_year
from cpdesk.domain.pack import BoardPack
from cpdesk.domain.period import TERMS, PeriodKind, ReportingPeriod
from cpdesk.domain.rating.draft import read_number
from cpdesk.domain.rating.set_up import SetUpFault
from cpdesk.domain.year_kind import YearKind

VALUE, FLOOR = "target", "floor"


@dataclass(frozen=True, slots=True)
class TargetReading:
    """The target that was typed, None where nothing was, with what is to be put right."""

    target: MeasureTarget | None
    faults: tuple[SetUpFault, ...] = ()


def profile_periods(current: ReportingPeriod | None, measure: Measure | None = None) -> tuple[ReportingPeriod, ...]:
    """Return what a profile is typed for: the quarters or months of the current year, or the terms of its school year.

    The year begins in January for a measure that is of calendar years. None where a whole year or a single day is
    reported.
    """
    year = measure_year(measure, current) if current is not None and measure is not None else YearKind.FINANCIAL
    if current is not None and current.kind is PeriodKind.QUARTER:
        return _quarters(year, year.year_of(current))
    if current is not None and current.kind is PeriodKind.TERM:
        return tuple(ReportingPeriod.term(current.year, term) for term in TERMS)
    if current is not None and current.kind is PeriodKind.MONTH:
        first, began = year.first_month, year.year_of(current)
        months = (*range(first, 13), *range(1, first))
        return tuple(ReportingPeriod.month(began + (month < first), month) for month in months)
    return ()


def _quarters(year: YearKind, began: int) -> tuple[ReportingPeriod, ...]:
    """Return the four quarters of the year that began then; in a calendar year the first is January to March."""
    if year is YearKind.CALENDAR:
        return (ReportingPeriod.quarter(began - 1, 4), *(ReportingPeriod.quarter(began, part) for part in (1, 2, 3)))
    return tuple(ReportingPeriod.quarter(began, part) for part in range(1, 5))


def target_texts(pack: BoardPack, key: str, pledge: str) -> dict[str, str]:
    """Return what stands in the form of a measure's target, by part: target, floor, and the codes of periods.

    It is what holds in the current period: a target from a later day on is not shown as today's. The profile of another
    year is there too, though no form has a line for it, so that it is not lost with what is typed.
    """
    card, measure = pack.measures[key]
    current = card.current_period
    held = pack.ruling(key, pledge)
    texts = {VALUE: _text(held.target.value if held.target is not None else None), FLOOR: _text(held.floor)}
    entry = _entry(pack, key)
    profile = entry.value.profile if entry is not None else {}
    if entry is not None and profile:
        supplied = measure.target.value if measure.target is not None else None
        texts[VALUE] = _text(entry.value.value if entry.value.value is not None else supplied)
    blank = {period.code: "" for period in profile_periods(current, measure)}
    return texts | blank | {code: _text(number) for code, number in profile.items()}


def target_since(pack: BoardPack, key: str) -> date | None:
    """Return the day from which the target set for a measure holds now; one set from an earlier day changes nothing."""
    entry = _entry(pack, key)
    return entry.since if entry is not None else None


def _entry(pack: BoardPack, key: str) -> Dated[MeasureTarget] | None:
    current = pack.measures[key][0].current_period
    return in_force(pack.rules.targets.get(key, ()), current.end if current is not None else None)


def read_target(texts: Mapping[str, str]) -> TargetReading:
    """Return the target that the texts come to; a text that is no number is to be put right."""
    numbers = {part: read_number(text) for part, text in texts.items() if text.strip()}
    wrong = [part for part, number in numbers.items() if number is None]
    if wrong:
        return TargetReading(
            None,
            tuple(SetUpFault(part, f"“{texts[part].strip()}” is no number. Write one such as 90.") for part in wrong),
        )
    known = {part: number for part, number in numbers.items() if number is not None}
    if not known:
        return TargetReading(None)
    profile = {part: number for part, number in known.items() if part not in (VALUE, FLOOR)}
    if VALUE not in known and not profile:
        return TargetReading(None, (SetUpFault(VALUE, "A floor needs a target beside it. Write the target too."),))
    return TargetReading(MeasureTarget(known.get(VALUE), known.get(FLOOR), profile))


def _text(number: Decimal | None) -> str:
    return f"{number.normalize():f}" if number is not None else ""
