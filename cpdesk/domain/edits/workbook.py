"""The edit that brings a workbook in."""

from dataclasses import dataclass

from cpdesk.domain import field as fields
from cpdesk.domain.edits.edit import Changes
from cpdesk.domain.pack import BoardPack
from cpdesk.domain.supplied import SuppliedWorkbook


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
