"""Section writing: the texts of a details file put into the sections of a paper."""

import re
from collections.abc import Iterable
from dataclasses import replace

from cpdesk.domain.edits import Edit, PutSection
from cpdesk.domain.errors import CpdeskError
from cpdesk.domain.narrative import Part, Section
from cpdesk.domain.pack import BoardPack
from cpdesk.domain.pledge import Pledge
from cpdesk.domain.rich_text import RichText
from cpdesk.domain.section_id import in_report, section_id
from cpdesk.report.kind_part import Holds, Need
from cpdesk.report.kinds import kind_of
from cpdesk.report.section_order import end_of_chapter, paper_sections, place_for
from cpdesk.services.details_sections import SectionText
from cpdesk.services.pledge_names import pledge_heading
from cpdesk.services.sections import can_take_out, taking_out

_IMPLICATIONS = re.compile(r"\s+implications\s*$", re.IGNORECASE)
_MANY = (Holds.IMPLICATIONS, Holds.OWN, Holds.SERVICES)
"""What a paper has several of, told apart by their headings."""


class SectionWriter:
    """Puts texts into the sections of a pack, which it follows as its own edits change it."""

    def __init__(self, pack: BoardPack) -> None:
        self._pack = pack
        self._file = kind_of(pack).file
        self._edits: list[Edit] = []
        self._written: set[str] = set()
        self._last = ""

    def write(self, left_out: Iterable[str], texts: Iterable[SectionText]) -> list[Edit]:
        """Return the edits that take out those parts, then those that write the texts in their order.

        Raises CpdeskError for a pledge or a section to stand under that the paper does not have.
        """
        for name in left_out:
            self._leave_out(name)
        for text in texts:
            section = self._section_for(text)
            if section.id in self._written:
                section = replace(section, text=RichText((*section.text.blocks, *text.text.blocks)))
            else:
                section = replace(section, text=text.text, exempt=text.exempt, interest=text.interest)
            self._put(replace(section, accepted=section.drafted))  # whoever gives a text stands by it
        return self._edits

    def _leave_out(self, name: str) -> None:
        """Take out what is called so; a part for which the pack has no matter is not there in any case."""
        listed = paper_sections(self._file, self._pack)
        free = [item for item in listed if can_take_out(self._pack, item)]
        found = [item for item in free if self._is_called(item, name)]
        part = self._file.part(name)
        if not found and (part is None or part.need is Need.REQUIRED):
            names = dict.fromkeys(item.pledge or item.heading or item.part for item in free)
            raise CpdeskError(
                f"leave_out in [report] names “{name}”, which the paper does not have or cannot do without.",
                f"It can do without: {'; '.join(names)}." if names else "It needs all that it has.",
            )
        for section in found:
            self._apply(taking_out(self._pack, section))

    def _is_called(self, section: Section, name: str) -> bool:
        pledge = Pledge.of(section.pledge) if section.pledge else None
        return name == section.part or _alike(section.heading, name) or (pledge is not None and pledge.is_called(name))

    def _put(self, section: Section) -> None:
        self._apply(PutSection(section, after=self._place(section)))
        self._written.add(section.id)
        self._last = section.id

    def _apply(self, edit: Edit) -> None:
        self._edits.append(edit)
        self._pack = self._pack.with_fields(edit.changes(self._pack))

    def _place(self, section: Section) -> str:
        """Return the id of what a new section follows: its like, what it stands under, or what was written last."""
        held = self._pack.sections
        alike = [item.id for item in held if self._is_same(item, section)]
        if alike:
            return alike[-1]
        if section.under:
            last = next((item for item in held if item.id == self._last), None)
            goes_on = last is not None and section.under in (last.id, last.under)
            return self._last if goes_on else end_of_chapter(held, section.under)
        part = self._file.part(section.part)
        if part is not None and part.holds is not Holds.OWN:
            return "" if part.holds is Holds.IMPLICATIONS else place_for(self._file, held, part.name)
        others = [item.id for item in held if item.part != Part.IMPLICATIONS]
        before = next((item for item in held if item.id == self._last and item.id in others), None)
        return end_of_chapter(held, before.under or before.id) if before is not None else next(reversed(others), "")

    def _section_for(self, text: SectionText) -> Section:
        """Return the section that the text is for: public and exempt texts never share one."""
        wanted = self._wanted(text)
        for section in self._pack.sections:
            is_free = section.id not in self._written or section.exempt == text.exempt
            if is_free and self._is_same(section, wanted):
                return replace(section, heading=section.heading or wanted.heading)
        taken = {item.id for item in self._pack.sections}
        usual = f"{wanted.under}/{wanted.part}"  # as if somebody had put the service in
        if self._is_below_services(wanted.part) and usual not in taken:
            return replace(wanted, id=usual)
        named = wanted.heading or wanted.pledge
        above = next((item.heading for item in self._pack.sections if item.id == wanted.under), "")
        words = f"{above} {named}" if above else named
        return replace(wanted, id=section_id(wanted.part, words, taken, self._pack.report))

    def _wanted(self, text: SectionText) -> Section:
        if text.under:
            return Section("", text.part or Part.CUSTOM, text.heading, under=self._above(text))
        if text.part == Part.PLEDGE:
            return self._on_pledge(pledge_heading(text.pledge, self._pack))
        if text.part == Part.IMPLICATIONS:
            return Section("", text.part, _IMPLICATIONS.sub("", text.heading))
        if text.part:
            return Section("", text.part, text.heading)
        return self._headed(text.heading)

    def _headed(self, heading: str) -> Section:
        """Return the section that a heading alone speaks of, one of the officers' own where the paper has none such."""
        for section in self._pack.sections:
            if section.heading and _alike(section.heading, heading):
                return section
        for name in self._file.written:
            is_named = name not in (Part.PLEDGE, Part.IMPLICATIONS)
            usual = self._file.words.headings.get(name, name)
            if is_named and not self._is_below_services(name) and any(_alike(said, heading) for said in (name, usual)):
                return Section("", name)
        for pledge, _ in self._pack.pledges:
            if _alike(pledge.heading, heading):
                return self._on_pledge(pledge.heading)
        return Section("", Part.CUSTOM, heading=heading)

    def _on_pledge(self, heading: str) -> Section:
        part = self._file.part(Part.PLEDGE)
        under = in_report(self._pack.report, part.under) if part is not None and part.under else ""
        return Section("", Part.PLEDGE, pledge=heading, under=under)

    def _above(self, text: SectionText) -> str:
        """Return the id of the chapter that a text is to stand in; raise CpdeskError where there is none called so."""
        chapters = [item for item in self._pack.sections if not item.under]
        for section in chapters:
            if any(_alike(said, text.under) for said in (self._file.name_of(section), section.heading, section.part)):
                return section.id
        what = text.heading or self._file.words.headings.get(text.part, text.part)
        services = [item for item in chapters if self._holds(item) is Holds.SERVICES]
        names = [
            self._file.name_of(item) for item in services or chapters if self._holds(item) is not Holds.IMPLICATIONS
        ]
        raise CpdeskError(
            f"“{what}” is to stand under “{text.under}”, which the paper does not have.",
            f"Write that one first, or choose from: {', '.join(names)}." if names else "Write that one first.",
        )

    def _holds(self, section: Section) -> Holds:
        part = self._file.part(section.part)
        return part.holds if part is not None else Holds.OWN

    def _is_below_services(self, name: str) -> bool:
        part = self._file.part(name)
        above = self._file.part(part.under) if part is not None else None
        return above is not None and above.holds is Holds.SERVICES

    def _is_same(self, section: Section, wanted: Section) -> bool:
        """Return whether two are one place in a paper; some parts have but one, whatever its heading."""
        if (section.part, section.pledge, section.under) != (wanted.part, wanted.pledge, wanted.under):
            return False
        return self._holds(wanted) not in _MANY or _alike(section.heading, wanted.heading)


def _alike(heading: str, other: str) -> bool:
    return bool(heading) and _bare(heading) == _bare(other)


def _bare(heading: str) -> str:
    return " ".join(_IMPLICATIONS.sub("", heading).casefold().split())
