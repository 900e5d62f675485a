"""What a measure and its figures are called in a drafted summary."""

from decimal import Decimal

from cpdesk.domain.clean_text import clean_text
from cpdesk.domain.measure_name import measure_name
from cpdesk.domain.measure_review import MeasureReview
from cpdesk.domain.quantity import Unit, format_quantity
from cpdesk.domain.shortened import shortened

_MOST_TITLE = 100


def short_name(review: MeasureReview) -> str:
    """Return what tells the measure from others in a list of them: 2.6, or its wording where it has no reference."""
    return measure_name(review.key) if review.measure.ref.strip() else f"“{_title(review)}”"


def full_name(review: MeasureReview) -> str:
    """Return the measure as a sentence begins with it: 2.6, % of secondary pupils, or its wording alone."""
    return f"{measure_name(review.key)}, {_title(review)}," if review.measure.ref.strip() else f"“{_title(review)}”"


def distance_words(size: Decimal, unit: Unit) -> str:
    """Return how far apart two figures of a measure are: 11 percentage points, £200, 3."""
    if unit is Unit.PERCENT:
        return f"{format_quantity(size, Unit.NUMBER)} percentage point" + ("" if size == 1 else "s")
    days = f" day{'' if size == 1 else 's'}" if unit is Unit.DAYS else ""
    return f"{format_quantity(size, unit)}{days}"


def _title(review: MeasureReview) -> str:
    return shortened(clean_text(review.measure.title), _MOST_TITLE)
