"""The places of the texts that people wrote in a pack."""

from dataclasses import dataclass
from enum import StrEnum


class TextKind(StrEnum):
    """What a text is; all but commentary and the text of a section are plain lines.

    An action is what is to be done; its line says by whom and by when too, as papers print it.
    """

    DETAIL = "detail"
    HEADING = "heading"
    SECTION = "section"
    COMMENTARY = "commentary"
    REASON = "reason"
    ACTION = "action"
    ACTION_LINE = "action line"


@dataclass(frozen=True, slots=True)
class TextPlace:
    """Where a text stands. `subject` is the name of a detail, a section's id or a measure's key."""

    kind: TextKind
    subject: str

    @property
    def is_rich(self) -> bool:
        """Return whether the text is written in paragraphs, with looks."""
        return self.kind in (TextKind.SECTION, TextKind.COMMENTARY)


@dataclass(frozen=True, slots=True)
class TextSource:
    """Where words of a paper come from: a text, how a person calls it, the place of the block in the tidied text.

    `stands_in` says that the words are cpdesk's own, printed where nothing is written yet; `label` is what is printed
    before the text on its line.
    """

    place: TextPlace
    name: str
    at: int = 0
    stands_in: bool = False
    label: str = ""
