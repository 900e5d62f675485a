"""The year of quarters and months whose headings leave it to the title."""

from collections.abc import Iterator, Mapping, Sequence

from cpdesk.domain.period import PeriodKind
from cpdesk.domain.scorecard import ColumnRole
from cpdesk.excel.blocks.headings import HeadingReading
from cpdesk.excel.dates.context import TitleContext
from cpdesk.excel.dates.period_label import PeriodLabel
from cpdesk.excel.dates.rolled_years import PARTS_OF_A_YEAR, years_in_a_row
from cpdesk.excel.words.wording import plain

_Part = tuple[PeriodKind | None, int]


def with_title_year(
    labels: Mapping[int, PeriodLabel], readings: Mapping[int, HeadingReading], context: TitleContext
) -> dict[int, PeriodLabel]:
    """Return the labels with the title's year; of Q3, Q4, Q1, Q2 in a row the first two are of the year before.

    Such a row is of one thing: beside results for Q1 and Q2, targets or England's figures for Q1 and Q2 are of the same
    year. Those for some of the quarters alone are of the year of the results that they stand among. Where no title says
    a year, `RAG Q1` is of that of the only Q1 that says one.
    """
    if context.year is None:
        return _with_only_year(labels)
    dated = {
        column: label if label.kind is PeriodKind.YEAR_TO_DATE else label.in_year(context.year)
        for column, label in labels.items()
    }
    series = sorted(_series(labels, readings), key=lambda columns: _standing(columns, readings), reverse=True)
    years: dict[int, int] = {}
    for columns in series:
        own = dict(zip(columns, years_in_a_row([labels[column] for column in columns], context.year), strict=True))
        if columns is not series[0] and _stands_among(columns, series[0]):
            own = {column: _nearest(column, series[0], labels, years) or year for column, year in own.items()}
        years.update(own)
    return dated | {column: labels[column].in_year(year) for column, year in years.items()}


def _with_only_year(labels: Mapping[int, PeriodLabel]) -> dict[int, PeriodLabel]:
    """Return the labels with the year of the others for the same quarter or month, where those all have the same."""
    known: dict[_Part, set[int]] = {}
    for label in labels.values():
        if label.kind in PARTS_OF_A_YEAR and label.year is not None:
            known.setdefault(_part(label), set()).add(label.year)
    only = {part: next(iter(years)) for part, years in known.items() if len(years) == 1}
    return {
        column: label.in_year(only[_part(label)]) if label.year is None and _part(label) in only else label
        for column, label in labels.items()
    }


def _series(labels: Mapping[int, PeriodLabel], readings: Mapping[int, HeadingReading]) -> Iterator[list[int]]:
    """Yield the columns of quarters and months without a year, those of one thing and kind together."""
    series: dict[object, list[int]] = {}
    for column in sorted(labels):
        if labels[column].kind in PARTS_OF_A_YEAR and labels[column].year is None:
            reading = readings[column]
            whose = (
                reading.role,
                reading.comparator,
                plain(reading.name),
                reading.is_percent,
                reading.is_count,
                reading.is_rate,
            )
            series.setdefault((*whose, labels[column].kind), []).append(column)
    yield from series.values()


def _standing(columns: Sequence[int], readings: Mapping[int, HeadingReading]) -> tuple[int, bool]:
    return len(columns), readings[columns[0]].role is ColumnRole.VALUE


def _stands_among(columns: Sequence[int], main: Sequence[int]) -> bool:
    """Return whether the columns are fewer, and one alone or with results between them."""
    has_results_between = any(columns[0] < column < columns[-1] for column in main)
    return len(columns) < len(main) and (len(columns) == 1 or has_results_between)


def _nearest(
    column: int, main: Sequence[int], labels: Mapping[int, PeriodLabel], years: Mapping[int, int]
) -> int | None:
    """Return the year of the nearest results for the same quarter, those on the left before others as near."""
    same = [other for other in main if _part(labels[other]) == _part(labels[column])]
    nearest = min(same, key=lambda other: (abs(other - column), other), default=None)
    return years[nearest] if nearest is not None else None


def _part(label: PeriodLabel) -> _Part:
    return label.kind, label.order
