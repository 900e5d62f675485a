"""Workbooks built in memory, well-formed ones with broken ones."""

from collections.abc import Callable, Mapping
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
from msoffcrypto.format.ooxml import OOXMLFile
from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from cpdesk.domain.errors import CpdeskError
from cpdesk.domain.grid import GridCell, SheetGrid
from cpdesk.excel.file.parse import parse_workbook

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
STRICT = "http://purl.oclc.org/ooxml/spreadsheetml/main"
RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
SHEET_PART = "xl/worksheets/sheet1.xml"
_WORKBOOK_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"


def built(fill: Callable[[Worksheet], object]) -> bytes:
    """Return a workbook of one sheet, `Scorecard`, after `fill` has put something in it."""
    book = Workbook()
    sheet = book.active
    assert isinstance(sheet, Worksheet)
    sheet.title = "Scorecard"
    fill(sheet)
    return saved(book)


def saved(book: Workbook) -> bytes:
    """Return the bytes that openpyxl writes for a workbook."""
    out = BytesIO()
    book.save(out)
    return out.getvalue()


def zipped(parts: Mapping[str, str | bytes]) -> bytes:
    """Return a zip archive of these parts."""
    out = BytesIO()
    with ZipFile(out, "w", ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return out.getvalue()


def unzipped(data: bytes) -> dict[str, bytes]:
    """Return the parts of an archive by name."""
    with ZipFile(BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def with_part(data: bytes, name: str, content: str | bytes) -> bytes:
    """Return the workbook with one part replaced or added."""
    return zipped({**unzipped(data), name: content})


def without_part(data: bytes, name: str) -> bytes:
    """Return the workbook with one part left out."""
    parts = unzipped(data)
    del parts[name]
    return zipped(parts)


def replaced(data: bytes, part: str, old: str, new: str) -> bytes:
    """Return the workbook with words of one part replaced; they have to be there."""
    content = unzipped(data)[part].decode("utf-8")
    assert old in content
    return with_part(data, part, content.replace(old, new))


def written(
    sheet_data: str,
    *,
    after: str = "",
    before: str = "",
    styles: str = "",
    strings: str = "",
    properties: str = "",
) -> bytes:
    """Return a workbook whose one sheet holds this XML within `sheetData`, with XML before and after it."""
    sheet = f'<worksheet xmlns="{MAIN}">{before}<sheetData>{sheet_data}</sheetData>{after}</worksheet>'
    related = {"r1": "worksheet", "r2": "styles" if styles else "", "r3": "sharedStrings" if strings else ""}
    targets = {"worksheet": "worksheets/sheet1.xml", "styles": "styles.xml", "sharedStrings": "strings.xml"}
    listed = "".join(
        f'<Relationship Id="{key}" Type="{RELATIONS}/{kind}" Target="{targets[kind]}"/>'
        for key, kind in related.items()
        if kind
    )
    parts = {
        "[Content_Types].xml": _content_types(),
        "xl/workbook.xml": f'<workbook xmlns="{MAIN}" xmlns:r="{RELATIONS}">{properties}<sheets>'
        '<sheet name="Scorecard" sheetId="1" r:id="r1"/></sheets></workbook>',
        "xl/_rels/workbook.xml.rels": _relationships(listed),
        SHEET_PART: sheet,
    }
    if styles:
        parts["xl/styles.xml"] = f'<styleSheet xmlns="{MAIN}">{styles}</styleSheet>'
    if strings:
        parts["xl/strings.xml"] = f'<sst xmlns="{MAIN}">{strings}</sst>'
    return zipped(parts)


def _content_types() -> str:
    return (
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Override PartName="/xl/workbook.xml" ContentType="{_WORKBOOK_TYPE}"/></Types>'
    )


def _relationships(listed: str) -> str:
    namespace = "http://schemas.openxmlformats.org/package/2006/relationships"
    return f'<Relationships xmlns="{namespace}">{listed}</Relationships>'


def encrypted(data: bytes, password: str) -> bytes:
    """Return the workbook as Excel keeps it under a password; msoffcrypto writes a tiny one wrongly."""
    assert len(data) >= 4096
    out = BytesIO()
    OOXMLFile(BytesIO(data)).encrypt(password, out)
    return out.getvalue()


def ole_file(stream_name: str) -> bytes:
    """Return what begins like an old Office file and names one stream in it."""
    signature = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
    header = signature + bytes(22) + b"\x09\x00" + bytes(480)
    return header + stream_name.encode("utf-16-le").ljust(512, b"\0")


def one_sheet(**cells: str | float) -> bytes:
    """Return a workbook of one sheet with these values at these addresses."""

    def fill(sheet: Worksheet) -> None:
        for address, value in cells.items():
            sheet[address] = value

    return built(fill)


def only_sheet(data: bytes) -> SheetGrid:
    """Return the first sheet of a workbook as it is read."""
    return parse_workbook(data, "scorecard.xlsx").sheets[0]


def first_cell(data: bytes) -> GridCell:
    """Return cell A1 as it is read."""
    cell = only_sheet(data).cell(1, 1)
    assert cell is not None
    return cell


def refusal(data: bytes, password: str | None = None) -> CpdeskError:
    """Return what reading the workbook raises."""
    with pytest.raises(CpdeskError) as caught:
        parse_workbook(data, "scorecard.xlsx", password)
    return caught.value
