"""Two later versions of a text as one, where they changed different paragraphs of it."""

from collections.abc import Sequence
from difflib import SequenceMatcher

from cpdesk.domain.folded import folded
from cpdesk.domain.rich_text import Block, RichText

_Change = tuple[int, int, tuple[Block, ...]]


def merged(before: RichText, one: RichText, other: RichText) -> RichText | None:
    """Return the text with the changes of both; None where they changed the same paragraph in different ways."""
    changes = _changes(before, one)
    for change in _changes(before, other):
        if change in changes:
            continue
        if any(_touch(change, known) for known in changes):
            return None
        changes.append(change)
    blocks = list(before.tidied().blocks)
    for start, end, new in sorted(changes, key=lambda item: item[:2], reverse=True):
        blocks[start:end] = new
    return RichText(tuple(blocks)).tidied()


def _changes(before: RichText, after: RichText) -> list[_Change]:
    old, new = before.tidied().blocks, after.tidied().blocks
    matcher = SequenceMatcher(None, _keys(old), _keys(new), autojunk=False)
    return [(start, end, new[i:j]) for tag, start, end, i, j in matcher.get_opcodes() if tag != "equal"]


def _keys(blocks: Sequence[Block]) -> list[tuple[object, ...]]:
    return [
        (block.kind, block.level, tuple((folded(run.text), run.bold, run.italic, run.link) for run in block.runs))
        for block in blocks
    ]


def _touch(one: _Change, other: _Change) -> bool:
    """Return whether two changes are about the same place; what is put in just beside what is changed is none."""
    return one[:2] == other[:2] or (one[0] < other[1] and other[0] < one[1])
