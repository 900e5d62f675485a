"""Columns under a title that says that its years are from January to December."""

from collections.abc import Mapping

from cpdesk.domain.period import PeriodKind
from cpdesk.excel.dates.calendar_years import in_calendar_year, says_calendar
from cpdesk.excel.dates.context import TitleContext
from cpdesk.excel.dates.period_label import PeriodLabel

_CALENDAR = PeriodKind.CALENDAR_YEAR
_IN_A_YEAR = (PeriodKind.QUARTER, PeriodKind.MONTH, PeriodKind.YEAR_TO_DATE)


def with_calendar_years(labels: Mapping[int, PeriodLabel], context: TitleContext) -> dict[int, PeriodLabel]:
    """Return the labels with a lone year as a calendar year, and with Q1 or Jan as that of the title's calendar year.

    A lone year is one where the lines around the table speak of calendar years, or all other years beside it are such:
    else nobody knows which year is meant, and a person is asked.
    """
    years = {label.kind for label in labels.values() if label.kind in (PeriodKind.FINANCIAL_YEAR, _CALENDAR)}
    is_calendar = says_calendar(context.words) and PeriodKind.FINANCIAL_YEAR not in years
    if not is_calendar and years != {_CALENDAR}:
        return dict(labels)
    return {
        column: _of_calendar(label, context.calendar_year if is_calendar else None) for column, label in labels.items()
    }


def _of_calendar(label: PeriodLabel, year: int | None) -> PeriodLabel:
    if label.kind is None and label.bare_year is not None:
        return PeriodLabel(_CALENDAR, label.bare_year, rest=label.rest)
    if year is not None and label.kind in _IN_A_YEAR and label.year is None:
        return in_calendar_year(label, year)
    return label
