"""What every edit is, with the edits that are made of others."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Protocol

from cpdesk.domain.json_value import JsonValue
from cpdesk.domain.pack import BoardPack

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


@dataclass(frozen=True)
class EditsApart:
    """Edits of different things as one step, each made on the pack as it stands: none depends on another.

    So ten thousand at once cost no more than each by itself.
    """

    label: str
    edits: tuple[Edit, ...]

    def changes(self, pack: BoardPack) -> Changes:
        """Return the fields that all of the edits change."""
        together: dict[str, JsonValue] = {}
        for edit in self.edits:
            together.update(edit.changes(pack))
        return together
