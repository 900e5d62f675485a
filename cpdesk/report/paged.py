"""Blocks on runs of pages, those that are wide on pages turned sideways."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from cpdesk.domain.outline import Heading, ListItem, OutlineBlock, OutlinePart, Paragraph, Table

_Look = tuple[bool, bool]
"""Whether a run of pages is turned sideways, and whether it is large."""

_BRIEF = 400
_PAGE = 2000
"""So many letters are brief between two chapters' wide tables; so many fill an upright page of a chapter."""


def paged(blocks: Sequence[OutlineBlock], *, is_landscape: bool = False) -> Iterator[OutlinePart]:
    """Yield the blocks in runs of pages of one orientation; a paper without any has one run without blocks.

    A table that needs another page than the rest takes the headings above it along, with a paragraph between them and
    itself, and the notes below it, which have no number: neither a heading at the foot of a page nor a note alone on
    the next one is of use. What stands between two of them goes along too where it is brief or all of one chapter: a
    page is not turned back for a sentence.
    """
    looks = _looks(blocks, (is_landscape, False))
    for look, group in groupby(zip(blocks, looks, strict=True), lambda found: found[1]):
        turned, large = look
        yield OutlinePart(tuple(block for block, _ in group), is_landscape=turned, is_large=large)
    if not blocks:
        yield OutlinePart((), is_landscape=is_landscape)


def _looks(blocks: Sequence[OutlineBlock], usual: _Look) -> list[_Look]:
    looks: list[_Look] = []
    for block in blocks:
        if isinstance(block, Table):
            looks.append((usual[0] or block.is_wide or block.is_large, block.is_large))
            _take_along(blocks, looks)
        elif isinstance(block, Paragraph) and not block.number_level and looks:
            looks.append(looks[-1])
        else:
            looks.append(usual)
    _join(blocks, looks, usual)
    return looks


def _join(blocks: Sequence[OutlineBlock], looks: list[_Look], usual: _Look) -> None:
    """Give what stands between two runs that need the same other page that page, where it needs no page of its own."""
    at = 0
    runs: list[tuple[_Look, int, int]] = []
    for look, group in groupby(looks):
        end = at + len(list(group))
        runs.append((look, at, end))
        at = end
    for before, (look, start, end), after in zip(runs, runs[1:], runs[2:], strict=False):
        if look == usual and before[0] == after[0] and _goes_along(blocks[start : after[2]], end - start):
            looks[start:end] = [before[0]] * (end - start)


def _goes_along(blocks: Sequence[OutlineBlock], between: int) -> bool:
    """Return whether the first `between` of the blocks may stand on the page of the wide tables around them."""
    table = next(at for at, block in enumerate(blocks[between:], between) if isinstance(block, Table))
    opens = any(isinstance(block, Heading) and block.level == 1 for block in blocks[:table])
    letters = sum(_letters(block) for block in blocks[:between])
    return letters <= (_BRIEF if opens else _PAGE)


def _letters(block: OutlineBlock) -> int:
    """Return how many letters a text has; of what is no text, as many as a page has."""
    if isinstance(block, Heading):
        return len(block.text)
    if isinstance(block, Paragraph | ListItem):
        return sum(len(run.text) for run in block.runs)
    if isinstance(block, Table):
        return sum(len(cell.text) for row in (*block.rows,) for cell in row)
    return _PAGE + 1


def _take_along(blocks: Sequence[OutlineBlock], looks: list[_Look]) -> None:
    at = last = len(looks) - 1
    if at > 1 and isinstance(blocks[at - 1], Paragraph) and isinstance(blocks[at - 2], Heading):
        at -= 1
        looks[at] = looks[last]
    while at > 0 and isinstance(blocks[at - 1], Heading):
        at -= 1
        looks[at] = looks[last]
