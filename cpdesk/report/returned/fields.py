"""The fields of a document as its runs go by: what they show is text, what makes them show it is none."""

import re
from dataclasses import dataclass, field

from lxml.etree import _Element

from cpdesk.report.links import is_safe_link
from cpdesk.report.word_file.names import attribute

_LINK = re.compile(r'\s*HYPERLINK\s+"(?P<address>[^"]*)"', re.IGNORECASE)
_CONTENTS = re.compile(r"\s*TO[AC]\b", re.IGNORECASE)


@dataclass
class _Field:
    instruction: str = ""
    shows: bool = False


@dataclass
class FieldState:
    """The fields that are open where a document is being read; one may run over many paragraphs."""

    _open: list[_Field] = field(default_factory=list)

    @property
    def is_hidden(self) -> bool:
        """Return whether what is read now is the instruction of a field, which is not shown."""
        return any(not item.shows for item in self._open)

    @property
    def is_contents(self) -> bool:
        """Return whether what is read now may be in a table of contents."""
        return any(_CONTENTS.match(item.instruction) for item in self._open)

    def end_paragraph(self) -> None:
        """Let go of what no instruction is: none runs over the end of a paragraph, but where its end was cut off."""
        self._open = [item for item in self._open if item.shows]

    @property
    def link(self) -> str:
        """Return the address that a field makes what is read now lead to, or empty."""
        found = (_LINK.match(item.instruction) for item in reversed(self._open))
        address = next((match["address"].strip() for match in found if match is not None), "")
        return address if is_safe_link(address) else ""

    def turn(self, mark: _Element) -> None:
        """Go past a `w:fldChar`."""
        kind = attribute(mark, "w:fldCharType")
        if kind == "begin":
            self._open.append(_Field())
        elif kind == "separate" and self._open:
            self._open[-1].shows = True
        elif kind == "end" and self._open:
            self._open.pop()

    def tell(self, instruction: str) -> None:
        """Take a part of a field's instruction."""
        if self._open and not self._open[-1].shows:
            self._open[-1].instruction += instruction

    def begin_simple(self, instruction: str) -> None:
        """Open a field whose instruction is known from the start."""
        self._open.append(_Field(instruction, shows=True))

    def end_simple(self) -> None:
        """Close it."""
        self._open.pop()
