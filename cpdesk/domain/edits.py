"""Edits: the small values that turn a pack into the next one."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Protocol

from cpdesk.domain import field as fields
from cpdesk.domain.json_value import JsonValue
from cpdesk.domain.narrative import Section
from cpdesk.domain.pack import BoardPack
from cpdesk.domain.rating import RatingOverride
from cpdesk.domain.rich_text import RichText
from cpdesk.domain.supplied import SuppliedWorkbook

Changes = Mapping[str, JsonValue]


class Edit(Protocol):
    """What a person does to a pack in one step."""

    @property
    def label(self) -> str:
        """Return what is done, as the Undo menu names it: `rating of 2.6`."""
        ...

    def changes(self, pack: BoardPack) -> Changes:
        """Return the fields that change, each with its new value; None unsets a field."""
        ...


@dataclass(frozen=True)
class SetDetail:
    """Give one report detail a new value."""

    name: str
    value: str | date | None

    @property
    def label(self) -> str:
        """Return what is done."""
        return self.name.replace("_", " ")

    def changes(self, pack: BoardPack) -> Changes:
        """Return the field of the detail."""
        value = self.value.isoformat() if isinstance(self.value, date) else self.value
        return {fields.detail(self.name): value or None}


@dataclass(frozen=True)
class WriteCommentary:
    """Give the commentary that serves a measure a new text; a text that changes is a draft again."""

    key: str
    text: RichText

    @property
    def label(self) -> str:
        """Return what is done."""
        return f"commentary on {self.key}"

    def changes(self, pack: BoardPack) -> Changes:
        """Return the fields of the commentary that serves the measure, begun if there is none."""
        serving = pack.commentary_by_measure.get(self.key)
        commentary_id = serving.id if serving else self.key
        text = self.text.tidied()
        changes: dict[str, JsonValue] = {fields.commentary(commentary_id, "text"): text.to_json() or None}
        if serving is None:
            changes[fields.commentary(commentary_id, "measures")] = [self.key]
        elif serving.is_marked_ready and text != serving.text:
            changes[fields.commentary(commentary_id, "ready")] = None
        return changes


@dataclass(frozen=True)
class MarkReady:
    """Say that the commentary of a measure is ready, or that it is a draft after all."""

    key: str
    ready: bool = True

    @property
    def label(self) -> str:
        """Return what is done."""
        return f"state of the commentary on {self.key}"

    def changes(self, pack: BoardPack) -> Changes:
        """Return the field that says so; nothing where there is no text to be ready."""
        serving = pack.commentary_by_measure.get(self.key)
        if serving is None or serving.text.is_empty:
            return {}
        return {fields.commentary(serving.id, "ready"): True if self.ready else None}


@dataclass(frozen=True)
class ShareCommentary:
    """Let the commentary of a measure serve several, in the order given; texts that they had are kept below it."""

    key: str
    keys: tuple[str, ...]

    @property
    def label(self) -> str:
        """Return what is done."""
        return f"measures that the commentary on {self.key} serves"

    def changes(self, pack: BoardPack) -> Changes:
        """Return the fields of the shared commentary, which takes in the texts of those that it replaces."""
        serving = pack.commentary_by_measure.get(self.key)
        commentary_id = serving.id if serving else self.key
        keys = tuple(dict.fromkeys((self.key, *self.keys)))
        ordered = [key for key in pack.measures if key in keys]
        blocks = list(serving.text.blocks) if serving else []
        changes: dict[str, JsonValue] = {}
        for key in ordered:
            other = pack.commentary_by_measure.get(key)
            if other is None or other.id == commentary_id or set(other.measures) - set(ordered):
                continue
            if fields.commentary(other.id, "measures") not in changes:
                blocks += other.text.blocks
                changes[fields.commentary(other.id, "measures")] = []
        changes[fields.commentary(commentary_id, "measures")] = list(ordered)
        changes[fields.commentary(commentary_id, "text")] = RichText(tuple(blocks)).tidied().to_json() or None
        return changes


@dataclass(frozen=True)
class SetCommentaryExempt:
    """Leave the commentary of a measure out of the public paper, under a paragraph of Schedule 12A; empty: put it back."""

    key: str
    paragraph: str

    @property
    def label(self) -> str:
        """Return what is done."""
        return f"publication of the commentary on {self.key}"

    def changes(self, pack: BoardPack) -> Changes:
        """Return the field that says so."""
        serving = pack.commentary_by_measure.get(self.key)
        return {fields.commentary(serving.id if serving else self.key, "exempt"): self.paragraph or None}


@dataclass(frozen=True)
class SetRating:
    """Override the rating of a measure, or let the rule decide again (None)."""

    key: str
    override: RatingOverride | None

    @property
    def label(self) -> str:
        """Return what is done."""
        return f"rating of {self.key}"

    def changes(self, pack: BoardPack) -> Changes:
        """Return the field of the override."""
        if self.override is None:
            return {fields.measure(self.key, "override"): None}
        value = {"rating": self.override.rating.value, "reason": self.override.reason, "name": self.override.name}
        return {fields.measure(self.key, "override"): value}


@dataclass(frozen=True)
class SetLead:
    """Say who leads on a measure."""

    key: str
    lead: str

    @property
    def label(self) -> str:
        """Return what is done."""
        return f"lead on {self.key}"

    def changes(self, pack: BoardPack) -> Changes:
        """Return the field of the lead; the workbook's own lead needs no field."""
        supplied = pack.measures[self.key][1].lead if self.key in pack.measures else ""
        return {fields.measure(self.key, "lead"): None if self.lead == supplied else self.lead}


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
        order = [item.id for item in pack.sections]
        if section.id not in order:
            order.insert(order.index(self.after) + 1 if self.after in order else len(order), section.id)
        what = {"part": section.part.value, "heading": section.heading, "pledge": section.pledge}
        return {
            fields.section(section.id, "what"): what,
            fields.section(section.id, "text"): section.text.tidied().to_json() or None,
            fields.section(section.id, "exempt"): section.exempt or None,
            fields.SECTIONS: list(order),
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
        aspects = ("what", "text", "exempt")
        gone: dict[str, JsonValue] = {fields.section(self.section_id, aspect): None for aspect in aspects}
        return {**gone, fields.SECTIONS: [item.id for item in pack.sections if item.id != self.section_id]}


@dataclass(frozen=True)
class AddWorkbook:
    """Bring a workbook's figures into the pack; the pack's library must hold it (see `BoardPack.with_supplied`)."""

    workbook: SuppliedWorkbook

    @property
    def label(self) -> str:
        """Return what is done."""
        return f"workbook {self.workbook.name}"

    def changes(self, pack: BoardPack) -> Changes:
        """Return the field that makes the workbook count."""
        return {fields.workbook(self.workbook.sha256): {"name": self.workbook.name, "order": len(pack.workbooks)}}


@dataclass(frozen=True)
class SetFields:
    """Set fields as they are given: what undo, redo and several edits in one step are made of."""

    label: str
    values: Changes

    def changes(self, pack: BoardPack) -> Changes:
        """Return the fields as given."""
        return self.values


@dataclass(frozen=True)
class SeveralEdits:
    """Several edits as one step, each made on what the one before it left."""

    label: str
    edits: tuple[Edit, ...]

    def changes(self, pack: BoardPack) -> Changes:
        """Return the fields that all of the edits change."""
        together: dict[str, JsonValue] = {}
        for edit in self.edits:
            changes = edit.changes(pack)
            together.update(changes)
            pack = pack.with_fields(changes)
        return together
