"""The days from which a rule may be set to hold, as periods a person knows."""

from dataclasses import dataclass
from datetime import date

from cpdesk.domain.pack import BoardPack
from cpdesk.domain.period import PeriodKind, ReportingPeriod, format_date

_AHEAD = 4


@dataclass(frozen=True, slots=True)
class RuleStart:
    """A first day with its words: always, from Q2 2019/20."""

    words: str
    day: date | None


def rule_starts(pack: BoardPack, keys: tuple[str, ...], held: date | None) -> tuple[RuleStart, ...]:
    """Return the days that a rule of those measures may hold from: always, and the first day of each of their periods.

    The next quarters are offered too, and the day that holds now.
    """
    periods: dict[date, str] = {}
    for card in {id(pack.measures[key][0]): pack.measures[key][0] for key in keys}.values():
        current = card.current_period
        if current is None:
            continue
        columns = [column.period for column in card.columns if column.period is not None]
        known = [current, *(period for period in columns if period.kind is current.kind)]
        if current.kind is PeriodKind.QUARTER:
            known += [_quarters_on(current, ahead) for ahead in range(1, _AHEAD + 1)]
        periods.update({period.start: f"From {period.label}" for period in known})
    if held is not None and held not in periods:
        periods[held] = f"From {format_date(held)}"
    return (RuleStart("Always", None), *(RuleStart(periods[day], day) for day in sorted(periods)))


def _quarters_on(quarter: ReportingPeriod, ahead: int) -> ReportingPeriod:
    years, number = divmod(quarter.number - 1 + ahead, 4)
    return ReportingPeriod.quarter(quarter.year + years, number + 1)
