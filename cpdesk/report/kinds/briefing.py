"""The briefing report: an update to a committee on its scorecard, pledge by pledge."""

from collections.abc import Iterator, Sequence

from cpdesk.domain.field import SECTIONS
from cpdesk.domain.narrative import Part, Section, drafted_section
from cpdesk.domain.outline import Heading, Outline, OutlineBlock, OutlinePart
from cpdesk.domain.pack import BoardPack
from cpdesk.domain.review import PackReview, PledgeReview, review_pack
from cpdesk.domain.rich_text import RichText
from cpdesk.domain.section_id import section_id
from cpdesk.domain.shortened import shortened
from cpdesk.report.appendix import appendices_of
from cpdesk.report.drafts import draft_for
from cpdesk.report.exempt import marking, section_text
from cpdesk.report.fixed_words import FixedWords, fixed_words
from cpdesk.report.front import front_lines
from cpdesk.report.kinds import ReportKind
from cpdesk.report.length import needs_contents
from cpdesk.report.measure_entry import MOST_HEADING
from cpdesk.report.narrative import plain
from cpdesk.report.paper import Paper
from cpdesk.report.pledge_commentary import pledge_commentary
from cpdesk.report.scorecard_section import scorecard_section, tables_section, tracker_section
from cpdesk.report.wording import ratings_sentence

_KIND = "briefing"
_OPTIONAL = (Part.SUMMARY,)
"""The parts that a briefing may do without; a new pack begins with them."""


def starting_sections(pack: BoardPack) -> tuple[Section, ...]:
    """Return the sections that a new pack begins with, the first of them drafted."""
    words = fixed_words(_KIND)
    leading = [Part.INTRODUCTION, *(_OPTIONAL if pack.measures else ()), Part.BACKGROUND]
    return (
        *(drafted_section(Section(part.value, part), draft(part, pack, None)) for part in leading),
        *(Section(f"pledge:{p.heading}", Part.PLEDGE, pledge=p.heading) for p, _ in pack.pledges),
        *(implication(name) for name in words.required_implications),
    )


def draft(part: Part, pack: BoardPack, review: PackReview | None) -> RichText:
    """Return the text drafted for a part of the briefing, empty for one that officers write themselves."""
    return draft_for(part, pack, review, fixed_words(_KIND).heading("scorecard"))


def implication(name: str) -> Section:
    """Return an empty section of that implication, such as Legal or Public health."""
    return Section(section_id(Part.IMPLICATIONS, name), Part.IMPLICATIONS, name)


def compose_briefing(pack: BoardPack, *, shows_exempt: bool) -> Outline:
    """Return the briefing; `shows_exempt` prints what the public paper leaves out, and marks the paper so."""
    words = fixed_words(_KIND)
    review = review_pack(pack)
    appendices = tuple(appendices_of(pack, review, words))
    sections = paper_sections(pack)
    headed = frozenset(section.pledge for section in sections if section.part is Part.PLEDGE)
    paper = Paper(pack, review, words, shows_exempt, {item.about: item.label for item in appendices}, headed)
    parts = (OutlinePart(tuple(_body(paper, sections))), *(item.part for item in appendices))
    return Outline(
        title=" ".join(pack.details.title.split()) or words.default_title,
        kind=words.title,
        front=front_lines(pack, words),
        parts=parts,
        author=pack.details.author.strip(),
        created=pack.details.meeting_date,
        marking=marking(paper, sections) if shows_exempt else "",
        has_contents=needs_contents(parts),
    )


def paper_sections(pack: BoardPack) -> tuple[Section, ...]:
    """Return the sections in the order of the paper, with those that no briefing may lack where the pack lacks them.

    A committee that reads no word on, say, legal implications cannot tell whether there are none.
    """
    if SECTIONS not in pack.fields:
        return starting_sections(pack)
    there = {(section.part, section.heading.casefold()) for section in pack.sections}
    parts = {section.part for section in pack.sections}
    leading = [Section(part.value, part) for part in Part if part.is_leading and part not in (*parts, *_OPTIONAL)]
    required = map(implication, fixed_words(_KIND).required_implications)
    lacking = [section for section in required if (section.part, section.heading.casefold()) not in there]
    return (*leading, *pack.sections, *lacking)


def _body(paper: Paper, sections: Sequence[Section]) -> Iterator[OutlineBlock]:
    """Yield the sections; the scorecard's follows the last of introduction and background."""
    last_leading = max(at for at, section in enumerate(sections) if section.part.is_leading)
    implications = [section for section in sections if section.part is Part.IMPLICATIONS]
    pledges = {pledge.pledge.heading: pledge for pledge in paper.review.pledges}
    first = {section.pledge: at for at, section in reversed(list(enumerate(sections)))}
    for at, section in enumerate(sections):
        if section.part is not Part.IMPLICATIONS:
            if has_heading(sections, at):
                yield from _heading(paper, section, pledges.get(section.pledge))
            if section.part is Part.PLEDGE and first[section.pledge] == at:
                yield from pledge_commentary(paper, section.pledge)
            if section.pledge not in pledges or section.exempt or not section.text.is_empty:
                yield from section_text(paper, section, 2)
        elif section is implications[0]:
            yield Heading(paper.words.heading("implications"))
            for number, item in enumerate(implications):
                if has_heading(implications, number):
                    yield Heading(shortened(implication_heading(item.heading, paper.words), MOST_HEADING), 2)
                yield from section_text(paper, item, 3)
        if at == last_leading:
            yield from scorecard_section(paper)
            yield from tables_section(paper)
            yield from tracker_section(paper)


def has_heading(sections: Sequence[Section], at: int) -> bool:
    """Return whether a section begins a heading; an exempt text beside a public one, say, goes on under that one's.

    A public text never goes on under a heading that the public paper hides. The same holds for the exempt part, so that
    both are numbered alike.
    """
    start = at
    while start > 0 and _place(sections[start - 1]) == _place(sections[at]):
        start -= 1
    return start == at or (not _is_hidden(sections[at]) and all(map(_is_hidden, sections[start:at])))


def _place(section: Section) -> tuple[Part, str, str]:
    return (section.part, section.pledge, section.heading.casefold())


def _is_hidden(section: Section) -> bool:
    """Return whether the public paper hides the heading too: an officer's own words on what is exempt tell of it."""
    is_own = section.part is Part.CUSTOM or section.part.is_leading
    return is_own and bool(section.exempt and (section.pledge or section.heading).strip())


def _heading(paper: Paper, section: Section, pledge: PledgeReview | None) -> Iterator[OutlineBlock]:
    text = section.pledge.strip() or section.heading.strip()
    if _is_hidden(section) and not paper.shows_exempt:
        text = "" if section.part.is_leading else paper.words.heading("exempt")
    usual = paper.words.heading(section.part.value if section.part.is_leading else "custom")
    yield Heading(shortened(text or usual, MOST_HEADING))
    if pledge is not None:
        what = f" under this {pledge.pledge.word.lower()}" if pledge.pledge.word else " in this part"
        yield plain(ratings_sentence(pledge.counts, what), 2)


def implication_heading(name: str, words: FixedWords) -> str:
    """Return the heading of an implication: Legal becomes Legal implications, whatever says so already stays."""
    name = name.strip() or words.heading("custom")
    return name if "implication" in name.casefold() else words.heading("implication", about=name)


KIND = ReportKind(
    words=fixed_words(_KIND),
    compose=compose_briefing,
    starting_sections=starting_sections,
    paper_sections=paper_sections,
    implication=implication,
    draft=draft,
    optional_parts=_OPTIONAL,
    has_heading=has_heading,
)
