"""The way between places in a QTextDocument and spans of the rich text that it holds."""

from PySide6.QtGui import QTextBlock, QTextCursor, QTextDocument

from cpdesk.domain.text_search import Span
from cpdesk.ui.widgets.rich_text_document import blocks_of
from cpdesk.ui.widgets.text_offset import from_qt, to_qt


def cursor_on(document: QTextDocument, span: Span) -> QTextCursor | None:
    """Return a cursor that selects a span; None where the document is shorter than that."""
    blocks = _written(document)
    if span.block >= len(blocks):
        return None
    block = blocks[span.block]
    cursor = QTextCursor(document)
    for at, mode in ((span.start, QTextCursor.MoveMode.MoveAnchor), (span.end, QTextCursor.MoveMode.KeepAnchor)):
        cursor.setPosition(block.position() + min(to_qt(block.text(), at), block.length() - 1), mode)
    return cursor


def place_of(cursor: QTextCursor) -> tuple[int, int]:
    """Return in which block of the text the caret is, and before which character."""
    here = cursor.block()
    number = sum(block.blockNumber() < here.blockNumber() for block in _written(cursor.document()))
    return number, from_qt(here.text(), cursor.positionInBlock())


def _written(document: QTextDocument) -> list[QTextBlock]:
    """Return the blocks that say something: a tidied text has no others."""
    return [block for block in blocks_of(document) if block.text().strip()]
