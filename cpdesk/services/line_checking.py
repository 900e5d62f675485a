"""What a paper of lines still lacks: the lines themselves, their statuses, answers to the committee, clearances."""

from collections.abc import Iterator, Sequence

from cpdesk.domain.clearance import clearance_of
from cpdesk.domain.narrative import Section
from cpdesk.domain.pack import BoardPack
from cpdesk.domain.plain_english import joined
from cpdesk.domain.section_id import in_report
from cpdesk.domain.shortened import shortened
from cpdesk.report.kind_part import Holds, KindPart, Need
from cpdesk.report.kinds import ReportKind
from cpdesk.report.line_sections import lines_without_status
from cpdesk.report.section_order import has_matter
from cpdesk.services.missing import Missing

_MOST = 60
_OF_TRACKER = (Holds.RECOMMENDATIONS, Holds.ACTIONS, Holds.DECISIONS, Holds.TRACKER)


def missing_lines(pack: BoardPack, kind: ReportKind) -> Iterator[Missing]:
    """Yield what is not said of recommendations, requests of the committee, and clearances that the paper prints."""
    sections = kind.paper_sections(pack)
    held = {part.holds for part in map(kind.file.part, (section.part for section in sections)) if part is not None}
    meeting = pack.details.meeting_date
    yield from _nothing_put_in(pack, kind, sections)
    for line in lines_without_status(pack, held):
        yield Missing(f"{line.name} has no status.", "status", line.key)
    for item in pack.minutes if Holds.MINUTES in held else ():
        if item.is_open:
            yield Missing(f"{item.name} is not answered: “{shortened(item.text, _MOST)}”.", "answer", item.id)
    for role in kind.words.clearance if Holds.CLEARANCE in held else ():
        said = clearance_of(pack, role)
        if said.is_empty:
            yield Missing(f"The paper is not cleared by {role}.", "clearance", role)
        elif said.missing:
            yield Missing(f"The clearance by {role} lacks {joined(said.missing)}.", "clearance", role)
        elif meeting is not None and said.day is not None and said.day > meeting:
            yield Missing(f"The clearance by {role} is dated after the meeting.", "clearance", role)


def _nothing_put_in(pack: BoardPack, kind: ReportKind, sections: Sequence[Section]) -> Iterator[Missing]:
    """Yield that a paper about lines has none of them: such a paper would go out with nothing but its introduction.

    A tracker of actions alone is a whole one, so that its parts are asked for together; minutes are by themselves.
    """
    wanted = [part for part in kind.file.parts if _is_wanted(part, pack)]
    for together in (_OF_TRACKER, (Holds.MINUTES,)):
        parts = [part for part in wanted if part.holds in together]
        if not parts or any(has_matter(part, pack) for part in parts):
            continue
        names = joined([f"“{kind.words.heading(part.name)}”" for part in parts])
        verb = "has" if len(parts) == 1 else "have"
        yield Missing(f"{names} {verb} nothing put in yet.", "lines", section_of(parts[0], pack, sections))


def _is_wanted(part: KindPart, pack: BoardPack) -> bool:
    """Return whether the paper is to have a part: it is about its lines, or somebody asked for the part.

    A tracker as an appendix goes with a paper that is about something else, where the pack has one.
    """
    if part.name in pack.left_out:
        return False
    is_about_it = part.need is Need.REQUIRED and part.holds is not Holds.TRACKER
    return is_about_it or any(section.part == part.name for section in pack.sections)


def section_of(part: KindPart, pack: BoardPack, sections: Sequence[Section]) -> str:
    """Return the id of the section of a part, which it has before there is anything in it too."""
    return next((section.id for section in sections if section.part == part.name), in_report(pack.report, part.name))
