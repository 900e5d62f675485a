"""A workbook's parts around its cells: the list of sheets, the shared texts, the looks."""

import struct
import zlib
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from posixpath import basename, dirname, join, normpath
from xml.etree.ElementTree import Element
from xml.parsers.expat import ExpatError
from zipfile import BadZipFile, ZipFile

from cpdesk.domain.errors import CpdeskError
from cpdesk.excel.file.colour import Palette, read_theme
from cpdesk.excel.file.container import damaged, harmful
from cpdesk.excel.file.looks import read_looks, read_palette
from cpdesk.excel.file.packed_sheet import Shared
from cpdesk.excel.file.part_text import has_part, part_chunks, read_part
from cpdesk.excel.file.plain_xml import DoctypeError, plain_xml
from cpdesk.excel.file.strings_part import read_strings
from cpdesk.excel.file.text import stored_text

_BROKEN = (
    BadZipFile,  # a zip directory or a part's checksum that does not fit
    EOFError,  # zipfile, of a part that ends before its length
    OSError,  # seeking outside the file, by an offset that the zip directory gives
    RuntimeError,  # zipfile, of a part that is encrypted by itself, or packed in a way that it does not know
    zlib.error,  # packed bytes that do not unpack
    struct.error,  # records and zip headers shorter than they say
    ExpatError,  # XML that is not well formed
    SyntaxError,  # the same, by ElementTree's parser
    LookupError,  # a part, a style or an encoding that is named but is not there
    ValueError,  # numbers, dates and texts of another form than the format's, UnicodeDecodeError among them
    ArithmeticError,  # numbers outside of what decimals and dates hold
)
"""What zip, XML and Office content that is not what it should be has Python's libraries raise."""
_MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
_TYPES = "{http://schemas.openxmlformats.org/package/2006/content-types}"
_RELATION = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
_ID = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
_WORKBOOK_TYPES = (
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
    "application/vnd.openxmlformats-officedocument.spreadsheetml.template.main+xml",
    "application/vnd.ms-excel.sheet.macroEnabled.main+xml",
    "application/vnd.ms-excel.template.macroEnabled.main+xml",
)
_TRUE = ("1", "true", "on")


@dataclass(frozen=True, slots=True)
class ListedSheet:
    """A sheet in the workbook's list; `part` is the name of its XML, None for a sheet that has no cells."""

    name: str
    visible: bool
    part: str | None


@dataclass(frozen=True)
class Package:
    """What all sheets of a workbook share."""

    sheets: Sequence[ListedSheet]
    shared: Shared
    stylesheet: bytes | None
    palette: Palette


@dataclass(frozen=True, slots=True)
class _Relation:
    kind: str
    target: str


@contextmanager
def damage_told() -> Iterator[None]:
    """Turn what broken content raises into one sentence for it, and another for entity bombs."""
    try:
        yield
    except DoctypeError as cause:
        raise harmful("This workbook declares words of its own for its XML, which Excel never writes.") from cause
    except _BROKEN as cause:
        raise damaged() from cause


def read_package(archive: ZipFile) -> Package:
    """Return the package without touching charts, pictures, pivots, macros or links to other files.

    Raises CpdeskError for a workbook that is broken or without sheets.
    """
    with damage_told():
        part = _workbook_part(plain_xml(read_part(archive, "[Content_Types].xml")))
        workbook = plain_xml(read_part(archive, part))
        if workbook.tag != f"{_MAIN}workbook":
            raise damaged()
        relations = _relations(archive, part)
        theme = _related(archive, relations, "theme")
        stylesheet = _related(archive, relations, "styles")
        styles = plain_xml(stylesheet) if stylesheet is not None else None
        palette = read_palette(styles, read_theme(theme))
        looks = read_looks(styles, palette)
        texts = {str(number): text for number, text in enumerate(_shared_texts(archive, relations))}
        properties = workbook.find(f"{_MAIN}workbookPr")
        from_1904 = properties is not None and properties.get("date1904") in _TRUE
        shared = Shared(looks or Shared().looks, texts, from_1904, has_looks=bool(looks))
        sheets = [_listed(entry, relations) for entry in workbook.iterfind(f"{_MAIN}sheets/{_MAIN}sheet")]
    parts = [sheet.part for sheet in sheets if sheet.part is not None]
    if len(set(parts)) < len(parts):
        raise harmful("This workbook lists one sheet twice, which Excel never does.")
    if not sheets:
        raise CpdeskError("This workbook has no sheets in it.", "Open it in Excel to see whether it is the right file.")
    return Package(sheets, shared, stylesheet, palette)


def _workbook_part(types: Element) -> str:
    for kind in _WORKBOOK_TYPES:
        for entry in types.iter(f"{_TYPES}Override"):
            if entry.get("ContentType") == kind:
                return entry.attrib["PartName"].lstrip("/")
    if any(entry.get("ContentType") in _WORKBOOK_TYPES for entry in types.iter(f"{_TYPES}Default")):
        return "xl/workbook.xml"
    raise damaged()


def _relations(archive: ZipFile, part: str) -> Mapping[str, _Relation]:
    """Return what the part points to within the archive, by name; links to other files are left out."""
    folder = dirname(part)
    root = plain_xml(read_part(archive, join(folder, "_rels", f"{basename(part)}.rels")))
    return {
        entry.get("Id", ""): _Relation(
            entry.get("Type", "").rpartition("/")[2], normpath(join("/", folder, entry.get("Target", ""))).lstrip("/")
        )
        for entry in root.iter(_RELATION)
        if entry.get("TargetMode") != "External"
    }


def _listed(sheet: Element, relations: Mapping[str, _Relation]) -> ListedSheet:
    relation = relations.get(sheet.get(_ID, ""))
    part = relation.target if relation is not None and relation.kind == "worksheet" else None
    return ListedSheet(stored_text(sheet.attrib["name"]), sheet.get("state", "visible") == "visible", part)


def _related(archive: ZipFile, relations: Mapping[str, _Relation], kind: str) -> bytes | None:
    target = _target(relations, kind)
    return read_part(archive, target) if target and has_part(archive, target) else None


def _shared_texts(archive: ZipFile, relations: Mapping[str, _Relation]) -> list[str]:
    target = _target(relations, "sharedStrings")
    return read_strings(partial(part_chunks, archive, target)) if target and has_part(archive, target) else []


def _target(relations: Mapping[str, _Relation], kind: str) -> str | None:
    return next((relation.target for relation in relations.values() if relation.kind == kind), None)
