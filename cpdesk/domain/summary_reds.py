"""The sentences of a drafted summary on what is red: the figure, the target, by how much."""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from cpdesk.domain.how_far import how_far
from cpdesk.domain.measure_review import MeasureReview
from cpdesk.domain.measure_words import figure_text, target_text, target_words
from cpdesk.domain.plain_english import joined, opening_count
from cpdesk.domain.polarity import Polarity
from cpdesk.domain.summary_words import distance_words, full_name, short_name
from cpdesk.domain.symbol import SymbolMeaning

_MOST_NAMED = 6
_BOUNDS = {Polarity.HIGH: "at least ", Polarity.LOW: "at most "}
_SHORT = {Polarity.HIGH: "short", Polarity.LOW: "over"}


def worst_first(reds: Sequence[MeasureReview]) -> list[MeasureReview]:
    """Return the red measures, those first that are furthest off target by their own tolerances.

    Those of which that cannot be said, as a number is missing, stay as they are listed, at the end.
    """
    far = {item.key: how_far(item) for item in reds}
    return sorted(reds, key=lambda item: (far[item.key] is None, -(far[item.key] or Decimal(0))))


def reds_lead(count: int, most: int) -> str:
    """Return what stands above the list of the red measures, of which there is room for so many."""
    if not count:
        return "No measure is red."
    if count == 1:
        return "One measure is red:"
    order = "furthest from their targets, for the tolerance that each has"
    if count > most:
        return f"{opening_count(count)} measures are red. The {most} {order}, are:"
    return (
        f"{opening_count(count)} measures are red, listed from the one furthest from its target, for the tolerance that"
        " it has:"
    )


def reds_left_out(rest: Sequence[MeasureReview]) -> str:
    """Return how many more are red, few of them by name; empty where all are listed."""
    if not rest:
        return ""
    more = "One more is" if len(rest) == 1 else f"{opening_count(len(rest))} more are"
    named = f": {joined([short_name(item) for item in rest])}" if len(rest) <= _MOST_NAMED else ""
    return f"{more} red{named}."


def red_sentence(review: MeasureReview) -> str:
    """Return where a red measure stands: 2.6, % of secondary pupils, stands at 26% against a target of at most 15%.

    How far off it is follows only where both are numbers and it is off at all: an officer, a floor or the workbook may
    have a figure red that is on its target.
    """
    return f"{full_name(review)} {''.join(_clauses(review))}."


def _clauses(review: MeasureReview) -> Iterator[str]:
    current = review.current
    shown = figure_text(current, review.measure.unit, "")
    if current is None or current.symbol is not None or not shown:
        symbol = current.symbol if current is not None else None
        is_suppressed = symbol is not None and symbol.meaning is SymbolMeaning.SUPPRESSED
        yield "has a figure that is suppressed" if is_suppressed else "has no figure"
    else:
        yield f"stands at {shown}" + (f" ({current.status.value})" if current.status else "")
        yield _against(review)
    if review.override is not None:
        yield "; an officer rated it red"
    elif not review.is_rated_by_rule:
        yield "; the workbook shows it as red"


def _against(review: MeasureReview) -> str:
    target = review.measure.target
    if target is None or not target.text.strip():
        return ", with no target set"
    if target.shown is None:
        return f" against a target in words, “{' '.join(target.text.split())}”"
    bound = _BOUNDS.get(review.measure.polarity, "") if target.is_bare and review.measure.polarity else ""
    words = f"{bound}{target_text(review.measure)}" if target.is_bare else target_words(review.measure)
    return f" against a target of {words}{_gap(review)}"


def _gap(review: MeasureReview) -> str:
    target, polarity = review.measure.target, review.measure.polarity
    shown = review.current.shown if review.current is not None else None
    if target is None or target.shown is None or shown is None or polarity in (None, Polarity.NEUTRAL):
        return ""
    gap = shown - target.shown
    size = distance_words(abs(gap), review.measure.unit)
    if polarity is Polarity.PLAN:
        return f", {size} {'above' if gap > 0 else 'below'} plan" if gap else ""
    is_off = gap < 0 if polarity is Polarity.HIGH else gap > 0
    return f", {size} {_SHORT[polarity]}" if is_off else ""
