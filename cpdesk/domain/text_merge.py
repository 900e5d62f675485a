"""Two later versions of a text as one, where they changed different parts of it."""

from collections.abc import Callable, Hashable, Sequence
from dataclasses import replace
from difflib import SequenceMatcher
from itertools import groupby
from typing import TypeVar

from cpdesk.domain.folded import folded
from cpdesk.domain.rich_text import Block, RichText, Run
from cpdesk.domain.text_change import sentences

T = TypeVar("T")
Change = tuple[int, int, tuple[T, ...]]
_Letter = tuple[str, Run]
_Sentence = tuple[_Letter, ...]


def merged(before: RichText, one: RichText, other: RichText) -> RichText | None:
    """Return the text with the changes of both; None where they changed the same sentence in different ways."""
    blocks = _merged(before.tidied().blocks, one.tidied().blocks, other.tidied().blocks, _block_key, _merged_blocks)
    return RichText(tuple(blocks)).tidied() if blocks is not None else None


def _merged(
    before: Sequence[T],
    one: Sequence[T],
    other: Sequence[T],
    key: Callable[[T], Hashable],
    together: Callable[[Sequence[T], Change[T], Change[T]], Change[T] | None],
) -> list[T] | None:
    """Return the items with the changes of both; `together` makes one of two that are about the same items, or None."""
    changes = _changes(before, one, key)
    for change in _changes(before, other, key):
        touched = [known for known in changes if _touch(change, known)]
        if any(_same(change, known, key) for known in touched):
            continue
        joint = together(before, touched[0], change) if len(touched) == 1 else None
        if touched and joint is None:
            return None
        changes = [known for known in changes if known not in touched]
        changes.append(joint or change)
    items = list(before)
    for start, end, new in sorted(changes, key=lambda item: item[:2], reverse=True):
        items[start:end] = new
    return items


def _changes(before: Sequence[T], after: Sequence[T], key: Callable[[T], Hashable]) -> list[Change[T]]:
    matcher = SequenceMatcher(None, [key(item) for item in before], [key(item) for item in after], autojunk=False)
    return [(start, end, tuple(after[i:j])) for tag, start, end, i, j in matcher.get_opcodes() if tag != "equal"]


def _touch(one: Change[T], other: Change[T]) -> bool:
    """Return whether two changes are about the same place; what is put in just beside what is changed is none."""
    return one[:2] == other[:2] or (one[0] < other[1] and other[0] < one[1])


def _same(one: Change[T], other: Change[T], key: Callable[[T], Hashable]) -> bool:
    return one[:2] == other[:2] and [key(item) for item in one[2]] == [key(item) for item in other[2]]


def _merged_blocks(before: Sequence[Block], one: Change[Block], other: Change[Block]) -> Change[Block] | None:
    """Return the change of a paragraph that both changed, where they changed different sentences of it."""
    start, end, _ = one
    if one[:2] != other[:2] or end - start != 1 or len(one[2]) != 1 or len(other[2]) != 1:
        return None
    was, ours, theirs = before[start], one[2][0], other[2][0]
    kept = _merged(_sentences(was), _sentences(ours), _sentences(theirs), _sentence_key, _never)
    if kept is None or replace(ours, runs=()) != replace(theirs, runs=()):
        return None
    letters = [letter for sentence in kept for letter in _spaced(sentence)]
    runs = tuple(
        replace(look, text="".join(letter for letter, _ in group))
        for look, group in groupby(letters, key=lambda item: item[1])
    )
    return start, end, (replace(ours, runs=_without_last_blank(runs)),)


def _never(_: Sequence[_Sentence], _one: Change[_Sentence], _other: Change[_Sentence]) -> None:
    """Return that two changes of a sentence can't be made one."""


def _sentences(block: Block) -> list[_Sentence]:
    """Return the sentences of a block as letters, each with how it looks."""
    letters = [(letter, replace(run, text="")) for run in block.runs for letter in run.text]
    parts, at = [], 0
    for sentence in sentences(block.plain):
        parts.append(tuple(letters[at : at + len(sentence)]))
        at += len(sentence)
    return parts


def _spaced(sentence: _Sentence) -> _Sentence:
    """Return a sentence with a blank behind it, which the last of a paragraph has not."""
    return sentence if not sentence or sentence[-1][0].isspace() else (*sentence, (" ", Run("")))


def _without_last_blank(runs: tuple[Run, ...]) -> tuple[Run, ...]:
    return (*runs[:-1], replace(runs[-1], text=runs[-1].text.rstrip())) if runs else runs


def _sentence_key(sentence: _Sentence) -> Hashable:
    return tuple((letter, look) for letter, look in sentence if not letter.isspace())


def _block_key(block: Block) -> Hashable:
    looks = tuple((folded(run.text), run.bold, run.italic, run.underline, run.link) for run in block.runs)
    return replace(block, runs=()), looks
