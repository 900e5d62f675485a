"""Columns that give one period in two ways: how many children, and which share or rate of all that is."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from cpdesk.domain.period import ReportingPeriod
from cpdesk.domain.scorecard import ColumnRole
from cpdesk.domain.value_class import changed
from cpdesk.excel.blocks.column_contents import ColumnContents
from cpdesk.excel.columns.block_column import BlockColumn
from cpdesk.excel.columns.told_columns import ToldColumns
from cpdesk.excel.words.figures import Figures, read_figures

_OF_A_PERIOD = (ColumnRole.VALUE, ColumnRole.NUMERATOR, ColumnRole.DENOMINATOR)


@dataclass(frozen=True)
class _Pair:
    """The columns of counts and of shares for one period; `is_said` where their headings say that they are."""

    counts: Sequence[BlockColumn]
    shares: Sequence[BlockColumn]
    is_said: bool


def with_counts(
    columns: Sequence[BlockColumn], contents: Mapping[int, ColumnContents], said: ToldColumns
) -> list[BlockColumn]:
    """Return the columns with counts beside shares of their period as numerators; where nothing says so, by the cells.

    A percentage or a rate is what a measure is judged by, so that it is the result, and the count its numerator. Where
    a person says that the counts are the results, the shares beside them are kept by name. What is said of the first
    counts that only the cells show holds for all such.
    """
    pairs = list(_pairs(columns, contents))
    unsaid = [column for pair in pairs if not pair.is_said for column in pair.counts]
    example = said.roles.get(unsaid[0].number) if unsaid else None
    settled: dict[int, BlockColumn] = {}
    for pair in pairs:
        told = next((said.roles[column.number] for column in pair.counts if column.number in said.roles), None)
        role = told or (example if not pair.is_said else None) or ColumnRole.NUMERATOR
        for column in pair.counts:
            own = said.roles.get(column.number, role)
            is_beside = own is ColumnRole.NUMERATOR
            reading = changed(column.reading, is_count=True)
            settled[column.number] = replace(column, role=own, is_beside_share=is_beside, reading=reading)
        for column in pair.shares if role is ColumnRole.VALUE else ():
            if column.number not in said.roles:
                settled[column.number] = replace(column, role=ColumnRole.OTHER)
    return [settled.get(column.number, column) for column in columns]


def _pairs(columns: Sequence[BlockColumn], contents: Mapping[int, ColumnContents]) -> Iterator[_Pair]:
    """Yield the counts and shares of each period that has both."""
    by_period: dict[ReportingPeriod, list[BlockColumn]] = defaultdict(list)
    for column in columns:
        if column.period is not None and (column.role in _OF_A_PERIOD or column.is_told):
            by_period[column.period].append(column)
    for beside in by_period.values():
        pair = _pair(beside, contents) if len(beside) > 1 else None
        if pair is not None:
            yield pair


def _pair(beside: Sequence[BlockColumn], contents: Mapping[int, ColumnContents]) -> _Pair | None:
    """Return the pair of a period's columns: what the headings say, else one of whole numbers beside one of shares."""
    values = [column for column in beside if column.role is not ColumnRole.DENOMINATOR]
    shares = [column for column in values if _says_share(column)]
    counts = [column for column in values if column.reading.is_count]
    if counts and (shares or len(values) < len(beside)):
        return _Pair(counts, shares, is_said=True)
    if len(values) != 2 or any(column.role is ColumnRole.NUMERATOR and not column.is_told for column in values):
        return None
    shares = shares or [column for column in values if _holds_shares(contents[column.number])]
    counts = counts or [column for column in values if column not in shares and _is_count_of(column, shares, contents)]
    return _Pair(counts, shares, is_said=False) if len(shares) == len(counts) == 1 else None


def _says_share(column: BlockColumn) -> bool:
    return column.reading.is_percent or column.reading.is_rate


def _holds_shares(contents: ColumnContents) -> bool:
    """Return whether all figures of a column are written as percentages."""
    figures = [found for found in _figures(contents) if found.number is not None]
    return bool(figures) and all(found.is_percent for found in figures)


def _is_count_of(column: BlockColumn, shares: Sequence[BlockColumn], contents: Mapping[int, ColumnContents]) -> bool:
    """Return whether a column that says nothing holds whole numbers, and others than the shares beside it."""
    numbers = [found.number for found in _figures(contents[column.number]) if found.number is not None]
    if not numbers or not all(_is_whole(found) for found in _figures(contents[column.number])):
        return False
    others = [found.number for share in shares for found in _figures(contents[share.number])]
    return numbers != [number for number in others if number is not None]


def _is_whole(found: Figures) -> bool:
    number = found.number
    return number is None or not (found.is_percent or found.is_currency or number % 1 or number < Decimal(0))


def _figures(contents: ColumnContents) -> list[Figures]:
    return [found for cell, _ in contents.written if (found := read_figures(cell)) is not None]
