"""What the list of a paper's parts says of those with lines: recommendations, minutes, clearances."""

from collections.abc import Mapping, Sequence

from cpdesk.domain.clearance import clearance_of
from cpdesk.domain.minute import MinuteKind
from cpdesk.domain.pack import BoardPack
from cpdesk.domain.section_id import in_report, within_report
from cpdesk.domain.tracker_line import LineKind
from cpdesk.report.kind_part import Holds, KindPart, Need
from cpdesk.report.kinds import ReportKind
from cpdesk.services.paper_entry import EntryState, PaperEntry

_KINDS: Mapping[Holds, tuple[LineKind, ...]] = {
    Holds.TRACKER: tuple(LineKind),
    Holds.RECOMMENDATIONS: (LineKind.RECOMMENDATION,),
    Holds.ACTIONS: (LineKind.ACTION,),
    Holds.DECISIONS: (LineKind.DECISION,),
}
_ALWAYS_OFFERED = (Holds.RECOMMENDATIONS, Holds.ACTIONS, Holds.DECISIONS, Holds.MINUTES)
_NOTHING = "Nothing put in yet"


def kinds_of(holds: Holds) -> tuple[LineKind, ...]:
    """Return the kinds of line that a part of a paper holds; none where it holds no lines."""
    return _KINDS.get(holds, ())


def page_of(entry: PaperEntry) -> str:
    """Return by which page a part is edited: tracker, minutes or clearance; empty where it is not made of lines."""
    if entry.holds in _KINDS:
        return "tracker"
    return entry.holds.value if entry.holds in (Holds.MINUTES, Holds.CLEARANCE) else ""


def line_notes(pack: BoardPack, kind: ReportKind) -> Mapping[Holds, str]:
    """Return what is said of each part with lines: how many there are, and what they still lack."""
    roles = kind.words.clearance
    given = sum(not clearance_of(pack, role).missing for role in roles)
    notes = {holds: _lines_note(pack, kinds) for holds, kinds in _KINDS.items()}
    return {**notes, Holds.MINUTES: _minutes_note(pack), Holds.CLEARANCE: f"{given} of {len(roles)} given"}


def with_empty_lines(entries: Sequence[PaperEntry], kind: ReportKind, pack: BoardPack) -> tuple[PaperEntry, ...]:
    """Return the entries with those of parts that have no lines yet, so that the first can be put in.

    Each stands behind all that the kind has before it. It goes by the id that its section has once there are lines.
    """
    listed = list(entries)
    places = {part.name: place for place, part in enumerate(kind.file.parts)}
    for part in kind.file.parts:
        if not _is_offered(part, pack) or any(entry.holds is part.holds for entry in listed):
            continue
        before = [at for at, entry in enumerate(listed, 1) if _place(entry, places) < places[part.name]]
        listed.insert(before[-1] if before else 0, _empty(part, kind, pack))
    return tuple(listed)


def _place(entry: PaperEntry, places: Mapping[str, int]) -> int:
    """Return where the kind has the part of an entry, of several the last; behind all where it has none such."""
    if entry.section is None:
        return places.get(within_report(entry.id), len(places))
    return places.get(entry.section.part, len(places))


def _is_offered(part: KindPart, pack: BoardPack) -> bool:
    """Return whether a part may have its first line put in: in some kinds always, in others once it was asked for."""
    if part.name in pack.left_out:
        return False
    is_there = any(section.part == part.name for section in pack.sections)
    is_usual = part.holds in _ALWAYS_OFFERED and part.need is not Need.OFFERED
    return is_usual or (is_there and (part.holds in _KINDS or part.holds is Holds.MINUTES))


def _empty(part: KindPart, kind: ReportKind, pack: BoardPack) -> PaperEntry:
    section = next((one for one in pack.sections if one.part == part.name), None)
    entry_id = section.id if section is not None else in_report(pack.report, part.name)
    heading = kind.words.heading(part.name)
    return PaperEntry(entry_id, "", heading, EntryState.MADE, _NOTHING, section=section, holds=part.holds)


def _lines_note(pack: BoardPack, kinds: Sequence[LineKind]) -> str:
    lines = [line for line in pack.tracker if line.kind in kinds]
    blank = sum(line.lacks_status for line in lines)
    counted = f"{len(lines):,} line{'' if len(lines) == 1 else 's'}" if lines else _NOTHING
    return f"{counted}, {blank:,} without a status" if blank else counted


def _minutes_note(pack: BoardPack) -> str:
    asked = [item for item in pack.minutes if item.kind is MinuteKind.ASKED]
    waiting = sum(item.is_open for item in asked)
    if not pack.minutes:
        return _NOTHING
    counted = f"{len(pack.minutes):,} item{'' if len(pack.minutes) == 1 else 's'}"
    return f"{counted}, {waiting:,} not answered" if waiting else f"{counted}, all answered" if asked else counted
