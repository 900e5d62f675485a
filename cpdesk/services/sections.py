"""Sections: what a person can do to the parts of a paper that are written by hand."""

from dataclasses import replace

from cpdesk.domain import field as fields
from cpdesk.domain.clean_text import clean_text
from cpdesk.domain.edits import Edit, PutSection, SetFields, SeveralEdits
from cpdesk.domain.narrative import Part, Section, drafted_section
from cpdesk.domain.pack import BoardPack
from cpdesk.domain.section_id import section_id
from cpdesk.report.kinds import report_kind
from cpdesk.services.reports import USUAL_REPORT


def optional_implications(pack: BoardPack, kind: str = USUAL_REPORT) -> tuple[str, ...]:
    """Return the implications that can be put in beside those that the paper has."""
    there = {section.heading.casefold() for section in pack.sections if section.part is Part.IMPLICATIONS}
    return tuple(name for name in report_kind(kind).words.optional_implications if name.casefold() not in there)


def implication_to_add(name: str, kind: str = USUAL_REPORT) -> PutSection:
    """Return the edit that puts in the section of an implication."""
    return PutSection(report_kind(kind).implication(name))


def optional_parts(pack: BoardPack, kind: str = USUAL_REPORT) -> tuple[tuple[str, str], ...]:
    """Return the parts, with their headings, that can be put in beside those that the paper has: a summary, say."""
    asked = report_kind(kind)
    there = {section.part for section in pack.sections}
    wanted = (part for part in asked.optional_parts if part not in there and pack.measures)
    return tuple((part.value, asked.words.heading(part.value)) for part in wanted)


def part_to_add(pack: BoardPack, name: str, kind: str = USUAL_REPORT) -> PutSection:
    """Return the edit that puts in an optional part of the paper with its draft, where the paper has it."""
    part = Part(name)
    whole = report_kind(kind).paper_sections(pack)
    before = [section.id for section in whole if section.part in list(Part)[: list(Part).index(part)]]
    section = drafted_section(Section(part.value, part), report_kind(kind).draft(part, pack, None))
    return PutSection(section, after=before[-1] if before else "")


def section_to_add(pack: BoardPack, heading: str, after: str = "") -> PutSection:
    """Return the edit that puts in a section under a heading of its own, after another section.

    It comes behind the last pledge where `after` is no section that it could follow.
    """
    body = [section.id for section in pack.sections if _group(section) == "body"]
    heading = one_line(heading)
    taken = {section.id for section in pack.sections}
    section = Section(section_id(Part.CUSTOM, heading, taken), Part.CUSTOM, heading)
    return PutSection(section, after=after if after in body else body[-1] if body else _last_leading(pack))


def can_take_out(section: Section, kind: str = USUAL_REPORT) -> bool:
    """Return whether the paper can do without the section: one of one's own, or a part not always needed."""
    if section.part in report_kind(kind).optional_parts:
        return True
    if section.part is Part.IMPLICATIONS:
        return section.heading not in report_kind(kind).words.required_implications
    return section.part is Part.CUSTOM


def move_of(pack: BoardPack, section_id: str, by: int) -> Edit | None:
    """Return the edit that moves a section one up (-1) or down (1) among those it may change places with.

    Sections on pledges and of one's own stand between the scorecard and the implications, which have an order among
    themselves; the introduction and the background stay first. None where there is nowhere to go.
    """
    order = [section.id for section in pack.sections]
    moving = next((section for section in pack.sections if section.id == section_id), None)
    if moving is None or _group(moving) == "leading":
        return None
    peers = [section.id for section in pack.sections if _group(section) == _group(moving)]
    place = peers.index(section_id) + by
    if not 0 <= place < len(peers):
        return None
    here, there = order.index(section_id), order.index(peers[place])
    order[here], order[there] = order[there], order[here]
    return SetFields("order of the sections", {fields.SECTIONS: list(order)})


def heading_edit(section: Section, heading: str) -> PutSection:
    """Return the edit that gives a section of one's own another heading."""
    return PutSection(replace(section, heading=one_line(heading)))


def exempt_edit(section_id: str, paragraph: str) -> Edit:
    """Return the edit that keeps a section out of the public paper, or lets it back in (empty)."""
    return SetFields("publication of a section", {fields.section(section_id, "exempt"): paragraph or None})


def with_lacking(pack: BoardPack, edit: Edit, kind: str = USUAL_REPORT) -> Edit:
    """Return the edit of a section, preceded by those that put in what every paper has and this pack lacks."""
    there = {section.id for section in pack.sections}
    whole = report_kind(kind).paper_sections(pack)
    lacking = [PutSection(section) for section in whole if section.id not in there]
    if not lacking:
        return edit
    order = SetFields("order of the sections", {fields.SECTIONS: [section.id for section in whole]})
    return SeveralEdits(edit.label, (*lacking, order, edit))


def one_line(text: str) -> str:
    """Return what was typed as one clean line."""
    return " ".join(clean_text(text).split())


def _group(section: Section) -> str:
    if section.part.is_leading:
        return "leading"
    return "implications" if section.part is Part.IMPLICATIONS else "body"


def _last_leading(pack: BoardPack) -> str:
    leading = [section.id for section in pack.sections if _group(section) == "leading"]
    return leading[-1] if leading else ""
