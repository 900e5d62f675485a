"""Edit records: the append-only history that a pack is the sum of."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from cpdesk.domain.json_value import JsonValue, content_hash


@dataclass(frozen=True, slots=True)
class EditRecord:
    """One field given one value by one author.

    `id` is the hash of what is said, so a record cannot be altered unseen; `parents` are the ids of the records that it
    replaces; `n` counts the author's records. `time`, `device` and `origin` are for show alone: no clock decides
    anything. `origin` says which file the value came back in, and from whom, where it did.
    """

    id: str
    field: str
    value: JsonValue
    parents: tuple[str, ...]
    author: str
    n: int
    time: str = ""
    device: str = ""
    origin: str = ""

    def to_json(self) -> dict[str, JsonValue]:
        """Return the record as plain JSON."""
        return {
            "id": self.id,
            **_said(self.field, self.value, self.parents, self.author, self.n),
            "time": self.time,
            "device": self.device,
            **({"origin": self.origin} if self.origin else {}),
        }

    @classmethod
    def from_json(cls, value: object) -> "EditRecord":
        """Return the record that `to_json` wrote; raise ValueError where it is not whole or was altered."""
        if not isinstance(value, Mapping):
            raise ValueError("not a record")  # noqa: TRY004
        try:
            parents = tuple(str(parent) for parent in value["parents"])
            record = new_record(str(value["field"]), value["value"], parents, str(value["author"]), int(value["n"]))
        except (KeyError, TypeError) as cause:
            raise ValueError("not a whole record") from cause
        if record.id != value.get("id"):
            raise ValueError(f"record {value.get('id')} was altered")
        return cls(
            record.id,
            record.field,
            record.value,
            record.parents,
            record.author,
            record.n,
            str(value.get("time", "")),
            str(value.get("device", "")),
            str(value.get("origin", "")),
        )


def new_record(
    field: str,
    value: JsonValue,
    parents: Iterable[str],
    author: str,
    n: int,
    *,
    time: str = "",
    device: str = "",
    origin: str = "",
) -> EditRecord:
    """Return the record, with the id that follows from what it says; the order of its parents does not matter."""
    sorted_parents = tuple(sorted(parents))
    record_id = content_hash(_said(field, value, sorted_parents, author, n))
    return EditRecord(record_id, field, value, sorted_parents, author, n, time, device, origin)


def live_records(records: Iterable[EditRecord]) -> dict[str, tuple[EditRecord, ...]]:
    """Return for each field its records that no other record replaces, in the order of their ids.

    More than one means that people changed the field apart from one another.
    """
    unique = {record.id: record for record in records}
    replaced = {parent for record in unique.values() for parent in record.parents}
    live: dict[str, list[EditRecord]] = {}
    for record in unique.values():
        if record.id not in replaced:
            live.setdefault(record.field, []).append(record)
    return {field: tuple(sorted(found, key=lambda record: record.id)) for field, found in live.items()}


def live_fields(records: Sequence[EditRecord]) -> dict[str, JsonValue]:
    """Return the value of each field that is set.

    Where a field has several live values, the one whose record has the lowest id shows until a person settles it: the
    same everywhere, whatever the order in which the records came.
    """
    values = {field: found[0].value for field, found in live_records(records).items()}
    return {field: value for field, value in values.items() if value is not None}


def _said(field: str, value: JsonValue, parents: tuple[str, ...], author: str, n: int) -> dict[str, JsonValue]:
    return {"field": field, "value": value, "parents": list(parents), "author": author, "n": n}
