"""The facts behind a measure's rating: where each figure comes from, which rule was applied, who else has what."""

from collections.abc import Iterator
from dataclasses import dataclass

from cpdesk.domain.measure_words import (
    current_text,
    direction_word,
    figure_text,
    good_words,
    period_text,
    target_text,
)
from cpdesk.domain.pack import BoardPack
from cpdesk.domain.quantity import format_quantity
from cpdesk.domain.rating import Rating, RuleSource
from cpdesk.domain.review import MeasureReview
from cpdesk.domain.trend import Judgement
from cpdesk.domain.value import MeasureValue


@dataclass(frozen=True, slots=True)
class Fact:
    """Something known about a measure. `place` is the cell that says so, as a person would look it up."""

    label: str
    text: str
    place: str = ""


def measure_facts(review: MeasureReview, workbook: str) -> tuple[Fact, ...]:
    """Return the facts in the order in which somebody checks a figure; `workbook` is the name of the file."""
    return tuple(fact for family in (_figures, _ratings, _comparators, _others) for fact in family(review, workbook))


def workbook_of(pack: BoardPack, review: MeasureReview) -> str:
    """Return the name of the workbook that a measure comes from."""
    for workbook in pack.current:
        if any(card is review.scorecard for card in workbook.scorecards):
            return workbook.name
    return ""


def _cell(value: MeasureValue, workbook: str) -> str:
    return f"{value.place} of {workbook}" if workbook and not value.place.workbook else str(value.place)


def _figures(review: MeasureReview, workbook: str) -> Iterator[Fact]:
    unit = review.measure.unit
    value = review.current
    if value is None:
        yield Fact("Figure", f"{current_text(review)}, {review.calculated.words.lower()}")
    else:
        status = f", {value.status.value}" if value.status else ""
        yield Fact("Figure", current_text(review) + _counts(review) + period_text(value.period) + status)
        yield Fact("Cell", _cell(value, workbook), _cell(value, workbook))
    yield from _revisions(review)
    good = good_words(review.measure.polarity)
    yield Fact("Target", target_text(review.measure) + (f" ({good})" if good else ""))
    earlier = review.direction.earlier
    if earlier is not None:
        yield Fact("Compared with", figure_text(earlier, unit) + period_text(earlier.period))
    said = review.measure.supplied_direction
    if said is not None and review.direction.judgement not in (None, said.judgement):
        shown = "no change" if said.judgement is Judgement.SAME else said.judgement.value
        yield Fact("Direction", f"{direction_word(review.direction)}; the workbook shows {shown} ({said.place})")


def _revisions(review: MeasureReview) -> Iterator[Fact]:
    """Yield what each revised figure was before, with the cell that said so."""
    unit = review.measure.unit
    named = [("", value) for value in review.measure.values]
    named += [(f", {item.name}", item.value) for item in review.measure.comparators]
    for whose, value in named:
        before = value.superseded
        if before is not None:
            is_current = value is review.current
            label = "Revised from" if is_current else f"Revised{whose}{period_text(value.period)}"
            words = figure_text(before, unit)
            text = words if is_current else f"{figure_text(value, unit)}, revised from {words}"
            yield Fact(label, f"{text} ({before.place})", str(before.place))


def _counts(review: MeasureReview) -> str:
    value = review.current
    if value is None or value.numerator is None:
        return ""
    of = f" of {value.denominator:f}" if value.denominator is not None else ""
    return f", {value.numerator:f}{of}"


def _ratings(review: MeasureReview, _workbook: str) -> Iterator[Fact]:
    force = review.scorecard.rule_in_force
    yield Fact("By the rule", review.calculated.words)
    if review.rule is not None:
        source = RuleSource.MEASURE if review.measure.rule else force.source
        known = {
            RuleSource.KEY: " This is the workbook's key.",
            RuleSource.MEASURE: " This is the measure's own tolerance.",
            RuleSource.INFERRED: " The workbook has no key that states a rule. Its own ratings stand; this rule would"
            f" agree with {force.agrees} of {force.rated}.",
        }
        yield Fact("Rule", review.rule.sentence() + known.get(source, ""))
    if review.supplied is not None:
        differs = ", which differs from the rule" if review.rule_gives_another else ""
        where = review.measure.supplied_rating.place
        yield Fact("Workbook", Rating(review.supplied).words + differs, str(where) if where else "")


def _comparators(review: MeasureReview, workbook: str) -> Iterator[Fact]:
    for other in review.measure.comparators:
        value = other.value
        text = format_quantity(value.shown, review.measure.unit) if value.shown is not None else value.text
        yield Fact(other.name, text + period_text(value.period), _cell(value, workbook))


def _others(review: MeasureReview, _workbook: str) -> Iterator[Fact]:
    if review.lead:
        yield Fact("Lead", review.lead_words)
    for cell in review.measure.other:
        yield Fact(cell.heading, cell.text, str(cell.place))
