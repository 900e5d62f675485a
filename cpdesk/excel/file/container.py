"""What kind of file some bytes are, told by the bytes, whatever the name says."""

import re
from enum import Enum, auto
from zipfile import ZipFile

from cpdesk.domain.errors import CpdeskError
from cpdesk.excel.file.plain_text.text_encoding import start_as_text
from cpdesk.untrusted import FileWords

_OTHER_FILE = "Choose the workbook that holds the scorecard."
_UNPACK = "Unpack it, and open the workbook that is in it."
_ASK_AGAIN = "Do not open it; ask whoever sent it for the workbook."
_ZIP = (b"PK\x03\x04", b"PK\x05\x06")
_OLE_HEADER, _LARGEST_SECTOR = 512, 12
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
# How Excel 2 to 5 began a workbook before it was put in a container: BOF records of their lengths.
_BARE_BIFF = (b"\x09\x00\x04\x00", b"\x09\x02\x06\x00", b"\x09\x04\x06\x00", b"\x09\x08\x08\x00", b"\x09\x08\x10\x00")
# The first bytes of files that get a workbook's name by mistake.
_BEGINNINGS = (
    (b"%PDF", "a PDF", "Ask for the workbook that the PDF was made from."),
    (b"\xff\xd8\xff", "a picture (JPEG)", _OTHER_FILE),
    (b"\x89PNG", "a picture (PNG)", _OTHER_FILE),
    (b"GIF8", "a picture (GIF)", _OTHER_FILE),
    (b"{\\rtf", "a rich text document (RTF)", _OTHER_FILE),
    (b"SQLite format 3", "a database (SQLite)", _OTHER_FILE),
    (b"MZ\x90\x00", "a program", _ASK_AGAIN),
    (b"\x7fELF", "a program", _ASK_AGAIN),
    (b"\x1f\x8b", "a compressed file (gzip)", _UNPACK),
    (b"7z\xbc\xaf", "a compressed file (7-Zip)", _UNPACK),
    (b"Rar!", "a compressed file (RAR)", _UNPACK),
    (b"MIME-Version:", "a web archive (MHTML)", "Open it in Excel, save it as an Excel workbook, and open that."),
)
_OPEN_XML_TYPES = (
    b"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
    b"application/vnd.openxmlformats-officedocument.spreadsheetml.template.main+xml",
    b"application/vnd.ms-excel.sheet.macroEnabled.main+xml",
    b"application/vnd.ms-excel.template.macroEnabled.main+xml",
)
_BINARY_TYPE = b"application/vnd.ms-excel.sheet.binary"
_OTHER_TYPES = (
    (b"wordprocessingml", "a Word document (.docx)"),
    (b"ms-word", "a Word document (.docm)"),
    (b"presentationml", "a PowerPoint presentation (.pptx)"),
    (b"ms-visio", "a Visio drawing"),
)
_OPEN_SPREADSHEET = b"opendocument.spreadsheet"
_OTHER_OPEN_DOCUMENTS = (
    (b"opendocument.text", "an OpenDocument text (.odt)"),
    (b"opendocument.presentation", "an OpenDocument presentation (.odp)"),
    (b"opendocument.graphics", "an OpenDocument drawing (.odg)"),
)
BIG_HINT = "Save a copy with only the sheets of the scorecard, and open that."
WORKBOOK_WORDS = FileWords("workbook", "Excel", BIG_HINT)
_WEB_PAGE = re.compile(r"(<\?xml[^>]*>\s*)?(<!--.*?-->\s*)*<(!doctype html|html|head|body|table|meta|style)", re.DOTALL)


class FileKind(Enum):
    """The kinds of file that hold a workbook."""

    OPEN_XML = auto()
    BINARY = auto()
    OPEN_DOCUMENT = auto()
    FLAT_OPEN_DOCUMENT = auto()
    OLD_EXCEL = auto()
    EXCEL_XML = auto()
    WEB_PAGE = auto()
    DELIMITED_TEXT = auto()
    ARCHIVE = auto()  # a zip archive, whose list of parts says which


def not_a_workbook(kind: str, hint: str = _OTHER_FILE) -> CpdeskError:
    """Return what to raise for a file that is something else: `kind` names it with its article."""
    return CpdeskError(f"This is {kind}, not a workbook.", hint)


def harmful(sentence: str) -> CpdeskError:
    """Return what to raise for a workbook that holds what Excel never writes, and an attacker might."""
    return WORKBOOK_WORDS.harmful(sentence)


def damaged() -> CpdeskError:
    """Return what to raise for a workbook that is broken or cut short."""
    return WORKBOOK_WORDS.damaged()


def is_encrypted(data: bytes) -> bool:
    """Return whether the bytes are the container in which Office keeps a document that has a password."""
    return data.startswith(_OLE) and _stream(data, "EncryptedPackage")


def file_kind(data: bytes) -> FileKind:
    """Return what the bytes are; raise the sentence that names what holds no workbook."""
    if not data.strip(b"\0"):
        what = "empty: it has no bytes in it" if not data else "blank: every byte in it is zero"
        raise CpdeskError(f"This file is {what}.", "Copy or download it again.")
    if data.startswith(_ZIP):
        return FileKind.ARCHIVE
    if data.startswith(_OLE):
        return _old_office(data)
    if data.startswith(_BARE_BIFF):
        return FileKind.OLD_EXCEL
    for beginning, kind, hint in _BEGINNINGS:
        if data.startswith(beginning):
            raise not_a_workbook(kind, hint)
    return _text_kind(data)


def _old_office(data: bytes) -> FileKind:
    if any(_stream(data, name) for name in ("Workbook", "Book", "WORKBOOK", "BOOK")):
        return FileKind.OLD_EXCEL
    if _lacks_directory(data):
        raise damaged()
    if _stream(data, "WordDocument"):
        raise not_a_workbook("an old Word document (.doc)")
    if _stream(data, "PowerPoint Document"):
        raise not_a_workbook("an old PowerPoint presentation (.ppt)")
    raise not_a_workbook("an old Office file")


def _lacks_directory(data: bytes) -> bool:
    """Return whether an Office container is cut short before the list of what is in it ([MS-CFB] 2.2)."""
    if len(data) < _OLE_HEADER:
        return True
    shift = int.from_bytes(data[30:32], "little")
    sector = int.from_bytes(data[48:52], "little")
    return shift > _LARGEST_SECTOR or (sector + 1 << shift) >= len(data)


def _stream(data: bytes, name: str) -> bool:
    return name.encode("utf-16-le") + b"\0\0" in data


def _text_kind(data: bytes) -> FileKind:
    start = start_as_text(data)
    if start is None:
        raise not_a_workbook("a file of some other kind")
    lowered = start.lstrip().lower()
    if not lowered:
        raise CpdeskError("This file is blank: there are only spaces in it.", "Copy or download it again.")
    if _WEB_PAGE.match(lowered):
        return FileKind.WEB_PAGE
    if "urn:schemas-microsoft-com:office:spreadsheet" in lowered or 'progid="excel.sheet"' in lowered:
        return FileKind.EXCEL_XML
    if lowered.startswith("<"):
        if "urn:oasis:names:tc:opendocument:xmlns:office:1.0" in lowered:
            return FileKind.FLAT_OPEN_DOCUMENT
        raise not_a_workbook("an XML file")
    return FileKind.DELIMITED_TEXT


def archive_kind(archive: ZipFile) -> FileKind:
    """Return what a zip archive is; raise the sentence that names what holds no workbook."""
    names = set(archive.namelist())
    if "mimetype" in names:
        mimetype = archive.read("mimetype")
        if _OPEN_SPREADSHEET in mimetype:
            return FileKind.OPEN_DOCUMENT
        _refuse_listed(mimetype, _OTHER_OPEN_DOCUMENTS)
    if "[Content_Types].xml" in names:
        types = archive.read("[Content_Types].xml").replace(b"\0", b"")
        if any(kind in types for kind in _OPEN_XML_TYPES):
            return FileKind.OPEN_XML
        if _BINARY_TYPE in types:
            return FileKind.BINARY
        _refuse_listed(types, _OTHER_TYPES)
        raise damaged()
    if "META-INF/manifest.xml" in names and _OPEN_SPREADSHEET in archive.read("META-INF/manifest.xml"):
        return FileKind.OPEN_DOCUMENT
    if any(name.endswith(".iwa") for name in names):
        raise not_a_workbook(
            "an Apple Numbers, Pages or Keynote file", "Export it as an Excel workbook, and open that."
        )
    if any(name.startswith("xl/") for name in names):
        raise damaged()
    if "pack.json" in names:
        raise not_a_workbook("a pack", "To open it, type cpdesk with its name alone, or choose Open in the window.")
    raise not_a_workbook("a zip file", _UNPACK)


def _refuse_listed(content: bytes, listed: tuple[tuple[bytes, str], ...]) -> None:
    for mark, kind in listed:
        if mark in content:
            raise not_a_workbook(kind)
