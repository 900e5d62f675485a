"""Whether a workbook of tables can be read by everybody: each rule of the guidance as a check of the finished file.

The rules are those of “Releasing statistics in spreadsheets” (Analysis Function), with what a council must not leak.
"""

import re
from collections.abc import Iterator
from io import BytesIO
from zipfile import ZipFile

from openpyxl import Workbook, load_workbook
from openpyxl.utils import range_boundaries
from openpyxl.worksheet.table import Table
from openpyxl.worksheet.worksheet import Worksheet

_SHORTHAND = re.compile(r"\[\w+\]")
_PATHS = re.compile(rb"/home/|/tmp/|/Users/|[A-Z]:\\\\")


def problems(content: bytes) -> list[str]:
    """Return everything that would keep somebody from reading the workbook, or that it tells of its maker."""
    book = load_workbook(BytesIO(content))
    found = [*_book_problems(book), *_part_problems(content)]
    for sheet in book.worksheets:
        found += [
            f"{sheet.title}: {problem}" for problem in _sheet_problems(sheet, is_cover=sheet is book.worksheets[0])
        ]
    return found


def _book_problems(book: Workbook) -> Iterator[str]:
    if not book.properties.title:
        yield "no title in the properties"
    if book.properties.language != "en-GB":
        yield "no language in the properties"
    names = [table.displayName.casefold() for sheet in book.worksheets for table in sheet.tables.values()]
    if len(set(names)) < len(names):
        yield "two tables of one name"
    notes = " ".join(str(cell.value) for row in book["Notes"].iter_rows() for cell in row) if "Notes" in book else ""
    used = {cell.value for sheet in book.worksheets for row in sheet.iter_rows() for cell in row}
    for mark in sorted(text for text in used if isinstance(text, str) and _SHORTHAND.fullmatch(text)):
        if f"{mark}:" not in notes:
            yield f"{mark} is not explained"


def _part_problems(content: bytes) -> Iterator[str]:
    with ZipFile(BytesIO(content)) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    if any("externalLink" in name or "vbaProject" in name or "embeddings" in name for name in parts):
        yield "something is embedded or linked"
    for name, part in parts.items():
        if b"<f>" in part or b"<f " in part:
            yield f"a formula in {name}"
        if _PATHS.search(part):
            yield f"a path in {name}"
        if b'TargetMode="External"' in part:
            yield f"a link out of {name}"
    if not all(size >= 12 for size in map(float, re.findall(rb'<sz val="([\d.]+)"', parts["xl/styles.xml"]))):
        yield "letters smaller than 12 points"


def _sheet_problems(sheet: Worksheet, *, is_cover: bool) -> Iterator[str]:
    if not sheet["A1"].value:
        yield "no title in its first cell"
    if sheet["A1"].style != "Heading 1":
        yield "its title is no heading"
    if sheet.sheet_state != "visible":
        yield "hidden"
    if sheet.merged_cells.ranges:
        yield "merged cells"
    if any(shape.hidden for shape in (*sheet.row_dimensions.values(), *sheet.column_dimensions.values())):
        yield "hidden rows or columns"
    tables = list(sheet.tables.values())
    if len(tables) != (0 if is_cover else 1):
        yield f"{len(tables)} tables"
    if any(sheet.cell(row, 1).value is None for row in range(1, sheet.max_row + 1)):
        yield "a blank row"
    for table in tables:
        yield from _table_problems(sheet, table)


def _table_problems(sheet: Worksheet, table: Table) -> Iterator[str]:
    left, top, right, bottom = (edge or 0 for edge in range_boundaries(table.ref))
    headings = [cell.value for cell in sheet[top][left - 1 : right]]
    if not all(isinstance(heading, str) and heading.strip() for heading in headings):
        yield "a blank heading"
    if headings != [column.name for column in table.tableColumns]:
        yield "headings that are not the table's"
    if len({str(heading).casefold() for heading in headings}) < len(headings):
        yield "two headings alike"
    if (left, right, bottom) != (1, sheet.max_column, sheet.max_row):
        yield "cells beside its table"
    if any(cell.value is not None for row in sheet.iter_rows(1, top - 1, 2) for cell in row):
        yield "text beside its title"
    body = [cell for row in sheet.iter_rows(top + 1, bottom) for cell in row]
    if any(cell.value is None or not str(cell.value).strip() for cell in body):
        yield "a blank cell"
    if any(cell.fill.fill_type for cell in body):
        yield "a colour behind a cell"
    if any(cell.data_type == "s" and not cell.alignment.wrap_text and cell.hyperlink is None for cell in body):
        yield "text that is not wrapped"
    if sheet.freeze_panes != f"A{top + 1}":
        yield "its headings are not frozen"
    if f"${top}:${top}" not in str(sheet.print_title_rows):
        yield "its headings are not printed on each page"
