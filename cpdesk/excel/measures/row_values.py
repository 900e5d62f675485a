"""The results of a measure's row, with those of others beside them."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import cached_property

from cpdesk.domain.period import ReportingPeriod
from cpdesk.domain.scorecard import ColumnRole
from cpdesk.domain.value import Comparator, MeasureValue, ValueStatus
from cpdesk.domain.value_class import changed
from cpdesk.excel.columns.block_column import BlockColumn
from cpdesk.excel.measures.named_figures import NamedFigures, named_figures
from cpdesk.excel.measures.row_figures import RowFigures
from cpdesk.excel.sheet_view import SheetView
from cpdesk.excel.words.cells import value_of
from cpdesk.excel.words.figures import Figures
from cpdesk.excel.words.markers import Meanings
from cpdesk.excel.words.money import ONE, in_pounds

_COUNTS = (ColumnRole.NUMERATOR, ColumnRole.DENOMINATOR)


@dataclass(frozen=True)
class RowValues:
    """Reads the values of one scorecard's rows; what holds for all of them is worked out once."""

    view: SheetView
    columns: Sequence[BlockColumn]
    current: ReportingPeriod | None
    meanings: Meanings
    are_italics_last_years: bool = False

    def results(self, found: RowFigures, factor: Decimal) -> tuple[MeasureValue, ...]:
        """Return the council's own results; `factor` turns a percent measure's bare numbers into points."""
        values = []
        row, unit = found.row.row, found.unit
        for column, beside in self._results:
            figures = found.figures.get(column.number)
            if figures is None:
                continue
            place = self.view.place(row, found.moved.get(column.number, column.number))
            value = value_of(figures, unit, factor, column.period, place, self.meanings)
            counts = beside
            if self.are_italics_last_years:
                value = self._of_its_year(value, row, column)
                counts = beside if value.period is column.period else self._counts_for(value.period)
            if column.reading.status is not None:
                value = _with_status(value, column.reading.status)
            if counts:
                value = _with_counts(value, counts, found)
            if found.numerators or found.denominators:
                value = _with_part_rows(value, column, found)
            values.append(value)
        return tuple(values)

    def comparators(self, found: RowFigures, factor: Decimal) -> tuple[Comparator, ...]:
        """Return the results of others: England, a region, last year; a cell may name those whose it gives."""
        comparators = []
        for column in self._others:
            figures = found.figures.get(column.number)
            if figures is not None:
                place = self.view.place(found.row_of(column.number), column.number)
                for item in _named(figures) or (NamedFigures(column.comparator, None, figures),):
                    own = figures is item.figures
                    read = item.figures if own else in_pounds(item.figures, found.pounds.get(column.number, ONE))
                    period = item.period or column.period
                    value = value_of(read, found.unit, factor, period, place, self.meanings)
                    if column.reading.status is not None:
                        value = _with_status(value, column.reading.status)
                    comparators.append(Comparator(item.name, value))
        return tuple(comparators)

    @cached_property
    def has_twins(self) -> bool:
        """Return whether two columns may be for one period."""
        periods = [column.period for column, _ in self._results if column.period is not None]
        return self.are_italics_last_years or len(set(periods)) < len(periods)

    def headings(self, row: int) -> dict[str, str]:
        """Return the heading of each column of results by the address of its cell in the row."""
        return {self.view.place(row, column.number).cell: column.heading for column, _ in self._results}

    @cached_property
    def _results(self) -> tuple[tuple[BlockColumn, tuple[BlockColumn, ...]], ...]:
        """Return the columns of results, each with those of numerators and denominators for its period."""
        results = (column for column in self.columns if column.role is ColumnRole.VALUE)
        return tuple((column, self._counts_for(column.period)) for column in results)

    @cached_property
    def _counts(self) -> tuple[BlockColumn, ...]:
        return tuple(column for column in self.columns if column.role in _COUNTS)

    @cached_property
    def _others(self) -> tuple[BlockColumn, ...]:
        return tuple(column for column in self.columns if column.role is ColumnRole.COMPARATOR)

    def _counts_for(self, period: ReportingPeriod | None) -> tuple[BlockColumn, ...]:
        return tuple(
            column for column in self._counts if period is not None and (column.period or self.current) == period
        )

    def _of_its_year(self, value: MeasureValue, row: int, column: BlockColumn) -> MeasureValue:
        """Return the value of the year before where it is written in italics."""
        cell = self.view.cell(row, column.number)
        if cell is None or not cell.italic or value.period is None:
            return value
        return replace(value, period=value.period.year_earlier())


def _named(figures: Figures) -> tuple[NamedFigures, ...]:
    """Return what a cell without a figure of its own gives by name, such as `SN 10%`."""
    has_own = figures.number is not None or figures.numerator is not None or figures.is_error
    return () if has_own else named_figures(figures.text)


def _with_counts(value: MeasureValue, columns: Iterable[BlockColumn], found: RowFigures) -> MeasureValue:
    """Return the value with the numerator and denominator that columns of their own give for its period."""
    counts: dict[ColumnRole, Decimal | None] = {}
    for column in columns:
        figures = found.figures.get(column.number)
        if figures is not None:
            counts.setdefault(column.role, figures.number)
    if not counts:
        return value
    return changed(
        value,
        numerator=value.numerator if value.numerator is not None else counts.get(ColumnRole.NUMERATOR),
        denominator=value.denominator if value.denominator is not None else counts.get(ColumnRole.DENOMINATOR),
    )


def _with_part_rows(value: MeasureValue, column: BlockColumn, found: RowFigures) -> MeasureValue:
    """Return the value with what the measure's rows of numerators and denominators give in its column."""
    parts = (found.numerators.get(column.number), found.denominators.get(column.number))
    numerator, denominator = (part.number if part is not None else None for part in parts)
    return changed(
        value,
        numerator=value.numerator if value.numerator is not None else numerator,
        denominator=value.denominator if value.denominator is not None else denominator,
    )


def _with_status(value: MeasureValue, status: ValueStatus) -> MeasureValue:
    """Return the value with the status that its column's heading gives to all its figures."""
    return value if value.number is None or value.status is not None else changed(value, status=status)
