"""Commentary: the officer's words about one or several measures."""

from dataclasses import dataclass
from enum import StrEnum

from cpdesk.domain.rich_text import RichText


class CommentaryState(StrEnum):
    """How far a commentary has come. It is owed until it is ready."""

    OWED = "owed"
    DRAFT = "draft"
    READY = "ready"


@dataclass(frozen=True, slots=True)
class Commentary:
    """A text that serves the measures whose keys are in `measures`, in that order.

    `id` is the key of the measure that it was begun for. `exempt` holds the paragraph of Schedule 12A under which the
    public paper leaves it out, or is empty. `is_marked_ready` is the officer's word, which counts only with a text.
    """

    id: str
    measures: tuple[str, ...]
    text: RichText = RichText()
    is_marked_ready: bool = False
    exempt: str = ""

    @property
    def state(self) -> CommentaryState:
        """Return how far the commentary has come."""
        if self.text.is_empty:
            return CommentaryState.OWED
        return CommentaryState.READY if self.is_marked_ready else CommentaryState.DRAFT
