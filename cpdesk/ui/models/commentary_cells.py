"""What the table of measures says of commentary and action."""

from cpdesk.domain import measure_words as words
from cpdesk.domain.commentary import CommentaryState
from cpdesk.domain.measure_review import MeasureReview
from cpdesk.domain.period import format_date
from cpdesk.ui.models.sorting import SortKey, by_number

_STATES = list(CommentaryState)


def by_state(review: MeasureReview) -> SortKey:
    """Return what sorts by how far the commentary has come."""
    return by_number(_STATES.index(review.state) if review.state else None)


def state(review: MeasureReview) -> str:
    """Return how far the commentary has come, and whether it is kept out of the public paper."""
    return f"{words.state_word(review)}, exempt" if _is_exempt(review) else words.state_word(review)


def state_note(review: MeasureReview) -> str:
    """Return who said so, and whether the public paper leaves it out."""
    signed = review.commentary.signed if review.commentary else None
    who = f"{words.state_word(review)} {signed.words}" if signed is not None and signed.words else ""
    return ". ".join(filter(None, (who, "Left out of the public paper" if _is_exempt(review) else "")))


def _is_exempt(review: MeasureReview) -> bool:
    commentary = review.commentary
    return commentary is not None and bool(commentary.exempt) and not commentary.text.is_empty


def action(review: MeasureReview) -> str:
    """Return who is to do something by when, or that nobody has said yet."""
    if review.is_action_owed:
        return "Owed"
    action = review.action
    if action.is_empty:
        return words.NOTHING
    return ", ".join(filter(None, (action.owner, format_date(action.due) if action.due else "")))


def action_note(review: MeasureReview) -> str:
    """Return the action as the paper prints it."""
    return review.action.sentence


def by_action(review: MeasureReview) -> SortKey:
    """Return what sorts by the day that the action is due, those owed first."""
    due = review.action.due
    return by_number(0 if review.is_action_owed else due.toordinal() if due else None)
