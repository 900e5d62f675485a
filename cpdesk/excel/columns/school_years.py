"""Others' years beside school results: `England 2023/24` among school years is England's school year."""

from collections.abc import Mapping

from cpdesk.domain.period import PeriodKind, ReportingPeriod
from cpdesk.domain.scorecard import ColumnRole
from cpdesk.excel.blocks.headings import HeadingReading

_BESIDE = (ColumnRole.COMPARATOR, ColumnRole.TARGET)


def with_school_years(
    periods: Mapping[int, ReportingPeriod], readings: Mapping[int, HeadingReading]
) -> dict[int, ReportingPeriod]:
    """Return the periods with others' years and targets as school years, where all results are for such.

    Headings beside each other are of one kind: nobody sets a financial year of England's beside a school year.
    """
    kinds = {periods[column].kind for column in periods if readings[column].role is ColumnRole.VALUE}
    if kinds != {PeriodKind.ACADEMIC_YEAR}:
        return dict(periods)
    return {
        column: ReportingPeriod.academic_year(period.year)
        if period.kind is PeriodKind.FINANCIAL_YEAR and readings[column].role in _BESIDE
        else period
        for column, period in periods.items()
    }
