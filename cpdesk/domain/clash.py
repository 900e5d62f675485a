"""Clashes: fields that people gave different values apart from one another."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from cpdesk.domain import field as fields
from cpdesk.domain.ancestry import common_ancestor
from cpdesk.domain.json_value import JsonValue, canonical_json
from cpdesk.domain.order_merge import merged_order
from cpdesk.domain.record import EditRecord
from cpdesk.domain.rich_text import RichText
from cpdesk.domain.text_merge import merged as merged_text

_TEXTS = {("commentary", "text"), ("section", "text")}
_ORDERS = {fields.SECTIONS, fields.LEFT_OUT, fields.REPORTS, fields.TRACKER, fields.MINUTES, fields.AGENDA}


@dataclass(frozen=True, slots=True)
class Clash:
    """A field with several live values, until a person settles it by giving it one more.

    `before` is the value that all go back to, None where there was none; `versions` are the records that count, one for
    each different value, in the order of their ids. `merged` is what they come to where they changed different parts
    of it: it is worked out, and no record says so until a person confirms it.
    """

    field: str
    before: JsonValue
    versions: tuple[EditRecord, ...]
    merged: JsonValue = None

    @property
    def is_merged(self) -> bool:
        """Return whether it was merged, and wants no more than a look; else a person is asked."""
        return self.merged is not None

    @property
    def shown(self) -> JsonValue:
        """Return the value that shows meanwhile, the same everywhere: the merged one, else that of the lowest id."""
        return self.merged if self.is_merged else self.versions[0].value


def clash_of(field: str, live: Sequence[EditRecord], known: Mapping[str, EditRecord]) -> Clash | None:
    """Return the clash of a field's live records; None where all say the same, which is no clash.

    `known` are the records of the pack by their ids.
    """
    by_value: dict[str, EditRecord] = {}
    for record in live:
        by_value.setdefault(canonical_json(record.value), record)
    if len(by_value) < 2:
        return None
    ancestor = common_ancestor(live, known)
    before = ancestor.value if ancestor is not None else None
    versions = tuple(by_value.values())
    return Clash(field, before, versions, _merged(field, before, [version.value for version in versions]))


def _merged(field: str, before: JsonValue, values: Sequence[JsonValue]) -> JsonValue:
    """Return what the values come to; None for what only a person decides: a rating, a target, a lead, a state."""
    if None in values:
        return None
    if field in _ORDERS or fields.parts(field)[0::2] == ("report", "sections"):
        return merged_order(before, values)
    if fields.parts(field)[0::2] in _TEXTS:
        return _merged_texts(before, values)
    return None


def _merged_texts(before: JsonValue, values: Sequence[JsonValue]) -> JsonValue:
    start, first, *others = map(RichText.from_json, (before, *values))
    so_far: RichText | None = first
    for other in others:
        so_far = merged_text(start, so_far, other) if so_far is not None else None
    return so_far.to_json() if so_far is not None else None
