"""A part of a workbook as UTF-8 XML, whichever encoding it is stored in."""

import codecs
import re
from collections.abc import Iterator
from zipfile import ZipFile

from cpdesk.excel.file.strict import transitional

_CHUNK = 1 << 18
_DECLARATION = re.compile(r"""\s*<\?xml\b[^>]*?(?:encoding\s*=\s*["']([^"']*)["'][^>]*?)?\?>""")
_BEGINNINGS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
    (b"<\0", "utf-16-le"),
    (b"\0<", "utf-16-be"),
)
_AS_IT_IS = ("utf-8", "utf8", "us-ascii", "ascii")
_ONE_BYTE = ("iso-8859-1", "windows-1252")


def read_part(archive: ZipFile, name: str) -> bytes:
    """Return a whole part, its Strict namespaces as the Transitional ones."""
    return transitional(b"".join(part_chunks(archive, name)))


def part_chunks(archive: ZipFile, name: str) -> Iterator[bytes]:
    """Yield a part in pieces; raise ValueError for an encoding that no Office program writes."""
    with archive.open(_stored_name(archive, name)) as stream:
        first = stream.read(_CHUNK)
        encoding = _encoding(first)
        if encoding is None:
            yield first
            while chunk := stream.read(_CHUNK):
                yield chunk
            return
        decoder = codecs.getincrementaldecoder(encoding)()
        text = decoder.decode(first)
        yield text[declared.end() if (declared := _DECLARATION.match(text)) else 0 :].encode()
        while chunk := stream.read(_CHUNK):
            yield decoder.decode(chunk).encode()
        yield decoder.decode(b"", final=True).encode()


def has_part(archive: ZipFile, name: str) -> bool:
    """Return whether there is such a part, however its name is written."""
    return _stored_name(archive, name) in archive.NameToInfo


def _stored_name(archive: ZipFile, name: str) -> str:
    """Return the name as the archive has it: some programs mix capitals, or write backslashes as Windows does."""
    if name in archive.NameToInfo:
        return name
    wanted = name.casefold()
    return next((held for held in archive.namelist() if held.replace("\\", "/").casefold() == wanted), name)


def _encoding(first: bytes) -> str | None:
    """Return the encoding to undo; None for bytes that are UTF-8 as they are."""
    for beginning, encoding in _BEGINNINGS:
        if first.startswith(beginning):
            return encoding
    declared = _DECLARATION.match(first[:200].decode("latin-1"))
    name = (declared[1] or "utf-8").lower() if declared is not None else "utf-8"
    if name in _AS_IT_IS:
        return None
    if name not in _ONE_BYTE:
        raise ValueError(name)
    return name
