"""The words for a reviewed measure, as the window shows them in few and speaks them in sentences."""

from typing import TYPE_CHECKING

from cpdesk.domain.commentary import CommentaryState
from cpdesk.domain.measure import Measure
from cpdesk.domain.period import ReportingPeriod
from cpdesk.domain.polarity import Polarity
from cpdesk.domain.quantity import Unit, format_quantity
from cpdesk.domain.trend import DirectionOfTravel, Judgement
from cpdesk.domain.value import Comparator, MeasureValue, ValueStatus

if TYPE_CHECKING:  # a workbook is read without all that a pack may hold
    from cpdesk.domain.measure_review import MeasureReview

NOTHING = "–"
NOT_AVAILABLE = "[x]"
"""The public sector's mark for a figure that was not supplied, since a blank cell says nothing to a screen reader."""

NOT_APPLICABLE = "[z]"
"""The public sector's mark for a figure that cannot be; no cell is left blank."""

PROVISIONAL, REVISED, ESTIMATED = "[p]", "[r]", "[e]"
"""The public sector's marks for a figure that may still change, is not the one published before, or is reckoned."""

_MARKS = {
    ValueStatus.PROVISIONAL: PROVISIONAL,
    ValueStatus.REVISED: REVISED,
    ValueStatus.ESTIMATED: ESTIMATED,
}

_GOOD = {
    Polarity.HIGH: "higher is better",
    Polarity.LOW: "lower is better",
    Polarity.PLAN: "on target is best",
    Polarity.NEUTRAL: "neither way is better",
}
_BOUNDS = {
    "<=": "at most",
    "=<": "at most",
    "≤": "at most",
    ">=": "at least",
    "=>": "at least",
    "≥": "at least",
    "<": "below",
    ">": "above",
}
_JUDGEMENTS = {Judgement.BETTER: "better", Judgement.WORSE: "worse", Judgement.SAME: "no change"}
_SPOKEN = (
    ("% of ", "percentage of "),
    ("%", " percent"),
    ("≤", "at most "),
    ("≥", "at least "),
    ("<", "under "),
    (">", "over "),
    ("−", "minus "),
    ("+", "plus "),
    (" pts", " points"),
    (" pt", " point"),
)


def figure_text(value: MeasureValue | None, unit: Unit, missing: str = NOTHING) -> str:
    """Return a figure as people write it, a symbol as the workbook writes it, or `missing` for neither."""
    if value is None:
        return missing
    if value.shown is not None:
        return format_quantity(value.shown, unit)
    return (value.symbol.marker.strip() if value.symbol else " ".join(value.text.split())) or missing


def counted_figure_text(value: MeasureValue, unit: Unit) -> str:
    """Return a figure with the counts behind it: 47% (62 of 131)."""
    counts = counts_text(value)
    return figure_text(value, unit) + (f" ({counts})" if counts else "")


def counts_text(value: MeasureValue) -> str:
    """Return the counts behind a figure: 62 of 131; empty where it has none."""
    counts = (value.numerator, value.denominator)
    return " of ".join(format_quantity(count, Unit.NUMBER) for count in counts if count is not None)


def marked_figure_text(value: MeasureValue | None, unit: Unit, missing: str = NOTHING) -> str:
    """Return a figure with the public sector's mark behind it where one says how firm it is: 26% [r], 31% [p]."""
    text = figure_text(value, unit, missing)
    return f"{text} {_MARKS[value.status]}" if value is not None and value.status is not None else text


def current_text(review: "MeasureReview", missing: str = NOTHING) -> str:
    """Return the figure of the current period; where the workbook says in words why there is none, its symbol."""
    if review.current is None and review.measure.absence is not None:
        return review.measure.absence.marker or missing
    return figure_text(review.current, review.measure.unit, missing)


def good_words(polarity: Polarity | None) -> str:
    """Return which way is good: higher is better; empty where nobody has said."""
    return _GOOD[polarity] if polarity else ""


def target_text(measure: Measure) -> str:
    """Return the target in the workbook's own words, or as a figure where those are a bare number; else a dash."""
    target = measure.target
    if target is None:
        return NOTHING
    shown = target.shown if target.is_bare else None
    return format_quantity(shown, measure.unit) if shown is not None else target.text


def target_words(measure: Measure) -> str:
    """Return the target as a sentence has it, a sign of comparison as words: at least 11%, below 5."""
    text = target_text(measure).strip()
    for sign, words in _BOUNDS.items():
        if text.startswith(sign):
            return f"{words} {text.removeprefix(sign).strip()}"
    return text


def comparator_text(comparator: Comparator | None, unit: Unit) -> str:
    """Return somebody else's figure, or a dash."""
    return figure_text(comparator.value, unit) if comparator else NOTHING


def period_text(period: ReportingPeriod | None) -> str:
    """Return the period in brackets, to stand behind a figure; nothing where nobody has said which."""
    return f" ({period.label})" if period else ""


def direction_word(direction: DirectionOfTravel) -> str:
    """Return the direction of travel in one word or two: better, worse, no change; a dash where nothing can be said."""
    if direction.judgement is Judgement.NOT_COMPARABLE:
        return "not comparable"
    return _JUDGEMENTS.get(direction.judgement, NOTHING) if direction.judgement else NOTHING


def rating_phrase(review: "MeasureReview") -> str:
    """Return the rating that counts in words, and whose it is where it is not the rule's."""
    if review.override is not None:
        return f"{review.rating.words}, set by {review.override.name}"
    if review.rating.is_rated and not review.is_rated_by_rule:
        return f"{review.rating.words}, as in the workbook"
    return review.rating.words


def forecast_word(review: "MeasureReview") -> str:
    """Return what the year is forecast to end as, in a word of its own: amber forecast; empty for no forecast."""
    return f"{review.forecast.value} forecast" if review.forecast is not None else ""


def state_word(review: "MeasureReview") -> str:
    """Return how far the commentary has come in one word, or a dash where none is needed."""
    return review.state.value.capitalize() if review.state else NOTHING


def spoken(text: str) -> str:
    """Return a short text as it is said aloud: 26 percent, at most 15 percent, plus 7 points; no figure for a dash."""
    if text.strip() in ("", NOTHING):
        return "no figure"
    for sign, words in _SPOKEN:
        text = text.replace(sign, words)
    return " ".join(text.split())


def measure_sentence(review: "MeasureReview") -> str:
    """Return a measure as a screen reader announces it.

    Such as `2.6, percentage of secondary pupils, 26 percent, target 15 percent, red, worse, commentary owed`.
    """
    measure = review.measure
    parts = [measure.ref, spoken(measure.title), spoken(current_text(review))]
    if measure.target is not None:
        parts.append(f"target {spoken(target_text(measure))}")
    parts.append(review.rating.rag.word.lower() if review.rating.rag else review.rating.words.lower())
    parts.append(forecast_word(review))
    word = direction_word(review.direction)
    parts.append(word if word != NOTHING else "")
    if review.state is not None and review.state.is_ready:
        parts.append(f"commentary {review.state.value}")
    elif review.is_owed:
        parts.append("commentary owed" if review.state is CommentaryState.OWED else "commentary in draft")
    if review.is_action_owed:
        parts.append("action owed")
    if review.exemption is not None:
        parts.append("kept out of the public paper")
    return ", ".join(part for part in parts if part)
