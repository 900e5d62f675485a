"""A workbook's bytes as plain sheets of cells, parsed in whichever process this is called."""

import hashlib
from collections.abc import Iterable, Iterator
from zipfile import ZipFile

from cpdesk.domain.grid import GridCell, MergedRange, SheetGrid, WorkbookGrid
from cpdesk.excel.file.bounds import check_box, open_archive
from cpdesk.excel.file.container import damaged, is_encrypted, refuse_other_archives, refuse_other_files
from cpdesk.excel.file.encryption import decrypted
from cpdesk.excel.file.package import ListedSheet, Package, damage_told, read_package
from cpdesk.excel.file.raw_cell import grid_cell
from cpdesk.excel.file.sheet_part import SheetPart, read_sheet_part

_MARGIN = 5  # rows and columns around the text in which a fill may still mean something


def parse_workbook(data: bytes, name: str, password: str | None = None) -> WorkbookGrid:
    """Return the workbook whose bytes these are; hidden sheets are listed without their cells.

    Raises CpdeskError for bytes that are no workbook, or one that is damaged or harmful; PasswordNeededError
    for one that the password does not open. Call it on untrusted bytes only in the child process
    (`cpdesk.excel.workbook`).
    """
    digest = hashlib.sha256(data).hexdigest()
    if is_encrypted(data):
        data = decrypted(data, password)
    refuse_other_files(data)
    with open_archive(data) as archive:
        with damage_told():
            refuse_other_archives(archive)
        package = read_package(data, archive)
        sheets = tuple(_sheet_grid(archive, listed, package) for listed in package.sheets)
    return WorkbookGrid(name, digest, sheets)


def _sheet_grid(archive: ZipFile, listed: ListedSheet, package: Package) -> SheetGrid:
    if listed.part is None or not listed.visible:
        return SheetGrid(listed.name, listed.visible)
    filled = frozenset(number for number, look in enumerate(package.looks) if look.fill is not None)
    with damage_told(), archive.open(listed.part) as stream:
        part = read_sheet_part(stream, filled)
    try:
        cells = [grid_cell(raw, package.looks, package.strings, package.from_1904) for raw in part.cells]
    except (IndexError, ValueError) as cause:
        raise damaged() from cause
    return _bounded(listed.name, part, cells)


def _bounded(name: str, part: SheetPart, cells: Iterable[GridCell]) -> SheetGrid:
    """Return the sheet cut to the box of its text; Excel lets fills and merges run to the far edge."""
    held = [cell for cell in cells if not cell.is_blank or cell.fill is not None]
    texts = [cell for cell in held if not cell.is_blank]
    last_row = max((cell.row for cell in texts), default=0)
    last_column = max((cell.column for cell in texts), default=0)
    check_box(name, last_row, last_column)
    last_row, last_column = last_row + _MARGIN, last_column + _MARGIN
    return SheetGrid(
        name=name,
        cells={(cell.row, cell.column): cell for cell in held if cell.row <= last_row and cell.column <= last_column},
        merges=tuple(_cut(part.merges, last_row, last_column)),
        hidden_rows=frozenset(row for row in part.hidden_rows if row <= last_row),
        hidden_columns=frozenset(
            column for run in part.hidden_columns for column in range(run.start, min(run.stop, last_column + 1))
        ),
    )


def _cut(merges: Iterable[MergedRange], last_row: int, last_column: int) -> Iterator[MergedRange]:
    for merge in merges:
        if merge.first_row <= last_row and merge.first_column <= last_column:
            row, column = min(merge.last_row, last_row), min(merge.last_column, last_column)
            yield MergedRange(merge.first_row, merge.first_column, row, column)
