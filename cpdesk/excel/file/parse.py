"""A workbook's bytes as plain sheets of cells, parsed in whichever process this is called."""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, replace
from functools import partial
from zipfile import ZipFile

from cpdesk.domain.grid import MergedRange, SheetGrid, WorkbookGrid
from cpdesk.excel.file.bounded_sheet import MARGIN
from cpdesk.excel.file.bounds import check_box, check_merges, open_archive
from cpdesk.excel.file.container import is_encrypted
from cpdesk.excel.file.encryption import decrypted
from cpdesk.excel.file.formats import other_format
from cpdesk.excel.file.package import ListedSheet, Package, damage_told, read_package
from cpdesk.excel.file.packed_cells import Overlay, PackedCells
from cpdesk.excel.file.part_text import part_chunks
from cpdesk.excel.file.row_packer import RowPacker
from cpdesk.excel.file.row_sender import RowSender
from cpdesk.excel.file.sheet_part import SheetPart, read_sheet_part

_CONDITIONAL = b"conditionalFormatting"


def parse_workbook(
    data: bytes, name: str, password: str | None = None, hidden_sheets: Collection[str] = frozenset()
) -> WorkbookGrid:
    """Return the workbook whose bytes these are, as `parse_sheets` reads them."""
    import hashlib  # noqa: PLC0415 - the child process does without it

    return WorkbookGrid(name, hashlib.sha256(data).hexdigest(), parse_sheets(data, name, password, hidden_sheets))


def parse_sheets(
    data: bytes,
    name: str,
    password: str | None = None,
    hidden_sheets: Collection[str] = frozenset(),
    sender: RowSender | None = None,
) -> tuple[SheetGrid, ...]:
    """Return the sheets of the workbook whose bytes these are; hidden ones without their cells unless named.

    The `sender` is shown the rows of a large sheet while the rest of it is read.

    Raises CpdeskError for bytes that are no workbook, or one that is damaged or harmful; PasswordNeededError
    for one that the password does not open. Call it on untrusted bytes only in the child process
    (`cpdesk.excel.workbook`).
    """
    if is_encrypted(data):
        data = decrypted(data, password)
    sheets = other_format(data, name, password, hidden_sheets, sender)
    if sheets is None:
        with open_archive(data) as archive:
            package = read_package(archive)
            read = [_ReadSheet.of(archive, listed, package, hidden_sheets, sender) for listed in package.sheets]
        sheets = tuple(_with_conditional_looks(read, package))
    return sheets


@dataclass(frozen=True)
class _ReadSheet:
    """A sheet with what is left to read of it; `after_cells` is empty where there is nothing."""

    grid: SheetGrid
    cells: PackedCells | None = None
    after_cells: bytes = b""

    @classmethod
    def of(
        cls,
        archive: ZipFile,
        listed: ListedSheet,
        package: Package,
        hidden_sheets: Collection[str],
        sender: RowSender | None,
    ) -> "_ReadSheet":
        if listed.part is None or not (listed.visible or listed.name in hidden_sheets):
            return cls(SheetGrid(listed.name, listed.visible))
        with damage_told():
            part = read_sheet_part(
                partial(part_chunks, archive, listed.part),
                partial(RowPacker, package.shared),
                (lambda packer: sender.look(package.shared, packer.packed, packer.used))
                if sender is not None
                else None,
            )
        if sender is not None:
            sender.look(package.shared, part.packed, part.used, is_whole=True)
        after = part.after_cells if _CONDITIONAL in part.after_cells else b""
        grid, cells = _bounded(listed, part, package)
        return cls(grid, cells, after)


def _bounded(listed: ListedSheet, part: SheetPart, package: Package) -> tuple[SheetGrid, PackedCells]:
    """Return the sheet cut to the box of its text; Excel lets fills and merges run to the far edge."""
    packed = part.packed
    check_box(listed.name, packed.last_text_row, packed.last_text_column)
    last_row, last_column = packed.last_text_row + MARGIN, packed.last_text_column + MARGIN
    packed.cut(last_row, last_column)
    cells = PackedCells(packed.rows, package.shared, part.used)
    grid = SheetGrid(
        name=listed.name,
        visible=listed.visible,
        cells=cells,
        merges=check_merges(tuple(_cut(part.merges, last_row, last_column))),
        hidden_rows=frozenset(row for row in part.hidden_rows if row <= last_row),
        hidden_columns=frozenset(
            column for run in part.hidden_columns for column in range(run.start, min(run.stop, last_column + 1))
        ),
    )
    return grid, cells


def _cut(merges: Iterable[MergedRange], last_row: int, last_column: int) -> Iterator[MergedRange]:
    for merge in merges:
        if merge.first_row <= last_row and merge.first_column <= last_column:
            row, column = min(merge.last_row, last_row), min(merge.last_column, last_column)
            yield MergedRange(merge.first_row, merge.first_column, row, column)


def _with_conditional_looks(sheets: Iterable[_ReadSheet], package: Package) -> Iterator[SheetGrid]:
    """Yield the sheets with what their conditional formats show, once all that these may point to are read."""
    sheets = list(sheets)
    by_name = {sheet.grid.name: sheet.grid for sheet in sheets if sheet.cells is not None}
    effort = None
    for sheet in sheets:
        if not sheet.after_cells or sheet.cells is None:
            yield sheet.grid
            continue
        from cpdesk.excel.file.conditional.looks import conditional_looks, workbook_effort  # noqa: PLC0415 - few need it

        effort = effort or workbook_effort()
        with damage_told():
            looks = conditional_looks(
                sheet.grid, sheet.after_cells, package.stylesheet, package.palette, by_name, effort
            )
        cells = sheet.cells.under(Overlay(looks.fills, looks.icons, looks.font_colours))
        yield replace(sheet.grid, cells=cells, remarks=looks.remarks)
