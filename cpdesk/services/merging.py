"""Merging: what others did in copies of a pack, taken into it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from cpdesk.domain import field as fields
from cpdesk.domain.clash import Clash
from cpdesk.domain.errors import CpdeskError
from cpdesk.domain.record import EditRecord
from cpdesk.domain.supplied import SuppliedWorkbook
from cpdesk.services.opening import is_pack, load_pack
from cpdesk.services.packets.returned_book import read_book
from cpdesk.services.packets.taking import taken_back
from cpdesk.services.session import Session


@dataclass(frozen=True)
class Merged:
    """What came of a merge: the fields that others had changed, and those of them that two had changed apart."""

    touched: frozenset[str]
    clashes: tuple[Clash, ...]

    @property
    def conflicts(self) -> tuple[Clash, ...]:
        """Return the clashes that a person has to settle."""
        return tuple(clash for clash in self.clashes if not clash.is_merged)

    @property
    def to_check(self) -> tuple[Clash, ...]:
        """Return those whose parts were put together, which want a look."""
        return tuple(clash for clash in self.clashes if clash.is_merged)

    @property
    def merged(self) -> int:
        """Return how many things were taken in without a question: a commentary with its state and action is one."""
        asked = {_thing(clash.field) for clash in self.conflicts}
        return len({_thing(name) for name in self.touched} - asked)


@dataclass(frozen=True)
class Coming:
    """What a file has for a pack: records, the workbooks they name, and sentences on what of it is not taken."""

    records: tuple[EditRecord, ...]
    library: Mapping[str, SuppliedWorkbook] = field(default_factory=dict)
    notes: tuple[str, ...] = ()


def read_coming(session: Session, day: date, path: Path, password: str | None = None) -> Coming:
    """Return what a copy of the session's pack, or a packet of it, has for the pack, which is not changed.

    `day` goes into what is said to be ready. Raises CpdeskError where the file cannot be read, or is about another
    pack.
    """
    if not is_pack(path):
        returned = taken_back(read_book(path, password), session, day)
        return Coming(returned.records, notes=returned.notes)
    copy = load_pack(path)
    held = {record.id for record in session.records}
    if copy.records and held.isdisjoint(record.id for record in copy.records):
        raise CpdeskError(
            "This is another pack, not a copy of the one that it was to be merged into.",
            "Choose a copy or a packet of that pack.",
        )
    return Coming(copy.records, copy.library)


def merge_into(session: Session, coming: Iterable[Coming]) -> Merged:
    """Take what files have for the session's pack into it, and return what came of it.

    Whatever the order of the files, the pack is the same, and what it holds already comes in no more.
    """
    listed = tuple(coming)
    held = {record.id for record in session.records}
    new = {record.id: record for one in listed for record in one.records if record.id not in held}
    library = {sha256: book for one in listed for sha256, book in one.library.items()}
    held_books = session.pack.library
    missing = {
        sha256: book
        for sha256, book in library.items()
        if sha256 not in held_books or held_books[sha256].is_part_of(book)
    }
    session.take_records(new.values(), missing, are_saved=False)
    touched = frozenset(record.field for record in new.values())
    clashes = session.pack.clashes
    return Merged(touched, tuple(clashes[name] for name in sorted(touched & clashes.keys())))


def _thing(name: str) -> tuple[str, str]:
    family, subject, _ = fields.parts(name)
    return family, subject
