"""The figures of one measure's row, with the unit that they are in."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import field
from decimal import Decimal

from cpdesk.domain.quantity import Unit
from cpdesk.domain.scorecard import ColumnRole
from cpdesk.domain.value_class import value_class
from cpdesk.excel.columns.columns import BlockColumn
from cpdesk.excel.rows.measure_row import MeasureRow
from cpdesk.excel.sheet_view import SheetView
from cpdesk.excel.words.cells import limit_figures
from cpdesk.excel.words.figures import Figures, read_figures
from cpdesk.excel.words.markers import is_marker
from cpdesk.excel.words.money import ONE, in_pounds, pounds_in
from cpdesk.excel.words.units import unit_of_text, unit_of_wording

_COUNTED = (ColumnRole.VALUE, ColumnRole.COMPARATOR, ColumnRole.TARGET)
_HEADS_MONEY = (ColumnRole.VALUE, ColumnRole.UNIT, ColumnRole.MEASURE)
FIGURES = frozenset({*_COUNTED, ColumnRole.NUMERATOR, ColumnRole.DENOMINATOR})


@value_class(frozen=True, slots=True)
class RowFigures:
    """A measure's row with the figures of its cells by column, and the unit of its results.

    `targets` are the figures of its row of targets, by the columns of values; `pounds` what one stands for in each
    column, for money. `rows` tells which row a column's cell is in.
    """

    row: MeasureRow
    figures: Mapping[int, Figures]
    unit: Unit
    targets: Mapping[int, Figures] = field(default_factory=dict)
    pounds: Mapping[int, Decimal] = field(default_factory=dict)
    rows: Mapping[int, int] = field(default_factory=dict)

    def row_of(self, column: int) -> int:
        """Return the row that the column's figure stands in."""
        return self.rows.get(column, self.row.row)


def read_row(view: SheetView, row: MeasureRow, columns: Sequence[BlockColumn]) -> RowFigures:
    """Return the row's figures. The unit is decided for the row as a whole, never cell by cell.

    Of a pair of rows, values are the result's and no other's.
    """
    figures: dict[int, Figures] = {}
    rows: dict[int, int] = {}
    stored, at = view.grid.cells.get, row.row
    for column in columns:
        role, number = column.role, column.number
        if role is ColumnRole.VALUE:
            cell = stored((at, number))
            result = read_figures(cell) if cell is not None and not cell.struck else None
            if result is not None:
                rows[number], figures[number] = at, result
        elif role in FIGURES:
            found = _figures_of(view, row, column)
            if found is not None:
                rows[number], figures[number] = found
    targets = _row_of_targets(view, row, columns)
    unit = _unit_of_row(view, row, columns, figures, targets)
    if unit is not Unit.CURRENCY:
        return RowFigures(row, figures, unit, targets, rows=rows)
    pounds = pounds_by_column(view, row, columns)
    figures = {number: in_pounds(found, pounds.get(number, ONE)) for number, found in figures.items()}
    targets = {number: in_pounds(found, pounds.get(number, ONE)) for number, found in targets.items()}
    return RowFigures(row, figures, unit, targets, pounds, rows)


def _figures_of(view: SheetView, row: MeasureRow, column: BlockColumn) -> tuple[int, Figures] | None:
    """Return the figures of a column with the first of the measure's rows that has any."""
    is_target = column.role is ColumnRole.TARGET
    for at in row.rows:
        cell = view.spread_cell(at, column.number) if is_target else view.cell(at, column.number)
        found = read_figures(cell) if cell is not None and not cell.struck else None
        if found is not None:
            return at, limit_figures(found) if is_target else found
    return None


def _row_of_targets(view: SheetView, row: MeasureRow, columns: Sequence[BlockColumn]) -> dict[int, Figures]:
    targets = {}
    for column in columns if row.target_row is not None else ():
        cell = view.cell(row.target_row or 0, column.number) if column.role is ColumnRole.VALUE else None
        found = read_figures(cell) if cell is not None else None
        if found is not None:
            targets[column.number] = limit_figures(found)
    return targets


def _unit_of_row(
    view: SheetView,
    row: MeasureRow,
    columns: Sequence[BlockColumn],
    figures: Mapping[int, Figures],
    targets: Mapping[int, Figures],
) -> Unit:
    for column in columns:
        text = first_text(view, row, column) if column.role is ColumnRole.UNIT else ""
        stated = unit_of_text(text)
        if stated is not None:
            return stated
    values = [column for column in columns if column.role is ColumnRole.VALUE]
    results = [figures[column.number] for column in values if column.number in figures]
    counted = [figures[column.number] for column in columns if column.role in _COUNTED and column.number in figures]
    return _unit(
        row.wording,
        results,
        [*counted, *targets.values()],
        are_shares=bool(values) and all(column.reading.is_percent for column in values),
        is_money=_heads_money(columns),
    )


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
    return next((text for at in row.rows if (text := view.spread_text(at, column.number))), "")


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


def _unit(
    wording: str, results: Sequence[Figures], counted: Sequence[Figures], *, are_shares: bool, is_money: bool
) -> Unit:
    """Return what the results are written in, else what the wording says, else the headings, else plain numbers."""
    shown = [figures for figures in results if figures.number is not None and figures.second is None]
    if shown and all(figures.is_percent for figures in shown):
        return Unit.PERCENT
    written = [figures for figures in counted if figures.number is not None and figures.second is None]
    if written and all(figures.is_percent for figures in written):
        return Unit.PERCENT
    if written and all(figures.is_currency for figures in written):
        return Unit.CURRENCY
    said = unit_of_wording(wording)
    if said is not None:
        return said
    if are_shares or any(figures.is_percent for figures in written):
        return Unit.PERCENT
    if is_money and written:
        return Unit.CURRENCY
    words = [
        figures
        for figures in counted
        if figures.is_date or (figures.marker is not None and not is_marker(figures.marker))
    ]
    return Unit.TEXT if words and not written else Unit.NUMBER
