"""The way between a QTextDocument and the domain's rich text, in both directions.

A document holds a kind and a level for each block as the format of the list that the block stands in. Which
list that is decides the numbers alone, so `lay_lists` can always make the lists afresh from the blocks.
"""

from collections.abc import Iterator

from PySide6.QtGui import (
    QColor,
    QFont,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
    QTextList,
    QTextListFormat,
)

from cpdesk.domain.clean_text import clean_text
from cpdesk.domain.insert import insert_of
from cpdesk.domain.rich_text import MOST_LEVELS, Block, BlockKind, RichText, Run
from cpdesk.ui.widgets.rich_text_exempt import exemption_in, keep_mark, mark_block, marked

LINE_BREAK = "\u2028"
_UNDERLINED = QTextFormat.Property.UserProperty.value + 1  # links are drawn underlined as well
_ROOM = 6
_LINE_HEIGHT = 125  # percent: what is read and written all day needs air
_Style = QTextListFormat.Style
_BULLETS = (_Style.ListDisc, _Style.ListCircle, _Style.ListSquare)
_NUMBERS = (_Style.ListDecimal, _Style.ListLowerAlpha, _Style.ListLowerRoman)


def fill_document(document: QTextDocument, text: RichText, link_colour: QColor) -> None:
    """Put the text into the document in place of what it held; this can't be undone."""
    document.setUndoRedoEnabled(False)
    document.clear()
    cursor = QTextCursor(document)
    cursor.beginEditBlock()
    cursor.setBlockFormat(_airy())
    for place, block in enumerate(text.blocks):
        if place:
            cursor.insertBlock(_airy(), QTextCharFormat())
        insert_runs(cursor, block.runs, link_colour)
        set_kind(cursor, block.kind, block.level)
        if insert_of(block) is not None:
            set_apart(cursor)
        mark_block(cursor.block(), block.exempt)
    lay_lists(document)
    cursor.endEditBlock()
    document.setUndoRedoEnabled(True)


def read_document(document: QTextDocument) -> RichText:
    """Return what the document says, tidied."""
    return RichText(tuple(map(read_block, blocks_of(document)))).tidied()


def read_block(block: QTextBlock) -> Block:
    """Return what one block of a document says."""
    return Block(runs_of(block), *kind_of(block), exemption_in(block))


def blocks_of(document: QTextDocument) -> Iterator[QTextBlock]:
    """Yield the blocks of the document from first to last."""
    block = document.begin()
    while block.isValid():
        yield block
        block = block.next()


def runs_of(block: QTextBlock) -> tuple[Run, ...]:
    """Return the words of a block with their looks."""
    runs = []
    place = block.begin()
    while not place.atEnd():
        fragment = place.fragment()
        runs.append(run_of(fragment.text(), fragment.charFormat()))
        place += 1
    return tuple(runs)


def run_of(words: str, look: QTextCharFormat) -> Run:
    """Return words that look like that."""
    return Run(
        clean_text(words),
        bold=look.fontWeight() >= QFont.Weight.DemiBold,
        italic=look.fontItalic(),
        underline=look.boolProperty(_UNDERLINED),
        link=look.anchorHref() if look.isAnchor() else "",
    )


def kind_of(block: QTextBlock) -> tuple[BlockKind, int]:
    """Return what a block is, with its level."""
    its_list = _list_of(block)
    if its_list is None:
        return BlockKind.PARAGRAPH, 0
    look = its_list.format()
    kind = BlockKind.NUMBER if look.style() in _NUMBERS else BlockKind.BULLET
    return kind, min(max(look.indent() - 1, 0), MOST_LEVELS - 1)


def set_kind(cursor: QTextCursor, kind: BlockKind, level: int) -> None:
    """Make the cursor's block a paragraph or a list item; `lay_lists` is to follow."""
    cursor.setBlockFormat(keep_mark(_airy(), cursor.block()))
    if kind is not BlockKind.PARAGRAPH:
        look = QTextListFormat()
        look.setStyle((_NUMBERS if kind is BlockKind.NUMBER else _BULLETS)[level])
        look.setIndent(level + 1)
        cursor.createList(look)


def set_apart(cursor: QTextCursor) -> None:
    """Give the cursor's block some room above and below: a chart or a table is printed there."""
    look = _airy()
    look.setTopMargin(_ROOM)
    look.setBottomMargin(_ROOM)
    held = exemption_in(cursor.block())
    cursor.setBlockFormat(look if held is None else marked(look, held))


def lay_lists(document: QTextDocument) -> None:
    """Let neighbouring items of one kind and level share a list, and so its numbers.

    A paragraph ends every list, an item ends the lists that are deeper than it: numbers start again then.
    """
    open_lists: list[QTextList | None] = [None] * MOST_LEVELS
    for block in blocks_of(document):
        its_list = _list_of(block)
        if its_list is None:
            open_lists = [None] * MOST_LEVELS
            continue
        kind, level = kind_of(block)
        open_lists[level + 1 :] = [None] * (MOST_LEVELS - level - 1)
        shared = open_lists[level]
        if shared is None or kind_of(shared.item(0))[0] is not kind:
            open_lists[level] = _own_list(block, its_list)
        elif shared.objectIndex() != its_list.objectIndex():
            shared.add(block)


def _list_of(block: QTextBlock) -> QTextList | None:
    return block.textList()  # None for a paragraph, whatever PySide's stubs say


def _airy() -> QTextBlockFormat:
    look = QTextBlockFormat()
    look.setLineHeight(_LINE_HEIGHT, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
    return look


def _own_list(block: QTextBlock, its_list: QTextList) -> QTextList:
    if its_list.itemNumber(block) == 0:
        return its_list
    return QTextCursor(block).createList(its_list.format())


def insert_runs(cursor: QTextCursor, runs: tuple[Run, ...], link_colour: QColor) -> None:
    """Insert words with their looks, whatever the looks of the words around them."""
    for run in runs:
        cursor.insertText(clean_text(run.text).replace("\n", LINE_BREAK), look_of(run, link_colour))


def look_of(run: Run, link_colour: QColor) -> QTextCharFormat:
    """Return how a run's words are drawn."""
    look = QTextCharFormat()
    if run.bold:
        look.setFontWeight(QFont.Weight.Bold)
    if run.italic:
        look.setFontItalic(True)
    if run.underline:
        look.setProperty(_UNDERLINED, True)
    if run.link:
        look.setAnchor(True)
        look.setAnchorHref(run.link)
        look.setForeground(link_colour)
    if run.underline or run.link:
        look.setFontUnderline(True)
    return look
