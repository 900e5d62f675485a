"""What a person does to lists in a text: begin, end, indent."""

import re

from PySide6.QtGui import QTextBlock, QTextCursor, QTextDocument

from cpdesk.domain.rich_text import MOST_LEVELS, BlockKind
from cpdesk.ui.widgets.rich_text_document import kind_of, lay_lists, set_kind

_TYPED_BULLETS = ("-", "*", "•", "–", "·")
_TYPED_NUMBER = re.compile(r"1[.)]")


def chosen_blocks(cursor: QTextCursor) -> list[QTextBlock]:
    """Return the blocks that the cursor's selection touches, or the one that it stands in."""
    document: QTextDocument = cursor.document()
    block = document.findBlock(cursor.selectionStart())
    last = document.findBlock(cursor.selectionEnd())
    if cursor.hasSelection() and last != block and cursor.selectionEnd() == last.position():
        last = last.previous()
    blocks = [block]
    while blocks[-1] != last:
        blocks.append(blocks[-1].next())
    return blocks


def toggle_list(cursor: QTextCursor, kind: BlockKind) -> None:
    """Make the chosen blocks a list of that kind, or paragraphs where all of them are one already."""
    blocks = chosen_blocks(cursor)
    ends = all(kind_of(block)[0] is kind for block in blocks)
    _set_kinds(cursor, [(BlockKind.PARAGRAPH, 0) if ends else (kind, kind_of(block)[1]) for block in blocks])


def can_indent(cursor: QTextCursor, by: int) -> bool:
    """Return whether the chosen items can go deeper (1) or less deep (-1).

    An item goes one deeper than the item before it at most, so the first of a list can't.
    """
    blocks = chosen_blocks(cursor)
    kinds = [kind_of(block) for block in blocks]
    if any(kind is BlockKind.PARAGRAPH for kind, _ in kinds):
        return False
    levels = [level for _, level in kinds]
    if by < 0:
        return max(levels) > 0
    before = blocks[0].previous()
    follows_item = before.isValid() and kind_of(before)[0] is not BlockKind.PARAGRAPH
    return follows_item and levels[0] <= kind_of(before)[1] and max(levels) < MOST_LEVELS - 1


def indent(cursor: QTextCursor, by: int) -> None:
    """Make the chosen items deeper (1) or less deep (-1)."""
    kinds = [kind_of(block) for block in chosen_blocks(cursor)]
    _set_kinds(cursor, [(kind, min(max(level + by, 0), MOST_LEVELS - 1)) for kind, level in kinds])


def step_out(cursor: QTextCursor) -> bool:
    """Make the cursor's item less deep, or a paragraph at last; return whether it was an item."""
    kind, level = kind_of(cursor.block())
    if kind is BlockKind.PARAGRAPH:
        return False
    _set_kinds(cursor, [(kind, level - 1) if level else (BlockKind.PARAGRAPH, 0)])
    return True


def begin_typed_list(cursor: QTextCursor) -> bool:
    """Turn a paragraph with nothing but a typed dash, dot or “1.” before the cursor into a list item."""
    block = cursor.block()
    if kind_of(block)[0] is not BlockKind.PARAGRAPH:
        return False
    typed = block.text()[: cursor.positionInBlock()]
    is_number = _TYPED_NUMBER.fullmatch(typed) is not None
    if not is_number and typed not in _TYPED_BULLETS:
        return False
    cursor.beginEditBlock()
    cursor.movePosition(QTextCursor.MoveOperation.StartOfBlock, QTextCursor.MoveMode.KeepAnchor)
    cursor.removeSelectedText()
    _set_kinds(cursor, [(BlockKind.NUMBER if is_number else BlockKind.BULLET, 0)])
    cursor.endEditBlock()
    return True


def _set_kinds(cursor: QTextCursor, kinds: list[tuple[BlockKind, int]]) -> None:
    blocks = chosen_blocks(cursor)
    cursor.beginEditBlock()
    for block, (kind, level) in zip(blocks, kinds, strict=True):
        set_kind(QTextCursor(block), kind, level)
    lay_lists(cursor.document())
    cursor.endEditBlock()
