"""Texts as the public paper has them: what stands in the place of each part of one that is exempt."""

from collections.abc import Iterator
from dataclasses import replace

from cpdesk.domain.exemption import Exemption
from cpdesk.domain.insert import insert_of
from cpdesk.domain.rich_text import Block, RichText, Run

WITHHELD = RichText.of("Withheld.")
"""What the public part of a pack has of a text that is exempt as a whole: somebody wrote one, and no more."""


def is_partly_exempt(text: RichText) -> bool:
    """Return whether any part of a text is exempt."""
    return any(block.exempt is not None for block in text.blocks)


def public_text(text: RichText) -> RichText:
    """Return the text with each exempt part replaced, so that what stands around it keeps its number."""
    return RichText(tuple(_blocks(text))) if is_partly_exempt(text) else text


def exempt_text(text: RichText) -> RichText:
    """Return the exempt parts of a text alone."""
    return RichText(tuple(block for block in text.blocks if block.exempt is not None))


def _blocks(text: RichText) -> Iterator[Block]:
    before: Exemption | None = None
    for block in text.blocks:
        if block.exempt is None:
            yield block
        else:
            yield replace(block, runs=(Run(_words(block, block.exempt, before)),), exempt=None)
        before = block.exempt


def _words(block: Block, exempt: Exemption, before: Exemption | None) -> str:
    """Return what stands in the place of a block: the statement once for those that follow one another."""
    insert = insert_of(block)
    what = f"{insert.kind.value.capitalize()} withheld" if insert is not None else "Withheld"
    words = exempt.words.replace("Withheld", what, 1)
    return (
        f"{words}, as is what stands before it."
        if exempt == before
        else f"{words}. {exempt.interest_sentence}".rstrip()
    )
