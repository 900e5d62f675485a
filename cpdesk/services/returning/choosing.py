"""Which edits of a returned paper are accepted, as a command says it."""

import re
from collections.abc import Sequence

from cpdesk.domain.errors import CpdeskError
from cpdesk.domain.pack import BoardPack
from cpdesk.domain.plain_english import joined
from cpdesk.domain.returned_edit import ReturnedEdit, ReturnedFile
from cpdesk.domain.text_place import TextKind, TextPlace
from cpdesk.services.detailing import measure_key
from cpdesk.services.returning.accepting import placed, places_to_choose

ALL = "all"
_RANGE = re.compile(r"(\d{1,6})(?:-(\d{1,6}))?")
_PLACING = re.compile(r"(\d{1,6})=(.+)", re.DOTALL)


def chosen_edits(
    file: ReturnedFile, pack: BoardPack, accepted: str, placings: Sequence[str]
) -> tuple[ReturnedEdit, ...]:
    """Return the edits that `accepted` names, `all` or `1,3,5-7`, in their order.

    All are those of which nothing has to be asked; another is accepted by its number alone. `placings` such as
    `4=Background` or `4=3.1` say where words belong. Raise CpdeskError for what names no edit, or no place.
    """
    where = _placings(file, pack, placings)
    numbers = _numbers(file, accepted) | set(where)
    edits = (where.get(edit.number, edit) for edit in file.edits)
    chosen = tuple(edit for edit in edits if edit.number in numbers)
    homeless = [f"{edit.number}" for edit in chosen if edit.place is None]
    if homeless:
        raise CpdeskError(
            f"Nobody has said where {joined(homeless)} belong{'s' if len(homeless) == 1 else ''}.",
            f"Add --place {homeless[0]}=WHERE, with a measure's reference or a section's name.",
        )
    return chosen


def _numbers(file: ReturnedFile, accepted: str) -> set[int]:
    if accepted.strip().casefold() == ALL:
        return {edit.number for edit in file.edits if not edit.needs_answer}
    there = {edit.number for edit in file.edits}
    numbers: set[int] = set()
    for part in filter(None, (word.strip() for word in accepted.split(","))):
        found = _RANGE.fullmatch(part)
        wanted = range(int(found[1]), int(found[2] or found[1]) + 1) if found is not None else range(0)
        if found is None or not wanted or wanted[-1] - wanted[0] > len(there) or not set(wanted) <= there:
            raise CpdeskError(f"“{part}” names no change of the file.", "List the changes first, without --accept.")
        numbers.update(wanted)
    return numbers


def _placings(file: ReturnedFile, pack: BoardPack, placings: Sequence[str]) -> dict[int, ReturnedEdit]:
    edits = {edit.number: edit for edit in file.edits}
    where: dict[int, ReturnedEdit] = {}
    for said in placings:
        found = _PLACING.fullmatch(said.strip())
        if found is None or int(found[1]) not in edits:
            raise CpdeskError(f"“{said}” places no change of the file.", "Write the change's number, =, and where.")
        edit = edits[int(found[1])]
        if edit.place is not None:
            raise CpdeskError(f"Change {edit.number} has its place: {edit.name}.", f"Leave --place {said} out.")
        where[edit.number] = placed(pack, edit, _place(pack, found[2].strip()))
    return where


def _place(pack: BoardPack, words: str) -> TextPlace:
    """Return the section of that name or id, or the commentary on that measure."""
    wanted = words.casefold()
    for place, name in places_to_choose(pack):
        if wanted in (name.casefold(), place.subject.casefold() if place.kind is TextKind.SECTION else ""):
            return place
    return TextPlace(TextKind.COMMENTARY, measure_key(words, pack))
