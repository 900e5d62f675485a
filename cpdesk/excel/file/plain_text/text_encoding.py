"""The encoding of a text file: told by its mark, else by what its bytes can be."""

import codecs
import re
from dataclasses import dataclass

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),  # begins as UTF-16's mark does, so it is looked for first
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_START = 4096
_MOST_CONTROLS = 0.01
_CONTROL = re.compile("[\x00-\x08\x0e-\x1f]")
_STAND_IN = "\N{REPLACEMENT CHARACTER}"


@dataclass(frozen=True, slots=True)
class DecodedText:
    """A file's text; `lost` characters of it could not be told and stand as the replacement character."""

    text: str
    lost: int = 0


def start_as_text(data: bytes) -> str | None:
    """Return the beginning of a text file; None for bytes that are no text."""
    found = _decoded(data[:_START], partial=True)
    return found.text if _is_text(found.text) else None


def decoded_text(data: bytes) -> DecodedText | None:
    """Return the whole text of a text file; None for bytes that are no text.

    Text without a mark is UTF-8 where its bytes can be that, else the Windows code page of Western Europe, in
    which Excel on a British machine saves a plain CSV. A file of UTF-8 with some broken characters stays UTF-8.
    """
    found = _decoded(data, partial=False)
    return found if _is_text(found.text) else None


def _decoded(data: bytes, *, partial: bool) -> DecodedText:
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _with_stand_ins(data, encoding)
    wide = _unmarked_utf_16(data)
    if wide is not None:
        return _with_stand_ins(data, wide)
    text = codecs.getincrementaldecoder("utf-8")("replace").decode(data, not partial)
    lost = text.count(_STAND_IN)
    beyond_ascii = 0 if not lost else sum(character > "\x7f" for character in text)
    if lost * 5 <= beyond_ascii:
        return DecodedText(text, lost)
    return _with_stand_ins(data, "cp1252")


def _with_stand_ins(data: bytes, encoding: str) -> DecodedText:
    text = data.decode(encoding, "replace")
    return DecodedText(text, text.count(_STAND_IN))


def _unmarked_utf_16(data: bytes) -> str | None:
    """Return which UTF-16 it is where nearly every other byte of the start is zero."""
    start = data[:_START]
    half = max(1, len(start) // 2)
    even, odd = start[0::2].count(0), start[1::2].count(0)
    if odd > 0.7 * half and even < 0.1 * half:
        return "utf-16-le"
    return "utf-16-be" if even > 0.7 * half and odd < 0.1 * half else None


def _is_text(text: str) -> bool:
    start = text[:_START]
    return len(_CONTROL.findall(start)) <= _MOST_CONTROLS * len(start)
