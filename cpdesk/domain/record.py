"""Edit records: the append-only history that a pack is the sum of."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from cpdesk.domain.json_value import JsonValue, content_hash


@dataclass(frozen=True, slots=True)
class EditRecord:
    """One field given one value by one author.

    `id` is the hash of what is said, so a record cannot be altered unseen; `parents` are the ids of the records that it
    replaces; `n` counts the author's records. `time`, `device` and `origin` are for show alone: no clock decides
    anything. `origin` says which file the value came back in, and from whom, where it did. `again` are the ids of
    earlier records of the field that count again in its stead: those of a clash whose settling was undone.
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
    again: tuple[str, ...] = ()

    def to_json(self) -> dict[str, JsonValue]:
        """Return the record as plain JSON."""
        return {
            "id": self.id,
            **_said(self.field, self.value, self.parents, self.author, self.n, self.again),
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
            again = tuple(str(record_id) for record_id in value.get("again", ()))
            record = new_record(
                str(value["field"]), value["value"], parents, str(value["author"]), int(value["n"]), again=again
            )
        except (KeyError, TypeError) as cause:
            raise ValueError("not a whole record") from cause
        if record.id != value.get("id"):
            raise ValueError(f"record {value.get('id')} was altered")
        return replace(
            record,
            time=str(value.get("time", "")),
            device=str(value.get("device", "")),
            origin=str(value.get("origin", "")),
        )


def new_record(
    field: str, value: JsonValue, parents: Iterable[str], author: str, n: int, *, again: Iterable[str] = ()
) -> EditRecord:
    """Return the record, with the id that follows from what it says; the order of its parents does not matter.

    What is for show alone is put in with `dataclasses.replace`.
    """
    sorted_parents, sorted_again = tuple(sorted(parents)), tuple(sorted(again))
    record_id = content_hash(_said(field, value, sorted_parents, author, n, sorted_again))
    return EditRecord(record_id, field, value, sorted_parents, author, n, again=sorted_again)


def head_records(records: Iterable[EditRecord]) -> dict[str, tuple[EditRecord, ...]]:
    """Return for each field its records that no other replaces, in the order of their ids: what the next one names."""
    unique = {record.id: record for record in records}
    replaced = {parent for record in unique.values() for parent in record.parents}
    heads: dict[str, list[EditRecord]] = {}
    for record in unique.values():
        if record.id not in replaced:
            heads.setdefault(record.field, []).append(record)
    return {field: tuple(sorted(found, key=_by_id)) for field, found in heads.items()}


def live_records(records: Iterable[EditRecord]) -> dict[str, tuple[EditRecord, ...]]:
    """Return for each field the records whose values count, in the order of their ids.

    Those are the ones that no other replaces, or what such a one lets count again. More than one means that people
    changed the field apart from one another.
    """
    unique = {record.id: record for record in records}
    return {field: counting(heads, unique) for field, heads in head_records(unique.values()).items()}


def counting(heads: Sequence[EditRecord], known: Mapping[str, EditRecord]) -> tuple[EditRecord, ...]:
    """Return the records whose values count where these are the heads of their field, in the order of their ids."""
    if not any(head.again for head in heads):
        return tuple(heads)
    found: dict[str, EditRecord] = {}
    for head in heads:
        again = [known[record_id] for record_id in head.again if record_id in known]
        found.update((record.id, record) for record in again or (head,))
    return tuple(sorted(found.values(), key=_by_id))


def _by_id(record: EditRecord) -> str:
    return record.id


def _said(
    field: str, value: JsonValue, parents: tuple[str, ...], author: str, n: int, again: tuple[str, ...]
) -> dict[str, JsonValue]:
    said: dict[str, JsonValue] = {"field": field, "value": value, "parents": list(parents), "author": author, "n": n}
    return {**said, "again": list(again)} if again else said
