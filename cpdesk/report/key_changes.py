"""The key changes of a scorecard since the period before: newly red, back to green, better, worse."""

from collections.abc import Callable, Iterator, Mapping, Sequence

from cpdesk.domain.earlier_review import told_by_workbooks
from cpdesk.domain.measure_review import MeasureReview
from cpdesk.domain.measure_words import current_text, figure_text, period_text
from cpdesk.domain.outline import Heading, ListItem, OutlineBlock
from cpdesk.domain.plain_english import capitalised, count_words
from cpdesk.domain.rich_text import BlockKind, Run
from cpdesk.domain.scorecard_before import joined_measures
from cpdesk.domain.standing import BACK_TO_GREEN, NEWLY_RED, RED_UNKNOWN, Standing, standing
from cpdesk.domain.summary_reds import red_sentence
from cpdesk.domain.summary_words import full_name
from cpdesk.domain.trend import Basis, Judgement
from cpdesk.report.drafts import scorecard_name
from cpdesk.report.narrative import plain
from cpdesk.report.paper import Paper
from cpdesk.report.wording import ratings_sentence

MOST_LISTED = 12
"""A cover report is read in a minute: of more measures than these the rest is in the scorecard behind it."""
_Line = Callable[[MeasureReview, Standing], str]


def key_changes(paper: Paper) -> Iterator[OutlineBlock]:
    """Yield what changed, list by list, with where the scorecard is; nothing for a pack without measures.

    Exempt measures are in none of the lists, in no part of the paper: a list that is shorter in the public one would
    tell what they did. Which rating a measure had is what the overview counts by: paper and window never differ.
    """
    if not paper.pack.measures:
        return
    yield Heading(paper.words.heading("changes"))
    name = scorecard_name(paper.pack, paper.words.heading("scorecard"))
    where = paper.words.sentence("scorecard_at", scorecard=name, appendix=paper.appendices["scorecard"])
    yield plain(f"{where} {ratings_sentence(paper.review.counts)}", 2)
    told, joined = told_by_workbooks(paper.pack), joined_measures(paper.pack)
    measures = paper.review.measures
    items = [
        (review, standing(paper.pack, told.get(key, ()), None, review, is_new=key in joined))
        for key, review in measures.items()
        if review.exemption is None
    ]
    yield from _ratings(paper, items)
    yield from _directions(paper, [review for review, _ in items])
    if len(items) < len(measures):
        count = _count(len(measures) - len(items))
        yield plain(paper.words.sentence("changes_exempt", count=capitalised(count)), 2)


def _ratings(paper: Paper, items: Sequence[tuple[MeasureReview, Standing]]) -> Iterator[OutlineBlock]:
    if not any(standing.before for _, standing in items):
        if paper.review.counts.rated:
            yield plain(paper.words.sentence("no_earlier_ratings"), 2)
        return
    lines: Mapping[str, tuple[str, _Line]] = {
        NEWLY_RED: ("newly_red", lambda review, item: f"{red_sentence(review)}{_was(item)}"),
        RED_UNKNOWN: ("red_unknown", lambda review, _: red_sentence(review)),
        BACK_TO_GREEN: ("back_to_green", lambda review, item: f"{_stands(review)}{_was(item)}"),
    }
    for line, (sentence, said) in lines.items():
        found = [said(review, item) for review, item in items if line in item.lines]
        if found or line != RED_UNKNOWN:
            yield from _list(paper, paper.words.sentence(sentence, count=_count(len(found))), found)


def _directions(paper: Paper, reviews: Sequence[MeasureReview]) -> Iterator[OutlineBlock]:
    """Yield what is better and what is worse, apart for each thing that figures are compared with."""
    for basis in Basis:
        for judgement in (Judgement.BETTER, Judgement.WORSE):
            moved = [
                item for item in reviews if item.direction.judgement is judgement and item.direction.basis is basis
            ]
            words = paper.words.sentence(judgement.value, than=basis.words, count=_count(len(moved)))
            if moved:
                yield from _list(paper, words, list(map(_moved, moved)))


def _list(paper: Paper, lead: str, found: Sequence[str]) -> Iterator[OutlineBlock]:
    yield plain(lead, 2)
    for text in found[:MOST_LISTED]:
        yield ListItem((Run(text),), BlockKind.BULLET)
    rest = len(found) - MOST_LISTED
    if rest > 0:
        more = paper.words.sentence("and_more", count=count_words(rest), appendix=paper.appendices["scorecard"])
        yield ListItem((Run(capitalised(more)),), BlockKind.BULLET)


def _stands(review: MeasureReview) -> str:
    return f"{full_name(review)} stands at {current_text(review)}."


def _was(item: Standing) -> str:
    return f" It was {item.before.value}." if item.before else ""


def _moved(review: MeasureReview) -> str:
    earlier = review.direction.earlier
    then = f", from {figure_text(earlier, review.measure.unit)}{period_text(earlier.period)}" if earlier else ""
    return f"{full_name(review)} stands at {current_text(review)}{then}."


def _count(count: int) -> str:
    return "none" if not count else f"{count_words(count)} measure{'' if count == 1 else 's'}"
