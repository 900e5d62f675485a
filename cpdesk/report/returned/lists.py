"""Which paragraphs of a document are items of a list, and of which kind."""

import re
from collections.abc import Iterable

from lxml.etree import _Element

from cpdesk.domain.rich_text import MOST_LEVELS, BlockKind
from cpdesk.report.accessibility.headings import HeadingLevels
from cpdesk.report.accessibility.styles import PLAIN, StyleSheet
from cpdesk.report.word_file.names import attribute, every, value

_LIST_STYLE = re.compile(r"list (?P<kind>bullet|number)(?: (?P<level>[1-9]))?", re.IGNORECASE)
_NO_MARK = ("", "none")


class ListKinds:
    """Tells bullets and numbered items from paragraphs that carry the paper's own numbers.

    Those go by the numbering of its headings: 2.1 below 2.
    """

    def __init__(self, styles: StyleSheet, numbering: _Element | None, paragraphs: Iterable[_Element]) -> None:
        self._styles = styles
        self._kinds = {attribute(item, "w:abstractNumId"): item for item in every(numbering, "w:abstractNum")}
        self._of = {attribute(item, "w:numId"): value(item, "w:abstractNumId") for item in every(numbering, "w:num")}
        self.levels = HeadingLevels(styles, numbering)
        self._of_paper = frozenset(self._kind_id(item) for item in paragraphs if self.levels.level(item))

    def of(self, paragraph: _Element) -> tuple[BlockKind, int]:
        """Return what a paragraph is, with how deep an item of a list is, from 0."""
        kind_id, level = self._kind_id(paragraph), self._level(paragraph)
        form = self._form(kind_id, level)
        if form not in _NO_MARK and kind_id not in self._of_paper:
            return (BlockKind.BULLET if form == "bullet" else BlockKind.NUMBER), min(level, MOST_LEVELS - 1)
        if kind_id in self._of_paper:
            return BlockKind.PARAGRAPH, 0
        named = _LIST_STYLE.fullmatch(self._styles.name_of(self._styles.style_id(paragraph)))
        if named is None:
            return BlockKind.PARAGRAPH, 0
        kind = BlockKind.BULLET if named["kind"].casefold() == "bullet" else BlockKind.NUMBER
        return kind, min(int(named["level"] or 1), MOST_LEVELS) - 1

    def _kind_id(self, paragraph: _Element) -> str:
        number = attribute(self._styles.of_paragraph(paragraph, PLAIN, "w:numPr/w:numId"))
        return self._of.get(number, "") if number != "0" else ""

    def _level(self, paragraph: _Element) -> int:
        said = attribute(self._styles.of_paragraph(paragraph, PLAIN, "w:numPr/w:ilvl"))
        return int(said) if said.isdigit() else 0

    def _form(self, kind_id: str, level: int) -> str:
        found = self._kinds.get(kind_id)
        levels = (item for item in every(found, "w:lvl") if attribute(item, "w:ilvl") == str(level))
        return next((value(item, "w:numFmt") for item in levels), "")
