"""The session: the one mutable thing, holding the pack that is being worked on."""

from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

from cpdesk.domain.change import PackChange
from cpdesk.domain.clash import Clash
from cpdesk.domain.edits import Edit, settled_by, signed
from cpdesk.domain.field import workbook as workbook_field
from cpdesk.domain.json_value import JsonValue
from cpdesk.domain.pack import BoardPack
from cpdesk.domain.pack_sum import live_values, pack_of
from cpdesk.domain.record import EditRecord
from cpdesk.domain.record_heads import RecordHeads
from cpdesk.domain.review import PackReview, ReviewedPack, rename_people, review_pack, revise_review
from cpdesk.domain.supplied import SuppliedWorkbook, others_workbooks
from cpdesk.services.record_book import RecordBook, ShownOfRecord
from cpdesk.services.review_shelf import ReviewShelf, is_large

Clock = Callable[[], datetime]
RecordsListener = Callable[[tuple[EditRecord, ...]], None]
MomentListener = Callable[[], None]
ComingListener = Callable[[tuple[SuppliedWorkbook, ...], str], None]


def _now() -> datetime:
    return datetime.now(UTC)


class Session:
    """A pack with the records that it is the sum of, and the file that they are kept in.

    Only the session changes; whoever holds a pack that it handed out holds it unchanged. `author` goes into
    each new record; `name` is what may be printed of the author, empty where nobody gave one: a login is no
    name. Each listener in `listeners` is told of new records before anything else is, so that they
    can be journalled; `opened_listeners` are told when another pack was taken up, `saved_listeners` when a
    file holds more; `coming_listeners` of figures that are about to come in (see `announce_coming`).
    """

    def __init__(self, author: str, *, name: str = "", device: str = "", clock: Clock = _now) -> None:
        self.author = author
        self.name = name
        self.path: Path | None = None
        self.listeners: list[RecordsListener] = []
        self.opened_listeners: list[MomentListener] = []
        self.saved_listeners: list[MomentListener] = []
        self.coming_listeners: list[ComingListener] = []
        self._device = device
        self._clock = clock
        self._pack = BoardPack()
        self._book = RecordBook()
        self._file_digest = ""
        self._review: PackReview | None = None
        self._shelf = ReviewShelf()

    @property
    def pack(self) -> BoardPack:
        """Return the pack as it stands."""
        return self._pack

    @property
    def records(self) -> tuple[EditRecord, ...]:
        """Return all records, oldest first."""
        return self._book.records

    @property
    def today(self) -> date:
        """Return the day that it is where this computer is."""
        return self._clock().astimezone().date()

    @property
    def review(self) -> PackReview:
        """Return the review of the pack as it stands, made once for each pack."""
        if self._review is None:
            self._review = review_pack(self._pack)
        return self._review

    @property
    def file_digest(self) -> str:
        """Return the digest of the pack's file as it was last read or written; empty where that is not known."""
        return self._file_digest

    @property
    def has_unsaved_records(self) -> bool:
        """Return whether there are records that the pack's file does not hold."""
        return self._book.has_unsaved

    @property
    def unsaved_records(self) -> tuple[EditRecord, ...]:
        """Return the records that the pack's file does not hold, oldest first."""
        return self._book.unsaved

    def is_kept_at(self, path: Path) -> bool:
        """Return whether the pack's file is the one at `path`."""
        return self.path is not None and self.path.resolve() == path.resolve()

    def open(
        self,
        records: Iterable[EditRecord],
        library: Mapping[str, SuppliedWorkbook],
        path: Path | None,
        *,
        reviewed: ReviewedPack | None = None,
        heads: RecordHeads | None = None,
        digest: str = "",
    ) -> None:
        """Take up a pack from its records and the workbooks they name; `path`, if given, holds just these.

        `reviewed` and `heads`, if given, are what they come to and where they stand, worked out beforehand: a large
        pack takes a second. `digest`, where known, is that of the file's bytes, so that the first save need not read it
        through again.
        """
        self._book = RecordBook(records, heads)
        self._pack = reviewed.pack if reviewed else pack_of(self._book.records, library)
        self._review = reviewed.review if reviewed else None
        self._shelf.clear()
        self.path = path
        self._file_digest = digest
        self._book.saved = len(self._book.records) if path is not None else 0
        for listener in self.opened_listeners:
            listener()

    def add_to_library(self, workbook: SuppliedWorkbook) -> None:
        """Hold a workbook's figures, so that an edit can name them."""
        self._pack = self._pack.with_supplied(workbook)

    def beside(self) -> "Session":
        """Return a session without a pack, of the same person: to begin a pack in where nobody waits for it."""
        return Session(self.author, name=self.name, device=self._device, clock=self._clock)

    def expect(self, reviewed: ReviewedPack) -> None:
        """Hold a pack with its review that is about to be made by an edit, worked out beforehand."""
        self._shelf.keep(reviewed)

    def announce_coming(self, workbooks: Iterable[SuppliedWorkbook], *, first: str = "") -> None:
        """Say, on whatever thread, that records will name these figures soon: writing them down takes its time.

        `first` is the id of the first record of a pack that is about to be opened with them, in place of this one.
        """
        listed = tuple(workbooks)
        for listener in self.coming_listeners:
            listener(listed, first)

    def apply(self, edit: Edit, *, origin: str = "") -> PackChange:
        """Make an edit, signed by whoever works here, record it, and return what changed."""
        ours = self.signed(edit)
        settles = settled_by(ours, self._pack)
        return self.set_fields(ours.changes(self._pack), origin=origin, settles=settles)

    def signed(self, edit: Edit) -> Edit:
        """Return the edit with the author's name and today's date wherever an edit has to say them."""
        return signed(edit, self.name, self._clock().astimezone().date())

    def set_fields(
        self,
        changes: Mapping[str, JsonValue],
        *,
        origin: str = "",
        settles: Collection[str] = (),
        again: Iterable[Clash] = (),
    ) -> PackChange:
        """Give fields new values, a record for each that really changes, and return what changed.

        `origin` says which file they came back in, where they did. `settles` are contested fields that get a record
        whose parents are all their versions, even where the value shows already. `again` are clashes that were settled
        and are to be open again: their versions count as before, each in its own words.
        """
        before, reopened = self._pack, {clash.field: clash for clash in again}
        real = {
            name: new
            for name, new in changes.items()
            if name not in reopened and (name in settles or before.fields.get(name) != new)
        }
        made = [self._record(field, value, origin) for field, value in real.items()]
        for field, clash in reopened.items():
            made.append(self._record(field, None, origin, [version.id for version in clash.versions]))
            real[field] = clash.shown
        if not made:
            return PackChange(before, before, frozenset())
        change = self._take(PackChange(before, before.with_fields(real, reopened), frozenset(real)))
        self._tell(tuple(made))
        return change

    def take_records(
        self, records: Iterable[EditRecord], library: Mapping[str, SuppliedWorkbook], *, are_saved: bool = True
    ) -> PackChange:
        """Take up records of others with their workbooks, and return what changed.

        Those that the pack's file holds count as saved, and `listeners` are not told: no journal has to keep them. A
        field that was changed both here and there has the same value wherever all its records are.
        """
        before = self._pack
        new = self._book.take_up(records, are_saved=are_saved)
        other = others_workbooks(before.library, library)
        if not new and not other:
            return PackChange(before, before, frozenset())
        values, clashes = live_values(self._book.records, {record.field for record in new})
        after = replace(before, library={**before.library, **other}).with_fields(values, clashes)
        changed = {name for name in values if before.fields.get(name) != after.fields.get(name)}
        changed |= {name for name in values if before.clashes.get(name) != after.clashes.get(name)}
        changed |= {name for name in map(workbook_field, other) if name in before.fields}
        change = self._take(PackChange(before, after, frozenset(changed)))
        if new and not are_saved:
            self._tell(new)
        return change

    def mark_saved(self, path: Path, count: int, digest: str = "") -> None:
        """Note that `path` holds the first `count` records for good; `digest`, where known, is that of its bytes."""
        self.path = path
        self._file_digest = digest
        self._book.saved = count
        for listener in self.saved_listeners:
            listener()

    def _tell(self, records: tuple[EditRecord, ...]) -> None:
        for listener in self.listeners:
            listener(records)

    def _take(self, change: PackChange) -> PackChange:
        """Take the pack after the change, and review anew what changed; all of it when next asked, where all did.

        Returns the change to the pack that was taken, which is one worked out beforehand where there is such.
        """
        before = self._review
        if is_large(change):
            known = self._shelf.reviewed(change.after)
            if before is not None:
                self._shelf.keep(ReviewedPack(change.before, before))
            if known is not None:
                self._pack, self._review = known.pack, known.review
                return replace(change, after=known.pack)
        self._pack = change.after
        if before is None or change.has_new_measures:
            self._review = None
        elif change.families == {"person"}:
            self._review = rename_people(before, self._pack, change.measures)
        elif change.measures:
            self._review = revise_review(before, self._pack, change.measures)
        return change

    def _record(self, field: str, value: JsonValue, origin: str, again: Iterable[str] = ()) -> EditRecord:
        shown = ShownOfRecord(self._clock().isoformat(timespec="seconds"), self._device, origin)
        return self._book.write(field, value, self.author, shown, again)
