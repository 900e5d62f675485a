"""The text of a section as a paper prints it."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import groupby

from cpdesk.domain.exemption import Exemption
from cpdesk.domain.insert import insert_of
from cpdesk.domain.narrative import Part, Section
from cpdesk.domain.outline import OutlineBlock
from cpdesk.domain.rich_text import Block, RichText
from cpdesk.domain.text_place import TextSource
from cpdesk.report.exempt_sentence import exempt_sentence, marked_text
from cpdesk.report.inserts import insert_blocks
from cpdesk.report.narrative import narrative_blocks, plain
from cpdesk.report.paper import Paper
from cpdesk.report.sources import from_text, section_source


def section_text(paper: Paper, section: Section, number_level: int) -> Iterator[OutlineBlock]:
    """Yield a section's text numbered at that level, or what stands in its place where it is exempt or empty."""
    words = paper.words
    if section.exemption is not None:
        name = "exempt_mark" if paper.shows_exempt else "section_exempt"
        yield plain(exempt_sentence(words, name, section.exemption), number_level)
        if not paper.shows_exempt:
            return
    if section.text.is_empty:
        stands_in = replace(section_source(section), stands_in=True)
        yield from from_text([plain(words.sentence("to_be_completed"), number_level)], stands_in)
    else:
        if section.is_draft:
            yield plain(words.sentence("summary_draft" if section.part == Part.SUMMARY else "text_draft"), number_level)
        yield from _blocks(paper, section.text.tidied(), number_level, section_source(section))


def _exempt_insert(block: Block) -> Exemption | None:
    return block.exempt if insert_of(block) is not None else None


def _blocks(paper: Paper, text: RichText, number_level: int, source: TextSource) -> Iterator[OutlineBlock]:
    """Yield a tidied text with the charts and tables that it asks for in their places, its exempt parts marked."""
    at = 0
    for (insert, exempt), group in groupby(text.blocks, lambda block: (insert_of(block), _exempt_insert(block))):
        blocks = tuple(group)
        if insert is not None:
            if exempt is not None:
                yield plain(exempt_sentence(paper.words, "exempt_mark", exempt), number_level)
            yield from insert_blocks(paper, insert, number_level)
        else:
            words = marked_text(RichText(blocks), paper.words)
            narrative = narrative_blocks(words, number_level, numbers_lists=paper.layout.numbers_lists)
            yield from from_text(narrative, replace(source, at=at))
        at += len(blocks)
