"""An Excel binary workbook as plain sheets of cells, without its colours."""

import posixpath
import struct
from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import NamedTuple
from zipfile import ZipFile

from cpdesk.domain.errors import CpdeskError
from cpdesk.domain.grid import GridRemark, SheetGrid
from cpdesk.excel.file.looks import Look
from cpdesk.excel.file.packed_book import BookPacker, SheetPacker
from cpdesk.excel.file.plain_content import plain_text
from cpdesk.excel.file.plain_xml import plain_xml
from cpdesk.excel.file.row_sender import RowSender
from cpdesk.excel.file.strict import transitional
from cpdesk.excel.file.xlsb.looks import read_xlsb_looks
from cpdesk.excel.file.xlsb.records import records, wide_text
from cpdesk.excel.file.xlsb.sheet import read_xlsb_sheet

_PROPERTIES, _SHEET, _STRING = 153, 156, 19
_USUAL_PART = "xl/workbook.bin"


class _Shared(NamedTuple):
    """What all sheets of the workbook share."""

    looks: Sequence[Look]
    strings: Sequence[str]
    packer: BookPacker


def read_xlsb(
    archive: ZipFile, hidden_sheets: Collection[str], sender: RowSender | None = None
) -> tuple[SheetGrid, ...]:
    """Return the sheets; those that are hidden have cells only where they are named.

    A remark on each sheet says that its colours are not read. Raises KeyError, IndexError, ValueError or
    struct.error for a workbook that is broken.
    """
    part = next((target for kind, target in _related(archive, "").values() if kind == "officeDocument"), _USUAL_PART)
    related = _related(archive, part)
    workbook = list(records(archive.read(part)))
    from_1904 = any(kind == _PROPERTIES and content[0] & 1 for kind, content in workbook)
    shared = _Shared(
        looks=read_xlsb_looks(_shared_part(archive, related, "styles")),
        strings=list(_strings(_shared_part(archive, related, "sharedStrings"))),
        packer=BookPacker(sender, from_1904=from_1904),
    )
    listed = [content for kind, content in workbook if kind == _SHEET]
    if not listed:
        raise CpdeskError("This workbook has no sheets in it.", "Open it in Excel to see whether it is the right file.")
    return tuple(_sheet_grid(archive, content, related, shared, hidden_sheets) for content in listed)


def _sheet_grid(
    archive: ZipFile,
    listed: bytes,
    related: Mapping[str, tuple[str, str]],
    shared: _Shared,
    hidden_sheets: Collection[str],
) -> SheetGrid:
    visible = struct.unpack_from("<I", listed)[0] == 0
    relation, place = wide_text(listed, 8)
    name = plain_text(wide_text(listed, place)[0])
    kind, target = related.get(relation, ("", ""))
    if kind != "worksheet" or not (visible or name in hidden_sheets):
        return SheetGrid(name, visible)
    packer = SheetPacker(shared.packer)
    part = read_xlsb_sheet(archive.read(target), shared.looks, shared.strings, packer)
    packer.end()
    grid = packer.sheet(name, part.merges, part.hidden_rows, part.hidden_columns, visible=visible)
    return SheetGrid(
        name, visible, grid.cells, grid.merges, grid.hidden_rows, grid.hidden_columns, tuple(_fills_not_read(grid))
    )


def _fills_not_read(sheet: SheetGrid) -> Iterator[GridRemark]:
    first = min(sheet.cells, default=None)
    if first is not None:
        yield GridRemark(
            "fills-not-read",
            sheet.cells[first].address,
            "This is an Excel binary workbook (.xlsb), whose colours and conditional formats cpdesk does not read. If"
            " they are ratings, save it in Excel as an Excel workbook (.xlsx) and import that.",
        )


def _related(archive: ZipFile, part: str) -> dict[str, tuple[str, str]]:
    """Return the kind and the name of each part that this one points to, by its key."""
    folder, name = posixpath.split(part)
    listed = posixpath.join(folder, "_rels", f"{name}.rels")
    if listed not in archive.namelist():
        return {}
    written = {name.casefold(): name for name in archive.namelist()}  # some programs mix their cases
    found = {}
    for entry in plain_xml(transitional(archive.read(listed))):
        target = posixpath.normpath(posixpath.join("/", folder, entry.get("Target", ""))).lstrip("/")
        part = written.get(target.casefold(), target)
        found[entry.get("Id", "")] = (entry.get("Type", "").rpartition("/")[2], part)
    return found


def _shared_part(archive: ZipFile, related: Mapping[str, tuple[str, str]], wanted: str) -> bytes:
    """Return a part of that kind; nothing where the workbook does without it, or names one that it does not hold."""
    names = archive.namelist()
    return next((archive.read(part) for kind, part in related.values() if kind == wanted and part in names), b"")


def _strings(part: bytes) -> Iterator[str]:
    for kind, content in records(part):
        if kind == _STRING:
            yield plain_text(wide_text(content, 1)[0])
