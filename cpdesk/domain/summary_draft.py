"""A summary of a pack drafted from its data: counts in words, what changed, what is red by how much."""

from collections.abc import Iterator, Mapping, Sequence

from cpdesk.domain.measure_review import MeasureReview
from cpdesk.domain.plain_english import count_words, joined, opening_count
from cpdesk.domain.rating import RagRating, Rating
from cpdesk.domain.review import PackReview, RatingCounts, count_ratings
from cpdesk.domain.rich_text import Block, BlockKind, RichText, Run
from cpdesk.domain.share import percent
from cpdesk.domain.summary_change import direction_counts, largest_moves, rating_changes
from cpdesk.domain.summary_reds import red_sentence, reds_lead, reds_left_out, worst_first
from cpdesk.domain.summary_unrated import unrated_sentence

MOST_REDS, FEWEST_REDS = 10, 3
"""The red measures that a page has room for beside the rest, by the length of their names; the paper reports on every
one below."""
MOST_WORDS = 440
"""What a page of 12 points holds, in numbered paragraphs and a list."""
_FEWEST_FOR_PERCENT = 10
_BEST_FIRST = tuple(reversed(RagRating))


def draft_summary(review: PackReview, earlier: Mapping[str, Rating]) -> RichText:
    """Return the draft, at most a page, empty for a pack without measures; `earlier` has the ratings before, by key.

    It says nothing but what the figures, the targets and the ratings say: no officer's words go into it, so that none
    that is exempt can, and no figure that is suppressed is counted with. No measure that is exempt is spoken of or
    counted, as one text serves both papers. What commentary is owed is no reader's matter.
    """
    measures = tuple(item for item in review.measures.values() if item.exemption is None)
    withheld = len(review.measures) - len(measures)
    if not measures:
        return RichText.of(_all_withheld(withheld))
    counts = count_ratings(measures)
    reds = [item for item in measures if item.rating.rag is RagRating.RED]
    paragraphs = [
        " ".join((*_standing(measures, counts), *_withheld(withheld))),
        " ".join((*rating_changes(measures, earlier), *direction_counts(measures))),
        " ".join(largest_moves(measures)),
    ]
    ranked = worst_first(reds)
    bullets = [Block((Run(red_sentence(item)),), BlockKind.BULLET) for item in ranked[:MOST_REDS]]

    def of_reds(most: int) -> RichText:
        lead = reds_lead(len(reds), most) if counts.rated else ""
        last = RichText.of(reds_left_out(ranked[most:]), unrated_sentence(measures))
        return RichText((*RichText.of(*paragraphs, lead).blocks, *bullets[:most], *last.blocks)).tidied()

    drafts = map(of_reds, range(MOST_REDS, FEWEST_REDS, -1))
    return next((draft for draft in drafts if draft.word_count <= MOST_WORDS), of_reds(FEWEST_REDS))


def _standing(measures: Sequence[MeasureReview], counts: RatingCounts) -> Iterator[str]:
    """Yield the counts by rating, out of those that are rated, with whose ratings they are not."""
    yield from _rated(counts, _period(measures))
    own = sum(item.override is not None for item in measures)
    if own:
        yield "One of the ratings is an officer's own." if own == 1 else _own_ratings(own)


def _rated(counts: RatingCounts, when: str) -> Iterator[str]:
    total = count_words(counts.total)
    by_rating = {rating.value: counts.of(rating) for rating in _BEST_FIRST if counts.of(rating)}
    if counts.total == 1:
        yield f"The one measure{when} is {'rated ' + next(iter(by_rating)) if by_rating else 'not rated'}."
        return
    if not counts.rated:
        yield f"None of the {total} measures{when} is rated."
        return
    has_percent = counts.rated >= _FEWEST_FOR_PERCENT and len(by_rating) > 1
    share = {name: f" ({percent(count, counts.rated)}%)" if has_percent else "" for name, count in by_rating.items()}
    each = joined([f"{count_words(count)} {name}{share[name]}" for name, count in by_rating.items()])
    ratings = f" {next(iter(by_rating))}" if len(by_rating) == 1 else f": {each}"
    if counts.not_rated:
        are = "is" if counts.rated == 1 else "are"
        yield f"Of the {total} measures{when}, {count_words(counts.rated)} {are} rated{ratings}."
    else:
        yield f"{'Both' if counts.total == 2 else f'All {total}'} measures{when} are rated{ratings}."
    if has_percent:
        is_whole = sum(percent(count, counts.rated) for count in by_rating.values()) == 100
        rounded = "" if is_whole else "; they are rounded, so they may not add to 100"
        yield f"The percentages are of the measures that are rated{rounded}."


def _all_withheld(count: int) -> str:
    if count < 2:
        return "The one measure is exempt." if count else ""
    return f"{'Both' if count == 2 else f'All {count_words(count)}'} measures are exempt."


def _withheld(count: int) -> Iterator[str]:
    if count:
        yield f"{opening_count(count)} more {'is' if count == 1 else 'are'} exempt, and not counted."


def _own_ratings(count: int) -> str:
    return f"{opening_count(count)} of the ratings are officers' own."


def _period(measures: Sequence[MeasureReview]) -> str:
    """Return the period that the figures are for, to stand behind what is counted; empty where they differ."""
    periods = {item.scorecard.current_period for item in measures}
    only = periods.pop() if len(periods) == 1 else None
    return f" for {only.label}" if only is not None else ""
