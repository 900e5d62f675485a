"""Pages to be read, set with room between the lines."""

from PySide6.QtGui import QTextBlockFormat, QTextCharFormat, QTextCursor, QTextDocument, QTextList

from cpdesk.ui.appearance import Appearance

_LINE_HEIGHT = 130.0
_PICTURE = "\N{OBJECT REPLACEMENT CHARACTER}"
"""The text of a paragraph that holds a picture alone: Qt would give that as much more room as it gives a line."""
_HEADINGS = {1: 1.5, 2: 1.2}


def set_page(document: QTextDocument, appearance: Appearance) -> None:
    """Give headings their size, lines and paragraphs their distance; Markdown says nothing about either."""
    block = document.begin()
    while block.isValid():
        level = block.blockFormat().headingLevel()
        cursor = QTextCursor(block)
        spacing = QTextBlockFormat()
        if block.text() != _PICTURE:
            spacing.setLineHeight(_LINE_HEIGHT, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        spacing.setTopMargin(appearance.spacing(4 if level > 1 else 0))
        listed: QTextList | None = block.textList()
        spacing.setBottomMargin(appearance.spacing(2 if listed is None else 1))
        cursor.mergeBlockFormat(spacing)
        if level:
            letters = QTextCharFormat()
            letters.setFontPointSize(appearance.font().pointSizeF() * _HEADINGS.get(level, 1.0))
            cursor.select(QTextCursor.SelectionType.BlockUnderCursor)
            cursor.mergeCharFormat(letters)
        block = block.next()
