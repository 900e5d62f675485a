"""An entry of the list of a paper's parts."""

from dataclasses import dataclass
from enum import StrEnum

from cpdesk.domain.narrative import Section
from cpdesk.report.kind_part import Holds


class EntryState(StrEnum):
    """What an entry is or how far it has come: made entries are written by cpdesk itself.

    A chapter is a heading alone, with sections below it.
    """

    DETAILS = "details"
    EMPTY = "empty"
    DRAFTED = "drafted"
    WRITTEN = "written"
    EXEMPT = "exempt"
    MADE = "made"
    CHAPTER = "chapter"


@dataclass(frozen=True, slots=True)
class PaperEntry:
    """A part of the paper: its number (empty for none), its heading, how far it has come, a few words on that.

    `id` is that of its section, that of the details, or the name of a part that cpdesk writes itself. `level` is 1, or
    2 for what stands under a heading of its own. `hint` says what to write there. `holds` is what cpdesk makes it from.
    """

    id: str
    number: str
    heading: str
    state: EntryState
    note: str
    level: int = 1
    section: Section | None = None
    hint: str = ""
    holds: Holds = Holds.TEXT

    @property
    def can_move(self) -> bool:
        """Return whether it has a place among the sections, where it can be moved."""
        return self.section is not None or self.state is EntryState.CHAPTER

    @property
    def sentence(self) -> str:
        """Return the entry as it is spoken."""
        named = f"{self.number}. {self.heading}" if self.number else self.heading
        return f"{named}: {self.note[:1].lower()}{self.note[1:]}"
