"""Merging: what others did in copies of a pack, taken into it."""

from collections.abc import Iterable
from dataclasses import dataclass

from cpdesk.domain import field as fields
from cpdesk.domain.clash import Clash
from cpdesk.domain.errors import CpdeskError
from cpdesk.services.opening import LoadedPack
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
        return len({_thing(field) for field in self.touched} - asked)


def merge_into(session: Session, copies: Iterable[LoadedPack]) -> Merged:
    """Take the records of copies of the session's pack into it, and return what came of it.

    Whatever the order of the copies, the pack is the same, and what it holds already comes in no more. Raises
    CpdeskError, with nothing taken in, where one of them is no copy of this pack.
    """
    listed = tuple(copies)
    held = {record.id for record in session.records}
    for copy in listed:
        check_is_copy(held, copy)
    new = {record.id: record for copy in listed for record in copy.records if record.id not in held}
    library = {sha256: book for copy in listed for sha256, book in copy.library.items()}
    missing = {sha256: book for sha256, book in library.items() if sha256 not in session.pack.library}
    session.take_records(new.values(), missing, are_saved=False)
    touched = frozenset(record.field for record in new.values())
    clashes = session.pack.clashes
    return Merged(touched, tuple(clashes[field] for field in sorted(touched & clashes.keys())))


def check_is_copy(held: Iterable[str], copy: LoadedPack) -> None:
    """Raise CpdeskError where none of the records that are held is in the copy: it is another pack."""
    if copy.records and set(held).isdisjoint(record.id for record in copy.records):
        raise CpdeskError(
            "This is another pack, not a copy of the one that it was to be merged into.",
            "Choose a copy or a packet of that pack.",
        )


def _thing(field: str) -> tuple[str, str]:
    family, subject, _ = fields.parts(field)
    return family, subject
