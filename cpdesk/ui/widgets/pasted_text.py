"""Pasted plain text as rich text."""

import re
from collections.abc import Iterable

from cpdesk.domain.clean_text import clean_text
from cpdesk.domain.rich_text import Block, BlockKind, RichText, Run

_BULLET = re.compile(r"\s*[-*•·–▪◦]\s+(?=\S)")
_NUMBER = re.compile(r"\s*(\d{1,2})[.)]\s+(?=\S)")
_MARK_AND_TAB = re.compile(r"^(\s*(?:[-*•·▪◦]|\d{1,2}[.)]))\t", re.MULTILINE)
_ADDRESS = re.compile(r"(?:https://|mailto:)[^\s]+", re.IGNORECASE)


def from_plain(text: str) -> RichText:
    """Return a paragraph for each line; lines that begin with a dash, dot or counting number become lists.

    Cells of a copied table stay on their line, parted by semicolons.
    """
    cells = _MARK_AND_TAB.sub(r"\1 ", text).replace("\t", "; ")
    lines = clean_text(cells).split("\n")
    return with_lists(Block((Run(line.strip()),)) for line in lines).tidied()


def with_lists(blocks: Iterable[Block]) -> RichText:
    """Return the blocks with paragraphs that begin with a typed mark made into list items without it.

    A number makes an item only where it counts on from the item before, or is 1: “31. ” may begin a sentence.
    """
    found: list[Block] = []
    count = 0
    for block in blocks:
        number = _NUMBER.match(block.plain) if block.kind is BlockKind.PARAGRAPH else None
        bullet = _BULLET.match(block.plain) if block.kind is BlockKind.PARAGRAPH else None
        if number and int(number[1]) == count + 1:
            count += 1
            found.append(Block(_without(block.runs, number.end()), BlockKind.NUMBER))
            continue
        if block.plain.strip():
            count = 0
        found.append(Block(_without(block.runs, bullet.end()), BlockKind.BULLET) if bullet else block)
    return RichText(tuple(found))


def is_address(text: str) -> bool:
    """Return whether a text is an address that a paper may lead to."""
    return _ADDRESS.fullmatch(text) is not None


def _without(runs: tuple[Run, ...], length: int) -> tuple[Run, ...]:
    kept = []
    for run in runs:
        kept.append(Run(run.text[length:], run.bold, run.italic, run.underline, run.link))
        length = max(length - len(run.text), 0)
    return tuple(kept)
