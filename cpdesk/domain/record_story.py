"""The story of a pack's records: each with what it replaced, and what others wrote apart from it."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from cpdesk.domain.clash import clash_of
from cpdesk.domain.json_value import JsonValue, canonical_json
from cpdesk.domain.record import EditRecord, counting, live_records


@dataclass(frozen=True, slots=True)
class StoryEntry:
    """One record as a person reads it: `number` counts the records of the pack in the order in which it holds them.

    `before` is the value that showed until it came, `after` the one since; None where there was none. `apart` are the
    records of others that replaced the same without knowing of this one, with another value. `is_live` says that
    nothing has replaced it since.
    """

    number: int
    record: EditRecord
    before: JsonValue = None
    after: JsonValue = None
    apart: tuple[EditRecord, ...] = ()
    is_live: bool = False

    @property
    def field(self) -> str:
        """Return the field that was given a value."""
        return self.record.field


def story(records: Sequence[EditRecord]) -> tuple[StoryEntry, ...]:
    """Return the entries of all records, oldest first.

    A record that replaces several settles what was changed apart; the value before it is the one that was shown. So is
    the value after one that opens it again.
    """
    unique = {record.id: record for record in records}
    siblings: dict[str, list[EditRecord]] = defaultdict(list)
    for record in unique.values():
        for parent in record.parents or (f"first of {record.field}",):
            siblings[parent].append(record)
    live = {record.id for found in live_records(unique.values()).values() for record in found}
    return tuple(
        StoryEntry(
            number,
            record,
            _shown(record.field, [unique[parent] for parent in record.parents if parent in unique], unique),
            _shown(record.field, [record], unique),
            _apart(record, siblings),
            record.id in live,
        )
        for number, record in enumerate(unique.values(), start=1)
    )


def _shown(field: str, heads: Sequence[EditRecord], known: Mapping[str, EditRecord]) -> JsonValue:
    """Return the value that showed while these were the records of the field that nobody had replaced."""
    live = counting(heads, known)
    if len(live) == 1:
        return live[0].value
    clash = clash_of(field, live, known)
    return clash.shown if clash else next((record.value for record in live), None)


def _apart(record: EditRecord, siblings: dict[str, list[EditRecord]]) -> tuple[EditRecord, ...]:
    parents = record.parents or (f"first of {record.field}",)
    found = {other.id: other for parent in parents if len(siblings[parent]) > 1 for other in siblings[parent]}
    if not found:
        return ()
    said = canonical_json(record.value)
    return tuple(other for other in found.values() if canonical_json(other.value) != said)
