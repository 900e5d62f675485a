"""Tool tips that show words as they are."""

from PySide6.QtGui import Qt


def plain_tip(words: str) -> str:
    """Return a tool tip that shows just these words.

    Qt would take `<img src=…>` in a workbook's cell for mark-up, and load what it names.
    """
    return Qt.convertFromPlainText(words, Qt.WhiteSpaceMode.WhiteSpaceNormal) if Qt.mightBeRichText(words) else words
