"""The edit of the council's own words."""

from dataclasses import dataclass

from cpdesk.domain import field as fields
from cpdesk.domain.edits.edit import Changes
from cpdesk.domain.pack import BoardPack


@dataclass(frozen=True)
class KnowWord:
    """Take a word as one of the council's own, or as one no longer.

    Each word is a field of its own, so that what two people add apart from one another is never in conflict.
    """

    word: str
    is_own: bool = True

    @property
    def label(self) -> str:
        """Return what is done."""
        return f"“{self.word}” as one of the council's words"

    def changes(self, pack: BoardPack) -> Changes:
        """Return the field of the word."""
        return {fields.word(self.word): True if self.is_own else None}
