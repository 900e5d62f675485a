"""Edits of what a measure is rated and who leads on it."""

from dataclasses import dataclass

from cpdesk.domain import field as fields
from cpdesk.domain.edits.edit import Changes
from cpdesk.domain.json_value import JsonValue
from cpdesk.domain.measure_name import measure_name
from cpdesk.domain.pack import BoardPack
from cpdesk.domain.rating import RatingOverride


@dataclass(frozen=True)
class SetRating:
    """Override the rating of a measure for its current period, or let the rule decide again (None)."""

    key: str
    override: RatingOverride | None

    @property
    def label(self) -> str:
        """Return what is done."""
        return f"rating of {measure_name(self.key)}"

    def changes(self, pack: BoardPack) -> Changes:
        """Return the field of the override; one of an earlier period is kept, as the measure was rated so then."""
        if self.override is None:
            return {fields.measure(self.key, "override"): None}
        card = pack.measures[self.key][0] if self.key in pack.measures else None
        value: dict[str, JsonValue] = {
            "rating": self.override.rating.value,
            "reason": self.override.reason,
            "name": self.override.name,
            "period": card.current_period.code if card is not None and card.current_period is not None else "",
        }
        changes: dict[str, JsonValue] = {fields.measure(self.key, "override"): value}
        if pack.lapsed_override(self.key) is not None:
            earlier = pack.fields[fields.measure(self.key, "override")]
            changes[fields.measure(self.key, "earlier-override")] = earlier
        return changes


@dataclass(frozen=True)
class SetLead:
    """Say who leads on a measure."""

    key: str
    lead: str

    @property
    def label(self) -> str:
        """Return what is done."""
        return f"lead on {measure_name(self.key)}"

    def changes(self, pack: BoardPack) -> Changes:
        """Return the field of the lead; the workbook's own lead needs no field."""
        supplied = pack.measures[self.key][1].lead if self.key in pack.measures else ""
        return {fields.measure(self.key, "lead"): None if self.lead == supplied else self.lead}
