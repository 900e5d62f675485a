"""The figures of one measure's row, with the unit that they are in."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from cpdesk.domain.quantity import Unit
from cpdesk.domain.scorecard import ColumnRole
from cpdesk.excel.cells import limit_figures
from cpdesk.excel.columns import BlockColumn
from cpdesk.excel.figures import Figures, read_figures
from cpdesk.excel.markers import is_marker
from cpdesk.excel.row_kinds import MeasureRow
from cpdesk.excel.sheet_view import SheetView
from cpdesk.excel.units import unit_of_text, unit_of_wording

_COUNTED = (ColumnRole.VALUE, ColumnRole.COMPARATOR, ColumnRole.TARGET)
_FIGURES = frozenset({*_COUNTED, ColumnRole.NUMERATOR, ColumnRole.DENOMINATOR})


@dataclass(frozen=True, slots=True)
class RowFigures:
    """A measure's row with the figures of its cells by column, and the unit of its results."""

    row: MeasureRow
    figures: Mapping[int, Figures]
    unit: Unit


def read_row(view: SheetView, row: MeasureRow, columns: Sequence[BlockColumn]) -> RowFigures:
    """Return the row's figures. The unit is decided for the row as a whole, never cell by cell."""
    figures: dict[int, Figures] = {}
    stated: Unit | None = None
    counted: list[Figures] = []
    for column in columns:
        if column.role is ColumnRole.UNIT:
            stated = unit_of_text(view.spread_text(row.row, column.number))
        if column.role not in _FIGURES:
            continue
        cell = view.cell(row.row, column.number)
        if column.role is ColumnRole.TARGET:
            cell = view.spread_cell(row.row, column.number)
        found = read_figures(cell) if cell is not None else None
        if found is None:
            continue
        figures[column.number] = found
        if column.role in _COUNTED:
            counted.append(limit_figures(found) if column.role is ColumnRole.TARGET else found)
    headed = [column.reading.is_percent for column in columns if column.role is ColumnRole.VALUE]
    return RowFigures(row, figures, stated or _unit(row.wording, counted, are_shares=bool(headed) and all(headed)))


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


def _unit(wording: str, counted: Sequence[Figures], *, are_shares: bool) -> Unit:
    """Return what the figures are written in, else what the wording says, else the headings, else plain numbers."""
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
    words = [figures for figures in counted if figures.marker is not None and not is_marker(figures.marker)]
    return Unit.TEXT if words and not written else Unit.NUMBER
