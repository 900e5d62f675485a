"""The opening of a Word document that somebody gave."""

import struct
import zlib
from zipfile import BadZipFile

from cpdesk.domain.errors import CpdeskError
from cpdesk.report.word_file.names import name
from cpdesk.report.word_file.package import DOCUMENT_WORDS, WordFile, read_parts
from cpdesk.untrusted import open_archive

MOST_BYTES = 100_000_000
_TYPES = "application/vnd.openxmlformats-officedocument.wordprocessingml."
DOCUMENT_TYPE = f"{_TYPES}document.main+xml"
_PLAIN = (DOCUMENT_TYPE, f"{_TYPES}template.main+xml")
_MACROS = (
    "application/vnd.ms-word.document.macroEnabled.main+xml",
    "application/vnd.ms-word.template.macroEnabledTemplate.main+xml",
)
_OTHERS = (
    ("spreadsheetml", "an Excel workbook"),
    ("presentationml", "a PowerPoint presentation"),
    ("ms-excel", "an Excel workbook"),
    ("ms-powerpoint", "a PowerPoint presentation"),
)
_BEGINNINGS = (
    (b"%PDF", "a PDF"),
    (b"{\\rtf", "a rich text document (RTF)"),
    (b"\xff\xd8\xff", "a picture (JPEG)"),
    (b"\x89PNG", "a picture (PNG)"),
    (b"<", "a web page or an XML file"),
)
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_SAVE_AS = "Open it in Word, save it as a Word document (.docx), and choose that."
_BROKEN = (BadZipFile, EOFError, OSError, RuntimeError, zlib.error, struct.error, NotImplementedError)
"""What zip content that is not what it should be has Python's libraries raise."""


def open_document(data: bytes) -> WordFile:
    """Return the parts of a .docx or .dotx, told by its bytes; raise CpdeskError for anything else.

    Documents with macros are refused: a paper has none, and what they would do nobody can see.
    """
    if len(data) > MOST_BYTES:
        raise CpdeskError(f"This file is larger than {MOST_BYTES // 1_000_000} MB.", DOCUMENT_WORDS.too_big)
    if not data.strip(b"\0"):
        raise CpdeskError("This file is empty.", "Copy or download it again.")
    if not data.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        raise _another_kind(data)
    try:
        with open_archive(data, DOCUMENT_WORDS) as archive:
            parts = read_parts(archive)
    except _BROKEN as cause:
        raise DOCUMENT_WORDS.damaged() from cause
    file = WordFile(parts)
    _check_kind(file)
    return file


def _another_kind(data: bytes) -> CpdeskError:
    if data.startswith(_OLE):
        if "EncryptedPackage".encode("utf-16-le") in data:
            return CpdeskError("This document has a password.", "Save a copy without one in Word, and choose that.")
        if "WordDocument".encode("utf-16-le") in data:
            return CpdeskError("This is a document of an old Word (.doc), whatever its name says.", _SAVE_AS)
        return CpdeskError("This is an old Office file, not a Word document.", _SAVE_AS)
    for beginning, kind in _BEGINNINGS:
        if data.lstrip().startswith(beginning):
            return CpdeskError(f"This is {kind}, not a Word document.", _SAVE_AS)
    return CpdeskError("This is not a Word document.", _SAVE_AS)


def _check_kind(file: WordFile) -> None:
    """Raise a sentence for what is another Office file, or has no readable text."""
    if not file.has("[Content_Types].xml"):
        if file.has("mimetype") and b"opendocument.text" in file.content("mimetype"):
            raise CpdeskError("This is an OpenDocument text (.odt), not a Word document.", _SAVE_AS)
        raise CpdeskError("This is a zip file, not a Word document.", "Unpack it, and choose the document in it.")
    types = file.content("[Content_Types].xml").decode("utf-8", "replace")
    if any(kind in types for kind in _MACROS) or "vbaProject" in types:
        raise CpdeskError(
            "This document holds macros, programs that Word would run.",
            "Save it in Word as a Word document (.docx) without macros, and choose that.",
        )
    if not any(kind in types for kind in _PLAIN):
        for mark, kind in _OTHERS:
            if mark in types:
                raise CpdeskError(f"This is {kind}, not a Word document.", "Choose a Word document (.docx).")
        raise DOCUMENT_WORDS.damaged()
    root = file.root(file.main)
    if root.tag != name("w:document") or root.find(name("w:body")) is None:
        raise DOCUMENT_WORDS.damaged()
