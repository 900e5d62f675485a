"""A paper in chapters: what stands under each of its headings, with the sections that were written there."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import takewhile
from types import MappingProxyType

from cpdesk.domain.narrative import Section
from cpdesk.domain.outline import Heading, OutlineBlock
from cpdesk.report.appendix_list import appendix_list
from cpdesk.report.clearance import clearance_section
from cpdesk.report.draught import Chapter
from cpdesk.report.key_changes import key_changes
from cpdesk.report.kind_file import KindFile
from cpdesk.report.kind_part import Holds
from cpdesk.report.line_sections import actions_section, decisions_section, recommendations_section
from cpdesk.report.minutes_section import minutes_section
from cpdesk.report.narrative import plain
from cpdesk.report.paper import Paper
from cpdesk.report.pledge_commentary import pledge_commentary
from cpdesk.report.printed_sheet import sheet_section
from cpdesk.report.scorecard_section import scorecard_section, tables_section, tracker_section
from cpdesk.report.section_headings import has_heading, section_heading
from cpdesk.report.section_text import section_text
from cpdesk.report.sources import heading_source
from cpdesk.report.wording import ratings_sentence

Composer = Callable[[Paper], Iterator[OutlineBlock]]
MADE: Mapping[Holds, Composer] = MappingProxyType(
    {
        Holds.SCORECARD: scorecard_section,
        Holds.SHEET: sheet_section,
        Holds.TABLES: tables_section,
        Holds.TRACKER: tracker_section,
        Holds.CHANGES: key_changes,
        Holds.CLEARANCE: clearance_section,
        Holds.RECOMMENDATIONS: recommendations_section,
        Holds.ACTIONS: actions_section,
        Holds.DECISIONS: decisions_section,
        Holds.MINUTES: minutes_section,
        Holds.APPENDICES: appendix_list,
    }
)
"""What cpdesk makes of a pack for a part of a paper."""


def chapters(kind: KindFile, paper: Paper, sections: Sequence[Section]) -> Iterator[Chapter]:
    """Yield the chapters of those sections in their order, each with the sections that stand below its heading."""
    seen: set[str] = set()
    for at, section in enumerate(sections):
        holds = _holds(kind, section)
        if holds is Holds.IMPLICATIONS and kind.layout.has_implications_chapter:
            if at == 0 or _holds(kind, sections[at - 1]) is not holds:
                together = tuple(takewhile(lambda one: _holds(kind, one) is Holds.IMPLICATIONS, sections[at:]))
                yield _implications(paper, together)
        elif holds in MADE:
            yield _made(paper, section, MADE[holds])
        else:
            is_first = section.pledge not in seen
            seen.add(section.pledge)
            yield _written(kind, paper, sections, at, is_first=is_first)


def _holds(kind: KindFile, section: Section) -> Holds:
    part = kind.part(section.part)
    return part.holds if part is not None else Holds.OWN


@dataclass(frozen=True, slots=True)
class _Look:
    """The level of a section's heading, whether it has a number, and the level of its paragraphs' numbers."""

    level: int
    is_numbered: bool
    number_level: int


def _look(kind: KindFile, section: Section) -> _Look:
    part = kind.part(section.part)
    if part is not None and not part.is_numbered:
        return _Look(1, is_numbered=False, number_level=0)
    if not section.under:
        return _Look(1, is_numbered=True, number_level=2)
    is_numbered = kind.layout.numbers_sub_headings
    return _Look(2, is_numbered=is_numbered, number_level=3 if is_numbered else 2)


def _made(paper: Paper, section: Section, composer: Composer) -> Chapter:
    """Return what cpdesk makes; nothing of it is composed here but the heading with which it begins."""
    first = next(composer(paper), None)
    return Chapter((section,), (first,) if isinstance(first, Heading) else (), partial(composer, paper))


def _implications(paper: Paper, sections: Sequence[Section]) -> Chapter:
    heads = {
        at: Heading(section_heading(paper, section), 2)
        for at, section in enumerate(sections)
        if has_heading(sections, at)
    }
    chapter = Heading(paper.words.heading("implications"))

    def compose() -> Iterator[OutlineBlock]:
        yield chapter
        for at, section in enumerate(sections):
            if at in heads:
                yield heads[at]
            yield from section_text(paper, section, 3)

    return Chapter(tuple(sections), (chapter, *heads.values()), compose)


def _written(kind: KindFile, paper: Paper, sections: Sequence[Section], at: int, *, is_first: bool) -> Chapter:
    """Return what officers wrote in a section, `is_first` of those on its pledge."""
    section = sections[at]
    look = _look(kind, section)
    heads: tuple[Heading, ...] = ()
    if has_heading(sections, at):
        words = section_heading(paper, section)
        source = heading_source(section, words)
        heads = (Heading(words, look.level, is_numbered=look.is_numbered, source=source),)
    has_more = any(one.under == section.id for one in sections)

    def compose() -> Iterator[OutlineBlock]:
        yield from heads
        if heads:
            yield from _ratings(paper, section, look.number_level)
        yield from _text(paper, section, look.number_level, is_first=is_first, may_lack=has_more)

    return Chapter((section,), heads, compose)


def _ratings(paper: Paper, section: Section, number_level: int) -> Iterator[OutlineBlock]:
    """Yield how the measures of a section's pledge are rated, where there is something to say of that."""
    pledge = paper.pledge_review(section.pledge)
    if pledge is not None and (paper.review.counts.rated or section.text.is_empty):
        what = f" under this {pledge.pledge.word.lower()}" if pledge.pledge.word else " in this part"
        yield plain(ratings_sentence(pledge.counts, what), number_level)


def _text(
    paper: Paper, section: Section, number_level: int, *, is_first: bool, may_lack: bool
) -> Iterator[OutlineBlock]:
    """Yield the text of a section; what is said of a whole pledge stands before the first on it.

    A heading that has others below it, or figures of its own, may go without words.
    """
    is_rated = paper.pledge_review(section.pledge) is not None
    if section.pledge and is_first:
        yield from pledge_commentary(paper, section.pledge, number_level)
    if not (is_rated or may_lack) or section.exempt or not section.text.is_empty:
        yield from section_text(paper, section, number_level)
