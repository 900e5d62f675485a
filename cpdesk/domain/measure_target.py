"""A target that somebody set in the pack: for a year, with a profile through it, and with a floor."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from types import MappingProxyType

from cpdesk.domain.period import ReportingPeriod


def _no_profile() -> Mapping[str, Decimal]:
    return MappingProxyType({})


@dataclass(frozen=True, slots=True)
class MeasureTarget:
    """A target in the measure's unit, percentages in points.

    `profile` holds what is aimed for in single periods, by their codes: 5, 10, 15 and 20 carers through the year. Where
    a period has none, the target itself counts. `floor` is what the measure may not fall short of.
    """

    value: Decimal | None = None
    floor: Decimal | None = None
    profile: Mapping[str, Decimal] = field(default_factory=_no_profile)

    def precedes(self, period: ReportingPeriod | None) -> bool:
        """Return whether a period is of a year before that of the profile, of which the target says nothing."""
        years = [found.year for found in map(_period, self.profile) if found is not None]
        return period is not None and bool(years) and period.year < min(years)

    def value_for(self, period: ReportingPeriod | None) -> Decimal | None:
        """Return what is aimed for in that period: its part of the profile, else the target itself."""
        profiled = self.profile.get(period.code) if period is not None else None
        return profiled if profiled is not None else self.value


def _period(code: str) -> ReportingPeriod | None:
    try:
        return ReportingPeriod.from_code(code)
    except ValueError:
        return None
