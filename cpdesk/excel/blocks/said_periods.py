"""The period that cells of a row say, where each row names its own."""

from collections.abc import Sequence
from datetime import date

from cpdesk.domain.grid import GridCell
from cpdesk.domain.period import PeriodKind, ReportingPeriod
from cpdesk.domain.scorecard import ColumnRole
from cpdesk.excel.blocks.headings import read_heading
from cpdesk.excel.dates.context import TitleContext
from cpdesk.excel.dates.period_label import LIKELY_YEARS, period_of_day
from cpdesk.excel.dates.periods import read_period
from cpdesk.excel.words.wording import one_line, tidy

_PARTS_OF_A_YEAR = (PeriodKind.QUARTER, PeriodKind.MONTH, PeriodKind.TERM, PeriodKind.SNAPSHOT)


def said_period(cells: Sequence[GridCell], context: TitleContext) -> ReportingPeriod | None:
    """Return the period that the cells name together (`2019/20` and `Q1`), in the title's year where they say none."""
    for cell in cells:
        if isinstance(cell.value, date) and cell.value.year in LIKELY_YEARS:
            return period_of_day(cell.value, names_a_day="d" in cell.number_format.casefold())
    labels = [context.way(read_period(one_line(cell.text))) for cell in cells]
    whole = [label for label in labels if label.kind is not None]
    year = next((label.year for label in labels if label.year is not None), context.year)
    for label in whole:
        if label.kind in _PARTS_OF_A_YEAR:
            return label.in_year(year).period()
    return whole[0].in_year(year).period() if whole else None


def is_period_cell(cell: GridCell) -> bool:
    """Return whether the cell names a period, or a part of one, and nothing else but that it is the outturn."""
    if isinstance(cell.value, date):
        return True
    reading = read_heading(tidy(cell.text))
    return reading.has_period and reading.role is ColumnRole.VALUE
