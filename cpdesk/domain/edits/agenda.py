"""Edits of the agenda: its items, their order, the meeting's details, the files that it keeps."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from cpdesk.domain import field as fields
from cpdesk.domain.agenda import AgendaItem, agenda_items
from cpdesk.domain.attached import AttachedFile
from cpdesk.domain.edits.edit import Changes
from cpdesk.domain.json_value import JsonValue
from cpdesk.domain.pack import BoardPack


@dataclass(frozen=True)
class SetAgenda:
    """Set the whole agenda: items that are not listed are taken out."""

    items: Sequence[AgendaItem]
    label: str = "agenda"

    def changes(self, pack: BoardPack) -> Changes:
        """Return the fields that are others than before."""
        before = {item.id: item.to_json() for item in agenda_items(pack.fields)}
        gone: dict[str, JsonValue] = {fields.agenda_item(item_id): None for item_id in before}
        after: dict[str, JsonValue] = {fields.agenda_item(item.id): item.to_json() for item in self.items}
        changed = {name: value for name, value in (gone | after).items() if pack.fields.get(name) != value}
        order: list[JsonValue] = [item.id for item in self.items]
        same = pack.fields.get(fields.AGENDA) == order
        return changed if same else {**changed, fields.AGENDA: order}


@dataclass(frozen=True)
class SetMeetingDetail:
    """Say one thing of the meeting: its committee, day, time, place, chair, clerk or contact."""

    name: str
    value: str | date | None

    @property
    def label(self) -> str:
        """Return what is done."""
        return f"{self.name} of the meeting"

    def changes(self, pack: BoardPack) -> Changes:
        """Return the field of the detail; an empty one is unset."""
        value = self.value.isoformat() if isinstance(self.value, date) else " ".join((self.value or "").split())
        return {fields.meeting(self.name): value or None}


@dataclass(frozen=True)
class AttachFile:
    """Keep a copy of a file in the pack."""

    file: AttachedFile

    @property
    def label(self) -> str:
        """Return what is done."""
        return f"copy of {self.file.name}"

    def changes(self, pack: BoardPack) -> Changes:
        """Return the field of the copy; a file that is kept already is not kept twice."""
        name = fields.attached(self.file.id)
        return {} if name in pack.fields else {name: self.file.to_json()}
