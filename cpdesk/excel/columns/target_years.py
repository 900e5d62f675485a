"""The year of quarters and months whose headings leave it to that of the target beside them."""

from collections.abc import Mapping

from cpdesk.domain.period import PeriodKind
from cpdesk.domain.scorecard import ColumnRole
from cpdesk.excel.blocks.headings import HeadingReading
from cpdesk.excel.columns.carried_years import with_title_year
from cpdesk.excel.dates.context import TitleContext
from cpdesk.excel.dates.period_label import PeriodLabel
from cpdesk.excel.dates.rolled_years import PARTS_OF_A_YEAR

_RESULTS = (ColumnRole.VALUE, ColumnRole.BASELINE)


def with_target_year(
    labels: Mapping[int, PeriodLabel], readings: Mapping[int, HeadingReading]
) -> dict[int, PeriodLabel]:
    """Return the labels, quarters and months that none gives a year in that of the target: `2024/25 target | Q1 | Q2`.

    Results of whole years are all of earlier ones, and stand left of the quarters: those of `Q1 | Q2 | Q3 | Q4 |
    2023/24 | 2024/25 target` are of the year before, and somebody has to say so.
    """
    parts = {column: label for column, label in labels.items() if label.kind in PARTS_OF_A_YEAR}
    results = [column for column in parts if readings[column].role is ColumnRole.VALUE]
    year = _year(labels, readings, before=min(results)) if results else None
    if year is None or any(label.year is not None for label in parts.values()):
        return dict(labels)
    return {**labels, **with_title_year(parts, readings, TitleContext(year))}


def _year(labels: Mapping[int, PeriodLabel], readings: Mapping[int, HeadingReading], *, before: int) -> int | None:
    """Return the only year of targets after all years of results, where those stand before that column."""
    years = {column: label.year for column, label in labels.items() if label.kind is PeriodKind.FINANCIAL_YEAR}
    outturns = {
        column: year for column, year in years.items() if readings[column].role in _RESULTS and year is not None
    }
    latest = max(outturns.values(), default=0)
    targets = {
        year
        for column, year in years.items()
        if readings[column].role is ColumnRole.TARGET and year is not None and year > latest
    }
    return targets.pop() if len(targets) == 1 and all(column < before for column in outturns) else None
