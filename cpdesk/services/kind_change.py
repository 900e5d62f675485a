"""The change of a report's kind: what the new kind has too stays, other words go on under headings of their own."""

from collections.abc import Iterator
from dataclasses import replace

from cpdesk.domain import field as fields
from cpdesk.domain.edits import Edit, PutSection, SetFields, SeveralEdits, TakeOutSection
from cpdesk.domain.narrative import Part, Section
from cpdesk.domain.pack import BoardPack
from cpdesk.domain.section_id import in_report
from cpdesk.report.kind_file import KindFile
from cpdesk.report.kind_part import Holds, KindPart
from cpdesk.report.kinds import kind_of
from cpdesk.report.section_order import place_for
from cpdesk.services.report_list import as_kind

_LABEL = "kind of the report"


def kind_changed(pack: BoardPack, kind: str) -> Edit:
    """Return the edit that makes the report in hand one of another kind.

    Sections of parts that the new kind has too stay as they are. What was written in another becomes a section under
    the heading that it had; one that nobody wrote in goes, drafted or not. What the new kind begins with is put in.
    """
    named = SetFields(_LABEL, {fields.report(pack.report, "kind"): kind})
    if not pack.is_begun:
        return named
    old, new = kind_of(pack).file, kind_of(as_kind(pack, kind)).file
    out = {name for name in pack.left_out if new.part(name) is not None}
    left = SetFields(_LABEL, {fields.left_out(pack.report): sorted(out) or None})
    edits: list[Edit] = [named, left, *_kept(pack, old, new)]
    after = _after(pack, edits)
    for section in kind_of(after).starting_sections(after):
        after = _after(pack, edits)
        if all(section.id != there.id for there in after.sections):
            edits.append(PutSection(section, after=place_for(new, after.sections, section.part)))
    ordered = _in_order(_after(pack, edits), new)
    return SeveralEdits(_LABEL, (*edits, SetFields(_LABEL, {fields.order(pack.report): ordered})))


def _kept(pack: BoardPack, old: KindFile, new: KindFile) -> Iterator[Edit]:
    """Yield the edits of the sections that are other ones in the new kind."""
    for section in pack.sections:
        part = new.part(section.part)
        is_of_services = _is_of_services(part, new)
        if part is not None and is_of_services == _is_of_services(old.part(section.part), old):
            under = in_report(pack.report, part.under) if part.under else ""
            if under != section.under and not is_of_services:
                yield PutSection(replace(section, under=under))
        elif old.makes(section) or section.text.is_empty or section.is_draft:
            yield TakeOutSection(section.id)
        elif section.part != Part.CUSTOM:
            yield PutSection(replace(section, part=Part.CUSTOM, heading=old.name_of(section), pledge="", under=""))


def _in_order(pack: BoardPack, kind: KindFile) -> list[str]:
    """Return the ids of the sections as the kind has their parts; those of one part keep their order."""
    places = {part.name: place for place, part in enumerate(kind.parts)}

    def place(section: Section) -> int:
        above = next((other for other in pack.sections if other.id == section.under), section)
        return places.get(above.part, places.get(Part.CUSTOM, len(places)))

    return [section.id for section in sorted(pack.sections, key=place)]


def _is_of_services(part: KindPart | None, kind: KindFile) -> bool:
    """Return whether a part comes with each service, or is that service itself, which no other kind has."""
    above = kind.part(part.under) if part is not None else None
    return any(one is not None and one.holds is Holds.SERVICES for one in (part, above))


def _after(pack: BoardPack, edits: list[Edit]) -> BoardPack:
    return pack.with_fields(SeveralEdits(_LABEL, tuple(edits)).changes(pack))
