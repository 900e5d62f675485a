"""The year of columns headed YTD, which leave it to the months or quarters beside them."""

from collections.abc import Iterable, Mapping

from cpdesk.domain.period import PeriodKind, ReportingPeriod
from cpdesk.excel.dates.context import TitleContext
from cpdesk.excel.dates.period_label import PeriodLabel


def with_years_to_date(
    labels: Mapping[int, PeriodLabel], periods: dict[int, ReportingPeriod], context: TitleContext
) -> dict[int, ReportingPeriod]:
    """Return the periods with `YTD` columns in the latest year of the months or quarters beside them."""
    parts = [period.year for period in periods.values() if period.kind in (PeriodKind.QUARTER, PeriodKind.MONTH)]
    year = max(parts) if parts else context.year
    for column, label in labels.items():
        if label.kind is PeriodKind.YEAR_TO_DATE and label.year is None and year is not None:
            running = ReportingPeriod.calendar_year_to_date if label.is_calendar else ReportingPeriod.year_to_date
            periods[column] = running(year + 1 if label.is_calendar and _ends_later(periods.values(), year) else year)
    return periods


def _ends_later(periods: Iterable[ReportingPeriod], year: int) -> bool:
    """Return whether the quarters or months go on into the calendar year after the one in which theirs began."""
    return any(period.kind in (PeriodKind.QUARTER, PeriodKind.MONTH) and period.end.year > year for period in periods)
