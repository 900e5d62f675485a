"""The edit that marks a version of the paper as issued."""

from dataclasses import dataclass
from datetime import date

from cpdesk.domain import field as fields
from cpdesk.domain.edits.edit import Changes
from cpdesk.domain.issue import IssuedState, pack_issues
from cpdesk.domain.pack import BoardPack


@dataclass(frozen=True)
class MarkIssued:
    """Say that a version went out: when, by whom, and what it said (`state`, of the pack as it stands)."""

    version: str
    day: date
    by: str
    state: IssuedState

    @property
    def label(self) -> str:
        """Return what is done."""
        return f"version {self.version} as issued"

    def changes(self, pack: BoardPack) -> Changes:
        """Return the field of the next version."""
        last = max((issue.number for issue in pack_issues(pack)), default=0)
        value = {"version": self.version, "date": self.day.isoformat(), "by": self.by, **self.state.to_json()}
        if pack.details.meeting_date is not None:
            value["meeting"] = pack.details.meeting_date.isoformat()
        return {fields.issued(last + 1): value}
