"""Taking back: an earlier value of a field as a new one, and the whole pack as it was at a record."""

from collections.abc import Mapping, Sequence

from cpdesk.domain import field as fields
from cpdesk.domain.edits import Edit, PutSection, SetFields, SeveralEdits, TakeOutSection
from cpdesk.domain.field_check import suits
from cpdesk.domain.json_value import JsonValue
from cpdesk.domain.pack import BoardPack
from cpdesk.domain.pack_sum import pack_of
from cpdesk.domain.record import EditRecord, live_records
from cpdesk.domain.record_story import StoryEntry
from cpdesk.domain.section_id import report_of
from cpdesk.domain.supplied import SuppliedWorkbook


def pack_then(records: Sequence[EditRecord], number: int, library: Mapping[str, SuppliedWorkbook]) -> BoardPack:
    """Return the pack of its first `number` records: as it was when the last of them had been made."""
    return pack_of(records[:number], library)


def put_back(pack: BoardPack, records: Sequence[EditRecord], entry: StoryEntry, *, is_before: bool) -> Edit | None:
    """Return the edit that gives a field the value that the entry gave it, or the one before; None for no change.

    A section that is no longer in the paper comes back whole, as it was then: a text alone would be in no paper.
    """
    number = entry.number - 1 if is_before else entry.number
    value = entry.before if is_before else entry.after
    family, subject, _ = fields.parts(entry.field)
    if family == "section" and all(section.id != subject for section in pack.all_sections):
        whole = _until_taken_out(records, number, subject)
        return _section_back(pack, pack_then(records, whole, pack.library), subject) if value is not None else None
    if family == "section" and entry.field == fields.section(subject, "what") and value is None:
        return TakeOutSection(subject)
    report = next((one for one in pack.reports if entry.field == fields.order(one)), None)
    if report is not None and isinstance(value, list | tuple):
        value = _order_back(pack.of(report), [str(item) for item in value])
    if pack.fields.get(entry.field) == value or not suits(entry.field, value):
        return None
    return SetFields("putting back an earlier value", {entry.field: value})


def newer_author(records: Sequence[EditRecord], entry: StoryEntry, author: str) -> str:
    """Return who else gave the field its value since the entry, whose words putting it back would replace; or empty."""
    live = live_records(record for record in records if record.field == entry.field).get(entry.field, ())
    others = (record.author for record in live if record.id != entry.record.id and record.author != author)
    return next(others, "")


def _until_taken_out(records: Sequence[EditRecord], number: int, section_id: str) -> int:
    """Return how many of the first records there were when the section was last whole.

    Taking a section out unsets its fields one after the other, what it is before the rest.
    """
    what = fields.section(section_id, "what")
    at = max((place for place, record in enumerate(records[:number]) if record.field == what), default=-1)
    return at if at >= 0 and records[at].value is None else number


def _section_back(pack: BoardPack, then: BoardPack, section_id: str) -> Edit | None:
    report = report_of(section_id)
    then_sections = then.of(report).sections
    order = [section.id for section in then_sections]
    found = next((section for section in then_sections if section.id == section_id), None)
    if found is None:
        return None
    now = [section.id for section in pack.of(report).sections]
    before = [item for item in order[: order.index(section_id)] if item in now]
    now.insert(now.index(before[-1]) + 1 if before else 0, section_id)
    order_now = SetFields("order", {fields.order(report): list(now)})
    return SeveralEdits("putting back a section", (PutSection(found), order_now))


def _order_back(pack: BoardPack, wanted: Sequence[str]) -> list[JsonValue]:
    """Return the order as it was, with what came into the paper since behind what it follows now."""
    now = [section.id for section in pack.sections]
    order = [item for item in wanted if item in now]
    for at, item in enumerate(now):
        if item not in order:
            order.insert(order.index(now[at - 1]) + 1 if at else 0, item)
    return list(order)
