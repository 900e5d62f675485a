"""What a sheet holds that was not read: totals, hidden rows, formulas without results."""

from collections.abc import Iterator

from cpdesk.domain.finding import Finding, Severity
from cpdesk.domain.grid import SheetGrid, column_letters
from cpdesk.domain.provenance import CellPlace
from cpdesk.excel.blocks.heading_rows import is_figure
from cpdesk.excel.blocks.region import MOST_TABLES
from cpdesk.excel.blocks.side_cells import figures_beside
from cpdesk.excel.key.legends import is_key_row
from cpdesk.excel.scorecards import BlockReading
from cpdesk.excel.sheets import SheetReading
from cpdesk.excel.words.wording import one_line


def findings_of_sheet(reading: SheetReading) -> tuple[Finding, ...]:
    """Return the findings about rows, columns and cells that are no part of what was understood."""
    return (
        *_figures_above(reading),
        *_rows_left_out(reading),
        *_tables_left_out(reading),
        *_figures_beside(reading),
        *_hidden(reading),
        *_without_results(reading.view.grid),
    )


def _rows_left_out(reading: SheetReading) -> Iterator[Finding]:
    for block in reading.scorecards:
        for row, why in sorted(block.body.left_out.items()):
            cell = block.listing.filled_in(row)[0]
            line = f"Column {column_letters(row)}" if block.is_across else f"Row {row}"
            yield Finding(
                Severity.NOTE,
                "row-left-out",
                block.listing.place(cell.row, cell.column),
                f"{line} (“{one_line(cell.text)}”) was left out: {why}. If it is a measure, say so when you"
                " bring the workbook in, or give it a wording of its own there.",
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


def _tables_left_out(reading: SheetReading) -> Iterator[Finding]:
    for row, tables in reading.unread:
        yield Finding(
            Severity.WARNING,
            "row-left-out",
            reading.view.place(row, reading.view.filled_in(row)[0].column),
            f"Row {row} and all beneath it were left out: {tables:,} tables stand one below the other, and the first"
            f" {MOST_TABLES} were read. Move those that you need to a sheet of their own.",
        )


def _figures_above(reading: SheetReading) -> Iterator[Finding]:
    """Return a finding for each row above all headings that has words with two figures or more, as a measure has."""
    view = reading.view
    headed = [row for block in reading.scorecards for row in (*block.header_rows, *_first_row(block))]
    headed += [row for block, _ in reading.tables for row in (*block.header_rows, *_first_row(block))]
    headed += [block.top for block, _ in reading.trackers]
    for row in sorted(row for row in view.rows if row < min(headed, default=0)):
        cells = view.filled_in(row)
        figures = sum(cell.number is not None and is_figure(cell) for cell in cells)
        if 2 <= figures < len(cells) and not is_key_row(cells):
            yield Finding(
                Severity.NOTE,
                "row-left-out",
                view.place(row, cells[0].column),
                f"Row {row} (“{one_line(cells[0].text)}”) was left out: it stands above the headings. If it is a"
                " measure, move it under them in the workbook.",
            )


def _figures_beside(reading: SheetReading) -> Iterator[Finding]:
    """Return a finding for each table with numbers on its rows right of its last column, as a chart's data are."""
    for block in (*reading.scorecards, *(table for table, _ in reading.tables)):
        if block.is_across or block.is_of_one:
            continue
        rows = (*block.block.header_rows, *block.block.body_rows)
        cells = figures_beside(block.listing, rows, [column.number for column in block.sheet_columns])
        if cells:
            places = [block.listing.place(cell.row, cell.column) for cell in (cells[0], cells[-1])]
            many = "1 number stands" if len(cells) == 1 else f"{len(cells):,} numbers stand"
            yield Finding(
                Severity.NOTE,
                "column-left-out",
                places[0],
                f"{many} beside the table ({places[0].cell}{f' to {places[1].cell}' if len(cells) > 1 else ''}) and"
                f" {'was' if len(cells) == 1 else 'were'} left out: no heading of the table is over"
                f" {'it' if len(cells) == 1 else 'them'}. If measures' figures are there, put a heading over"
                " them next to the other columns.",
            )


def _first_row(reading: BlockReading) -> tuple[int, ...]:
    """Return the first row of the block on the sheet, none where it was turned."""
    return () if reading.is_across else (reading.block.top,)


def _hidden(reading: SheetReading) -> Iterator[Finding]:
    """Return a finding for each hidden row or column beside or beneath the headings: what nobody sees is not read."""
    grid = reading.view.grid
    if not reading.scorecards or not (grid.hidden_rows or grid.hidden_columns):
        return
    first = min(row for block in reading.scorecards for row in (*block.header_rows, *_first_row(block)))
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
            f"Column {letters} is hidden, so it was left out. Have it read when you bring the workbook in, or show it"
            " in Excel.",
        )


def _without_results(grid: SheetGrid) -> Iterator[Finding]:
    cells = [(cell.row, cell.column) for _, row in grid.rows() for cell in row if cell.is_uncalculated]
    if cells:
        row, column = cells[0]
        many = (
            "1 formula has no result in the file, so that cell was"
            if len(cells) == 1
            else f"{len(cells):,} formulas have no result in the file, so those cells were"
        )
        yield Finding(
            Severity.WARNING,
            "no-cached-values",
            CellPlace(grid.name, f"{column_letters(column)}{row}"),
            f"{many} read as blank. Open the workbook in Excel, save it, and import it again.",
        )
