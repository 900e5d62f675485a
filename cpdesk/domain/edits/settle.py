"""Edits that settle what people changed apart."""

from collections.abc import Mapping
from dataclasses import dataclass

from cpdesk.domain.edits.edit import Changes, Edit
from cpdesk.domain.json_value import JsonValue
from cpdesk.domain.pack import BoardPack


@dataclass(frozen=True)
class SettleClashes:
    """Give contested fields the values that a person chose for them: a version, the merged words or new ones.

    Each is recorded, even where it shows already: its record names all versions as parents.
    """

    label: str
    values: Mapping[str, JsonValue]

    def changes(self, pack: BoardPack) -> Changes:
        """Return the values of those fields that are contested still."""
        return {field: value for field, value in self.values.items() if field in pack.clashes}


def settled_by(edit: Edit, pack: BoardPack) -> frozenset[str]:
    """Return the fields of which the edit settles the clash: any other edit settles only what it really changes."""
    changes = edit.changes(pack)
    is_meant = isinstance(edit, SettleClashes)
    return frozenset(
        field for field in pack.clashes.keys() & changes.keys() if is_meant or changes[field] != pack.fields.get(field)
    )
