"""What the key says of targets that no cell of the workbook holds: those set in the pack, those of part of a year."""

from collections.abc import Iterator, Mapping, Sequence

from cpdesk.domain.measure import Measure
from cpdesk.domain.measure_review import MeasureReview
from cpdesk.domain.measure_words import target_text
from cpdesk.domain.quantity import format_quantity

_MOST = 12


def target_lines(reviews: Sequence[MeasureReview]) -> Iterator[str]:
    """Yield each target that was set with what the year's is and the workbook's, so that a member can look it up."""
    told = [review for review in reviews if not review.measure.is_withheld]
    found = [review for review in told if review.ruling.is_target_set and review.measure.target is not None]
    cards = {id(review.scorecard): review.scorecard for review in found}
    supplied = {measure.key: measure for card in cards.values() for measure in card.measures}
    yield from (_line(review, supplied) for review in found[:_MOST])
    if len(found) > _MOST:
        yield f"The targets of {len(found) - _MOST} more measures were set in place of the workbook's."


def _line(review: MeasureReview, supplied: Mapping[str, Measure]) -> str:
    period, year = review.scorecard.current_period, review.ruling.year_target
    name = f"Measure {review.measure.ref}" if review.measure.ref else f"“{review.measure.title}”"
    said = f"{name}: the target of {target_text(review.measure)}"
    whole = format_quantity(year, review.measure.unit) if year is not None else ""
    if whole and period is not None:
        said += f" is that for {period.label}, of {whole} for the whole year"
    else:
        said += " was set by the council after the workbook"
    was = supplied.get(review.key)
    theirs = target_text(was) if was is not None and was.target is not None else "none"
    is_told = theirs in (whole, target_text(review.measure))
    return f"{said}." if is_told else f"{said}; the workbook has {theirs}."
