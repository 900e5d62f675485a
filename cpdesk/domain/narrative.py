"""Narrative: the sections of a paper that officers write."""

from dataclasses import dataclass
from enum import StrEnum

from cpdesk.domain.last_words import LastWords
from cpdesk.domain.rich_text import RichText


class Part(StrEnum):
    """What a section is in the paper; a custom section stands under its own heading."""

    INTRODUCTION = "introduction"
    BACKGROUND = "background"
    PLEDGE = "pledge"
    IMPLICATIONS = "implications"
    CUSTOM = "custom"

    @property
    def is_leading(self) -> bool:
        """Return whether the part comes before the scorecard, whatever else there is."""
        return self in (Part.INTRODUCTION, Part.BACKGROUND)


@dataclass(frozen=True, slots=True)
class Section:
    """A piece of narrative. `pledge` is the heading of the pledge it is about, for that part alone.

    `exempt` holds the paragraph of Schedule 12A under which the public paper leaves the text out, or is empty.
    `last` is what was written there in an earlier period.
    """

    id: str
    part: Part
    heading: str = ""
    pledge: str = ""
    text: RichText = RichText()
    exempt: str = ""
    last: LastWords | None = None
