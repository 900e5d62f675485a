"""The sentences of a drafted summary on what changed since the period before."""

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal

from cpdesk.domain.measure_review import MeasureReview
from cpdesk.domain.plain_english import capitalised, count_words, joined
from cpdesk.domain.quantity import Unit, format_quantity
from cpdesk.domain.rating import RagRating, Rating
from cpdesk.domain.summary_words import distance_words, full_name, short_name
from cpdesk.domain.trend import Basis, Judgement

_MOST_NAMED = 6
"""More measures than these are counted, as nobody reads a longer list within a sentence."""
_VERBS = {
    Judgement.BETTER: "improved",
    Judgement.WORSE: "worsened",
    Judgement.SAME: "stayed as {} {}",
}


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
            subject = f"{count_words(len(found))} measure{'' if len(found) == 1 else 's'}"
            named = f": {joined([short_name(item) for item in found])}" if len(found) <= _MOST_NAMED else ""
            yield capitalised(f"{subject} that {were} {before.value} {are} now {now.value}{named}.")


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
    """Yield how many figures improved, worsened or stayed, a sentence for each thing that they are compared with."""
    for basis in Basis:
        found = [review for review in measures if review.direction.basis is basis]
        counts = {kind: sum(item.direction.judgement is kind for item in found) for kind in Judgement}
        said = [_moved(kind, counts[kind]) for kind in _VERBS if counts[kind]]
        if not said:
            continue
        said[0] = _with_noun(said[0])
        rest = " ".join(_not_said(counts[Judgement.NOT_COMPARABLE], len(found) - sum(counts.values())))
        yield f"Compared with {basis.words}, {joined(said)}. {rest}".strip()


def _not_said(refused: int, untold: int) -> Iterator[str]:
    """Yield what is to be said of the measures that neither improved nor worsened nor stayed."""
    if refused:
        yield f"{capitalised(count_words(refused))} cannot be compared with it."
    if untold:
        have = "has" if untold == 1 else "have"
        yield f"{capitalised(count_words(untold))} {have} no figure to compare, or neither way is better."


def _with_noun(counted: str) -> str:
    count, _, rest = counted.partition(" ")
    return f"{count} measure{'' if count == 'one' else 's'} {rest}"


def _moved(kind: Judgement, count: int) -> str:
    have = "has" if count == 1 else "have"
    verb = _VERBS[kind].format(*(("it", "was") if count == 1 else ("they", "were")))
    return f"{count_words(count)} {have} {verb}"


def largest_moves(measures: Sequence[MeasureReview]) -> Iterator[str]:
    """Yield the best improvement and the worst fall by how many it comes to, where the workbook gives the numbers."""
    for kind, called in ((Judgement.BETTER, "improvement"), (Judgement.WORSE, "fall in performance")):
        moved = [item for item in measures if item.direction.judgement is kind and item.direction.children]
        if moved:
            yield _largest(max(moved, key=lambda item: item.direction.children or Decimal(0)), called)


def _largest(review: MeasureReview, called: str) -> str:
    direction, current = review.direction, review.current
    size = distance_words(abs(direction.change or Decimal(0)), review.measure.unit)
    group = format_quantity(current.denominator, Unit.NUMBER) if current and current.denominator else ""
    count = format_quantity(direction.children or Decimal(0), Unit.NUMBER)
    name = full_name(review).rstrip(",")
    return (
        f"The {called} that comes to most is in {name}: {size} on {direction.basis.words}, "
        f"about {count} of the {group} that it is out of."
    )
