"""What a paper that came back would change in a pack: an edit each, for a person to accept or not."""

from dataclasses import dataclass, field, replace
from enum import StrEnum

from cpdesk.domain.returned_paper import Comment
from cpdesk.domain.rich_text import RichText
from cpdesk.domain.text_change import TextPiece, text_changes
from cpdesk.domain.text_place import TextPlace


class HowFound(StrEnum):
    """How it was found out which text of the pack words belong to.

    `MISSING` is a text that the file does not hold any more; `ASKED` words of which only a person can say it.
    """

    CONTROL = "control"
    LIKENESS = "likeness"
    POSITION = "position"
    MISSING = "missing"
    ASKED = "asked"


@dataclass(frozen=True, slots=True)
class ReturnedEdit:
    """A text with what would become of it.

    `place` is None while a person has to say where the words belong; `suggested` is then what they stand beside.
    `before` is the text as the pack has it now, `sent` as the paper had it, `after` as it would be. `changed_here` says
    that the pack's text was changed since the paper was written; `is_torn` that both changed the same sentence, so
    that `after` is what came back alone. `words` are the paragraphs of the file, `likeness` how alike the least
    alike of them is to what was sent, in per cent.
    """

    number: int
    place: TextPlace | None
    name: str
    before: RichText
    after: RichText
    sent: RichText = RichText()
    how: HowFound = HowFound.CONTROL
    likeness: int = 100
    words: tuple[str, ...] = ()
    comments: tuple[Comment, ...] = ()
    suggested: TextPlace | None = None
    changed_here: bool = False
    is_torn: bool = False
    returned: RichText = field(default=RichText())
    remark: str = ""

    @property
    def needs_answer(self) -> bool:
        """Return whether a person has to look before it can be accepted along with others."""
        return self.how in (HowFound.ASKED, HowFound.MISSING) or self.changed_here

    @property
    def pieces(self) -> tuple[TextPiece, ...]:
        """Return the two versions as one, in pieces that are kept, added or gone."""
        return text_changes(self.before.plain, self.after.plain)

    @property
    def is_of_looks_alone(self) -> bool:
        """Return whether no word changes: only what is bold, linked or an item of a list."""
        return self.before.plain == self.after.plain

    @property
    def how_words(self) -> str:
        """Return how the text was found, as a person reads it."""
        return {
            HowFound.CONTROL: "Found by its content control",
            HowFound.LIKENESS: f"Found by its words, {self.likeness}% alike",
            HowFound.POSITION: "Found by what it stands between",
            HowFound.MISSING: "No longer in the file",
            HowFound.ASKED: "It is not known where this belongs"
            if self.place is None
            else "Words that were placed by hand",
        }[self.how]

    def with_text(self, after: RichText) -> "ReturnedEdit":
        """Return the edit with other words to put in."""
        return replace(self, after=after.tidied())


@dataclass(frozen=True, slots=True)
class ReturnedFile:
    """All that came back in a file: the edits, with sentences on whatever else there is to know.

    `unchanged` and `already` count the texts that came back as they were sent, and those that the pack has so by now.
    """

    name: str
    edits: tuple[ReturnedEdit, ...] = ()
    notes: tuple[str, ...] = ()
    unchanged: int = 0
    already: int = 0
    author: str = ""

    @property
    def is_settled(self) -> bool:
        """Return whether there is nothing to do."""
        return not self.edits
