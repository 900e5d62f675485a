"""Edits of the sections of a paper."""

from dataclasses import dataclass

from cpdesk.domain import field as fields
from cpdesk.domain.edits.edit import Changes
from cpdesk.domain.json_value import JsonValue
from cpdesk.domain.narrative import Section, draft_mark, text_mark
from cpdesk.domain.pack import BoardPack
from cpdesk.domain.rich_text import RichText
from cpdesk.domain.section_id import report_of


@dataclass(frozen=True)
class WriteSection:
    """Give a section of the narrative a new text."""

    section_id: str
    text: RichText

    @property
    def label(self) -> str:
        """Return what is done."""
        return "text of a section"

    def changes(self, pack: BoardPack) -> Changes:
        """Return the field of the text."""
        return {fields.section(self.section_id, "text"): self.text.tidied().to_json() or None}


@dataclass(frozen=True)
class DraftSection:
    """Give a section a text that cpdesk drafted, marked so until a person changes or accepts it."""

    section_id: str
    text: RichText
    source: str = ""

    @property
    def label(self) -> str:
        """Return what is done."""
        return "draft of a section"

    def changes(self, pack: BoardPack) -> Changes:
        """Return the fields of the text and of its mark."""
        said = not self.text.is_empty
        return {
            fields.section(self.section_id, "text"): self.text.tidied().to_json() or None,
            fields.section(self.section_id, "drafted"): draft_mark(text_mark(self.text), self.source) if said else None,
            fields.section(self.section_id, "accepted"): None,
        }


@dataclass(frozen=True)
class AcceptDraft:
    """Confirm the text that cpdesk drafted for a section as it is."""

    section_id: str

    @property
    def label(self) -> str:
        """Return what is done."""
        return "accepting a draft"

    def changes(self, pack: BoardPack) -> Changes:
        """Return the field that says so; nothing changes where the text is no draft."""
        sections = pack.of(report_of(self.section_id)).sections
        section = next((item for item in sections if item.id == self.section_id), None)
        if section is None or not section.is_draft:
            return {}
        return {fields.section(self.section_id, "accepted"): section.drafted}


@dataclass(frozen=True)
class PutSection:
    """Put a section into the paper, or change what it is; it comes after `after`, else last."""

    section: Section
    after: str = ""

    @property
    def label(self) -> str:
        """Return what is done."""
        return f"section “{self.section.heading or self.section.pledge or self.section.part}”"

    def changes(self, pack: BoardPack) -> Changes:
        """Return the fields of the section, and the order where it is new."""
        section = self.section
        report = report_of(section.id)
        order = [item.id for item in pack.of(report).sections]
        if section.id not in order:
            order.insert(order.index(self.after) + 1 if self.after in order else len(order), section.id)
        what = {"part": str(section.part), "heading": section.heading, "pledge": section.pledge}
        if section.under:
            what["under"] = section.under
        return {
            fields.section(section.id, "what"): what,
            fields.section(section.id, "text"): section.text.tidied().to_json() or None,
            fields.section(section.id, "exempt"): section.exempt or None,
            fields.section(section.id, "interest"): section.interest or None,
            fields.section(section.id, "drafted"): draft_mark(section.drafted, section.source) or None,
            fields.section(section.id, "accepted"): section.accepted or None,
            fields.section(section.id, "last"): section.last.to_json() if section.last else None,
            fields.order(report): list(order),
        }


@dataclass(frozen=True)
class TakeOutSection:
    """Take a section out of the paper; its text stays in the history."""

    section_id: str

    @property
    def label(self) -> str:
        """Return what is done."""
        return "taking out a section"

    def changes(self, pack: BoardPack) -> Changes:
        """Return the order without the section, and its fields unset."""
        aspects = ("what", "text", "exempt", "interest", "drafted", "accepted", "last")
        gone: dict[str, JsonValue] = {fields.section(self.section_id, aspect): None for aspect in aspects}
        report = report_of(self.section_id)
        return {**gone, fields.order(report): [i.id for i in pack.of(report).sections if i.id != self.section_id]}
