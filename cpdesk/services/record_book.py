"""The records of the pack that is worked on, with where the next one goes on from."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from cpdesk.domain.json_value import JsonValue
from cpdesk.domain.record import EditRecord, new_record
from cpdesk.domain.record_heads import RecordHeads, record_heads


@dataclass(frozen=True, slots=True)
class ShownOfRecord:
    """What a record says for show alone: when it was made, on which computer, from which file it came back."""

    time: str
    device: str
    origin: str = ""


class RecordBook:
    """Records, oldest first; the first `saved` of them are those that the pack's file holds."""

    def __init__(self, records: Iterable[EditRecord] = (), heads: RecordHeads | None = None) -> None:
        self.saved = 0
        self._records = list(records)
        self._stand(heads or record_heads(self._records))

    @property
    def records(self) -> tuple[EditRecord, ...]:
        """Return all of them."""
        return tuple(self._records)

    @property
    def unsaved(self) -> tuple[EditRecord, ...]:
        """Return those that the pack's file does not hold."""
        return tuple(self._records[self.saved :])

    @property
    def has_unsaved(self) -> bool:
        """Return whether there are any that the pack's file does not hold."""
        return len(self._records) > self.saved

    def write(
        self, field: str, value: JsonValue, author: str, shown: ShownOfRecord, again: Iterable[str] = ()
    ) -> EditRecord:
        """Return a new record that replaces what the field has; `again` are those that count again in its stead."""
        number = self._last_numbers.get(author, 0) + 1
        said = new_record(field, value, self._heads.get(field, ()), author, number, again=again)
        record = replace(said, time=shown.time, device=shown.device, origin=shown.origin)
        self._records.append(record)
        self._last_numbers[author] = number
        self._heads[field] = (record.id,)
        return record

    def take_up(self, records: Iterable[EditRecord], *, are_saved: bool) -> tuple[EditRecord, ...]:
        """Put in those records of others that are not here yet, and return them; the file may hold them already."""
        held = {record.id for record in self._records}
        new = {record.id: record for record in records if record.id not in held}
        at = self.saved if are_saved else len(self._records)
        self._records[at:at] = new.values()
        self.saved += len(new) if are_saved else 0
        if new:
            self._stand(record_heads(self._records))
        return tuple(new.values())

    def _stand(self, heads: RecordHeads) -> None:
        self._heads = dict(heads.live)
        self._last_numbers = dict(heads.numbers)
