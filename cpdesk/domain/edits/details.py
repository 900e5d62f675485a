"""The edit of the report details."""

from dataclasses import dataclass
from datetime import date

from cpdesk.domain import field as fields
from cpdesk.domain.edits.edit import Changes
from cpdesk.domain.pack import BoardPack


@dataclass(frozen=True)
class SetDetail:
    """Give one detail of a report a new value; of the pack's first report unless another is named."""

    name: str
    value: str | date | None
    report: str = ""

    @property
    def label(self) -> str:
        """Return what is done."""
        return self.name.replace("_", " ")

    def changes(self, pack: BoardPack) -> Changes:
        """Return the field of the detail."""
        value = self.value.isoformat() if isinstance(self.value, date) else self.value
        return {fields.detail(self.name, self.report): value or None}
