"""The text of a section as a paper prints it."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import groupby

from cpdesk.domain.insert import insert_of
from cpdesk.domain.narrative import Part, Section
from cpdesk.domain.outline import OutlineBlock
from cpdesk.domain.rich_text import RichText
from cpdesk.domain.text_place import TextSource
from cpdesk.report.inserts import insert_blocks
from cpdesk.report.narrative import narrative_blocks, plain
from cpdesk.report.paper import Paper
from cpdesk.report.sources import from_text, section_source
from cpdesk.report.wording import paragraphs_words


def section_text(paper: Paper, section: Section, number_level: int) -> Iterator[OutlineBlock]:
    """Yield a section's text numbered at that level, or what stands in its place where it is exempt or empty."""
    words = paper.words
    if section.exempt:
        paragraphs = paragraphs_words(section.exempt)
        if not paper.shows_exempt:
            yield plain(words.sentence("section_exempt", paragraphs=paragraphs), number_level)
            return
        yield plain(words.sentence("exempt_mark", paragraphs=paragraphs), number_level)
    if section.text.is_empty:
        stands_in = replace(section_source(section), stands_in=True)
        yield from from_text([plain(words.sentence("to_be_completed"), number_level)], stands_in)
    else:
        if section.is_draft:
            yield plain(words.sentence("summary_draft" if section.part == Part.SUMMARY else "text_draft"), number_level)
        yield from _blocks(paper, section.text.tidied(), number_level, section_source(section))


def _blocks(paper: Paper, text: RichText, number_level: int, source: TextSource) -> Iterator[OutlineBlock]:
    """Yield a tidied text with the charts and tables that it asks for in their places."""
    at = 0
    for insert, group in groupby(text.blocks, insert_of):
        blocks = tuple(group)
        if insert is not None:
            yield from insert_blocks(paper, insert, number_level)
        else:
            narrative = narrative_blocks(RichText(blocks), number_level, numbers_lists=paper.layout.numbers_lists)
            yield from from_text(narrative, replace(source, at=at))
        at += len(blocks)
