"""Texts as lines of a cell, where nothing can be bold, and back."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from difflib import SequenceMatcher

from cpdesk.domain.folded import bare_line, folded
from cpdesk.domain.rich_text import Block, BlockKind, RichText, Run
from cpdesk.domain.withheld_line import is_withheld_line

_INDENT = "    "
_LISTED = re.compile(r"(?P<indent>\s*)(?:(?P<bullet>[•·▪●◦*])|(?P<number>\d{1,3})[.)])\s+(?P<words>\S.*)")


def lines_of(text: RichText) -> str:
    """Return the text with a line for each paragraph; list items begin with a bullet or their number."""
    return "\n".join(_lines(text))


def text_of(lines: str, before: RichText) -> RichText:
    """Return the text that the lines say; a line that `before` has too keeps the look that it has there.

    A line that stands in place of an exempt one, or right beside one, is exempt like it: a word put right in it must
    not make it public.
    """
    split = (line.rstrip() for line in lines.replace("\r\n", "\n").replace("\r", "\n").split("\n"))
    said = _with_what_is_withheld([line for line in split if line.strip()], before)
    return RichText(tuple(_blocks(said, before))).tidied()


def _with_what_is_withheld(lines: list[str], before: RichText) -> list[str]:
    """Return lines with the exempt ones in the places where those of a public paper say that they are withheld.

    Where it cannot be told which is whose they all stand in the first place; of a text that is exempt as a whole, all.
    """
    ours = list(_lines(before))
    known = {bare_line(line) for line in ours}
    places = [at for at, line in enumerate(lines) if is_withheld_line(bare_line(line)) and bare_line(line) not in known]
    if not places:
        return lines
    blocks = before.tidied().blocks
    exempt = [line for line, block in zip(ours, blocks, strict=True) if block.exempt is not None] or ours
    there = {bare_line(line) for line in lines}
    exempt = [line for line in exempt if bare_line(line) not in there]
    is_told = len(places) == len(exempt)
    stands = {at: [exempt[n]] if is_told else exempt if not n else [] for n, at in enumerate(places)}
    return [said for at, line in enumerate(lines) for said in stands.get(at, [line])]


def _lines(text: RichText) -> Iterator[str]:
    counts: dict[int, int] = {}
    for block in text.tidied().blocks:
        indent = _INDENT * block.level
        words = " ".join(block.plain.split())
        if block.kind is BlockKind.NUMBER:
            counts[block.level] = counts.get(block.level, 0) + 1
            yield f"{indent}{counts[block.level]}. {words}"
            continue
        counts.clear()
        yield f"{indent}• {words}" if block.kind is BlockKind.BULLET else words


def _blocks(lines: Sequence[str], before: RichText) -> Iterator[Block]:
    was = before.tidied().blocks
    same = SequenceMatcher(None, [folded(line) for line in _lines(before)], list(map(folded, lines)), autojunk=False)
    for tag, start, end, first, last in same.get_opcodes():
        if tag == "equal":
            yield from was[start:end]
            continue
        about = was[start:end] or was[max(start - 1, 0) : start + 1]
        exempt = next((block.exempt for block in about if block.exempt is not None), None)
        yield from (replace(_block(line), exempt=exempt) for line in lines[first:last])


def _block(line: str) -> Block:
    listed = _LISTED.fullmatch(line)
    if listed is None:
        return Block((Run(line.strip()),))
    kind = BlockKind.BULLET if listed["bullet"] else BlockKind.NUMBER
    return Block((Run(listed["words"].strip()),), kind, min(len(listed["indent"]) // len(_INDENT), 2))
