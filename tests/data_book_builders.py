"""Data books built by hand, and what a written one holds."""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from io import BytesIO

from openpyxl import Workbook, load_workbook

from cpdesk.domain.data_book import CoverLine, DataBook, DataCell, DataColumn, DataSheet, Figure, SheetLink
from cpdesk.domain.quantity import Unit
from cpdesk.excel.write.writer import write_workbook


def data_sheet(
    *rows: Sequence[DataCell], name: str = "Table", headings: Sequence[str] = ("Measure", "Result")
) -> DataSheet:
    """Return a sheet of two columns unless told otherwise."""
    columns = tuple(DataColumn(heading, is_figures=at > 0) for at, heading in enumerate(headings))
    return DataSheet(name, f"The title of {name}", columns, tuple(map(tuple, rows)), ("One table.",))


def data_book(*sheets: DataSheet, title: str = "Board: data tables") -> DataBook:
    """Return a book of those sheets."""
    return DataBook(
        title, (CoverLine("About", is_heading=True), CoverLine("Words.")), sheets, "A Writer", date(2019, 9, 17)
    )


def notes(*lines: str) -> DataSheet:
    """Return a sheet of notes."""
    return data_sheet(
        *[(f"Note {at}", line) for at, line in enumerate(lines, 1)], name="Notes", headings=("Note", "Text")
    )


def good_book() -> DataBook:
    """Return a small book without a fault: contents, notes, a table with a percentage and a symbol."""
    table = data_sheet(("Attendance", Figure(Decimal(26), Unit.PERCENT)), ("Custody", "[c]"))
    contents = data_sheet((SheetLink("Table"), "What it holds"), name="Contents", headings=("Sheet", "Holds"))
    return data_book(contents, notes("[c]: suppressed."), table)


def opened(book: DataBook) -> Workbook:
    """Return the book as another program reads it once it is written."""
    return load_workbook(BytesIO(write_workbook(book)[0]))
