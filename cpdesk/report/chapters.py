"""A paper in chapters: what stands under each of its headings, with the sections that were written there."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import takewhile
from types import MappingProxyType

from cpdesk.domain.narrative import Section
from cpdesk.domain.outline import Heading, OutlineBlock
from cpdesk.report.draught import Chapter
from cpdesk.report.exempt import section_text
from cpdesk.report.kind_file import KindFile
from cpdesk.report.kind_part import Holds
from cpdesk.report.narrative import plain
from cpdesk.report.paper import Paper
from cpdesk.report.pledge_commentary import pledge_commentary
from cpdesk.report.scorecard_section import scorecard_section, tables_section, tracker_section
from cpdesk.report.section_headings import has_heading, implication_heading, section_heading
from cpdesk.report.wording import ratings_sentence

Composer = Callable[[Paper], Iterator[OutlineBlock]]
MADE: Mapping[Holds, Composer] = MappingProxyType(
    {Holds.SCORECARD: scorecard_section, Holds.TABLES: tables_section, Holds.TRACKER: tracker_section}
)
"""What cpdesk makes of a pack for a part of a paper."""


def chapters(kind: KindFile, paper: Paper, sections: Sequence[Section]) -> Iterator[Chapter]:
    """Yield the chapters of those sections in their order."""
    seen: set[str] = set()
    for at, section in enumerate(sections):
        holds = _holds(kind, section)
        if holds is Holds.IMPLICATIONS:
            if at == 0 or _holds(kind, sections[at - 1]) is not holds:
                together = tuple(takewhile(lambda one: _holds(kind, one) is Holds.IMPLICATIONS, sections[at:]))
                yield Chapter(together, tuple(_implications(paper, together)))
        elif holds in MADE:
            yield Chapter((section,), tuple(MADE[holds](paper)))
        else:
            blocks = _heading(paper, section) if has_heading(sections, at) else ()
            is_first = section.pledge not in seen
            seen.add(section.pledge)
            yield Chapter((section,), (*blocks, *_text(paper, section, is_first=is_first)))


def _holds(kind: KindFile, section: Section) -> Holds:
    part = kind.part(section.part)
    return part.holds if part is not None else Holds.OWN


def _implications(paper: Paper, sections: Sequence[Section]) -> Iterator[OutlineBlock]:
    yield Heading(paper.words.heading("implications"))
    for at, section in enumerate(sections):
        if has_heading(sections, at):
            yield Heading(implication_heading(section.heading, paper.words), 2)
        yield from section_text(paper, section, 3)


def _heading(paper: Paper, section: Section) -> Iterator[OutlineBlock]:
    yield Heading(section_heading(paper, section))
    pledge = paper.pledge_review(section.pledge)
    if pledge is not None:
        what = f" under this {pledge.pledge.word.lower()}" if pledge.pledge.word else " in this part"
        yield plain(ratings_sentence(pledge.counts, what), 2)


def _text(paper: Paper, section: Section, *, is_first: bool) -> Iterator[OutlineBlock]:
    """Yield the text of a section; what is said of a whole pledge stands before the first on it."""
    is_rated = paper.pledge_review(section.pledge) is not None
    if section.pledge and is_first:
        yield from pledge_commentary(paper, section.pledge)
    if not is_rated or section.exempt or not section.text.is_empty:
        yield from section_text(paper, section, 2)
