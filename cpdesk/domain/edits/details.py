"""The edit of the report details."""

from dataclasses import dataclass
from datetime import date

from cpdesk.domain import field as fields
from cpdesk.domain.edits.edit import Changes
from cpdesk.domain.pack import BoardPack


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
