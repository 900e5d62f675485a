"""The key of a printed scorecard, with the notes on its ratings."""

from collections.abc import Iterator, Sequence

from cpdesk.domain.measure_review import MeasureReview
from cpdesk.domain.outline import Heading, ListItem, OutlineBlock, Table
from cpdesk.domain.plain_english import joined, uncapitalised
from cpdesk.domain.rich_text import BlockKind, Run
from cpdesk.domain.scorecard import Scorecard
from cpdesk.report.appendix import sources
from cpdesk.report.facts import measure_label, named_note, rating_notes
from cpdesk.report.figure_lines import basis_lines, comparator_lines
from cpdesk.report.key import direction_lines, printed_texts, symbol_lines
from cpdesk.report.paper import Paper
from cpdesk.report.revised_figures import status_lines
from cpdesk.report.rule_key import rule_lines
from cpdesk.report.sheet_columns import NOT_RATED, TREND, rating_cell
from cpdesk.report.target_lines import target_lines

_MOST_NAMES = 12


def sheet_key(
    paper: Paper, by_card: Sequence[tuple[Scorecard, Sequence[MeasureReview]]], blocks: Sequence[OutlineBlock]
) -> Iterator[OutlineBlock]:
    """Yield what the ratings, directions, lines and symbols of the tables mean; the figures' source comes last."""
    reviews = [review for _, members in by_card for review in members]
    printed = printed_texts(blocks)
    headings = {heading for block in blocks if isinstance(block, Table) for heading in block.header}
    yield Heading(paper.words.heading("key"), 2, is_numbered=False)
    lines = [*rule_lines(reviews), *target_lines(reviews), *direction_lines(by_card, printed, counts_children=False)]
    lines += [paper.words.sentence("trend_key")] if TREND in headings else []
    lines += basis_lines(reviews)
    lines += comparator_lines(reviews) if any(review.measure.comparators for review in reviews) else []
    lines += symbol_lines(reviews, printed)
    lines += status_lines(reviews, printed)
    yield from map(_bullet, lines)
    yield from _notes(paper, reviews)
    yield from sources(paper.pack, paper.words)


def _notes(paper: Paper, reviews: Sequence[MeasureReview]) -> Iterator[OutlineBlock]:
    """Yield what stands behind the ratings that have a note, and why some have none."""
    by_note: dict[str, list[MeasureReview]] = {}
    unrated: dict[str, list[MeasureReview]] = {}
    for review in reviews:
        if rating_notes(review):
            by_note.setdefault(" ".join(rating_notes(review)), []).append(review)
        if rating_cell(review).text == NOT_RATED and review.rating.reason is not None:
            unrated.setdefault(review.rating.reason.words, []).append(review)
    noted = [_bullet(_noted(note, found)) for note, found in by_note.items()]
    noted += [_bullet(f"{NOT_RATED}, as {reason}: {_named(found)}.") for reason, found in unrated.items()]
    if noted:
        yield Heading(paper.words.heading("notes"), 2, is_numbered=False)
        yield from noted


def _noted(note: str, reviews: Sequence[MeasureReview]) -> str:
    """Return a note with the measures that it is about: most keys leave several ratings to the workbook alike."""
    if len(reviews) == 1:
        return named_note(reviews[0], note)
    refs = all(review.measure.ref for review in reviews) and len(reviews) <= _MOST_NAMES
    return f"{'Measures ' if refs else ''}{_named(reviews)}: {uncapitalised(note)}"


def _named(reviews: Sequence[MeasureReview]) -> str:
    if len(reviews) > _MOST_NAMES:
        return f"{len(reviews)} measures"
    return joined([review.measure.ref or measure_label(review) for review in reviews])


def _bullet(text: str) -> ListItem:
    return ListItem((Run(text),), BlockKind.BULLET)
