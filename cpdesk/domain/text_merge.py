"""Two later versions of a text as one, where they changed different parts of it."""

from collections.abc import Hashable, Sequence
from dataclasses import replace
from itertools import groupby

from cpdesk.domain.folded import folded
from cpdesk.domain.rich_text import Block, RichText, Run
from cpdesk.domain.text_change import sentences
from cpdesk.domain.three_way import Change, apart, merged_lists

_Letter = tuple[str, Run]
_Sentence = tuple[_Letter, ...]


def merged(before: RichText, one: RichText, other: RichText) -> RichText | None:
    """Return the text with the changes of both; None where they changed the same sentence in different ways."""
    blocks = merged_lists(
        before.tidied().blocks, one.tidied().blocks, other.tidied().blocks, _block_key, _merged_blocks
    )
    return RichText(tuple(blocks)).tidied() if blocks is not None else None


def _merged_blocks(before: Sequence[Block], one: Change[Block], other: Change[Block]) -> Change[Block] | None:
    """Return the change of a paragraph that both changed, where they changed different sentences of it."""
    start, end, _ = one
    if one[:2] != other[:2] or end - start != 1 or len(one[2]) != 1 or len(other[2]) != 1:
        return None
    was, ours, theirs = before[start], one[2][0], other[2][0]
    kept = merged_lists(_sentences(was), _sentences(ours), _sentences(theirs), _sentence_key, apart)
    if kept is None or replace(ours, runs=()) != replace(theirs, runs=()):
        return None
    letters = [letter for sentence in kept for letter in _spaced(sentence)]
    runs = tuple(
        replace(look, text="".join(letter for letter, _ in group))
        for look, group in groupby(letters, key=lambda item: item[1])
    )
    return start, end, (replace(ours, runs=_without_last_blank(runs)),)


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
