"""A text that somebody wrote, with its place in the pack."""

from dataclasses import dataclass

from cpdesk.domain.rich_text import Block, RichText, Run
from cpdesk.domain.text_place import TextPlace


@dataclass(frozen=True, slots=True)
class PackText:
    """A text with its place, and how a person calls that: `Commentary on 3.1 and 3.2`."""

    place: TextPlace
    name: str
    text: RichText


def line_text(words: str) -> RichText:
    """Return a plain line as a text of one block, whatever is in it."""
    return RichText((Block((Run(words),)),))
