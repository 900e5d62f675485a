"""Putting other words into a text in the place of some, with all else left as it is."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from cpdesk.domain.rich_text import Block, RichText, Run
from cpdesk.domain.text_search import Span


def with_replaced(text: RichText, words: Mapping[Span, str]) -> RichText:
    """Return the text with those words in the place of each span; the spans must not overlap.

    They look as the first character that they replace, so that bold words stay bold and a link still leads where it
    led. A paragraph of which nothing is left is dropped, as everywhere.
    """
    by_block: dict[int, list[Span]] = {}
    for span in words:
        by_block.setdefault(span.block, []).append(span)
    blocks = (_block(block, by_block, number, words) for number, block in enumerate(text.blocks))
    return RichText(tuple(blocks)).tidied()


def _block(block: Block, by_block: Mapping[int, Sequence[Span]], number: int, words: Mapping[Span, str]) -> Block:
    runs = list(block.runs)
    for span in sorted(by_block.get(number, ()), key=lambda span: span.start, reverse=True):
        runs = _replaced(runs, span, words[span])
    return replace(block, runs=tuple(runs))


def _replaced(runs: Sequence[Run], span: Span, words: str) -> list[Run]:
    """Return the runs with the words in place of the span, put in where it begins."""
    made: list[Run] = []
    at = 0
    for run in runs:
        start, end = max(span.start - at, 0), min(span.end - at, len(run.text))
        if start >= end:
            made.append(run)
        else:
            put_in = words if at + start == span.start else ""
            made.append(replace(run, text=run.text[:start] + put_in + run.text[end:]))
        at += len(run.text)
    return made
