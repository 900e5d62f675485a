"""What the public paper leaves out under Schedule 12A, with the words that stand in its place."""

import re
from collections.abc import Iterator, Sequence

from cpdesk.domain.narrative import Section
from cpdesk.domain.outline import OutlineBlock
from cpdesk.report.measure_entry import red_groups
from cpdesk.report.narrative import narrative_blocks, plain
from cpdesk.report.paper import Paper
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
        yield plain(words.sentence("to_be_completed"), number_level)
    else:
        yield from narrative_blocks(section.text, number_level)


def marking(paper: Paper, sections: Sequence[Section]) -> str:
    """Return the notice on the exempt part, with every paragraph of the Schedule that it relies on."""
    grounds = [section.exempt for section in sections]
    grounds += [group[0].commentary.exempt for group in red_groups(paper.review) if group[0].commentary]
    numbers = sorted(set(re.findall(r"\d+[A-Za-z]?", " ".join(grounds))), key=lambda text: (len(text), text))
    if not numbers:
        return paper.words.sentence("marking_plain")
    return paper.words.sentence("marking", paragraphs=paragraphs_words(" ".join(numbers)))
