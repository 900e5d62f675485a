"""Where in a pack's papers lines, minutes and clearances are edited."""

from cpdesk.domain.pack import BoardPack
from cpdesk.domain.section_id import report_of
from cpdesk.domain.text_place import TextKind, TextPlace
from cpdesk.domain.tracker_line import LineKind
from cpdesk.report.kind_part import Holds
from cpdesk.report.kinds import kind_of
from cpdesk.services.line_entries import kinds_of, with_empty_lines
from cpdesk.services.paper_entry import EntryState, PaperEntry


def part_with(pack: BoardPack, place: TextPlace) -> str:
    """Return the id of the part of a paper in which such a text is edited; empty where no report of the pack has one.

    The report in hand comes first, then the others in their order. A clearance is that of its own report.
    """
    if place.kind is TextKind.CLEARANCE:
        return _part_in(pack.of(report_of(place.subject)), place)
    reports = (pack.report, *(report for report in pack.reports if report != pack.report))
    found = (_part_in(pack.of(report), place) for report in reports)
    return next(filter(None, found), "")


def is_of_lines(place: TextPlace) -> bool:
    """Return whether a text is one of those that stand in such a page."""
    kind = place.kind
    return kind.is_of_tracker or kind.is_of_minutes or kind is TextKind.CLEARANCE


def _part_in(pack: BoardPack, place: TextPlace) -> str:
    """Return the part of the report in hand, that which holds the kind of line alone before one that holds all."""
    kind = kind_of(pack)
    line = next((one for one in pack.tracker if one.key == place.subject), None)
    listed = []
    for section in kind.paper_sections(pack):
        part = kind.file.part(section.part)
        if part is not None:
            listed.append(PaperEntry(section.id, "", "", EntryState.MADE, "", section=section, holds=part.holds))
    for entry in with_empty_lines(listed, kind, pack):
        if _holds(entry.holds, place, line.kind if line is not None else None):
            return entry.id
    return ""


def _holds(holds: Holds, place: TextPlace, kind: LineKind | None) -> bool:
    if place.kind.is_of_tracker:
        return kind in kinds_of(holds)
    return holds is (Holds.MINUTES if place.kind.is_of_minutes else Holds.CLEARANCE)
