"""What officers wrote, as blocks of a paper."""

import re
from collections.abc import Iterator
from dataclasses import replace

from cpdesk.domain.footnote_marks import is_footnote
from cpdesk.domain.outline import ListItem, OutlineBlock, Paragraph
from cpdesk.domain.rich_text import Block, BlockKind, RichText, Run

_TYPED_BULLET = re.compile(r"^\s*[-–—•·*▪●◦]\s+")
_TYPED_NUMBER = re.compile(r"^\s*\(?\d{1,2}[.)]\s+")


_DEEPEST = 3
"""The deepest number that a paragraph has: 2.8.1."""


def narrative_blocks(text: RichText, number_level: int, *, numbers_lists: bool = False) -> Iterator[OutlineBlock]:
    """Yield the text with its paragraphs numbered at that level; each numbered list begins afresh at 1.

    If it `numbers_lists`, the items of a numbered list have the paper's own numbers below that of their paragraph.

    Bullets and numbers that were typed, as they come out of cells and e-mails, become real lists: a screen reader
    announces those, and typed ones would stand beside the paper's own numbers. The star of a footnote (`* provisional`)
    is no bullet: it is what the figure's own star points to.
    """
    is_running = False
    for block in text.tidied().blocks:
        listed = _as_listed(block)
        if listed.kind is BlockKind.PARAGRAPH:
            yield Paragraph(listed.runs, number_level)
        elif numbers_lists and listed.kind is BlockKind.NUMBER and 0 < number_level < _DEEPEST and not listed.level:
            yield Paragraph(listed.runs, number_level + 1)
        else:
            restarts = listed.kind is BlockKind.NUMBER and not is_running
            yield ListItem(listed.runs, listed.kind, listed.level, restarts=restarts)
        is_running = listed.kind is BlockKind.NUMBER or (is_running and listed.level > 0)


def _as_listed(block: Block) -> Block:
    if block.kind is not BlockKind.PARAGRAPH or not block.runs:
        return block
    first = block.runs[0].text
    if is_footnote(first):
        return block
    for typed, kind in ((_TYPED_BULLET, BlockKind.BULLET), (_TYPED_NUMBER, BlockKind.NUMBER)):
        rest = typed.sub("", first, count=1)
        if rest != first and (rest.strip() or len(block.runs) > 1):
            return replace(block, kind=kind, runs=(replace(block.runs[0], text=rest), *block.runs[1:]))
    return block


def plain(text: str, number_level: int = 0) -> Paragraph:
    """Return a paragraph of plain words."""
    return Paragraph((Run(text),), number_level)
