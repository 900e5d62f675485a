"""Small workbooks as plain grids, for tests of what the importer understands."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import ROUND_HALF_UP, Decimal

from cpdesk.domain.grid import GridCell, MergedRange, SheetGrid, WorkbookGrid


@dataclass(frozen=True)
class Cell:
    """A cell with its looks; `text` is what Excel would display, worked out from the value where it is None."""

    value: str | int | float | Decimal | bool | date | None = None
    text: str | None = None
    number_format: str = "General"
    fill: str | None = None
    bold: bool = False
    italic: bool = False
    struck: bool = False
    font: str = "Calibri"
    font_colour: str | None = None
    error: str | None = None
    is_uncalculated: bool = False


Content = Cell | str | int | float | Decimal | date | None


def percent(fraction: str, *, fill: str | None = None, decimals: int = 0) -> Cell:
    """Return a cell that holds a fraction and displays it as a percentage."""
    shown = (Decimal(fraction) * 100).quantize(Decimal(1).scaleb(-decimals), ROUND_HALF_UP)
    number_format = "0%" if not decimals else f"0.{'0' * decimals}%"
    return Cell(Decimal(fraction), f"{shown}%", number_format, fill=fill)


def filled(value: str | int | Decimal, fill: str) -> Cell:
    """Return a cell with a colour behind it."""
    return Cell(value, fill=fill)


def bold(text: str) -> Cell:
    """Return a cell in bold, as headings are."""
    return Cell(text, bold=True)


def sheet(
    rows: Sequence[Sequence[Content]],
    *,
    name: str = "Scorecard",
    merges: Sequence[tuple[int, int, int, int]] = (),
    visible: bool = True,
    hidden_rows: Sequence[int] = (),
    hidden_columns: Sequence[int] = (),
    first_row: int = 1,
    first_column: int = 1,
) -> SheetGrid:
    """Return a sheet that holds `rows` from the given cell on; a merge is first row and column, last row and column."""
    cells: dict[tuple[int, int], GridCell] = {}
    for row, contents in enumerate(rows, first_row):
        for column, content in enumerate(contents, first_column):
            spec = content if isinstance(content, Cell) else Cell(content)
            if spec.value is None and spec.fill is None and spec.error is None and not spec.is_uncalculated:
                continue
            cells[row, column] = grid_cell(row, column, spec)
    return SheetGrid(
        name,
        visible,
        cells,
        tuple(MergedRange(*merge) for merge in merges),
        frozenset(hidden_rows),
        frozenset(hidden_columns),
    )


def workbook(*sheets: SheetGrid, name: str = "scorecard.xlsx") -> WorkbookGrid:
    """Return a workbook with those sheets."""
    return WorkbookGrid(name, "0" * 64, tuple(sheets))


def grid_cell(row: int, column: int, spec: Cell) -> GridCell:
    """Return the cell as the importer's lower half hands it over: numbers as decimals of 15 digits."""
    value = spec.value
    if isinstance(value, int | float) and not isinstance(value, bool):
        value = Decimal(f"{value:.15g}")
    elif isinstance(value, date) and not isinstance(value, datetime):
        value = datetime(value.year, value.month, value.day)  # noqa: DTZ001 - Excel's dates have no zone
    return GridCell(
        row,
        column,
        value,
        spec.text if spec.text is not None else _displayed(value, spec.number_format, spec.error),
        spec.number_format,
        spec.fill,
        spec.font,
        spec.font_colour,
        bold=spec.bold,
        italic=spec.italic,
        struck=spec.struck,
        error=spec.error,
        is_uncalculated=spec.is_uncalculated,
    )


def _displayed(value: object, number_format: str, error: str | None) -> str:
    if error is not None:
        return error
    if value is None:
        return ""
    if isinstance(value, Decimal):
        return f"{value.normalize():f}"
    if isinstance(value, datetime):
        return f"{value:%b-%y}" if number_format == "mmm-yy" else f"{value:%d/%m/%Y}"
    return str(value)
