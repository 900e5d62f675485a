"""How long a paper is."""

from collections.abc import Sequence

from cpdesk.domain.outline import Heading, ListItem, OutlinePart, Paragraph

_MOST_HEADINGS = 11
_MOST_WORDS = 3499


def needs_contents(parts: Sequence[OutlinePart]) -> bool:
    """Return whether a paper is so long that it needs a table of contents: 12 headings or 3,500 words."""
    blocks = [block for part in parts for block in part.blocks]
    headings = sum(isinstance(block, Heading) for block in blocks)
    texts = (block.runs for block in blocks if isinstance(block, Paragraph | ListItem))
    return headings > _MOST_HEADINGS or sum(len(run.text.split()) for runs in texts for run in runs) > _MOST_WORDS
