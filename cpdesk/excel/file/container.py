"""What kind of file some bytes are, told by the bytes, whatever the name says."""

import re
from zipfile import ZipFile

from cpdesk.domain.errors import CpdeskError

_RESAVE = "In Excel choose File, Save As, Excel Workbook (.xlsx), and open that."
_OPEN_AND_RESAVE = f"Open it in Excel first. {_RESAVE}"
_OTHER_FILE = "Choose the Excel workbook (.xlsx) that holds the scorecard."
STRICT_NAMESPACE = "http://purl.oclc.org/ooxml/spreadsheetml/main"
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
# The first bytes of files that get a workbook's name by mistake.
_BEGINNINGS = (
    (b"%PDF", "a PDF", "Ask for the Excel workbook that the PDF was made from."),
    (b"\xff\xd8\xff", "a picture (JPEG)", _OTHER_FILE),
    (b"\x89PNG", "a picture (PNG)", _OTHER_FILE),
    (b"GIF8", "a picture (GIF)", _OTHER_FILE),
    (b"{\\rtf", "a rich text document (RTF)", _OTHER_FILE),
    (b"SQLite format 3", "a database (SQLite)", _OTHER_FILE),
    (b"MZ", "a program", "Do not open it; ask whoever sent it for the workbook."),
    (b"\x7fELF", "a program", "Do not open it; ask whoever sent it for the workbook."),
    (b"\x1f\x8b", "a compressed file (gzip)", "Unpack it, and open the workbook that is in it."),
    (b"7z\xbc\xaf", "a compressed file (7-Zip)", "Unpack it, and open the workbook that is in it."),
    (b"Rar!", "a compressed file (RAR)", "Unpack it, and open the workbook that is in it."),
    (b"\x09\x08", "an old Excel workbook (.xls)", _OPEN_AND_RESAVE),
    (b"\x09\x04", "an old Excel workbook (.xls)", _OPEN_AND_RESAVE),
)
_WORKBOOK_TYPES = (
    b"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
    b"application/vnd.openxmlformats-officedocument.spreadsheetml.template.main+xml",
    b"application/vnd.ms-excel.sheet.macroEnabled.main+xml",
    b"application/vnd.ms-excel.template.macroEnabled.main+xml",
)
_OTHER_TYPES = (
    (b"application/vnd.ms-excel.sheet.binary", "an Excel binary workbook (.xlsb)", _RESAVE),
    (b"wordprocessingml", "a Word document (.docx)", _OTHER_FILE),
    (b"ms-word", "a Word document (.docm)", _OTHER_FILE),
    (b"presentationml", "a PowerPoint presentation (.pptx)", _OTHER_FILE),
    (b"ms-visio", "a Visio drawing", _OTHER_FILE),
)
_OPEN_DOCUMENTS = (
    (b"opendocument.spreadsheet", "an OpenDocument spreadsheet (.ods)", _OPEN_AND_RESAVE),
    (b"opendocument.text", "an OpenDocument text (.odt)", _OTHER_FILE),
    (b"opendocument.presentation", "an OpenDocument presentation (.odp)", _OTHER_FILE),
)
_DAMAGED = (
    "This workbook is damaged: part of it is missing or cannot be unpacked.",
    "Copy or download it again, or open it in Excel, let Excel repair it, and save it.",
)


def not_a_workbook(kind: str, hint: str) -> CpdeskError:
    """Return what to raise for a file that is something else: `kind` names it with its article."""
    return CpdeskError(f"This is {kind}, not an Excel workbook (.xlsx).", hint)


def harmful(sentence: str) -> CpdeskError:
    """Return what to raise for a workbook that holds what Excel never writes, and an attacker might."""
    return CpdeskError(
        sentence,
        "It may be harmful. Do not open it in Excel either; ask whoever sent it for a fresh copy.",
    )


def damaged() -> CpdeskError:
    """Return what to raise for a workbook that is broken or cut short."""
    return CpdeskError(*_DAMAGED)


def strict_refused() -> CpdeskError:
    """Return what to raise for the stricter form of .xlsx, which openpyxl would see as empty."""
    return CpdeskError(
        "This workbook was saved as a Strict Open XML Spreadsheet, which cpdesk does not read.",
        _RESAVE,
    )


def is_encrypted(data: bytes) -> bool:
    """Return whether the bytes are the container in which Office keeps a document that has a password."""
    return data.startswith(_OLE) and _stream(data, "EncryptedPackage")


def refuse_other_files(data: bytes) -> None:
    """Raise the sentence for anything but a zip archive, naming what the file is."""
    if not data.strip(b"\0"):
        what = "empty: it has no bytes in it" if not data else "blank: every byte in it is zero"
        raise CpdeskError(f"This file is {what}.", "Copy or download it again.")
    if data.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return
    if data.startswith(_OLE):
        raise _old_office(data)
    for beginning, kind, hint in _BEGINNINGS:
        if data.startswith(beginning):
            raise not_a_workbook(kind, hint)
    raise _text_or_unknown(data)


def _old_office(data: bytes) -> CpdeskError:
    if _stream(data, "Workbook") or _stream(data, "Book"):
        return CpdeskError("This is an old Excel 97–2003 workbook (.xls), which cpdesk does not read.", _RESAVE)
    if _stream(data, "WordDocument"):
        return not_a_workbook("an old Word document (.doc)", _OTHER_FILE)
    if _stream(data, "PowerPoint Document"):
        return not_a_workbook("an old PowerPoint presentation (.ppt)", _OTHER_FILE)
    return not_a_workbook("an old Office file", _OTHER_FILE)


def _stream(data: bytes, name: str) -> bool:
    return name.encode("utf-16-le") + b"\0\0" in data


def _text_or_unknown(data: bytes) -> CpdeskError:
    start = _start_as_text(data)
    if start is None:
        return not_a_workbook("a file of some other kind", _OTHER_FILE)
    lowered = start.lstrip().lower()
    if "urn:schemas-microsoft-com:office:spreadsheet" in lowered or 'progid="excel.sheet"' in lowered:
        return CpdeskError("This is an Excel 2003 XML spreadsheet, which cpdesk does not read.", _RESAVE)
    if re.match(r"(<\?xml[^>]*>\s*)?(<!--.*?-->\s*)?<(!doctype html|html|head|body|table)", lowered, re.DOTALL):
        return not_a_workbook("a web page (HTML)", _OPEN_AND_RESAVE)
    if lowered.startswith("<"):
        return not_a_workbook("an XML file", _OTHER_FILE)
    return not_a_workbook("plain text, such as a CSV file", _OPEN_AND_RESAVE)


def _start_as_text(data: bytes) -> str | None:
    start = data[:4096]
    if start.startswith((b"\xff\xfe", b"\xfe\xff")):
        return start[: len(start) // 2 * 2].decode("utf-16", "replace")
    return None if b"\0" in start else start.decode("utf-8-sig", "replace")


def refuse_other_archives(archive: ZipFile) -> None:
    """Raise the sentence for a zip archive that is no .xlsx: a Word document, an .ods, an .xlsb."""
    names = set(archive.namelist())
    if "mimetype" in names:
        _refuse_listed(archive.read("mimetype"), _OPEN_DOCUMENTS)
    if "[Content_Types].xml" in names:
        types = archive.read("[Content_Types].xml").replace(b"\0", b"")
        if any(kind in types for kind in _WORKBOOK_TYPES):
            return
        _refuse_listed(types, _OTHER_TYPES)
        raise CpdeskError(*_DAMAGED)
    if any(name.endswith(".iwa") for name in names):
        raise not_a_workbook(
            "an Apple Numbers, Pages or Keynote file", "Export it as an Excel workbook, and open that."
        )
    if any(name.startswith("xl/") for name in names):
        raise CpdeskError(*_DAMAGED)
    raise not_a_workbook("a zip file", "Unpack it, and open the workbook that is in it.")


def _refuse_listed(content: bytes, listed: tuple[tuple[bytes, str, str], ...]) -> None:
    for mark, kind, hint in listed:
        if mark in content:
            raise not_a_workbook(kind, hint)
