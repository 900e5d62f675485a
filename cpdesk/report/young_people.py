"""The page for children and young people: each pledge as a promise, with how it is going."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from functools import partial
from types import MappingProxyType

from cpdesk.domain.narrative import Part, Section
from cpdesk.domain.outline import Heading, ListItem, Outline, OutlineBlock, OutlinePart, Paragraph
from cpdesk.domain.pack import BoardPack
from cpdesk.domain.plain_english import opening_count
from cpdesk.domain.promise_progress import Verdict, count_watched, progress_of, unscored_sentences
from cpdesk.domain.review import PackReview, PledgeReview
from cpdesk.domain.rich_text import Run
from cpdesk.report.appendix import Appendix
from cpdesk.report.draught import Chapter, Draught
from cpdesk.report.exempt import paper_marking
from cpdesk.report.kind_file import KindFile
from cpdesk.report.paper import Paper
from cpdesk.report.section_headings import section_heading
from cpdesk.report.section_order import paper_sections
from cpdesk.report.section_text import section_text
from cpdesk.report.sheeted import said_lines
from cpdesk.report.title import paper_title

TYPE_SIZE = 16
"""Large print begins here (RNIB)."""

_SAID: Mapping[Verdict, str] = MappingProxyType({verdict: f"going_{verdict.name.lower()}" for verdict in Verdict})


def compose_promises(file: KindFile, pack: BoardPack, review: PackReview, *, shows_exempt: bool) -> Draught:
    """Return the page, in large type; `shows_exempt` prints what the public page leaves out."""
    sections = paper_sections(file, pack)
    paper = Paper(pack, review, file.words, shows_exempt, {}, layout=file.layout)
    last = next((section for section in reversed(sections) if section.pledge), None)

    def compose(made: Sequence[Chapter], _: Sequence[Appendix]) -> Outline:
        return _outline(file, paper, sections, made)

    made = [
        Chapter((section,), _heads(paper, section), partial(_blocks, paper, section, is_last=section is last))
        for section in sections
    ]
    return Draught(made, (), compose)


def _outline(file: KindFile, paper: Paper, sections: Sequence[Section], made: Sequence[Chapter]) -> Outline:
    pack = paper.pack
    blocks = tuple(block for chapter in made for block in chapter.blocks)
    return Outline(
        title=paper_title(pack, paper.words),
        kind="",
        front=said_lines(pack, paper.words),
        parts=(OutlinePart(blocks, has_narrow_margins=True),),
        author=pack.details.author.strip(),
        created=pack.details.meeting_date,
        marking=paper_marking(file, paper, sections),
        has_contents=False,
        has_short_front=True,
        type_size=TYPE_SIZE,
    )


def _heads(paper: Paper, section: Section) -> tuple[Heading, ...]:
    """Return the heading of a section; the page's beginning needs none."""
    if section.part == Part.INTRODUCTION:
        return ()
    return (Heading(section_heading(paper, section), 2, is_numbered=False),)


def _blocks(paper: Paper, section: Section, *, is_last: bool) -> Iterator[OutlineBlock]:
    """Yield a section under its heading, below the last pledge what none counts; the page's beginning needs none."""
    yield from _heads(paper, section)
    yield from _text(paper, section)
    pledge = paper.pledge_review(section.pledge)
    if pledge is not None:
        yield _going(paper, pledge)
    if is_last:
        yield from _unscored(paper)


def _text(paper: Paper, section: Section) -> Iterator[OutlineBlock]:
    """Yield the words of a section, a draft marked within its own first line: a line more would be a page more."""
    if section.exempt or section.text.is_empty or not section.is_draft:
        yield from section_text(paper, section, 0)
        return
    first, *rest = section_text(paper, replace(section, drafted=""), 0)
    if isinstance(first, Paragraph | ListItem):
        first = replace(first, runs=(Run(f"{paper.words.sentence('draft_mark')} ", bold=True), *first.runs))
    yield first
    yield from rest


def _going(paper: Paper, pledge: PledgeReview) -> Paragraph:
    progress = progress_of(pledge.counts, count_watched(pledge.measures))
    verdict = Run(paper.words.sentence(_SAID[progress.verdict]), bold=True)
    return Paragraph((verdict, Run(f" {progress.sentence}")) if progress.sentence else (verdict,))


def _unscored(paper: Paper) -> Iterator[Paragraph]:
    """Yield how many things no promise counts, which would look as if everything were told without it.

    Those that the public page withholds are told apart: nobody is to take it for the whole.
    """
    counts = paper.review.counts
    said = unscored_sentences(counts, count_watched(paper.review.measures.values()))
    if said and counts.rated:
        yield Paragraph((Run(said),))
    if counts.withheld:
        more = "One more thing that we measure is" if counts.withheld == 1 else f"{_more(counts.withheld)} are"
        yield Paragraph((Run(f"{more} private, and not on this page."),))


def _more(count: int) -> str:
    return f"{opening_count(count)} more things that we measure"
