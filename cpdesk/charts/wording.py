"""The words that go with a chart."""

from collections.abc import Sequence
from decimal import Decimal

from cpdesk.domain.measure_words import target_text
from cpdesk.domain.period import ReportingPeriod
from cpdesk.domain.quantity import decimals_of, format_quantity
from cpdesk.domain.review import MeasureReview

MOST_CHARACTERS = 250
"""What screen readers speak of an alternative text before they break off."""

Results = Sequence[tuple[ReportingPeriod, Decimal]]


def message_title(review: MeasureReview, results: Results) -> str:
    """Return what the chart shows, as a sentence without its stop: Measure 2.6 rose to 26%, above the target of 15%."""
    subject = f"Measure {review.measure.ref}" if review.measure.ref else shortened(review.measure.title, 80)
    if not results:
        return f"{subject} has no figures to draw"
    last = results[-1][1]
    compared = review.direction.earlier
    before = compared.shown if compared is not None and review.direction.change is not None else None
    shown = format_quantity(last, review.measure.unit)
    return f"{subject} {_movement(before, last)} {shown}{_against_target(review, last)}"


def alternative_text(review: MeasureReview, results: Results) -> str:
    """Return the chart in words: what it is, which way it went, the first and the last figure, and the target."""
    kind = "Line chart"
    if not results:
        return shortened(f"{kind} with no figures to draw: {_subject(review)}", MOST_CHARACTERS)
    unit = review.measure.unit
    (first_period, first), (last_period, last) = results[0], results[-1]
    start, end = format_quantity(first, unit), format_quantity(last, unit)
    if len(results) == 1:
        end = f"was at {end} in {last_period.label}"
    elif first == last:
        end = f"was at {end} in {first_period.label} and again in {last_period.label}"
    else:
        verb = "rose" if last > first else "fell"
        end = f"{verb} from {start} in {first_period.label} to {end} in {last_period.label}"
    end += _against_target(review, last)
    room = MOST_CHARACTERS - len(f"{kind}:  {end}.")
    return f"{kind}: {shortened(_subject(review), max(room, 20))} {end}."[:MOST_CHARACTERS]


def _subject(review: MeasureReview) -> str:
    title = " ".join(review.measure.title.split())
    return f"measure {review.measure.ref}, {title}," if review.measure.ref else title


def _movement(before: Decimal | None, last: Decimal) -> str:
    """Return which way the figure went from the one that its direction of travel compares it with."""
    if before is None:
        return "was at"
    return "rose to" if last > before else "fell to" if last < before else "was unchanged at"


def _against_target(review: MeasureReview, last: Decimal) -> str:
    target = review.measure.target
    if target is None or target.value is None:
        return ""
    gap = last - target.value
    place = "above the target of" if gap > 0 else "below the target of" if gap < 0 else "level with the target of"
    return f", {place} {target_text(review.measure)}"


def plain_number(number: Decimal) -> Decimal:
    """Return the number without the noughts that arithmetic leaves behind it: 15, not 15.00 nor 1.5E+1."""
    tidy = number.normalize()
    return tidy if decimals_of(tidy) else tidy.quantize(Decimal(1))


def shortened(text: str, most: int) -> str:
    """Return the text in at most that many characters, cut at a word and marked where it is cut."""
    flat = " ".join(text.split())
    if len(flat) <= most:
        return flat
    head, _, tail = flat[: most - 1].rpartition(" ")
    kept = head if len(tail) < most // 2 else flat[: most - 1]
    return kept.rstrip(" ,;:–-") + "…"
