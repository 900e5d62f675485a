"""What a paper says of one measure as sentences: its figure, its direction, its comparators, its rating."""

from cpdesk.domain.basis import MeasureBasis
from cpdesk.domain.compared_figures import latest_compared
from cpdesk.domain.measure_review import MeasureReview
from cpdesk.domain.measure_words import figure_text, good_words, target_words
from cpdesk.domain.plain_english import capitalised, joined, sentence, sentence_end, uncapitalised
from cpdesk.domain.quantity import Unit, format_quantity
from cpdesk.domain.rating import RagRating, RatingOverride, RatingRule, ToleranceRule
from cpdesk.domain.ruling import RuleOrigin
from cpdesk.domain.value import MeasureValue
from cpdesk.report.directions import direction_sentence

_OWNERS = {
    RuleOrigin.SET_FOR_MEASURE: "the rule set for the measure",
    RuleOrigin.WORKBOOKS_MEASURE: "the measure's own tolerance",
    RuleOrigin.SET_FOR_PLEDGE: "the rule set for its pledge",
    RuleOrigin.SET_FOR_PACK: "the rule set for all measures",
    RuleOrigin.KEY: "the scorecard's key",
}


def fact_sentences(review: MeasureReview) -> str:
    """Return the figure with its period, target, direction and comparators: what is known of the measure."""
    directions = (direction_sentence(review, one) for one in review.both_directions or (review.direction,))
    return " ".join(filter(None, (_figure_sentence(review), *directions, _comparators(review))))


def _figure_sentence(review: MeasureReview) -> str:
    unit = review.measure.unit
    shown = figure_text(review.current, unit, "")
    period = review.scorecard.current_period
    when = f" for {period.label}" if period else ""
    if not shown or review.current is None:
        reason = review.calculated.reason if review.measure.why_no_figure is not None else None
        return f"There is no figure{when}" + (f": {reason.words}." if reason else ".")
    firm = f" ({review.current.status.value})" if review.current.status else ""
    counts = f", {basis_words(review.ruling.basis)}," if basis_words(review.ruling.basis) else ""
    words = f"The figure{when}{counts} is {shown}{firm}{_out_of(review.current)}"
    target = review.measure.target
    if target is not None and target.text.strip():
        good = good_words(review.measure.polarity)
        is_number = target.shown is not None
        aim = f"of {target_words(review.measure)}" if is_number else f"in words, “{' '.join(target.text.split())}”"
        words += f", against a target {aim}" + (f", where {good}" if good else "")
    return f"{words}."


def basis_words(basis: MeasureBasis | None) -> str:
    """Return what a figure counts, as it goes on behind its period; empty where the period says it all."""
    if basis is MeasureBasis.SNAPSHOT:
        return "as things stood on one day"
    return "" if basis in (None, MeasureBasis.IN_PERIOD, MeasureBasis.EVENTS) else basis.words


def _out_of(value: MeasureValue) -> str:
    if value.numerator is None or value.denominator is None:
        return ""
    counts = (format_quantity(number, Unit.NUMBER) for number in (value.numerator, value.denominator))
    return f" ({' of '.join(counts)})"


def _comparators(review: MeasureReview) -> str:
    named: list[str] = []
    for figure in latest_compared(review):
        comparator = figure.comparator
        if comparator.value.shown is None:
            continue
        when = f" ({figure.words})" if figure.words else ""
        shown = figure_text(comparator.value, review.measure.unit, "")
        lead = "the figure for " if not named else "for "
        named.append(f"{lead}{comparison_name(comparator.name)}{when} {'is ' if not named else ''}{shown}")
    return sentence(joined(named)) if named else ""


def comparison_name(name: str) -> str:
    """Return a comparator's name within a sentence: proper names keep their capital."""
    return name.lower() if name.casefold() == "statistical neighbours" else name


def rating_notes(review: MeasureReview) -> tuple[str, ...]:
    """Return what a reader must know of the rating: an officer's own, or one that the workbook shows otherwise."""
    if review.override is not None:
        return (_override_note(review, review.override),)
    if review.supplied is not None and review.disagrees and review.calculated.rag is not None:
        by_rule = f"{_rule_owner(review)}, {off_target(review.rule, review.calculated.rag)}"
        return (f"The workbook shows {review.supplied.value}; by {by_rule}, it is {review.calculated.rag.value}.",)
    if review.is_judged and review.rating.is_rated:
        beside = f"; the rule beside it gives {review.calculated.rag.value}" if review.calculated.rag else ""
        return (f"The rating is an officer's judgement, as the workbook shows it{beside}.",)
    if review.rating.is_rated and not review.calculated.is_rated:
        reason = review.calculated.reason.words if review.calculated.reason else "no rule to rate it by"
        return (f"The rating is the workbook's own: {reason}.",)
    return ()


def _override_note(review: MeasureReview, override: RatingOverride) -> str:
    """Return an officer's rating with its reason, after what the rule and the workbook say: the last is what counts."""
    rule = review.calculated.rag
    gives = f"The rule gives {rule.value if rule else 'no rating'}"
    if review.supplied is not None and review.supplied is not rule:
        gives += f" and the workbook shows {review.supplied.value}"
    reason = " ".join(override.reason.split())
    return f"{gives}; it is rated {override.rating.value} by {override.name.strip()}: {sentence_end(reason)}"


def _rule_owner(review: MeasureReview) -> str:
    return _OWNERS.get(review.ruling.origin, "the rule")


def off_target(rule: RatingRule | None, rating: RagRating) -> str:
    """Return where on its rule a rating lies: on or better than target, within 10% of it, more than 10% from it."""
    return (rule or ToleranceRule()).reach(rating)


def named_note(review: MeasureReview, note: str) -> str:
    """Return a note with the measure's name before it: Measure 2.6: the workbook shows amber."""
    return f"{measure_label(review)}: {uncapitalised(note)}"


def measure_label(review: MeasureReview) -> str:
    """Return how a sentence names the measure: Measure 2.6, or its wording where it has no reference."""
    return f"Measure {review.measure.ref}" if review.measure.ref else capitalised(review.measure.title.strip())
