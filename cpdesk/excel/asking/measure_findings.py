"""What a person should look at in one measure as understood."""

from collections.abc import Iterator

from cpdesk.domain.finding import Finding, Severity
from cpdesk.domain.measure import Measure
from cpdesk.domain.measure_words import target_text
from cpdesk.domain.period import PeriodKind
from cpdesk.domain.quantity import Unit, format_quantity
from cpdesk.domain.rating import NotRated, RagRating, RatingRule, RuleSource, ToleranceRule
from cpdesk.domain.scorecard import ColumnRole, Scorecard
from cpdesk.domain.symbol import SymbolMeaning
from cpdesk.domain.value import MeasureValue, ValueStatus
from cpdesk.excel.asking.scale_findings import scale_findings
from cpdesk.excel.dates.periods import read_period
from cpdesk.excel.measures.struck_cells import struck_findings
from cpdesk.excel.told import Told
from cpdesk.excel.words.figures import read_text

_BY_RULE = (RagRating.RED, RagRating.AMBER, RagRating.GREEN)


def findings_of_measure(card: Scorecard, measure: Measure, told: Told = Told()) -> Iterator[Finding]:
    """Return the findings of a measure: its ratings first, then its cells in their order."""
    calculated = card.rate(measure)
    yield from _disagreement(card, measure, calculated.rag)
    if calculated.reason is NotRated.ZERO_TARGET:
        yield from _zero_target(measure)
    if told.percent_scale(measure.title) is None:
        yield from scale_findings(measure)
    for value in (*measure.values, *(comparator.value for comparator in measure.comparators)):
        if value.number is None or value.symbol is not None or value.status is not None:
            yield from _of_value(measure, value)
    yield from struck_findings(measure)
    if measure.other:
        yield from _passed_over(card, measure)


def _passed_over(card: Scorecard, measure: Measure) -> Iterator[Finding]:
    """Return a finding for each error in a column of results that another column's figure stands in for."""
    headings = {column.heading for column in card.columns if column.role is ColumnRole.VALUE}
    for cell in measure.other:
        if cell.heading in headings and read_text(cell.text).is_error:
            yield Finding(
                Severity.WARNING,
                "error-cell",
                cell.place,
                f"{measure.name}: the cell shows {cell.text} in place of a figure. Another column for the same period"
                " has one, which was taken. Mend the formula in the workbook.",
            )


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


def _disagreement(card: Scorecard, measure: Measure, calculated: RagRating | None) -> Iterator[Finding]:
    supplied, rule = measure.supplied_rating, card.rule_for(measure)
    if supplied.rag is None or calculated is None or supplied.rag is calculated or not _is_ruled(supplied.rag, rule):
        return
    value, target = card.current_value(measure), measure.target
    if value is None or value.shown is None or target is None or rule is None or supplied.place is None:
        return
    yield Finding(
        Severity.WARNING,
        "rag-disagrees",
        supplied.place,
        f"{measure.name}: the workbook shows {supplied.rag}, but {format_quantity(value.shown, measure.unit)} against a"
        f" target of {target_text(measure)} is {calculated} by {_rule_words(card, measure, rule)}."
        f"{_what_holds(card, measure)} Check the figure, the target and the colour.",
    )


def _what_holds(card: Scorecard, measure: Measure) -> str:
    """Return that the workbook's rating stands where the rule is no more than worked out from its ratings."""
    return (
        ""
        if card.has_councils_rule(measure)
        else " The workbook has no key that states a rule, so its own rating stands."
    )


def _is_ruled(rag: RagRating, rule: RatingRule | None) -> bool:
    """Return whether the rule gives such ratings at all: blue is whatever the key says it is."""
    return rag in _BY_RULE or (isinstance(rule, ToleranceRule) and rule.limit(rag) is not None)


def _rule_words(card: Scorecard, measure: Measure, rule: RatingRule) -> str:
    source = {
        RuleSource.KEY: "the workbook's key",
        RuleSource.INFERRED: "the rule that agrees with most of the workbook's ratings",
    }.get(card.rule_in_force.source, "the rule in force")
    if measure.rule is not None:
        source = "the measure's own tolerance"
    if not isinstance(rule, ToleranceRule):
        return f"{source} ({rule.sentence().rstrip('.')})"
    if not rule.limits:
        return f"{source} (target met or not)"
    reaches = ", ".join(f"{limit.rating} is {rule.reach(limit.rating)}" for limit in rule.limits)
    return f"{source} ({reaches})"


def _zero_target(measure: Measure) -> Iterator[Finding]:
    if measure.target is not None:
        yield Finding(
            Severity.WARNING,
            "zero-target",
            measure.target.place,
            f"{measure.name}: the target is 0 and was not met. A percentage of 0 has no meaning, so the rule cannot"
            " rate it. Rate it yourself, or give the measure a tolerance in points.",
        )
