"""The sections that a paper of a kind begins with, has, and may not lack, in the order of the paper."""

from collections.abc import Iterator, Sequence

from cpdesk.domain.narrative import Part, Section, drafted_section
from cpdesk.domain.pack import BoardPack
from cpdesk.domain.section_id import in_report, section_id
from cpdesk.report.drafts import draft_for, source_of
from cpdesk.report.kind_file import KindFile
from cpdesk.report.kind_part import Holds, KindPart, Need

IMPLICATIONS = "made:implications"
"""What all implications are called together, where they are one chapter of the paper."""


def implication(pack: BoardPack, name: str) -> Section:
    """Return an empty section of that implication, such as Legal or Public health, for the report in hand."""
    return Section(section_id(Part.IMPLICATIONS, name, report=pack.report), Part.IMPLICATIONS, name)


def starting_sections(kind: KindFile, pack: BoardPack) -> tuple[Section, ...]:
    """Return the sections that a pack begins with, drafted as far as cpdesk drafts them.

    Those that it makes itself find their place in the paper by themselves.
    """
    begun = (part for part in kind.parts if part.need is not Need.OFFERED and not part.holds.is_made)
    return tuple(with_draft(section, kind, pack) for part in begun for section in _sections_of(part, kind, pack))


def with_draft(section: Section, kind: KindFile, pack: BoardPack) -> Section:
    """Return the section with what is drafted for it, marked so; as it is where it is the officers' alone."""
    source = source_of(section.part, pack)
    return drafted_section(section, draft_for(section.part, pack, None, kind.words, section.pledge), source)


def paper_sections(kind: KindFile, pack: BoardPack) -> tuple[Section, ...]:
    """Return the sections in the order of the paper, with those that it may not lack where the pack lacks them.

    A committee that reads no word on, say, legal implications cannot tell whether there are none. What cpdesk makes
    stands where the kind has it, until somebody moves it.
    """
    if not pack.is_begun:
        return _completed(kind, pack, starting_sections(kind, pack))
    return _completed(kind, pack, pack.sections)


def appended(kind: KindFile, sections: Sequence[Section]) -> frozenset[Holds]:
    """Return what a paper has appendices of: all that the kind has, but for what was offered and not put in.

    A usual part that was taken out keeps its appendix, as the figures that texts speak of are there.
    """
    there = {section.part for section in sections}
    return frozenset(part.holds for part in kind.parts if part.need is not Need.OFFERED or part.name in there)


def place_for(kind: KindFile, sections: Sequence[Section], name: str) -> str:
    """Return the id of the section that a new one of that part follows: the last of those the kind has before it.

    Empty where it comes first.
    """
    places = {part.name: place for place, part in enumerate(kind.parts)}
    before = [item.id for item in sections if places.get(item.part, len(places)) <= places[name]]
    return end_of_chapter(sections, before[-1]) if before else ""


def end_of_chapter(sections: Sequence[Section], head: str) -> str:
    """Return the id of the last section that stands below another one, or its own where there is none."""
    below = [item.id for item in sections if item.under == head]
    return below[-1] if below else head


def has_matter(part: KindPart, pack: BoardPack) -> bool:
    """Return whether the pack has what the part is about."""
    match part.holds:
        case Holds.SCORECARD | Holds.CHANGES:
            return bool(pack.measures)
        case Holds.TABLES:
            return any(workbook.tables for workbook in pack.current)
        case Holds.TRACKER:
            return bool(pack.tracker)
        case Holds.RECOMMENDATIONS | Holds.ACTIONS | Holds.DECISIONS:
            return any(f"{line.kind.value}-lines" == part.holds.value for line in pack.tracker)
        case Holds.MINUTES:
            return bool(pack.minutes)
        case _:
            return bool(pack.measures) or not part.is_of_measures


def _completed(kind: KindFile, pack: BoardPack, sections: tuple[Section, ...]) -> tuple[Section, ...]:
    """Return the sections with what the paper may not lack, each behind all that the kind has before it."""
    whole = list(sections)
    for part in kind.parts:
        for section in _lacking(part, kind, pack, whole):
            after = place_for(kind, whole, part.name)
            whole.insert(next((at for at, item in enumerate(whole, 1) if item.id == after), 0), section)
    return tuple(_gathered(kind, whole))


def _gathered(kind: KindFile, sections: Sequence[Section]) -> Iterator[Section]:
    """Yield the sections with all implications where the first of them is, and each behind what it stands under."""
    below: dict[str, list[Section]] = {}
    for section in sections:
        below.setdefault(chapter_of(kind, section, sections), []).append(section)
    for together in below.values():
        yield from sorted(together, key=lambda section: bool(section.under))


def chapter_of(kind: KindFile, section: Section, sections: Sequence[Section]) -> str:
    """Return the id of the section that heads the chapter which a section stands in; implications have one of theirs.

    What stood under a section that is gone has a chapter of its own.
    """
    part = kind.part(section.part)
    if part is not None and part.holds is Holds.IMPLICATIONS and kind.layout.has_implications_chapter:
        return IMPLICATIONS
    return section.under if any(other.id == section.under for other in sections) else section.id


def _lacking(part: KindPart, kind: KindFile, pack: BoardPack, there: list[Section]) -> tuple[Section, ...]:
    """Return the sections of a part that the paper has although the pack does not: required ones, and usual made ones.

    What officers write and may do without was taken out where it is not there.
    """
    is_written = part.holds is Holds.IMPLICATIONS or (part.holds.is_single and not part.holds.is_made)
    wanted = part.need is Need.REQUIRED if is_written else part.holds.is_made and part.need is not Need.OFFERED
    if not wanted or part.name in pack.left_out:
        return ()
    said = {section.heading.casefold() for section in there if section.part == part.name}
    if part.holds is Holds.IMPLICATIONS:
        return tuple(one for one in _sections_of(part, kind, pack) if one.heading.casefold() not in said)
    return () if said else _sections_of(part, kind, pack)


def _sections_of(part: KindPart, kind: KindFile, pack: BoardPack) -> tuple[Section, ...]:
    """Return the empty sections of a part: one for each pledge, for each implication that a paper may not lack."""
    match part.holds:
        case Holds.PLEDGES:
            return tuple(
                Section(
                    in_report(pack.report, f"{part.name}:{pledge.heading}"),
                    part.name,
                    pledge=pledge.heading,
                    under=_under(part, pack),
                )
                for pledge, _ in pack.pledges
            )
        case Holds.IMPLICATIONS:
            return tuple(implication(pack, name) for name in kind.words.required_implications)
        case Holds.OWN | Holds.SERVICES:
            return ()
        case _:
            section = Section(in_report(pack.report, part.name), part.name, under=_under(part, pack))
            return (section,) if has_matter(part, pack) and not _is_of_services(part, kind) else ()


def _under(part: KindPart, pack: BoardPack) -> str:
    return in_report(pack.report, part.under) if part.under else ""


def _is_of_services(part: KindPart, kind: KindFile) -> bool:
    """Return whether a part comes with each service."""
    above = kind.part(part.under)
    return above is not None and above.holds is Holds.SERVICES
