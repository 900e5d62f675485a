"""Edits of what the public paper withholds: measures, lines of the tracker, items of the minutes."""

from dataclasses import dataclass
from typing import Literal

from cpdesk.domain import field as fields
from cpdesk.domain.edits.edit import Changes
from cpdesk.domain.exemption import Exemption
from cpdesk.domain.measure_name import measure_name
from cpdesk.domain.pack import BoardPack

ExemptFamily = Literal["measure", "tracker", "minute"]
_FIELDS = {"measure": fields.measure, "tracker": fields.tracker, "minute": fields.minute}
_ONE = {"tracker": "a line of the tracker", "minute": "an item of the minutes"}
_NAMES = {"measure": "measures", "tracker": "lines of the tracker", "minute": "items of the minutes"}


@dataclass(frozen=True)
class SetExempt:
    """Keep measures, lines or items out of the public paper under a paragraph of Schedule 12A; None lets them back."""

    keys: tuple[str, ...]
    exemption: Exemption | None
    family: ExemptFamily = "measure"

    @property
    def label(self) -> str:
        """Return what is done."""
        if self.family == "measure" and len(self.keys) == 1:
            return f"publication of {measure_name(self.keys[0])}"
        count = f"{len(self.keys)} {_NAMES[self.family]}" if len(self.keys) != 1 else _ONE[self.family]
        return f"publication of {count}"

    def changes(self, pack: BoardPack) -> Changes:
        """Return the field of each."""
        value = self.exemption.to_json() if self.exemption is not None else None
        return {_FIELDS[self.family](key, "exempt"): value for key in self.keys}
