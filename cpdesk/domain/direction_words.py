"""The words for a direction of travel: what it is judged, how large it is, why there is none."""

from decimal import Decimal

from cpdesk.domain.arrow_language import ArrowLanguage
from cpdesk.domain.counted_noun import counted, counted_noun
from cpdesk.domain.measure_review import MeasureReview
from cpdesk.domain.measure_words import NOTHING, direction_word
from cpdesk.domain.polarity import Polarity
from cpdesk.domain.quantity import decimals_of, format_change
from cpdesk.domain.trend import DirectionOfTravel, Judgement

_SAME = "►"
_VALUE_SAME = "↔"
_PLAN = {Judgement.BETTER: "nearer to plan", Judgement.WORSE: "further from plan"}


def is_within_band(direction: DirectionOfTravel) -> bool:
    """Return whether the figure moved, but by less than counts."""
    return direction.judgement is Judgement.SAME and bool(direction.change)


def least_change(review: MeasureReview, direction: DirectionOfTravel) -> str:
    """Return what a change that does not count is smaller than: one child, or what the figures can show."""
    if direction.dead_band is None or direction.change is None:
        return ""
    is_childs_worth = direction.children is not None and direction.dead_band > Decimal(1).scaleb(-_places(direction))
    return f"one {counted_noun(review.measure.title)[0]}" if is_childs_worth else "the figures can show"


def children_words(review: MeasureReview, direction: DirectionOfTravel) -> str:
    """Return what the change comes to: 9 children of 131; empty where that is not known or where nothing moved."""
    now = review.current
    if direction.children is None or not direction.change or is_within_band(direction):
        return ""
    if now is None or now.denominator is None:
        return ""
    return f"{counted(int(direction.children), review.measure.title)} of {now.denominator:,f}"


def direction_phrase(review: MeasureReview, direction: DirectionOfTravel | None = None) -> str:
    """Return the direction with its size and what it is measured from.

    Such as `worse, up 7 pts on the previous year's outturn = 9 children of 131`, `no change: less than one child`, or
    why there is none.
    """
    direction = direction or review.direction
    basis = direction.basis.words
    if direction.earlier is None:
        return f"no figure for {basis}"
    if direction.judgement is Judgement.NOT_COMPARABLE:
        return f"not comparable: {direction.refusal}" if direction.refusal else f"not comparable with {basis}"
    if direction.change is None:
        return f"no figure yet to compare with {basis}"
    if direction.change == 0:
        return f"no change on {basis}"
    change = f"{format_change(direction.change, review.measure.unit)} on {basis}"
    if is_within_band(direction):
        return f"no change: less than {least_change(review, direction)} ({change})"
    children = children_words(review, direction)
    size = f"{change} = {children}" if children else change
    if direction.judgement is None:
        return size
    return ", ".join(filter(None, (direction_word(direction), plan_words(review, direction), size)))


def plan_words(review: MeasureReview, direction: DirectionOfTravel) -> str:
    """Return whether the figure is nearer to plan or further from it; empty where plan is not what is best."""
    if review.measure.polarity is not Polarity.PLAN or direction.judgement is None:
        return ""
    return _PLAN.get(direction.judgement, "")


def arrow(direction: DirectionOfTravel, language: ArrowLanguage) -> str:
    """Return the arrow in the language of the pack; empty where there is nothing to show.

    An arrow that follows the figure stands for a measure without a good direction, too.
    """
    if direction.judgement is Judgement.NOT_COMPARABLE or direction.change is None:
        return ""
    if language is ArrowLanguage.VALUE:
        is_same = direction.change == 0 or is_within_band(direction)
        return _VALUE_SAME if is_same else Judgement.BETTER.arrow if direction.change > 0 else Judgement.WORSE.arrow
    return direction.judgement.arrow if direction.judgement is not None else ""


def arrowed_word(review: MeasureReview, direction: DirectionOfTravel | None = None) -> str:
    """Return the arrow with the word that says whether it is good, or which way the figure went where nobody says."""
    direction = direction or review.direction
    pointer = arrow(direction, review.showing.arrows)
    word = direction_word(direction)
    if word == NOTHING and pointer and direction.change is not None:
        word = "up" if direction.change > 0 else "down" if direction.change < 0 else "no change"
    return " ".join(filter(None, (pointer, word)))


def _places(direction: DirectionOfTravel) -> int:
    return decimals_of(direction.change) if direction.change is not None else 0
