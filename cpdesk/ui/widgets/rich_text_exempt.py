"""The mark of a document's paragraphs that the public paper withholds."""

from collections.abc import Iterator

from PySide6.QtGui import QTextBlock, QTextBlockFormat, QTextCursor, QTextFormat

from cpdesk.domain.exemption import Exemption

_MARK = QTextFormat.Property.UserProperty.value + 2
_ROOM = 22
"""The height above a marked paragraph, in which it says so."""


def exemption_in(block: QTextBlock) -> Exemption | None:
    """Return why a block is withheld; None for a public one."""
    return _held(block.blockFormat())


def keep_mark(look: QTextBlockFormat, block: QTextBlock) -> QTextBlockFormat:
    """Return a look that a block is to have, with the mark that it has now."""
    return marked(look, exemption_in(block))


def marked(look: QTextBlockFormat, exemption: Exemption | None) -> QTextBlockFormat:
    """Return a look with that mark, or with none."""
    if exemption is None:
        look.clearProperty(_MARK)
        look.clearProperty(QTextFormat.Property.BlockTopMargin.value)
    else:
        look.setProperty(_MARK, f"{exemption.paragraph}\n{exemption.interest}")
        look.setTopMargin(_ROOM)
    return look


def mark_block(block: QTextBlock, exemption: Exemption | None) -> None:
    """Give a block that mark, or take it away."""
    if exemption_in(block) != exemption:
        QTextCursor(block).setBlockFormat(marked(block.blockFormat(), exemption))


def chosen_blocks(cursor: QTextCursor) -> Iterator[QTextBlock]:
    """Yield the blocks in which something is selected, or the one of the caret."""
    document = cursor.document()
    block, last = document.findBlock(cursor.selectionStart()), document.findBlock(cursor.selectionEnd())
    while block.isValid() and block.position() <= last.position():
        yield block
        block = block.next()


def mark_chosen(cursor: QTextCursor, exemption: Exemption | None) -> None:
    """Give the blocks of the caret or the selection that mark, as one step of undo."""
    step = QTextCursor(cursor)
    step.beginEditBlock()
    for block in chosen_blocks(cursor):
        mark_block(block, exemption)
    step.endEditBlock()


def mark_once_joined(cursor: QTextCursor, *, backwards: bool, forwards: bool) -> tuple[bool, Exemption | None]:
    """Return whether a key that takes out what is selected, or the break beside the caret, joins two paragraphs.

    What they become is exempt where words of either are: nothing becomes public by being put behind something else.
    """
    document = cursor.document()
    start, end = cursor.selectionStart(), cursor.selectionEnd()
    if start == end and backwards:
        start -= 1
    elif start == end and forwards:
        end += 1
    first, last = document.findBlock(start), document.findBlock(end)
    if not (first.isValid() and last.isValid()) or first == last:
        return False, None
    head, tail = first.text()[: start - first.position()], last.text()[end - last.position() :]
    kept = (exemption_in(first) if head else None) or (exemption_in(last) if tail else None)
    return True, kept


def _held(look: QTextBlockFormat) -> Exemption | None:
    paragraph, _, interest = look.stringProperty(_MARK).partition("\n")
    return Exemption(paragraph, interest) if paragraph else None
