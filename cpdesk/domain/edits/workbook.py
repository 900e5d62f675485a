"""The edit that brings a workbook in."""

from collections.abc import Mapping
from dataclasses import dataclass

from cpdesk.domain import field as fields
from cpdesk.domain.edits.edit import Changes
from cpdesk.domain.figure_change import last_day
from cpdesk.domain.json_value import JsonValue
from cpdesk.domain.pack import BoardPack
from cpdesk.domain.supplied import SuppliedWorkbook


@dataclass(frozen=True)
class AddWorkbook:
    """Bring a workbook's figures into the pack; the pack's library must hold it (see `BoardPack.with_supplied`).

    `follows` is the hash of the workbook whose line of history it goes on, empty where it begins one; `keys` gives the
    keys that its measures go by in the pack where those are not their own (see `cpdesk.domain.history.Entrant`).
    """

    workbook: SuppliedWorkbook
    follows: str = ""
    keys: Mapping[str, str] | None = None

    @property
    def label(self) -> str:
        """Return what is done."""
        return f"workbook {self.workbook.name}"

    def changes(self, pack: BoardPack) -> Changes:
        """Return the field that makes the workbook count."""
        value: dict[str, JsonValue] = {"name": self.workbook.name, "order": len(pack.workbooks)}
        if self.follows:
            value["follows"] = self.follows
            value["measures"] = dict(self.keys or {})
            value |= self._still_awaited(pack)
        return {fields.workbook(self.workbook.sha256): value}

    def _still_awaited(self, pack: BoardPack) -> dict[str, JsonValue]:
        """Return the mark of a pack that was rolled forward, which a new version of the last period leaves as it is."""
        held = pack.fields.get(fields.workbook(self.follows))
        is_rolled = isinstance(held, Mapping) and held.get("rolled") is True
        days = last_day(pack.library[self.follows]) if self.follows in pack.library else None, last_day(self.workbook)
        return {"rolled": True} if is_rolled and days[0] == days[1] else {}
