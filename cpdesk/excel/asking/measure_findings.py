"""What a person should look at in one measure as understood."""

from collections.abc import Iterator

from cpdesk.domain.finding import Finding, Severity
from cpdesk.domain.measure import Measure
from cpdesk.domain.period import PeriodKind
from cpdesk.domain.quantity import Unit, format_quantity
from cpdesk.domain.rating import NotRated, RagRating, RatingRule, RuleSource
from cpdesk.domain.scorecard import Scorecard
from cpdesk.domain.symbol import SymbolMeaning
from cpdesk.domain.value import MeasureValue, ValueStatus
from cpdesk.excel.asking.scale_findings import scale_findings
from cpdesk.excel.dates.periods import read_period
from cpdesk.excel.measures.struck_cells import struck_findings
from cpdesk.excel.told import Told

_BY_RULE = (RagRating.RED, RagRating.AMBER, RagRating.GREEN)


def findings_of_measure(card: Scorecard, measure: Measure, told: Told = Told()) -> Iterator[Finding]:
    """Return the findings of a measure: its ratings first, then its cells in their order."""
    yield from _disagreement(card, measure)
    yield from _zero_target(card, measure)
    if told.percent_scale(measure.title) is None:
        yield from scale_findings(measure)
    for value in (*measure.values, *(comparator.value for comparator in measure.comparators)):
        yield from _of_value(measure, value)
    yield from struck_findings(measure)


def _of_value(measure: Measure, value: MeasureValue) -> Iterator[Finding]:
    if value.symbol is not None and value.symbol.meaning is SymbolMeaning.ERROR:
        yield Finding(
            Severity.WARNING,
            "error-cell",
            value.place,
            f"{measure.name}: the cell shows {value.text} in place of a figure. Mend the formula in the workbook, or"
            " type the figure.",
        )
    elif value.symbol is None and value.number is None and value.denominator == 0:
        yield Finding(
            Severity.NOTE,
            "zero-denominator",
            value.place,
            f"{measure.name}: {value.text} is a share of none, which has no percentage.",
        )
    elif value.symbol is None and value.number is None and _is_date(value.text) and measure.unit is not Unit.TEXT:
        yield Finding(
            Severity.WARNING,
            "date-cell",
            value.place,
            f"{measure.name}: the cell shows the date {value.text} in place of a figure; Excel makes 3/12 one. Type the"
            " figure again in the workbook.",
        )
    elif value.symbol is None and value.number is None and measure.unit is not Unit.TEXT:
        yield Finding(
            Severity.WARNING,
            "several-figures",
            value.place,
            f"{measure.name}: “{value.text}” is not one plain figure, and nothing says which part of it is the result,"
            " so none was taken. Put one figure in the cell, in the measure's own unit.",
        )
    if value.status is ValueStatus.REVISED:
        yield Finding(
            Severity.NOTE,
            "revised",
            value.place,
            f"{measure.name}: {value.text} is marked as revised. Say in the commentary what it was before.",
        )


def _is_date(text: str) -> bool:
    return read_period(text).kind in (PeriodKind.MONTH, PeriodKind.SNAPSHOT)


def _disagreement(card: Scorecard, measure: Measure) -> Iterator[Finding]:
    supplied, calculated = measure.supplied_rating, card.rate(measure).rag
    value, target, rule = card.current_value(measure), measure.target, card.rule_for(measure)
    if supplied.rag is None or calculated is None or supplied.rag is calculated or not _is_ruled(supplied.rag, rule):
        return
    if value is None or value.shown is None or target is None or rule is None or supplied.place is None:
        return
    yield Finding(
        Severity.WARNING,
        "rag-disagrees",
        supplied.place,
        f"{measure.name}: the workbook shows {supplied.rag}, but {format_quantity(value.shown, measure.unit)} against a"
        f" target of {target.text} is {calculated} by {_rule_words(card, measure, rule)}. Check the figure, the target"
        " and the colour.",
    )


def _is_ruled(rag: RagRating, rule: RatingRule | None) -> bool:
    """Return whether the rule gives such ratings at all: blue is whatever the key says it is."""
    return rag in _BY_RULE or (rag is RagRating.YELLOW and rule is not None and rule.yellow is not None)


def _rule_words(card: Scorecard, measure: Measure, rule: RatingRule) -> str:
    source = {
        RuleSource.KEY: "the workbook's key",
        RuleSource.INFERRED: "the rule that most of the workbook's ratings follow",
    }.get(card.rule_in_force.source, "the rule in force")
    if measure.rule is not None:
        source = "the measure's own tolerance"
    if rule.bands is not None:
        return f"{source} ({rule.sentence().rstrip('.')})"
    if not rule.limits:
        return f"{source} (target met or not)"
    reaches = ", ".join(f"{rating} is {rule.reach(rating)}" for rating, _ in rule.limits)
    return f"{source} ({reaches})"


def _zero_target(card: Scorecard, measure: Measure) -> Iterator[Finding]:
    if card.rate(measure).reason is NotRated.ZERO_TARGET and measure.target is not None:
        yield Finding(
            Severity.WARNING,
            "zero-target",
            measure.target.place,
            f"{measure.name}: the target is 0 and was not met. A percentage of 0 has no meaning, so the rule cannot"
            " rate it. Rate it yourself, or give the measure a tolerance in points.",
        )
