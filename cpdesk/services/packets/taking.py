"""Taking back what a lead wrote in a packet, as records that go on from what was handed out."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from cpdesk.domain import field as fields
from cpdesk.domain.ancestry import ancestors
from cpdesk.domain.commentary import CommentaryState
from cpdesk.domain.edits import Edit, SetCommentaryState, WriteCommentary
from cpdesk.domain.folded import folded
from cpdesk.domain.json_value import canonical_json
from cpdesk.domain.pack import BoardPack
from cpdesk.domain.record import EditRecord, new_record
from cpdesk.domain.rich_text import RichText
from cpdesk.services.packets.plain_lines import text_of
from cpdesk.services.packets.returned_book import ReturnedBook, ReturnedRow
from cpdesk.services.session import Session

_NOBODY = "Somebody"
_STATES: Mapping[str, CommentaryState] = {state.value: state for state in CommentaryState}


@dataclass(frozen=True)
class Returned:
    """The records that a returned packet comes to, and sentences on what of it was not taken."""

    records: tuple[EditRecord, ...]
    notes: tuple[str, ...]


def taken_back(book: ReturnedBook, session: Session, day: date) -> Returned:
    """Return what a returned workbook adds to the session's pack, which is not changed.

    Each text goes on from the one that was handed out, so that it merges with what was written meanwhile; a text that
    was taken back before adds nothing. A cell left empty takes nothing away.
    """
    pack = session.pack
    records: list[EditRecord] = []
    notes: list[str] = []
    for row in book.rows:
        key = _key(row, pack)
        if key is None:
            notes.append(f"Row {row.row}: {row.ref or row.measure} is no measure of this pack, so it was left out.")
            continue
        lead = pack.person(key) or pack.lead(key) or _NOBODY
        there = _as_handed_out(row, key, session, lead)
        at = len(there.records)
        for edit in _edits(row, key, there.pack, day, lead, notes):
            there.apply(edit, origin=book.name)
        records.extend(there.records[at:])
    return Returned(tuple(_known_again(records, session.records)), tuple(notes))


def _key(row: ReturnedRow, pack: BoardPack) -> str | None:
    """Return the key of the measure that a row is about, by its mark, else by its reference and wording, or one."""
    if row.key in pack.measures:
        return row.key
    names = {key: (folded(measure.ref or ""), folded(measure.title)) for key, (_, measure) in pack.measures.items()}
    wanted = (folded(row.ref), folded(row.measure))
    for found in (
        [key for key, name in names.items() if name == wanted],
        [key for key, name in names.items() if wanted[1] and name[1] == wanted[1]],
        [key for key, name in names.items() if wanted[0] and name[0] == wanted[0]],
    ):
        if len(found) == 1:
            return found[0]
    return None


def _as_handed_out(row: ReturnedRow, key: str, session: Session, lead: str) -> Session:
    """Return a session with the pack as the lead had it, as far as the commentary on the measure goes.

    Where the packet's marks are gone, what the lead wrote goes on from nothing: where that is not what the pack says, a
    person is asked.
    """
    serving = session.pack.commentary_by_measure.get(key)
    prefix = fields.commentary(serving.id if serving else key, "")
    known = {record.id: record for record in session.records}
    had = ancestors(row.marks, known) if row.marks is not None else frozenset[str]()
    there = Session(lead)
    kept = [record for record in session.records if not record.field.startswith(prefix) or record.id in had]
    there.open(kept, session.pack.library, None)
    return there


def _edits(row: ReturnedRow, key: str, there: BoardPack, day: date, lead: str, notes: list[str]) -> Iterator[Edit]:
    before = there.commentary_by_measure.get(key)
    was = before.text if before else RichText()
    text = text_of(row.lines, was)
    is_new = not text.is_empty and text != was.tidied()
    if is_new:
        yield WriteCommentary(key, text)
    elif text.is_empty and not was.is_empty:
        notes.append(f"Row {row.row}: the commentary on {row.ref or row.measure} is empty, so the pack keeps its own.")
    wanted = _STATES.get(folded(row.state).casefold())
    had = before.state if before else CommentaryState.OWED
    if row.state.strip() and wanted is None:
        notes.append(f"Row {row.row}: “{row.state}” is no state, so that stays as it was; it can be Draft or Ready.")
    elif wanted is CommentaryState.APPROVED and (is_new or had is not wanted):
        notes.append(f"Row {row.row}: the commentary on {row.ref or row.measure} is to be approved by a second person.")
    elif wanted in (CommentaryState.DRAFT, CommentaryState.READY) and (is_new or wanted is not had):
        yield SetCommentaryState(key, wanted, lead, day)


def _known_again(records: Sequence[EditRecord], held: Sequence[EditRecord]) -> Iterator[EditRecord]:
    """Yield the records that say something new, the same whenever and however often a packet comes back.

    One that says what a record of the pack says already, made from the same, is that record: on another day too.
    """
    known = {_said(record): record.id for record in held}
    now: dict[str, str] = {}
    for record in records:
        parents = [now.get(parent, parent) for parent in record.parents]
        again = _shown_as(new_record(record.field, record.value, parents, record.author, 0), record)
        said = _said(again)
        now[record.id] = known.setdefault(said, again.id)
        if now[record.id] == again.id:
            yield again


def _said(record: EditRecord) -> tuple[str, tuple[str, ...], str]:
    value = record.value
    if isinstance(value, Mapping) and fields.parts(record.field)[2] in ("ready", "approved"):
        value = {name: part for name, part in value.items() if name != "date"}
    return record.field, record.parents, canonical_json(value)


def _shown_as(record: EditRecord, made: EditRecord) -> EditRecord:
    return replace(record, time=made.time, device=made.device, origin=made.origin)
