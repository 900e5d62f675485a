"""A text that somebody wrote, with its place in the pack."""

from dataclasses import dataclass
from enum import StrEnum

from cpdesk.domain.rich_text import Block, RichText, Run


class TextKind(StrEnum):
    """What a text is; all but commentary, the text of a section and the progress of a line are plain lines."""

    DETAIL = "detail"
    HEADING = "heading"
    SECTION = "section"
    COMMENTARY = "commentary"
    REASON = "reason"
    ACTION = "action"
    LINE = "line"
    PROGRESS = "progress"
    NOTE = "note"
    OWNER = "owner"
    MINUTE = "minute"
    ANSWER = "answer"
    CLEARANCE = "clearance"

    @property
    def is_of_tracker(self) -> bool:
        """Return whether it is said of a line of the tracker."""
        return self in (TextKind.LINE, TextKind.PROGRESS, TextKind.NOTE, TextKind.OWNER)

    @property
    def is_of_minutes(self) -> bool:
        """Return whether it is an item of the minutes, or an answer to one."""
        return self in (TextKind.MINUTE, TextKind.ANSWER)


@dataclass(frozen=True, slots=True)
class TextPlace:
    """Where a text stands.

    `subject` is the name of a detail, a section's id, a measure's key, that of a line of the tracker, the id of an item
    of the minutes or of a clearance.
    """

    kind: TextKind
    subject: str

    @property
    def is_rich(self) -> bool:
        """Return whether the text is written in paragraphs, with looks."""
        return self.kind in (TextKind.SECTION, TextKind.COMMENTARY, TextKind.PROGRESS)


@dataclass(frozen=True, slots=True)
class PackText:
    """A text with its place, and how a person calls that: `Commentary on 3.1 and 3.2`."""

    place: TextPlace
    name: str
    text: RichText


def line_text(words: str) -> RichText:
    """Return a plain line as a text of one block, whatever is in it."""
    return RichText((Block((Run(words),)),))
