"""The figures of the year so far, each with the cells that it was made of."""

from collections.abc import Iterable, Iterator

from cpdesk.domain.measure_review import MeasureReview
from cpdesk.domain.outline import Heading, ListItem, OutlineBlock
from cpdesk.domain.rich_text import BlockKind, Run
from cpdesk.domain.year_so_far import so_far_cells, so_far_words, year_so_far
from cpdesk.report.facts import measure_label
from cpdesk.report.fixed_words import FixedWords


def so_far_blocks(reviews: Iterable[MeasureReview], words: FixedWords) -> Iterator[OutlineBlock]:
    """Yield a line for each measure whose figures add up; nothing where none do."""
    found = [(review, so_far) for review in reviews if (so_far := year_so_far(review)) is not None]
    if found:
        yield Heading(words.heading("so_far"), 2, is_numbered=False)
    for review, so_far in found:
        text = f"{measure_label(review)}: so far this year {so_far_words(so_far, review)}, from {so_far_cells(so_far)}."
        yield ListItem((Run(text),), BlockKind.BULLET)
