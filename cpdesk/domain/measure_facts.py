"""The facts behind a measure's rating: where each figure comes from, which rule was applied, who else has what."""

from collections.abc import Iterator
from dataclasses import dataclass

from cpdesk.domain.compared_figures import compared_figures, population_of
from cpdesk.domain.measure_review import MeasureReview
from cpdesk.domain.measure_words import (
    current_text,
    direction_word,
    figure_text,
    good_words,
    period_text,
    target_text,
)
from cpdesk.domain.pack import BoardPack
from cpdesk.domain.population import is_population_rate
from cpdesk.domain.quantity import format_quantity
from cpdesk.domain.rating import Rating
from cpdesk.domain.rating_audit import origin_words
from cpdesk.domain.ruling import RuleOrigin
from cpdesk.domain.trend import Judgement
from cpdesk.domain.value import MeasureValue
from cpdesk.domain.year_so_far import so_far_cells, so_far_words, why_not_added, year_so_far


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
    yield Fact("Target", _target(review))
    so_far = year_so_far(review)
    if so_far is not None:
        yield Fact("So far this year", f"{so_far_words(so_far, review)}, from {so_far_cells(so_far)}")
    elif why_not_added(review):
        yield Fact("So far this year", why_not_added(review))
    if review.ruling.basis is not None:
        yield Fact("Counts", review.ruling.basis.words)
    if is_population_rate(review.measure):
        year = population_of(review)
        yield Fact("Population", f"mid-{year}" if year else "nobody says of which year")
    for direction in review.both_directions or (review.direction,):
        if direction.earlier is not None:
            yield Fact("Compared with", figure_text(direction.earlier, unit) + period_text(direction.earlier.period))
    said = review.measure.supplied_direction
    if said is not None and review.direction.judgement not in (None, said.judgement):
        shown = "no change" if said.judgement is Judgement.SAME else said.judgement.value
        yield Fact("Direction", f"{direction_word(review.direction)}; the workbook shows {shown} ({said.place})")


def _target(review: MeasureReview) -> str:
    """Return the target with which way is good, and with that of the whole year where it is part of a profile."""
    year = review.ruling.year_target
    whole = f"{format_quantity(year, review.measure.unit)} for the whole year" if year is not None else ""
    beside = "; ".join(filter(None, (good_words(review.measure.polarity), whole)))
    return target_text(review.measure) + (f" ({beside})" if beside else "")


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
    yield Fact("Beside the judgement" if review.is_judged else "By the rule", review.calculated.words)
    if review.rule is not None:
        yield Fact("Rule", f"{review.rule.sentence()}{_origin(review)}")
    if review.supplied is not None:
        differs = ", which differs from the rule" if review.rule_gives_another else ""
        where = review.measure.supplied_rating.place
        yield Fact("Workbook", Rating(review.supplied).words + differs, str(where) if where else "")
    if review.forecast is not None:
        yield Fact("Forecast", f"{review.forecast.word} forecast for the end of the year; it is not counted")


def _origin(review: MeasureReview) -> str:
    """Return whose the rule is, with the day from which it holds where somebody set it."""
    force, origin = review.scorecard.rule_in_force, review.ruling.origin
    if origin is RuleOrigin.KEY:
        return " This is the workbook's key."
    if origin is RuleOrigin.WORKBOOKS_MEASURE:
        return " This is the measure's own tolerance."
    if origin is RuleOrigin.INFERRED:
        return (
            " The workbook has no key that states a rule. Its own ratings stand; this rule would agree with"
            f" {force.agreeing()}."
        )
    return f" This is {origin_words(review)}."


def _comparators(review: MeasureReview, workbook: str) -> Iterator[Fact]:
    for figure in compared_figures(review):
        value = figure.comparator.value
        text = format_quantity(value.shown, review.measure.unit) if value.shown is not None else value.text
        about = f" ({figure.words})" if figure.words else ""
        yield Fact(figure.comparator.name, text + about, _cell(value, workbook))


def _others(review: MeasureReview, _workbook: str) -> Iterator[Fact]:
    if review.lead:
        yield Fact("Lead", review.lead_words)
    for cell in review.measure.other:
        yield Fact(cell.heading, cell.text, str(cell.place))
