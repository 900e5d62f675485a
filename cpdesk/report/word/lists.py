"""Numbered lists, each with a count of its own."""

from docx.oxml import parse_xml
from docx.parts.numbering import NumberingPart

from cpdesk.domain.outline import ListItem
from cpdesk.report.word.xml import NAMESPACES

_LEVELS = 3
_OURS = 4
"""The last numbering of our base document; those of the paper's lists follow."""

_NUMBERS = 2
"""How lists are numbered, by our base document."""


class NumberedLists:
    """The numbered lists of one document; a list that begins afresh is a numbering of its own, as Word asks for."""

    def __init__(self, part: NumberingPart) -> None:
        self._part = part
        self._current = _OURS

    def number_of(self, item: ListItem) -> int:
        """Return the numbering of the item's list, made where the item begins one."""
        if item.restarts:
            self._current += 1
            self._part.element.append(parse_xml(_numbering(self._current)))
        return self._current


def _numbering(number: int) -> str:
    starts = "".join(
        f'<w:lvlOverride w:ilvl="{level}"><w:startOverride w:val="1"/></w:lvlOverride>' for level in range(_LEVELS)
    )
    return f'<w:num {NAMESPACES} w:numId="{number}"><w:abstractNumId w:val="{_NUMBERS}"/>{starts}</w:num>'
