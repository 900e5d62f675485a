"""Sections: what a person can do to the parts of a paper that are written by hand."""

from collections.abc import Iterable
from dataclasses import replace

from cpdesk.domain import field as fields
from cpdesk.domain.clean_text import clean_text
from cpdesk.domain.edits import Edit, PutSection, SetFields, SeveralEdits, TakeOutSection
from cpdesk.domain.narrative import Part, Section
from cpdesk.domain.pack import BoardPack
from cpdesk.domain.section_id import in_report, section_id
from cpdesk.report.kind_part import Holds, KindPart, Need
from cpdesk.report.kinds import kind_of
from cpdesk.report.section_order import (
    chapter_of,
    end_of_chapter,
    has_matter,
    implication,
    paper_sections,
    place_for,
    with_draft,
)
from cpdesk.services.section_moves import moved, steps_to

_ORDER = "order of the sections"


def optional_implications(pack: BoardPack) -> tuple[str, ...]:
    """Return the implications that can be put in beside those that the paper has."""
    there = {section.heading.casefold() for section in pack.sections if section.part == Part.IMPLICATIONS}
    return tuple(name for name in kind_of(pack).words.optional_implications if name.casefold() not in there)


def implication_to_add(pack: BoardPack, name: str) -> PutSection:
    """Return the edit that puts in the section of an implication."""
    return PutSection(implication(pack, name))


def optional_parts(pack: BoardPack) -> tuple[tuple[str, str], ...]:
    """Return the parts, with their headings, that can be put in beside those that the paper has: a summary, say."""
    asked = kind_of(pack)
    there = {section.part for section in asked.paper_sections(pack)}
    wanted = (
        part
        for part in asked.file.parts
        if part.name not in there and _can_have(part, pack) and part.holds.is_single and not part.under
    )
    return tuple((part.name, asked.words.heading(part.name)) for part in wanted)


def _can_have(part: KindPart, pack: BoardPack) -> bool:
    """Return whether the pack has what a part is about, or officers can put it in once the part is there."""
    return has_matter(part, pack) or part.holds is Holds.TRACKER


def part_to_add(pack: BoardPack, name: str) -> Edit:
    """Return the edit that puts a part into the paper, where the paper has it: with its draft, or made by cpdesk."""
    file = kind_of(pack).file
    if name in pack.left_out:
        return _leave_out(pack, pack.left_out - {name})
    section = with_draft(Section(in_report(pack.report, name), name), file, pack)
    return PutSection(section, after=place_for(file, paper_sections(file, pack), name))


def section_to_add(pack: BoardPack, heading: str, after: str = "") -> PutSection:
    """Return the edit that puts in a section under a heading of its own, after another section.

    It comes where the kind of report has such sections, if `after` is none that it could follow.
    """
    heading = one_line(heading)
    taken = {section.id for section in pack.sections}
    section = Section(section_id(Part.CUSTOM, heading, taken, pack.report), Part.CUSTOM, heading)
    asked = kind_of(pack)
    whole = asked.paper_sections(pack)
    chapters = [item.id for item in whole if item.part != Part.IMPLICATIONS]
    return PutSection(section, after=after if after in chapters else place_for(asked.file, whole, Part.CUSTOM))


def service_to_add(pack: BoardPack, name: str, after: str = "") -> Edit:
    """Return the edit that puts in a service with the parts that each has: developments, achievements, priorities."""
    file = kind_of(pack).file
    part = next(part for part in file.parts if part.holds is Holds.SERVICES)
    heading = one_line(name)
    taken = {section.id for section in pack.sections}
    service = Section(section_id(part.name, heading, taken, pack.report), part.name, heading)
    below = [Section(f"{service.id}/{item.name}", item.name, under=service.id) for item in file.parts_under(part.name)]
    whole = paper_sections(file, pack)
    chapters = [item.id for item in whole if not item.under]
    behind = end_of_chapter(whole, after) if after in chapters else place_for(file, whole, part.name)
    made = [PutSection(service, after=behind)]
    for section in below:
        made.append(PutSection(section, after=made[-1].section.id))
    return SeveralEdits(f"service “{heading}”", tuple(made))


def service_of(pack: BoardPack, section_id: str) -> Section | None:
    """Return the service that a section is, or stands below; None for any other section."""
    by_id = {section.id: section for section in pack.sections}
    chosen = by_id.get(section_id)
    above = by_id.get(chosen.under, chosen) if chosen is not None else None
    part = kind_of(pack).file.part(above.part) if above is not None else None
    return above if part is not None and part.holds is Holds.SERVICES else None


def parts_below(pack: BoardPack, service: Section) -> tuple[tuple[str, str], ...]:
    """Return the parts, with their headings, that can be put in below a service beside those that stand there."""
    asked = kind_of(pack)
    there = {section.part for section in pack.sections if section.under == service.id}
    wanted = (part for part in asked.file.parts_under(service.part) if part.name not in there)
    return tuple((part.name, asked.words.heading(part.name)) for part in wanted)


def part_below_to_add(pack: BoardPack, service: Section, name: str) -> PutSection:
    """Return the edit that puts a part in below a service, behind those that the kind has before it."""
    names = [part.name for part in kind_of(pack).file.parts_under(service.part)]
    before = names[: names.index(name)]
    behind = [item.id for item in pack.sections if item.under == service.id and item.part in before]
    after = behind[-1] if behind else service.id
    return PutSection(Section(f"{service.id}/{name}", name, under=service.id), after=after)


def can_take_out(pack: BoardPack, section: Section) -> bool:
    """Return whether the paper can do without the section: one of one's own, or a part not always needed."""
    asked = kind_of(pack)
    part = asked.file.part(section.part)
    if section.part == Part.IMPLICATIONS and section.heading not in asked.words.required_implications:
        return True
    if part is None or part.holds in (Holds.OWN, Holds.SERVICES):
        return True
    return part.need is not Need.REQUIRED


def taking_out(pack: BoardPack, section: Section) -> Edit:
    """Return the edit that takes a section out of the paper; with a service goes what stands below it."""
    part = kind_of(pack).file.part(section.part)
    gone = TakeOutSection(section.id)
    if part is not None and part.holds is Holds.SERVICES:
        below = (TakeOutSection(item.id) for item in pack.sections if item.under == section.id)
        return SeveralEdits(f"taking out “{section.name}”", (*below, gone))
    if part is None or not part.holds.is_made or part.need is Need.OFFERED:
        return gone
    return SeveralEdits(gone.label, (gone, _leave_out(pack, pack.left_out | {section.part})))


def move_of(pack: BoardPack, section_id: str, by: int) -> Edit | None:
    """Return the edit that moves a section one up (-1) or down (1), with all that stands below it.

    What stands below a heading changes places there; all implications move together by the name of their chapter. None
    where there is nowhere to go.
    """
    file = kind_of(pack).file
    whole = paper_sections(file, pack)
    order = moved(whole, section_id, by, lambda section: chapter_of(file, section, whole))
    if order is None:
        return None
    there = {section.id for section in pack.sections}
    lacking = (PutSection(section) for section in whole if section.id not in there)
    return SeveralEdits(_ORDER, (*lacking, SetFields(_ORDER, {fields.order(pack.report): order})))


def move_before(pack: BoardPack, section_id: str, before: str) -> Edit | None:
    """Return the edit that moves a section, with all that stands below it, before another; last where that is empty.

    None where it is there already, or may not go there.
    """
    file = kind_of(pack).file
    whole = paper_sections(file, pack)
    by = steps_to(whole, section_id, before, lambda section: chapter_of(file, section, whole))
    return move_of(pack, section_id, by) if by else None


def takes_services(pack: BoardPack) -> bool:
    """Return whether the report in hand has services, each with parts of its own."""
    return any(part.holds is Holds.SERVICES for part in kind_of(pack).file.parts)


def heading_edit(section: Section, heading: str) -> PutSection:
    """Return the edit that gives a section of one's own another heading."""
    return PutSection(replace(section, heading=one_line(heading)))


def exempt_edit(section_id: str, paragraph: str, interest: str = "") -> Edit:
    """Return the edit that keeps a section out of the public paper, or lets it back in (empty)."""
    said = interest if paragraph else ""
    values = {
        fields.section(section_id, "exempt"): paragraph or None,
        fields.section(section_id, "interest"): said or None,
    }
    return SetFields("publication of a section", values)


def with_lacking(pack: BoardPack, edit: Edit) -> Edit:
    """Return the edit of a section, preceded by those that put in what every paper has and this pack lacks.

    What cpdesk makes needs no section, as nobody writes in it.
    """
    asked = kind_of(pack)
    there = {section.id for section in pack.sections}
    written = [
        section for section in asked.paper_sections(pack) if section.id in there or not asked.file.makes(section)
    ]
    lacking = [PutSection(section) for section in written if section.id not in there]
    if not lacking:
        return edit
    order = SetFields(_ORDER, {fields.order(pack.report): [section.id for section in written]})
    return SeveralEdits(edit.label, (*lacking, order, edit))


def one_line(text: str) -> str:
    """Return what was typed as one clean line."""
    return " ".join(clean_text(text).split())


def _leave_out(pack: BoardPack, names: Iterable[str]) -> Edit:
    return SetFields("parts of the paper", {fields.left_out(pack.report): sorted(names) or None})
