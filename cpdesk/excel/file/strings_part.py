"""The texts that a workbook's cells share, in the order of their numbers."""

import codecs
import re
from collections.abc import Callable, Iterable, Iterator
from html import unescape

from cpdesk.domain.errors import CpdeskError
from cpdesk.excel.file.plain_xml import strict_parser
from cpdesk.excel.file.sheet_events import NAMESPACES, SEPARATOR
from cpdesk.excel.file.sheet_rows import IrregularError
from cpdesk.excel.file.text import stored_text

_LONGEST = 32_767  # characters in a cell, Excel's own limit; an escape such as _x000D_ stands for one
_LONGEST_STORED = 8 * _LONGEST
_ROOT = re.compile(r"""<sst(?:\s[^<>]*?)?\sxmlns=["']([^"']*)["'][^<>]*>""")
_TEXT = re.compile(r"<t(?:\s[^<>]*)?(?:/>|>([^<]*)</t>)")
_READING_AID = re.compile(r"<rPh\b.*?</rPh>", re.DOTALL)  # how a Japanese word is read aloud: not part of the text


def read_strings(chunks: Callable[[], Iterator[bytes]]) -> list[str]:
    """Return the shared texts, cleaned, runs of different looks joined as one.

    `chunks` gives the part's XML from the start whenever it is called. Raises ExpatError for XML that is cut short.
    """
    try:
        return _regular(chunks())
    except IrregularError:
        return _any(chunks())


def checked_length(text: str) -> str:
    """Return the text; raise a sentence for one longer than a cell can hold."""
    if len(text) > _LONGEST_STORED:
        raise CpdeskError(
            f"A cell in this workbook holds more than {_LONGEST:,} characters, which Excel does not allow.",
            "Shorten it, or ask whoever sent the workbook for a fresh copy.",
        )
    return text


def _regular(chunks: Iterable[bytes]) -> list[str]:
    """Return the texts of XML in the form in which Office programs write it, proved to be well-formed by expat."""
    checker = strict_parser()
    checker.CommentHandler = checker.ProcessingInstructionHandler = checker.StartCdataSectionHandler = _refuse
    decoder = codecs.getincrementaldecoder("utf-8")()
    strings: list[str] = []
    waiting, has_root = "", False
    for chunk in chunks:
        checker.Parse(chunk, False)
        waiting += decoder.decode(chunk)
        if not has_root and (root := _ROOT.search(waiting)):
            has_root, waiting = root[1] in NAMESPACES, waiting[root.end() :]
        if has_root:
            *items, waiting = waiting.split("</si>")
            strings.extend(map(_text_of, items))
        checked_length(waiting)
    checker.Parse(b"", True)
    if not has_root or "<si" in waiting:
        raise IrregularError
    return strings


def _refuse(*_about: object) -> None:
    raise IrregularError


def _text_of(item: str) -> str:
    if item.count("<si") != 1 or "<si>" not in item or "xmlns" in item:
        raise IrregularError
    if "<rPh" in item:
        item = _READING_AID.sub("", item)
    texts = _TEXT.findall(item)
    raw = texts[0] if len(texts) == 1 else "".join(texts)
    return stored_text(unescape(raw) if "&" in raw else raw)


def _any(chunks: Iterable[bytes]) -> list[str]:
    parser = strict_parser(SEPARATOR)
    listener = _Listener()
    parser.buffer_text = True
    parser.StartElementHandler, parser.EndElementHandler = listener.start, listener.end
    parser.CharacterDataHandler = listener.data
    for chunk in chunks:
        parser.Parse(chunk, False)
    parser.Parse(b"", True)
    return listener.strings


class _Listener:
    """Receives the parser's events; `t` holds text, but not where it spells a Japanese word (`rPh`)."""

    def __init__(self) -> None:
        self.strings: list[str] = []
        self._pieces: list[str] = []
        self._listening = False
        self._phonetic = 0

    def start(self, tag: str, _attributes: dict[str, str]) -> None:
        name = tag.rpartition(SEPARATOR)[2]
        if name == "si":
            self._pieces.clear()
        elif name == "rPh":
            self._phonetic += 1
        elif name == "t":
            self._listening = not self._phonetic

    def data(self, text: str) -> None:
        if self._listening:
            self._pieces.append(text)

    def end(self, tag: str) -> None:
        name = tag.rpartition(SEPARATOR)[2]
        if name == "t":
            self._listening = False
        elif name == "rPh":
            self._phonetic -= 1
        elif name == "si":
            self.strings.append(stored_text(checked_length("".join(self._pieces))))
