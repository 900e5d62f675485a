"""Which paragraphs of a document are headings, by the styles that Word has for them."""

import re

from lxml.etree import _Element

from cpdesk.report.accessibility.styles import PLAIN, StyleSheet
from cpdesk.report.word_file.names import attribute, every, first, value

_BUILT_IN = re.compile(r"heading ([1-9])", re.IGNORECASE)


class HeadingLevels:
    """Tells headings, and whether they are numbered."""

    def __init__(self, styles: StyleSheet, numbering: _Element | None) -> None:
        self._styles = styles
        self._kinds = {attribute(item, "w:abstractNumId"): item for item in every(numbering, "w:abstractNum")}
        self._numbers = {
            attribute(item, "w:numId"): value(item, "w:abstractNumId") for item in every(numbering, "w:num")
        }

    def level(self, paragraph: _Element) -> int:
        """Return the level of a built-in heading; 0 for any other paragraph."""
        found = _BUILT_IN.fullmatch(self._styles.name_of(self._styles.style_id(paragraph)))
        return int(found[1]) if found else 0

    def outline_level(self, paragraph: _Element) -> int:
        """Return the level at which Word's outline shows a paragraph, heading or not; 0 for none."""
        said = attribute(self._styles.of_paragraph(paragraph, PLAIN, "w:outlineLvl"))
        return int(said) + 1 if said.isdigit() and int(said) < 9 else 0

    def is_numbered(self, paragraph: _Element) -> bool:
        """Return whether a number or a bullet of Word's own is shown before a paragraph."""
        numbering = self._styles.of_paragraph(paragraph, PLAIN, "w:numPr")
        if numbering is None:
            return False
        number = value(numbering, "w:numId") or attribute(
            self._styles.of_paragraph(paragraph, PLAIN, "w:numPr/w:numId")
        )
        level = value(numbering, "w:ilvl") or "0"
        kind = self._kinds.get(self._numbers.get(number, ""))
        if number in ("", "0") or kind is None:
            return False
        forms = (first(item, "w:numFmt") for item in every(kind, "w:lvl") if attribute(item, "w:ilvl") == level)
        return any(attribute(form) not in ("none", "") for form in forms)
