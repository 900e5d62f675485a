"""An Excel 97–2003 workbook, or an older one, as plain sheets of cells."""

import struct
from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace
from itertools import zip_longest
from math import isfinite

import xlrd
from xlrd.biffh import XLRDError
from xlrd.book import Book
from xlrd.compdoc import CompDocError
from xlrd.formula import FormulaError
from xlrd.sheet import Cell

from cpdesk.domain.errors import CpdeskError
from cpdesk.domain.grid import GridRemark, MergedRange, SheetGrid
from cpdesk.excel.file.colour import Palette
from cpdesk.excel.file.conditional.cells import with_conditional_looks
from cpdesk.excel.file.conditional.looks import conditional_looks
from cpdesk.excel.file.container import damaged
from cpdesk.excel.file.encryption import decrypted
from cpdesk.excel.file.packed_book import BookPacker, SheetPacker, StoredCell
from cpdesk.excel.file.packed_sheet import EMPTY, NUMBER, PROBLEM, TEXT, TRUTH
from cpdesk.excel.file.plain_content import plain_text
from cpdesk.excel.file.row_sender import RowSender
from cpdesk.excel.file.xls.conditions import rules_of_sheet
from cpdesk.excel.file.xls.file import opened_xls
from cpdesk.excel.file.xls.looks import XlsLooks
from cpdesk.excel.file.xls.records import SheetConditions, conditions_of_sheets

# What xlrd raises for content that is not what it should be; its own checks are assertions.
_BROKEN = (
    ArithmeticError, AssertionError, AttributeError, CompDocError, FormulaError, LookupError, NotImplementedError,
    OSError, RuntimeError, TypeError, ValueError, XLRDError, struct.error,
)  # fmt: skip
_LATER_KINDS = GridRemark(
    "conditional-format-unread",
    "A1",
    "This sheet has icons or shades that an .xls file holds in a form of its own, and they are not read. Save the"
    " workbook as an Excel workbook (.xlsx) and import that, if they are ratings.",
)
_NUMBERS = (xlrd.XL_CELL_NUMBER, xlrd.XL_CELL_DATE)


def read_xls(
    data: bytes, password: str | None, hidden_sheets: Collection[str], sender: RowSender | None = None
) -> tuple[SheetGrid, ...]:
    """Return the sheets; those that are hidden have cells only where they are named.

    Raises PasswordNeededError for a workbook that the password does not open, CpdeskError for a broken one.
    """
    try:
        book = opened_xls(data)
        if book is None:
            book = opened_xls(decrypted(data, password))
        if book is None:
            raise damaged()
        looks = XlsLooks(book)
        packer = BookPacker(sender, from_1904=bool(book.datemode))
        sheets = tuple(_sheet_grid(book, number, looks, packer, hidden_sheets) for number in range(book.nsheets))
        sheets = tuple(_with_conditions(sheets, conditions_of_sheets(book.mem or b"", book.base), looks))
    except _BROKEN as cause:
        raise damaged() from cause
    if not sheets:
        raise CpdeskError("This workbook has no sheets in it.", "Open it in Excel to see whether it is the right file.")
    return sheets


def _sheet_grid(
    book: Book, number: int, looks: XlsLooks, packer: BookPacker, hidden_sheets: Collection[str]
) -> SheetGrid:
    sheet = book.sheet_by_index(number)
    book.unload_sheet(number)  # the workbook's own hold on it, so that one sheet at a time takes room
    name, visible = plain_text(sheet.name), sheet.visibility == 0
    if not visible and name not in hidden_sheets:
        return SheetGrid(name, visible)
    merges = [MergedRange(top + 1, left + 1, bottom, right) for top, bottom, left, right in sheet.merged_cells]
    rows = [range(row + 1, row + 2) for row, about in sheet.rowinfo_map.items() if about.hidden]
    columns = [range(column + 1, column + 2) for column, about in sheet.colinfo_map.items() if about.hidden]
    packed = SheetPacker(packer)
    for row in range(sheet.nrows):
        packed.add_row([row + 1], (_stored(column, cell, looks) for column, cell in enumerate(sheet.row(row), start=1)))
    packed.end()
    return packed.sheet(name, merges, rows, columns, visible=visible)


def _with_conditions(
    sheets: tuple[SheetGrid, ...], conditions: Sequence[SheetConditions], looks: XlsLooks
) -> Iterator[SheetGrid]:
    """Return the sheets with what their conditional formats show; before Excel 97 there were none."""
    others = {sheet.name: sheet for sheet in sheets}
    for sheet, found in zip_longest(sheets, conditions[: len(sheets)]):
        rules = rules_of_sheet(found, looks.colour) if found is not None and sheet.cells else None
        if rules is not None:
            shown = conditional_looks(sheet, rules, None, Palette(), others)
            yield with_conditional_looks(sheet, shown)
        elif found is not None and found.has_later_kinds and sheet.cells:
            yield replace(sheet, remarks=(*sheet.remarks, _LATER_KINDS))
        else:
            yield sheet


def _stored(column: int, cell: Cell, looks: XlsLooks) -> StoredCell:
    kind, value = _kind_and_value(cell)
    return StoredCell(column, kind, value, looks.look(cell.xf_index))


def _kind_and_value(cell: Cell) -> tuple[str, str]:
    if cell.ctype in _NUMBERS:
        number = float(cell.value)
        return (NUMBER, repr(number)) if isfinite(number) else (PROBLEM, "#NUM!")
    if cell.ctype == xlrd.XL_CELL_TEXT and cell.value:
        return TEXT, plain_text(str(cell.value))
    if cell.ctype == xlrd.XL_CELL_BOOLEAN:
        return TRUTH, "1" if cell.value else "0"
    if cell.ctype == xlrd.XL_CELL_ERROR:
        return PROBLEM, xlrd.error_text_from_code.get(int(cell.value), "#N/A")
    return EMPTY, ""
