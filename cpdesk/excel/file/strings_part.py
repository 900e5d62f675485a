"""The texts that a workbook's cells share, in the order of their numbers."""

from typing import IO

from defusedxml.ElementTree import DefusedXMLParser

from cpdesk.excel.file.text import stored_text

_CHUNK = 1 << 16
_MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"


def read_strings(stream: IO[bytes]) -> list[str]:
    """Return the shared texts, cleaned, runs of different looks joined as one.

    Our own reading, because openpyxl's loses the mark that tells a typed `_x000D_` from an escaped control
    character. Raises ParseError for XML that is cut short.
    """
    target = _Target()
    parser = DefusedXMLParser(target=target, forbid_dtd=True)
    while chunk := stream.read(_CHUNK):
        parser.feed(chunk)
    parser.close()
    return target.strings


class _Target:
    """Receives the parser's events; `t` holds text, but not where it spells a Japanese word (`rPh`)."""

    def __init__(self) -> None:
        self.strings: list[str] = []
        self._pieces: list[str] = []
        self._listening = False
        self._phonetic = 0

    def start(self, tag: str, _attributes: dict[str, str]) -> None:
        name = tag.removeprefix(_MAIN)
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
        name = tag.removeprefix(_MAIN)
        if name == "t":
            self._listening = False
        elif name == "rPh":
            self._phonetic -= 1
        elif name == "si":
            self.strings.append(stored_text("".join(self._pieces)))

    def close(self) -> None:
        """Do nothing at the end: the list is complete by then."""
