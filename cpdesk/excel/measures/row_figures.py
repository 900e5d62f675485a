"""The figures of one measure's row, with the unit that they are in."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from functools import cached_property

from cpdesk.domain.quantity import Unit
from cpdesk.domain.scorecard import ColumnRole
from cpdesk.domain.value_class import value_class
from cpdesk.excel.columns.block_column import BlockColumn
from cpdesk.excel.measures.bracketed_figures import is_below_by_brackets, untaken_brackets
from cpdesk.excel.measures.lone_counts import moved_counts
from cpdesk.excel.measures.row_units import HeadedUnits, unit_of_row
from cpdesk.excel.measures.unlike_units import are_plain_numbers, unlike_units
from cpdesk.excel.rows.measure_row import MeasureRow
from cpdesk.excel.sheet_view import SheetView
from cpdesk.excel.words.cells import limit_figures
from cpdesk.excel.words.figures import Figures, read_figures
from cpdesk.excel.words.footnote_letters import without_footnotes
from cpdesk.excel.words.money import ONE, in_pounds, pounds_in
from cpdesk.excel.words.units import unit_of_text, unit_of_wording

_COUNTED = (ColumnRole.VALUE, ColumnRole.COMPARATOR, ColumnRole.TARGET)
_HEADS_MONEY = (ColumnRole.VALUE, ColumnRole.UNIT, ColumnRole.MEASURE)
FIGURES = frozenset({*_COUNTED, ColumnRole.NUMERATOR, ColumnRole.DENOMINATOR})


@value_class(frozen=True, slots=True)
class RowFigures:
    """A measure's row with the figures of its cells by column, and the unit of its results.

    `targets` are the figures of its row of targets, by the columns of values, `numerators` and `denominators` those of
    such rows; `pounds` what one stands for in each column, for money. `rows` tells which a cell is in that is in none
    of results. `unlike` are the columns whose figures are in another unit, so that none was taken. `moved` tells which
    columns of results have a count in the place of their share, and where that stands.
    """

    row: MeasureRow
    figures: Mapping[int, Figures]
    unit: Unit
    targets: Mapping[int, Figures] = field(default_factory=dict)
    pounds: Mapping[int, Decimal] = field(default_factory=dict)
    rows: Mapping[int, int] = field(default_factory=dict)
    numerators: Mapping[int, Figures] = field(default_factory=dict)
    denominators: Mapping[int, Figures] = field(default_factory=dict)
    unlike: frozenset[int] = frozenset()
    moved: Mapping[int, int] = field(default_factory=dict)

    def row_of(self, column: int) -> int:
        """Return the row that the column's figure stands in."""
        return self.rows.get(column, self.row.row)


@dataclass(frozen=True)
class FigureReader:
    """Reads the figures of one scorecard's rows; what its columns say for all of them is worked out once.

    `footnotes` are the letters and numbers that point from figures to notes.
    """

    view: SheetView
    columns: Sequence[BlockColumn]
    footnotes: frozenset[str] = frozenset()

    def read(self, row: MeasureRow) -> RowFigures:
        """Return the row's figures. The unit is decided for the row as a whole, never cell by cell.

        Of a pair of rows, values are the result's and no other's.
        """
        figures: dict[int, Figures] = {}
        rows: dict[int, int] = {}
        stored, at, row_numbers = self.view.grid.cells.get, row.row, row.rows
        for number in self._values:
            cell = stored((at, number))
            result = read_figures(cell) if cell is not None and not cell.struck else None
            if result is not None:
                figures[number] = without_footnotes(result, self.footnotes) if self.footnotes else result
        for column in self._others:
            found = _figures_of(self.view, row_numbers, column)
            if found is not None:
                figures[column.number] = without_footnotes(found[1], self.footnotes) if self.footnotes else found[1]
                if found[0] != at:
                    rows[column.number] = found[0]
        targets = self._targets(row)
        moved = moved_counts(figures, self._lone_counts) if self._lone_counts else {}
        headed = None if moved else self._headed_units.of(figures)
        are_plain = not targets and are_plain_numbers(figures.values())
        unit = self._unit(row, figures, targets, headed, are_plain=are_plain)
        unlike = unlike_units(figures, self._values, unit) if not are_plain else frozenset()
        if not are_plain and any(map(is_below_by_brackets, figures.values())):
            unlike |= untaken_brackets(figures, self._typed(row, figures), row.wording, unit)
        for number in unlike:
            figures[number] = Figures(figures[number].text)
        if unit is not Unit.CURRENCY:
            parts = self._figures_in(row.numerator_row), self._figures_in(row.denominator_row)
            return RowFigures(row, figures, unit, targets, {}, rows, *parts, unlike, moved)
        pounds = pounds_by_column(self.view, row, self.columns)
        figures = {number: in_pounds(found, pounds.get(number, ONE)) for number, found in figures.items()}
        targets = {number: in_pounds(found, pounds.get(number, ONE)) for number, found in targets.items()}
        return RowFigures(row, figures, unit, targets, pounds, rows, unlike=unlike, moved=moved)

    def _targets(self, row: MeasureRow) -> dict[int, Figures]:
        if row.target_row is None:
            return {}
        return {number: limit_figures(found) for number, found in self._figures_in(row.target_row).items()}

    def _typed(self, row: MeasureRow, figures: Iterable[int]) -> frozenset[int]:
        """Return the columns whose cells in the row hold text."""
        cells = {number: self.view.cell(at, number) for at in reversed(row.rows) for number in figures}
        return frozenset(number for number, cell in cells.items() if cell is not None and cell.number is None)

    @cached_property
    def _values(self) -> tuple[int, ...]:
        return tuple(column.number for column in self.columns if column.role is ColumnRole.VALUE)

    @cached_property
    def _counted(self) -> tuple[int, ...]:
        return tuple(column.number for column in self.columns if column.role in _COUNTED)

    @cached_property
    def _counted_numbers(self) -> frozenset[int]:
        return frozenset(self._counted)

    @cached_property
    def _others(self) -> tuple[BlockColumn, ...]:
        """Return the other columns of figures."""
        return tuple(
            column for column in self.columns if column.role in FIGURES and column.role is not ColumnRole.VALUE
        )

    @cached_property
    def _units(self) -> tuple[BlockColumn, ...]:
        """Return the columns that may say what a row is counted in."""
        return tuple(column for column in self.columns if column.role is ColumnRole.UNIT or column.is_label)

    @cached_property
    def _lone_counts(self) -> tuple[tuple[int, int], ...]:
        """Return the columns of counts beside shares, each with those of the shares."""
        shares = [column for column in self.columns if column.role is ColumnRole.VALUE]
        counts = [column for column in self.columns if column.is_beside_share]
        return tuple((one.number, share.number) for one in counts for share in shares if share.period == one.period)

    @cached_property
    def _headed_units(self) -> HeadedUnits:
        return HeadedUnits(
            {column.number: column.reading for column in self.columns if column.role is ColumnRole.VALUE}
        )

    @cached_property
    def _is_money(self) -> bool:
        return _heads_money(self.columns)

    def _figures_in(self, row: int | None) -> dict[int, Figures]:
        """Return what a row of targets, numerators or denominators gives by the columns of values."""
        given: dict[int, Figures] = {}
        if row is None:
            return given
        for number in self._values:
            cell = self.view.cell(row, number)
            found = read_figures(cell) if cell is not None else None
            if found is not None:
                given[number] = found
        return given

    def _unit(
        self,
        row: MeasureRow,
        figures: Mapping[int, Figures],
        targets: Mapping[int, Figures],
        headed: Unit | None,
        *,
        are_plain: bool,
    ) -> Unit:
        """Return what the row is counted in; of plain numbers their words and headings alone say it."""
        for column in self._units:
            stated = unit_of_text(first_text(self.view, row, column))
            if stated is not None:
                return stated
        if are_plain and not self._counted_numbers.isdisjoint(figures):
            said = unit_of_wording(row.wording)
            return said or headed or (Unit.CURRENCY if self._is_money else Unit.NUMBER)
        results = [figures[number] for number in self._values if number in figures]
        counted = [figures[number] for number in self._counted if number in figures]
        counted.extend(targets.values())
        return unit_of_row(row.wording, results, counted, headed=headed, is_money=self._is_money)


def _figures_of(view: SheetView, rows: Sequence[int], column: BlockColumn) -> tuple[int, Figures] | None:
    """Return the figures of a column with the first of the measure's rows that has any."""
    is_target = column.role is ColumnRole.TARGET
    for at in rows:
        cell = view.spread_cell(at, column.number) if is_target else view.cell(at, column.number)
        found = read_figures(cell) if cell is not None and not cell.struck else None
        if found is not None:
            return at, limit_figures(found) if is_target else found
    return None


def pounds_by_column(view: SheetView, row: MeasureRow, columns: Sequence[BlockColumn]) -> dict[int, Decimal]:
    """Return what one stands for in each column: as the unit's cell, the wording or the column's heading says.

    A heading that says nothing is like those of the values, or of the wording and the unit.
    """
    units = [pounds_in(first_text(view, row, column)) for column in columns if column.role is ColumnRole.UNIT]
    own = next((factor for factor in (*units, pounds_in(row.wording)) if factor not in (None, ONE)), None)
    shared = [
        column.reading.pounds
        for role in _HEADS_MONEY
        for column in columns
        if column.role is role and column.reading.pounds is not None
    ]
    common = shared[0] if shared else ONE
    return {
        column.number: ONE if _is_no_money(column) else own or column.reading.pounds or common for column in columns
    }


def _heads_money(columns: Sequence[BlockColumn]) -> bool:
    headings = [column for column in columns if column.role in _HEADS_MONEY]
    return any(column.reading.pounds is not None for column in headings) and not any(map(_is_no_money, headings))


def _is_no_money(column: BlockColumn) -> bool:
    return column.reading.is_count or column.reading.is_percent


def first_text(view: SheetView, row: MeasureRow, column: BlockColumn) -> str:
    """Return what shows in the column in the first of the measure's rows where something does."""
    for at in row.rows:
        text = view.spread_text(at, column.number)
        if text:
            return text
    return ""


def holds_points(rows: Iterable[RowFigures], columns: Sequence[BlockColumn]) -> bool:
    """Return whether some percent row of the sheet holds bare numbers above 1, so in percentage points."""
    counted = [column.number for column in columns if column.role in _COUNTED]
    return any(
        row.unit is Unit.PERCENT
        and any(
            (found := row.figures.get(column)) is not None
            and found.number is not None
            and not found.is_percent
            and abs(found.number) > 1
            for column in counted
        )
        for row in rows
    )
