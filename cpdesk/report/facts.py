"""What a paper says of one measure as sentences: its figure, its direction, its comparators, its rating."""

from decimal import Decimal

from cpdesk.domain.measure_words import figure_text, good_words, target_words
from cpdesk.domain.period import PeriodKind
from cpdesk.domain.quantity import Unit, format_quantity
from cpdesk.domain.rating import RagRating, RatingOverride, RatingRule, ToleranceRule
from cpdesk.domain.review import MeasureReview
from cpdesk.domain.ruling import RuleOrigin
from cpdesk.domain.trend import Basis, Judgement
from cpdesk.domain.value import MeasureValue
from cpdesk.report.wording import capitalised, joined, sentence, sentence_end, uncapitalised

_OWNERS = {
    RuleOrigin.SET_FOR_MEASURE: "the rule set for the measure",
    RuleOrigin.WORKBOOKS_MEASURE: "the measure's own tolerance",
    RuleOrigin.SET_FOR_PLEDGE: "the rule set for its pledge",
    RuleOrigin.SET_FOR_PACK: "the rule set for all measures",
    RuleOrigin.KEY: "the scorecard's key",
}


def fact_sentences(review: MeasureReview) -> str:
    """Return the figure with its period, target, direction and comparators: what is known of the measure."""
    return " ".join(filter(None, (_figure_sentence(review), direction_sentence(review), _comparators(review))))


def _figure_sentence(review: MeasureReview) -> str:
    unit = review.measure.unit
    shown = figure_text(review.current, unit, "")
    period = review.scorecard.current_period
    when = f" for {period.label}" if period else ""
    if not shown or review.current is None:
        reason = review.calculated.reason if review.measure.absence is not None else None
        return f"There is no figure{when}" + (f": {reason.words}." if reason else ".")
    firm = f" ({review.current.status.value})" if review.current.status else ""
    words = f"The figure{when} is {shown}{firm}{_out_of(review.current)}"
    target = review.measure.target
    if target is not None and target.text.strip():
        good = good_words(review.measure.polarity)
        words += f", against a target of {target_words(review.measure)}" + (f", where {good}" if good else "")
    return f"{words}."


def _out_of(value: MeasureValue) -> str:
    if value.numerator is None or value.denominator is None:
        return ""
    counts = (format_quantity(number, Unit.NUMBER) for number in (value.numerator, value.denominator))
    return f" ({' of '.join(counts)})"


def direction_sentence(review: MeasureReview) -> str:
    """Return how the figure compares, with the basis, the earlier figure and its period; empty for no earlier one."""
    direction = review.direction
    earlier = direction.earlier
    if earlier is None or review.current is None:
        return ""
    basis = direction.basis.words
    then = figure_text(earlier, review.measure.unit, "")
    if earlier.period is not None and direction.basis in (Basis.PREVIOUS_YEAR, Basis.PREVIOUS, Basis.YEAR_START):
        basis += f", {earlier.period.label}"
    if direction.change is None and None not in (earlier.shown, review.current.shown):
        return _not_compared(review, then)
    if direction.change is None:
        return f"It cannot be compared with {basis}." if then else ""
    if direction.change == 0:
        return f"There is no change from {then} {'at' if direction.basis is Basis.YEAR_START else 'in'} {basis}."
    size = _change_words(review)
    way = "up" if direction.change > 0 else "down"
    judged = {Judgement.BETTER: "It has improved", Judgement.WORSE: "It has worsened"}
    verb = judged.get(direction.judgement) if direction.judgement else None
    moved = f"{verb or 'It has moved'}: {way} {size} from {then}"
    return f"{moved} ({basis})."


def _not_compared(review: MeasureReview, then: str) -> str:
    """Return why two counts are not compared: they are for periods of another length."""
    now, earlier = review.scorecard.current_period, review.direction.earlier
    if now is None or earlier is None or earlier.period is None:
        return f"It cannot be compared with {review.direction.basis.words}."
    if earlier.period.kind is PeriodKind.FINANCIAL_YEAR:
        whole = f"{then} in the whole of {earlier.period.label}"
        return f"It is a count for part of a year, so it is not compared with {whole}."
    return (
        f"It is a count for a period of another length than {earlier.period.label}, so it is not compared with {then}."
    )


def _change_words(review: MeasureReview) -> str:
    change = abs(review.direction.change or Decimal(0))
    if review.measure.unit is not Unit.PERCENT:
        return format_quantity(change, review.measure.unit)
    return f"{format_quantity(change, Unit.NUMBER)} percentage point" + ("" if change == 1 else "s")


def _comparators(review: MeasureReview) -> str:
    named: list[str] = []
    for name in dict.fromkeys(item.name for item in review.measure.comparators):
        comparator = review.comparator(name)
        if comparator is None or comparator.value.shown is None:
            continue
        period = comparator.value.period
        when = f" ({period.label})" if period else ""
        shown = figure_text(comparator.value, review.measure.unit, "")
        lead = "the figure for " if not named else "for "
        named.append(f"{lead}{comparison_name(name)}{when} {'is ' if not named else ''}{shown}")
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
