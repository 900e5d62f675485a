"""The sentences of a drafted summary on what changed since the period before."""

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal

from cpdesk.domain.direction_words import children_words
from cpdesk.domain.measure_review import MeasureReview
from cpdesk.domain.plain_english import count_words, joined, opening_count
from cpdesk.domain.rating import RagRating, Rating
from cpdesk.domain.summary_words import distance_words, full_name, short_name
from cpdesk.domain.trend import Basis, Judgement

MOST_NAMED = 6
"""More measures than these are counted, as nobody reads a longer list within a sentence."""
_VERBS = {
    Judgement.BETTER: "improved",
    Judgement.WORSE: "worsened",
    Judgement.SAME: "stayed as {} {}",
}
_MORE = ("more measure has", "more measures have")


def rating_changes(measures: Sequence[MeasureReview], earlier: Mapping[str, Rating]) -> Iterator[str]:
    """Yield how many measures kept their rating, then each move from one rating to another, those to the worst first.

    Only measures with a rating in both periods are spoken of.
    """
    moves: dict[tuple[RagRating, RagRating], list[MeasureReview]] = {}
    for review in measures:
        before, now = earlier.get(review.key, Rating()).rag, review.rating.rag
        if before is not None and now is not None:
            moves.setdefault((now, before), []).append(review)
    both = sum(map(len, moves.values()))
    kept = sum(len(found) for (now, before), found in moves.items() if now is before)
    if both:
        yield _kept_sentence(both, kept)
    for (now, before), found in sorted(moves.items(), key=lambda item: (item[0][0].place, -item[0][1].place)):
        if now is not before:
            were, are = ("was", "is") if len(found) == 1 else ("were", "are")
            subject = f"{opening_count(len(found))} measure{'' if len(found) == 1 else 's'}"
            named = f": {joined([short_name(item) for item in found])}" if len(found) <= MOST_NAMED else ""
            yield f"{subject} that {were} {before.value} {are} now {now.value}{named}."


def _kept_sentence(both: int, kept: int) -> str:
    if both == 1:
        return f"The one measure that had a rating in the period before too has {'kept' if kept else 'changed'} it."
    if kept in (0, both):
        whole = f"{'Both' if both == 2 else f'All {count_words(both)}'} measures"
        did = "have kept it" if kept else "have another now"
        return f"{whole} that had a rating in the period before too {did}."
    have = "has" if kept == 1 else "have"
    return (
        f"Of the {count_words(both)} measures that had a rating in the period before too, "
        f"{count_words(kept)} {have} kept it."
    )


def direction_counts(measures: Sequence[MeasureReview]) -> Iterator[str]:
    """Yield how many figures improved, worsened or stayed, a sentence for each thing that they are compared with.

    Every measure is accounted for, once any is judged: those too of which nothing can be said.
    """
    left_over = 0
    has_said = False
    for basis in Basis:
        found = [review for review in measures if review.direction.basis is basis]
        counts = {kind: sum(item.direction.judgement is kind for item in found) for kind in Judgement}
        said = [_moved(kind, counts[kind]) for kind in _VERBS if counts[kind]]
        if not said:
            left_over += len(found)
            continue
        has_said = True
        said[0] = _with_noun(said[0])
        rest = " ".join(_not_said(found, counts[Judgement.NOT_COMPARABLE]))
        yield f"Compared with {basis.words}, {joined(said)}. {rest}".strip()
    if has_said and left_over:
        yield f"{opening_count(left_over)} {_MORE[left_over > 1]} no figure to be compared with."


def _not_said(found: Sequence[MeasureReview], refused: int) -> Iterator[str]:
    """Yield what is to be said of the measures that neither improved nor worsened nor stayed."""
    open_ones = [item.direction for item in found if item.direction.judgement is None]
    unjudged = sum(item.change is not None for item in open_ones)
    untold = len(open_ones) - unjudged
    if refused:
        yield f"{opening_count(refused)} cannot be compared with it."
    if untold:
        yield f"{opening_count(untold)} {'has' if untold == 1 else 'have'} no figure for one of the two periods."
    if unjudged:
        yield f"For {count_words(unjudged)}, neither higher nor lower is said to be better."


def _with_noun(counted: str) -> str:
    count, _, rest = counted.partition(" ")
    return f"{count} measure{'' if count == 'one' else 's'} {rest}"


def _moved(kind: Judgement, count: int) -> str:
    have = "has" if count == 1 else "have"
    verb = _VERBS[kind].format(*(("it", "was") if count == 1 else ("they", "were")))
    return f"{count_words(count)} {have} {verb}"


def largest_moves(measures: Sequence[MeasureReview]) -> Iterator[str]:
    """Yield the best improvement and the worst fall by how many it comes to, where the workbook gives the numbers."""
    counted = "Counted in numbers rather than percentages, the"
    for kind, called in ((Judgement.BETTER, "improvement"), (Judgement.WORSE, "fall in performance")):
        largest = largest_of(measures, kind)
        if largest is not None:
            yield f"{counted} largest {called} is in {_move(largest)}"
            counted = "The"


def largest_of(measures: Sequence[MeasureReview], kind: Judgement) -> MeasureReview | None:
    """Return the measure that improved or worsened by most children, None where nobody can say."""
    moved = [item for item in measures if item.direction.judgement is kind and item.direction.children]
    return max(moved, key=lambda item: item.direction.children or Decimal(0), default=None)


def _move(review: MeasureReview) -> str:
    direction = review.direction
    change = direction.change or Decimal(0)
    size = distance_words(abs(change), review.measure.unit)
    return (
        f"{full_name(review).rstrip(',')}: {'up' if change > 0 else 'down'} {size} on {direction.basis.words}, "
        f"or about {children_words(review, direction)}."
    )
