"""What a sheet holds that was not read: totals, hidden rows, formulas without results."""

from collections.abc import Iterator

from cpdesk.domain.finding import Finding, Severity
from cpdesk.domain.grid import SheetGrid, column_letters
from cpdesk.domain.provenance import CellPlace
from cpdesk.excel.sheets import SheetReading
from cpdesk.excel.words.wording import one_line


def findings_of_sheet(reading: SheetReading) -> tuple[Finding, ...]:
    """Return the findings about rows, columns and cells that are no part of what was understood."""
    return (*_rows_left_out(reading), *_hidden(reading), *_without_results(reading.view.grid))


def _rows_left_out(reading: SheetReading) -> Iterator[Finding]:
    for block in reading.scorecards:
        for row, why in sorted(block.body.left_out.items()):
            cell = block.listing.filled_in(row)[0]
            line = f"Column {column_letters(row)}" if block.is_across else f"Row {row}"
            yield Finding(
                Severity.NOTE,
                "row-left-out",
                block.listing.place(cell.row, cell.column),
                f"{line} (“{one_line(cell.text)}”) was left out: {why}. If it is a measure, give it a wording of its"
                " own in the workbook.",
            )
    for row in reading.outside:
        cell = reading.view.filled_in(row)[0]
        yield Finding(
            Severity.NOTE,
            "row-left-out",
            reading.view.place(row, cell.column),
            f"Row {row} (“{one_line(cell.text)}”) was left out: no headings stand above it. If it is a measure, move it"
            " under the headings of the others in the workbook.",
        )


def _hidden(reading: SheetReading) -> Iterator[Finding]:
    """Return a finding for each hidden row or column beside or beneath the headings: what nobody sees is not read."""
    grid = reading.view.grid
    if not reading.scorecards or not (grid.hidden_rows or grid.hidden_columns):
        return
    first = min(row for block in reading.scorecards for row in block.header_rows)
    by_row: dict[int, int] = {}
    by_column: dict[int, int] = {}
    for cell in (cell for _, cells in grid.rows() for cell in cells):
        row, column = cell.row, cell.column
        if not cell.is_blank and row >= first:
            if row in grid.hidden_rows:
                by_row[row] = min(column, by_row.get(row, column))
            if column in grid.hidden_columns:
                by_column[column] = min(row, by_column.get(column, row))
    for row, column in sorted(by_row.items()):
        place = CellPlace(grid.name, f"{column_letters(column)}{row}")
        yield Finding(
            Severity.NOTE,
            "row-left-out",
            place,
            f"Row {row} is hidden, so it was left out. Show it in Excel to have it read.",
        )
    for column, row in sorted(by_column.items()):
        letters = column_letters(column)
        place = CellPlace(grid.name, f"{letters}{row}")
        yield Finding(
            Severity.NOTE,
            "column-left-out",
            place,
            f"Column {letters} is hidden, so it was left out. Show it in Excel to have it read.",
        )


def _without_results(grid: SheetGrid) -> Iterator[Finding]:
    cells = [(cell.row, cell.column) for _, row in grid.rows() for cell in row if cell.is_uncalculated]
    if cells:
        row, column = cells[0]
        many = "1 formula has" if len(cells) == 1 else f"{len(cells)} formulas have"
        yield Finding(
            Severity.WARNING,
            "no-cached-values",
            CellPlace(grid.name, f"{column_letters(column)}{row}"),
            f"{many} no result in the file, so those cells were read as blank. Open the workbook in Excel, save it, and"
            " import it again.",
        )
