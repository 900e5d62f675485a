"""Words that were meant as a mark of what is exempt, which they are not where they stand."""

import re

from cpdesk.domain.rich_text import RichText

_SLIP = re.compile(r"\[\s*exempt[^\]\n]{0,60}\]?", re.IGNORECASE)


def exempt_slip(words: str) -> str:
    """Return what begins like a mark in words that a paper would print, or nothing.

    A mark that was understood is no longer among the words: whatever still stands there would be published, together
    with what it was to keep out of the public paper.
    """
    found = _SLIP.search(words)
    return found[0] if found is not None else ""


def exempt_slips(text: RichText) -> tuple[str, ...]:
    """Return the slips in the public parts of a text, one for each part that has any."""
    said = (exempt_slip(block.plain) for block in text.blocks if block.exempt is None)
    return tuple(filter(None, said))
