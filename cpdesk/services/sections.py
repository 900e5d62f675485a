"""Sections: what a person can do to the parts of a paper that are written by hand."""

from collections.abc import Iterable
from dataclasses import replace

from cpdesk.domain import field as fields
from cpdesk.domain.clean_text import clean_text
from cpdesk.domain.edits import Edit, PutSection, SetFields, SeveralEdits, TakeOutSection
from cpdesk.domain.narrative import Part, Section
from cpdesk.domain.pack import BoardPack
from cpdesk.domain.section_id import section_id
from cpdesk.report.kind_part import Holds, Need
from cpdesk.report.kinds import report_kind
from cpdesk.report.section_order import has_matter, implication, paper_sections, place_for, with_draft
from cpdesk.services.reports import USUAL_REPORT
from cpdesk.services.section_moves import moved

_ORDER = "order of the sections"


def optional_implications(pack: BoardPack, kind: str = USUAL_REPORT) -> tuple[str, ...]:
    """Return the implications that can be put in beside those that the paper has."""
    there = {section.heading.casefold() for section in pack.sections if section.part == Part.IMPLICATIONS}
    return tuple(name for name in report_kind(kind).words.optional_implications if name.casefold() not in there)


def implication_to_add(name: str) -> PutSection:
    """Return the edit that puts in the section of an implication."""
    return PutSection(implication(name))


def optional_parts(pack: BoardPack, kind: str = USUAL_REPORT) -> tuple[tuple[str, str], ...]:
    """Return the parts, with their headings, that can be put in beside those that the paper has: a summary, say."""
    asked = report_kind(kind)
    there = {section.part for section in asked.paper_sections(pack)}
    wanted = (
        part for part in asked.file.parts if part.name not in there and has_matter(part, pack) and part.holds.is_single
    )
    return tuple((part.name, asked.words.heading(part.name)) for part in wanted)


def part_to_add(pack: BoardPack, name: str, kind: str = USUAL_REPORT) -> Edit:
    """Return the edit that puts a part into the paper, where the paper has it: with its draft, or made by cpdesk."""
    file = report_kind(kind).file
    part = file.part(name)
    if part is not None and part.holds.is_made:
        return _leave_out(pack.left_out - {name})
    section = with_draft(Section(name, name), file, pack)
    return PutSection(section, after=place_for(file, paper_sections(file, pack), name))


def section_to_add(pack: BoardPack, heading: str, after: str = "", kind: str = USUAL_REPORT) -> PutSection:
    """Return the edit that puts in a section under a heading of its own, after another section.

    It comes where the kind of report has such sections, if `after` is none that it could follow.
    """
    heading = one_line(heading)
    taken = {section.id for section in pack.sections}
    section = Section(section_id(Part.CUSTOM, heading, taken), Part.CUSTOM, heading)
    asked = report_kind(kind)
    whole = asked.paper_sections(pack)
    chapters = [item.id for item in whole if item.part != Part.IMPLICATIONS]
    return PutSection(section, after=after if after in chapters else place_for(asked.file, whole, Part.CUSTOM))


def can_take_out(section: Section, kind: str = USUAL_REPORT) -> bool:
    """Return whether the paper can do without the section: one of one's own, or a part not always needed."""
    asked = report_kind(kind)
    if section.part == Part.IMPLICATIONS:
        return section.heading not in asked.words.required_implications
    part = asked.file.part(section.part)
    if part is None or part.holds is Holds.OWN:
        return True
    return part.need is not Need.REQUIRED and part.holds.is_single


def taking_out(pack: BoardPack, section: Section, kind: str = USUAL_REPORT) -> Edit:
    """Return the edit that takes a section out of the paper."""
    part = report_kind(kind).file.part(section.part)
    gone = TakeOutSection(section.id)
    if part is None or not part.holds.is_made:
        return gone
    return SeveralEdits(gone.label, (gone, _leave_out(pack.left_out | {section.part})))


def move_of(pack: BoardPack, section_id: str, by: int, kind: str = USUAL_REPORT) -> Edit | None:
    """Return the edit that moves a section or all implications one up (-1) or down (1).

    Implications change places among themselves. None where there is nowhere to go.
    """
    whole = report_kind(kind).paper_sections(pack)
    order = moved(whole, section_id, by)
    if order is None:
        return None
    there = {section.id for section in pack.sections}
    lacking = (PutSection(section) for section in whole if section.id not in there)
    return SeveralEdits(_ORDER, (*lacking, SetFields(_ORDER, {fields.SECTIONS: order})))


def heading_edit(section: Section, heading: str) -> PutSection:
    """Return the edit that gives a section of one's own another heading."""
    return PutSection(replace(section, heading=one_line(heading)))


def exempt_edit(section_id: str, paragraph: str) -> Edit:
    """Return the edit that keeps a section out of the public paper, or lets it back in (empty)."""
    return SetFields("publication of a section", {fields.section(section_id, "exempt"): paragraph or None})


def with_lacking(pack: BoardPack, edit: Edit, kind: str = USUAL_REPORT) -> Edit:
    """Return the edit of a section, preceded by those that put in what every paper has and this pack lacks.

    What cpdesk makes needs no section, as nobody writes in it.
    """
    asked = report_kind(kind)
    there = {section.id for section in pack.sections}
    written = [
        section for section in asked.paper_sections(pack) if section.id in there or not asked.file.makes(section)
    ]
    lacking = [PutSection(section) for section in written if section.id not in there]
    if not lacking:
        return edit
    order = SetFields(_ORDER, {fields.SECTIONS: [section.id for section in written]})
    return SeveralEdits(edit.label, (*lacking, order, edit))


def one_line(text: str) -> str:
    """Return what was typed as one clean line."""
    return " ".join(clean_text(text).split())


def _leave_out(names: Iterable[str]) -> Edit:
    return SetFields("parts of the paper", {fields.LEFT_OUT: sorted(names) or None})
