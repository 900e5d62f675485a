"""The edit of a clearance."""

from dataclasses import dataclass

from cpdesk.domain import field as fields
from cpdesk.domain.clearance import Clearance, clearance_id
from cpdesk.domain.edits.edit import Changes
from cpdesk.domain.pack import BoardPack


@dataclass(frozen=True)
class GiveClearance:
    """Say what the officer of a role says of a report; an empty clearance takes back what was said."""

    clearance: Clearance
    report: str = ""

    @property
    def label(self) -> str:
        """Return what is done."""
        return f"clearance, {self.clearance.role}"

    def changes(self, pack: BoardPack) -> Changes:
        """Return the field of the clearance."""
        said = None if self.clearance.is_empty else self.clearance.to_json()
        return {fields.clearance(clearance_id(self.clearance.role, self.report)): said}
