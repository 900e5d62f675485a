"""The text of one OpenDocument cell, put together from its paragraphs."""

import re

from cpdesk.excel.file.plain_content import plain_text

_RUN = re.compile(r"[ \t\r\n]+")
# Characters that XML cannot hold stand for spaces and breaks that count, until the others have been joined.
_SPACE, _BREAK = "\x01", "\x02"
_COUNTED = str.maketrans({_SPACE: " ", _BREAK: "\n"})
_MOST_SPACES = 32_767
_LEFT_OUT = ("text:note", "text:ruby-text", "text:bookmark-ref")


class CellText:
    """Takes the events within a cell; comments, drawings and what else lies in it are passed over."""

    def __init__(self) -> None:
        self._paragraphs: list[str] = []
        self._pieces: list[str] = []
        self._depth = 0
        self._skipped_from = 0

    @property
    def is_open(self) -> bool:
        """Return whether an element within the cell has begun and not ended."""
        return self._depth > 0

    def start(self, name: str, attributes: dict[str, str]) -> None:
        self._depth += 1
        if self._skipped_from:
            return
        if self._depth == 1 and name == "text:p":
            self._pieces.clear()
        elif (
            not name.startswith("text:") or name in _LEFT_OUT or (self._depth == 1 and name not in ("text:p", "text:h"))
        ):
            self._skipped_from = self._depth
        elif self._depth == 1:
            self._pieces.clear()
        elif name == "text:s":
            count = attributes.get("text:c", "1")
            self._pieces.append(_SPACE * (min(int(count), _MOST_SPACES) if count.isdecimal() else 1))
        elif name == "text:tab":
            self._pieces.append(_SPACE)
        elif name == "text:line-break":
            self._pieces.append(_BREAK)

    def data(self, text: str) -> None:
        if self._depth and not self._skipped_from:
            self._pieces.append(text)

    def end(self) -> None:
        if self._skipped_from == self._depth:
            self._skipped_from = 0
        elif self._depth == 1 and not self._skipped_from:
            self._paragraphs.append(_paragraph("".join(self._pieces)))
        self._depth -= 1

    def taken(self) -> str | None:
        """Return the text of the cell that has ended, cleaned, and begin anew; None for one without a paragraph."""
        text = "\n".join(self._paragraphs) if self._paragraphs else None
        self._paragraphs.clear()
        return plain_text(text) if text else text


def _paragraph(text: str) -> str:
    """Return a paragraph's text with runs of white space as one space, save those that the file counts."""
    if text.isalnum() or (text.isprintable() and "  " not in text and text[:1] != " " != text[-1:]):
        return text  # nothing is to be joined, trimmed or counted
    return _RUN.sub(" ", text).strip(" ").translate(_COUNTED)
