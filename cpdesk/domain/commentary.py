"""Commentary: the officer's words about one or several measures, or about a whole pledge."""

from dataclasses import dataclass
from enum import StrEnum

from cpdesk.domain.exemption import Exemption
from cpdesk.domain.last_words import LastWords
from cpdesk.domain.readiness import SignOff
from cpdesk.domain.required_action import RequiredAction
from cpdesk.domain.rich_text import RichText


class CommentaryState(StrEnum):
    """How far a commentary has come. It is owed until it is ready; approving it is a second person's word."""

    OWED = "owed"
    DRAFT = "draft"
    READY = "ready"
    APPROVED = "approved"

    @property
    def is_ready(self) -> bool:
        """Return whether nothing is owed any more."""
        return self in (CommentaryState.READY, CommentaryState.APPROVED)


@dataclass(frozen=True, slots=True)
class Commentary:
    """A text that serves the measures whose keys are in `measures`, in that order.

    `id` is the key of the measure that it was begun for. `pledge` is the heading of the pledge that it serves as a
    whole, or empty: `measures` then holds each measure of it that has no commentary of its own. `exempt` holds the
    paragraph of Schedule 12A under which the public paper leaves it out, or is empty; `interest` is the public-interest
    statement. `ready` and `approved` are
    somebody's word, which counts only with a text. `last` is what was written for an earlier period.
    """

    id: str
    measures: tuple[str, ...]
    text: RichText = RichText()
    ready: SignOff | None = None
    approved: SignOff | None = None
    exempt: str = ""
    pledge: str = ""
    action: RequiredAction = RequiredAction()
    last: LastWords | None = None
    interest: str = ""

    @property
    def state(self) -> CommentaryState:
        """Return how far the commentary has come."""
        if self.text.is_empty:
            return CommentaryState.OWED
        if self.approved is not None:
            return CommentaryState.APPROVED
        return CommentaryState.READY if self.ready is not None else CommentaryState.DRAFT

    @property
    def exemption(self) -> Exemption | None:
        """Return why the public paper withholds it; None for a public one."""
        return Exemption(self.exempt, self.interest) if self.exempt else None

    @property
    def says_nothing(self) -> bool:
        """Return whether it has neither words nor an action."""
        return self.text.is_empty and self.action.is_empty

    @property
    def signed(self) -> SignOff | None:
        """Return who said that it has come so far; None for what nobody has to say: owed, or a draft."""
        return {CommentaryState.APPROVED: self.approved, CommentaryState.READY: self.ready}.get(self.state)

    @property
    def is_unchanged(self) -> bool:
        """Return whether it says word for word what was written for an earlier period."""
        return self.last is not None and self.last.is_like(self.text)
