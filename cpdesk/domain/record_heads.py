"""Where a list of edit records stands: what the next record goes on from."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from cpdesk.domain.record import EditRecord, head_records


@dataclass(frozen=True)
class RecordHeads:
    """`live` holds the ids of each field's records that no other replaces; `numbers` the highest of each author.

    Of a large pack it is worked out where nobody waits.
    """

    live: Mapping[str, tuple[str, ...]]
    numbers: Mapping[str, int]


def record_heads(records: Iterable[EditRecord]) -> RecordHeads:
    """Return where these records stand."""
    listed = tuple(records)
    live = {field: tuple(record.id for record in found) for field, found in head_records(listed).items()}
    numbers: dict[str, int] = {}
    for record in listed:
        numbers[record.author] = max(record.n, numbers.get(record.author, 0))
    return RecordHeads(live, numbers)
