"""What a version that was issued said of a measure's figures, as marks that say which of them changed."""

from datetime import date
from enum import StrEnum
from hashlib import sha256

from cpdesk.domain.json_value import JsonValue, content_hash
from cpdesk.domain.measure_review import MeasureReview
from cpdesk.domain.period import ReportingPeriod
from cpdesk.domain.value import MeasureValue

_LONG = 16
"""How many digits of a hash are kept: enough that no two texts of a pack are taken for one another."""
_PARTS = 5


class ChangedPart(StrEnum):
    """What of a measure is another one than in the version that was issued.

    Of its figures just one thing is told, the weightiest: so the measures told of add up. `UNTOLD` is for versions of
    packs that kept one mark for all figures of a measure.
    """

    NEW_PERIOD = "period"
    CORRECTED = "corrected"
    TARGET = "target"
    OTHER_FIGURES = "figures"
    UNTOLD = "untold"
    RATING = "rating"
    COMMENTARY = "commentary"
    NEW = "new"

    @property
    def is_of_figures(self) -> bool:
        """Return whether figures or a target are others."""
        return self in _OF_FIGURES


_OF_FIGURES = (
    ChangedPart.NEW_PERIOD,
    ChangedPart.CORRECTED,
    ChangedPart.TARGET,
    ChangedPart.OTHER_FIGURES,
    ChangedPart.UNTOLD,
)


def figures_mark(review: MeasureReview) -> str:
    """Return the marks of a measure's latest figure, its target, its other figures and all of them, and the period.

    The mark of all is made as versions of packs made it that kept no other.
    """
    measure, latest = review.measure, _latest(review)
    period = latest.period.code if latest is not None and latest.period is not None else ""
    own = [_value(value) for value in measure.values]
    others: list[JsonValue] = [[item.name, _value(item.value)] for item in measure.comparators]
    target = measure.target.text if measure.target is not None else ""
    earlier = [text for text, value in zip(own, measure.values, strict=True) if value is not latest]
    rest = "\n".join((*earlier, *map(str, others)))
    whole = content_hash([own, target, others])[:_LONG]
    return " ".join((_mark(_figure(latest)), _mark(target), _mark(rest), whole, period))


def changed_figures(then: str, now: str) -> ChangedPart | None:
    """Return what differs between two marks of a measure's figures, the weightiest; None where nothing does.

    The figure of a later period is a new one, whatever it comes to; another one for the same period is a correction,
    as is one that was taken back.
    """
    before, after = then.split(" ", _PARTS - 1), now.split(" ", _PARTS - 1)
    if len(before) < _PARTS or len(after) < _PARTS:
        return None if before[-1] in after else ChangedPart.UNTOLD
    if before[-1] != after[-1]:
        return ChangedPart.NEW_PERIOD if _ends(before[-1]) < _ends(after[-1]) else ChangedPart.CORRECTED
    kinds = (ChangedPart.CORRECTED, ChangedPart.TARGET, ChangedPart.OTHER_FIGURES)
    return next((kind for kind, was, now_is in zip(kinds, before, after, strict=False) if was != now_is), None)


def _ends(code: str) -> date:
    """Return the last day of the period with that code; that of none, or of one nobody knows, is before all others."""
    try:
        return ReportingPeriod.from_code(code).end
    except ValueError:
        return date.min


def _latest(review: MeasureReview) -> MeasureValue | None:
    """Return the figure for the current period, or where there is none the last that there is."""
    dated = [(value.period.order, value) for value in review.measure.values if value.period is not None]
    return review.current or (max(dated, key=lambda item: item[0])[1] if dated else None)


def _figure(value: MeasureValue | None) -> str:
    if value is None:
        return ""
    shown = f"{value.shown.normalize():f}" if value.shown is not None else " ".join(value.text.split())
    return f"{shown} {_counts(value)}"


def _value(value: MeasureValue) -> str:
    return f"{value.period.code if value.period else ''} {value.text} {_counts(value)}"


def _counts(value: MeasureValue) -> str:
    return "/".join("" if count is None else f"{count:f}" for count in (value.numerator, value.denominator))


def _mark(text: str) -> str:
    return sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:_LONG]
