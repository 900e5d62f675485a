"""A workbook's parts around its cells: the list of sheets, the shared texts, the looks."""

import struct
import warnings
import zlib
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from io import BytesIO
from typing import cast
from zipfile import BadZipFile, ZipFile

import openpyxl.xml
from defusedxml.common import DefusedXmlException
from defusedxml.ElementTree import fromstring
from openpyxl.packaging.relationship import Relationship
from openpyxl.packaging.workbook import ChildSheet
from openpyxl.reader.excel import ExcelReader

from cpdesk.domain.errors import CpdeskError
from cpdesk.excel.file.colour import read_theme
from cpdesk.excel.file.container import STRICT_NAMESPACE, damaged, harmful, strict_refused
from cpdesk.excel.file.looks import Look, read_looks
from cpdesk.excel.file.strings_part import read_strings
from cpdesk.excel.file.text import stored_text

# What the zip, XML and Office layers raise for content that is not what it should be.
_BROKEN = (
    ArithmeticError, AttributeError, BadZipFile, EOFError, LookupError, OSError, RuntimeError, SyntaxError,
    TypeError, ValueError, struct.error, zlib.error,
)  # fmt: skip


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
    looks: Sequence[Look]
    strings: Sequence[str]
    from_1904: bool


@contextmanager
def damage_told() -> Iterator[None]:
    """Turn what broken content raises into one sentence for it, and another for entity bombs."""
    try:
        yield
    except DefusedXmlException as cause:
        raise harmful("This workbook declares words of its own for its XML, which Excel never writes.") from cause
    except _BROKEN as cause:
        raise damaged() from cause


def read_package(data: bytes, archive: ZipFile) -> Package:
    """Return the package without touching charts, pictures, pivots, macros or links to other files.

    openpyxl's own loader would read them all, and build a cell for each one in a merged block. Raises
    CpdeskError for a workbook that is broken, strict or without sheets.
    """
    if not openpyxl.xml.DEFUSEDXML:
        raise RuntimeError("openpyxl is not using defusedxml; unset OPENPYXL_DEFUSEDXML")
    with damage_told(), warnings.catch_warnings():
        warnings.simplefilter("ignore")  # openpyxl warns of what it leaves out; none of it is read here
        fromstring(archive.read("[Content_Types].xml"), forbid_dtd=True)
        reader = ExcelReader(BytesIO(data), keep_links=False)
        reader.read_manifest()
        reader.read_workbook()
        root = fromstring(archive.read(reader.parser.workbook_part_name), forbid_dtd=True)
        if root.tag.startswith(f"{{{STRICT_NAMESPACE}}}"):
            raise strict_refused()
        relations = list(cast("Mapping[str, Relationship]", reader.parser.rels).values())
        theme = read_theme(_part(archive, relations, "theme"))
        looks = read_looks(_part(archive, relations, "styles"), theme)
        strings = _shared_strings(archive, relations)
        sheets = [_listed(sheet, relation) for sheet, relation in reader.parser.find_sheets()]
        from_1904 = reader.wb.epoch.year == 1904
    if not sheets:
        raise CpdeskError("This workbook has no sheets in it.", "Open it in Excel to see whether it is the right file.")
    return Package(sheets, looks, strings, from_1904)


def _listed(sheet: ChildSheet, relation: Relationship) -> ListedSheet:
    has_cells = relation.Type.endswith("/worksheet")
    return ListedSheet(stored_text(sheet.name), sheet.state == "visible", relation.target if has_cells else None)


def _part(archive: ZipFile, relations: Sequence[Relationship], kind: str) -> bytes | None:
    target = _target(relations, kind)
    return archive.read(target) if target else None


def _shared_strings(archive: ZipFile, relations: Sequence[Relationship]) -> list[str]:
    target = _target(relations, "sharedStrings")
    if not target:
        return []
    with archive.open(target) as stream:
        return read_strings(stream)


def _target(relations: Sequence[Relationship], kind: str) -> str | None:
    return next((relation.target for relation in relations if relation.Type.endswith(f"/{kind}")), None)
