"""Narrative: the sections of a paper that officers write."""

from dataclasses import dataclass, replace
from enum import StrEnum

from cpdesk.domain.exemption import Exemption
from cpdesk.domain.json_value import content_hash
from cpdesk.domain.last_words import LastWords
from cpdesk.domain.rich_text import RichText


class Part(StrEnum):
    """The parts that mean something to cpdesk; a kind of report may have others.

    A custom section stands under its own heading.
    """

    INTRODUCTION = "introduction"
    SUMMARY = "summary"
    BACKGROUND = "background"
    PLEDGE = "pledge"
    IMPLICATIONS = "implications"
    CUSTOM = "custom"


@dataclass(frozen=True, slots=True)
class Section:
    """A piece of narrative, or a place in the paper where cpdesk puts what it makes from the pack.

    `part` names the part of the kind of report that it is. `pledge` is the heading of the pledge it is about, for that
    part alone; `under` is the id of the section below whose heading it has its own, empty for a chapter.

    `exempt` holds the paragraph of Schedule 12A under which the public paper leaves the text out, or is empty;
    `interest` is the public-interest statement.
    `drafted` is the mark of the text that cpdesk drafted for it, and `accepted` that of the drafted text which a person
    confirmed as it is; either is empty where there was none. `source` is the mark of the data that the draft speaks of,
    empty for a draft that is of no figures, and in packs of the first version.
    `last` is what was written there in an earlier period.
    """

    id: str
    part: str
    heading: str = ""
    pledge: str = ""
    text: RichText = RichText()
    exempt: str = ""
    drafted: str = ""
    accepted: str = ""
    last: LastWords | None = None
    under: str = ""
    interest: str = ""
    source: str = ""

    @property
    def exemption(self) -> Exemption | None:
        """Return why the public paper withholds the text; None for a public one."""
        return Exemption(self.exempt, self.interest) if self.exempt else None

    @property
    def name(self) -> str:
        """Return what a person calls it: its heading, its pledge, or the part that it is."""
        return self.heading or self.pledge or self.part.replace("-", " ").capitalize()

    @property
    def is_draft(self) -> bool:
        """Return whether the text is as cpdesk drafted it and nobody has confirmed it: edited words are a person's."""
        return self.accepted != self.drafted and self.reads_as_drafted

    @property
    def reads_as_drafted(self) -> bool:
        """Return whether the text is as cpdesk drafted it, confirmed or not."""
        return bool(self.drafted) and text_mark(self.text) == self.drafted


def text_mark(text: RichText) -> str:
    """Return the mark that a text is known by: equal for equal words in equal looks."""
    return content_hash(text.tidied().to_json())


def draft_mark(text: str, source: str) -> str:
    """Return the mark of a drafted text with that of what it is made from, as a pack holds the two."""
    return f"{text} {source}".strip() if text else ""


def drafted_section(section: Section, text: RichText, source: str = "") -> Section:
    """Return the section with a text that cpdesk drafted for it from that source, marked so; an empty one is none."""
    if text.is_empty:
        return replace(section, text=text, drafted="", source="")
    return replace(section, text=text, drafted=text_mark(text), source=source)
