"""Where the inserts of a text stand in its document: finding them, putting one in, taking one out."""

from PySide6.QtGui import QTextBlock, QTextCharFormat, QTextCursor

from cpdesk.domain.insert import Insert, insert_of
from cpdesk.domain.rich_text import Block, BlockKind, Run
from cpdesk.ui.widgets.rich_text_area import RichTextArea
from cpdesk.ui.widgets.rich_text_document import kind_of, lay_lists, set_apart, set_kind

_KEEP = QTextCursor.MoveMode.KeepAnchor


def insert_in(block: QTextBlock) -> Insert | None:
    """Return what a block asks for; None where it is words, or no block at all."""
    if not block.isValid() or not block.text().lstrip().startswith("["):
        return None
    return insert_of(Block((Run(block.text()),), kind_of(block)[0]))


def chosen_insert(cursor: QTextCursor) -> QTextBlock | None:
    """Return the insert that the caret, with all that is selected, stands in; None where that is elsewhere."""
    document = cursor.document()
    block: QTextBlock = document.findBlock(cursor.selectionStart())
    is_within = cursor.selectionEnd() <= block.position() + block.length() - 1
    return block if is_within and insert_in(block) is not None else None


def step_aside(area: RichTextArea, block: QTextBlock) -> None:
    """Put the caret into a new paragraph behind an insert."""
    cursor = QTextCursor(block)
    cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock)
    cursor.beginEditBlock()
    cursor.insertBlock()
    set_kind(cursor, BlockKind.PARAGRAPH, 0)
    cursor.setBlockCharFormat(QTextCharFormat())
    cursor.endEditBlock()
    area.set_caret(cursor)


def put_insert(area: RichTextArea, insert: Insert) -> None:
    """Put an insert behind the paragraph of the caret, before it where the caret is at its start, as one step.

    The caret goes behind it.
    """
    cursor = area.textCursor()
    cursor.clearSelection()
    cursor.beginEditBlock()
    if cursor.block().text().strip():
        is_before = cursor.atBlockStart() and insert_in(cursor.block()) is None
        kind = kind_of(cursor.block())
        if not is_before:
            cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock)
        cursor.insertBlock()
        if is_before:
            set_kind(QTextCursor(cursor.block()), *kind)
            cursor.movePosition(QTextCursor.MoveOperation.PreviousBlock)
    set_kind(cursor, BlockKind.PARAGRAPH, 0)
    set_apart(cursor)
    cursor.insertText(insert.text, QTextCharFormat())
    if not cursor.block().next().isValid():
        cursor.insertBlock()
        set_kind(cursor, BlockKind.PARAGRAPH, 0)
    else:
        cursor.movePosition(QTextCursor.MoveOperation.NextBlock)
    lay_lists(area.document())
    cursor.endEditBlock()
    area.set_caret(cursor)


def take_out_block(area: RichTextArea, block: QTextBlock) -> None:
    """Take a whole paragraph out, as one step; what follows it stays what it is."""
    cursor = QTextCursor(block)
    after, before = block.next(), block.previous()
    kind = kind_of(after) if after.isValid() else (BlockKind.PARAGRAPH, 0)
    cursor.beginEditBlock()
    if after.isValid():
        cursor.setPosition(after.position(), _KEEP)
        cursor.removeSelectedText()
        set_kind(cursor, *kind)
    else:
        if before.isValid():
            cursor.setPosition(before.position() + before.length() - 1)
        cursor.setPosition(block.position() + block.length() - 1, _KEEP)
        cursor.removeSelectedText()
    lay_lists(area.document())
    cursor.endEditBlock()
    area.set_caret(cursor)


def whole_inserts(cursor: QTextCursor) -> QTextCursor:
    """Return a cursor that selects what another does, each insert at its ends with all of itself or not at all."""
    document = cursor.document()
    start, end = cursor.selectionStart(), cursor.selectionEnd()
    first, last = document.findBlock(start), document.findBlock(end)
    if insert_in(first) is not None:
        start = first.position() if start < first.position() + first.length() - 1 else first.next().position()
    if insert_in(last) is not None:
        end = last.position() + last.length() - 1 if end > last.position() else last.position() - 1
    chosen = QTextCursor(cursor)
    chosen.setPosition(start)
    chosen.setPosition(max(start, end), _KEEP)
    return chosen
