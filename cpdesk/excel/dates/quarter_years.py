"""Headings such as Q1 2024: whose year that is, as the rest of the row, the title and a person's answers tell."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from cpdesk.domain.period import PeriodKind, ReportingPeriod
from cpdesk.excel.dates.calendar_years import says_calendar
from cpdesk.excel.dates.context import TitleContext
from cpdesk.excel.dates.lone_quarters import (
    YearOfQuarter,
    agree,
    from_april,
    from_january,
    periods_meant,
    possible_ways,
    to_march,
    way_told,
)
from cpdesk.excel.dates.period_label import PeriodLabel

_PARTS = (PeriodKind.QUARTER, PeriodKind.YEAR_TO_DATE)
_OF_A_FINANCIAL_YEAR = (PeriodKind.QUARTER, PeriodKind.FINANCIAL_YEAR, PeriodKind.YEAR_TO_DATE)


@dataclass(frozen=True)
class QuarterYears:
    """The labels with each quarter of a lone year as one period, and what else those may be that nothing settles.

    `way` is how the lone year is meant.
    """

    labels: Mapping[int, PeriodLabel]
    may_be: Mapping[int, tuple[ReportingPeriod, ...]] = field(default_factory=dict)
    way: YearOfQuarter = from_april


def with_quarter_years(
    labels: Mapping[int, PeriodLabel], context: TitleContext, told: Mapping[int, ReportingPeriod]
) -> QuarterYears:
    """Return the labels with `Q1 2024` as the quarter that it is here, else as that of 2024/25, which is asked about.

    An answer about one of them holds for all. A financial year in the title, in another heading or in the file's name
    settles it, as do `calendar year`, a month beside it, and quarters that follow one another in one way alone.
    """
    of_lone = {column: label for column, label in labels.items() if label.lone_year is not None}
    if not of_lone:
        return QuarterYears(labels)
    ways = _ways(labels, of_lone, context, told)
    if from_april in ways and _is_financial(labels, context):
        ways = [from_april]
    way = ways[0]
    dated = {column: way(label) for column, label in labels.items()}
    is_said = any(column in told for column in of_lone)
    is_settled = way is not to_march and agree(ways, list(of_lone.values()))
    if is_said or is_settled:
        return QuarterYears(dated, way=way)
    return QuarterYears(dated, {column: periods_meant(label) for column, label in of_lone.items()}, way)


def listed_quarters(
    labels: Sequence[PeriodLabel], context: TitleContext, told: ReportingPeriod | None = None
) -> QuarterYears:
    """Return the same of periods that are listed down a table; empty where none is of a lone year.

    What was `told` is about the first that is.
    """
    first = next((at for at, label in enumerate(labels) if label.lone_year is not None), None)
    if first is None:
        return QuarterYears({})
    return with_quarter_years(dict(enumerate(labels)), context, {first: told} if told is not None else {})


def _ways(
    labels: Mapping[int, PeriodLabel],
    of_lone: Mapping[int, PeriodLabel],
    context: TitleContext,
    told: Mapping[int, ReportingPeriod],
) -> list[YearOfQuarter]:
    said = (way_told(label, told[column]) for column, label in of_lone.items() if column in told)
    way = next((way for way in said if way is not None), None)
    if way is not None:
        return [way]
    if says_calendar(context.words) and not _is_financial(labels, context):
        return [from_january]
    in_row = [label for label in labels.values() if label.kind in _PARTS and label.year is not None]
    return possible_ways(
        in_row,
        year=context.said_year,
        day=context.said_period,
        month=_month_beside(labels),
        is_financial=_is_financial(labels, context),
    )


def _is_financial(labels: Mapping[int, PeriodLabel], context: TitleContext) -> bool:
    """Return whether a financial year is named, in the title or in another heading."""
    named = (label.kind in _OF_A_FINANCIAL_YEAR and label.lone_year is None for label in labels.values() if label.year)
    return context.said_year is not None or any(named)


def _month_beside(labels: Mapping[int, PeriodLabel]) -> ReportingPeriod | None:
    """Return the month directly left of the last quarter of a lone year, which it ends with: `Apr May Jun Q1`."""
    last = max(column for column, label in labels.items() if label.lone_year is not None)
    before = labels.get(last - 1)
    return before.period() if before is not None and before.kind is PeriodKind.MONTH else None
