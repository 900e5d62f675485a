"""A paper of numbered sections with its appendices, composed as the file of its kind has them."""

from collections.abc import Iterable, Sequence
from functools import partial

from cpdesk.domain.narrative import Section
from cpdesk.domain.outline import Outline, OutlineBlock
from cpdesk.domain.pack import BoardPack
from cpdesk.domain.review import PackReview
from cpdesk.report.appendix import Appendix, appendices_of
from cpdesk.report.chapters import chapters
from cpdesk.report.draught import Chapter, Draught
from cpdesk.report.exempt import paper_marking
from cpdesk.report.front import front_lines
from cpdesk.report.inner_links import anchored, with_inner_links
from cpdesk.report.inserts import printed_inserts
from cpdesk.report.kind_file import KindFile
from cpdesk.report.length import needs_contents
from cpdesk.report.paged import paged
from cpdesk.report.paper import Paper
from cpdesk.report.section_headings import section_heading
from cpdesk.report.section_order import appended, paper_sections
from cpdesk.report.sources import front_sources
from cpdesk.report.title import paper_title


def compose_sections(file: KindFile, pack: BoardPack, review: PackReview, *, shows_exempt: bool) -> Draught:
    """Return the paper; `shows_exempt` prints what the public paper leaves out, and marks the paper so."""
    words = file.words
    sections = paper_sections(file, pack)
    printed = printed_inserts(pack, review, sections)
    appendices = tuple(appendices_of(pack, review, words, printed, appended(file, sections)))
    headed = frozenset(section.pledge for section in sections if section.pledge)
    labels = {item.about: item.label for item in appendices}
    paper = Paper(pack, review, words, shows_exempt, labels, headed, file.layout, [item.title for item in appendices])

    def compose(made: Sequence[Chapter], behind: Sequence[Appendix]) -> Outline:
        return _outline(file, paper, sections, made, behind)

    return Draught(tuple(chapters(file, paper, sections)), appendices, compose)


def _anchored(paper: Paper, chapter: Chapter) -> Iterable[OutlineBlock]:
    """Return the blocks of a chapter with what links lead to its sections by, where anything links to a section."""
    if not any(item.links for item in paper.pack.minutes):
        return chapter.blocks
    return anchored(chapter.blocks, chapter.sections, partial(section_heading, paper))


def _outline(
    file: KindFile,
    paper: Paper,
    sections: Sequence[Section],
    made: Sequence[Chapter],
    appendices: Sequence[Appendix],
) -> Outline:
    behind = (part for appendix in appendices for part in appendix.parts)
    blocks = [block for chapter in made for block in _anchored(paper, chapter)]
    parts = with_inner_links((*paged(blocks), *behind))
    return Outline(
        title=paper_title(paper.pack, paper.words),
        kind=paper.words.title,
        front=front_lines(paper.pack, paper.words),
        parts=parts,
        author=paper.pack.details.author.strip(),
        created=paper.pack.details.meeting_date,
        marking=paper_marking(file, paper, sections),
        has_contents=needs_contents(parts),
        sources=front_sources(paper.pack, paper.words),
    )
