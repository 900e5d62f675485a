"""What a person should look at in one measure as understood."""

import re
from collections.abc import Collection, Iterator
from decimal import Decimal
from functools import partial

from cpdesk.domain.amber_evidence import assumed_words
from cpdesk.domain.finding import Finding, Severity
from cpdesk.domain.measure import Measure
from cpdesk.domain.measure_words import target_text
from cpdesk.domain.period import PeriodKind
from cpdesk.domain.provenance import CellPlace
from cpdesk.domain.quantity import Unit, format_quantity
from cpdesk.domain.rating import BandsRule, NotRated, RagRating, RatingRule, RuleSource, ToleranceRule
from cpdesk.domain.scorecard import ColumnRole, Scorecard
from cpdesk.domain.symbol import SymbolMeaning
from cpdesk.domain.value import MeasureValue, ValueStatus
from cpdesk.excel.asking.alike import Open
from cpdesk.excel.asking.direction_findings import direction_findings
from cpdesk.excel.asking.scale_findings import scale_findings
from cpdesk.excel.asking.target_findings import target_findings
from cpdesk.excel.dates.periods import read_period
from cpdesk.excel.measures.bracketed_figures import is_below_by_brackets
from cpdesk.excel.measures.struck_cells import struck_findings
from cpdesk.excel.told import Told
from cpdesk.excel.watch import Watch
from cpdesk.excel.words.figures import read_text
from cpdesk.excel.words.wording import plain

_OF_FRACTION = re.compile(r"\d{1,2}[-/. ][a-z]{3,9}|[a-z]{3,9}[-/. ]'?\d\d", re.IGNORECASE)
_OF_DATES = re.compile(
    r"\b(?:dates?|when|deadlines?|inspect\w*|ofsted|reviews?|reviewed|due|last|next|published|month)\b"
)
_DISAGREES = "rag-disagrees"
_BY_RULE = (RagRating.RED, RagRating.AMBER, RagRating.GREEN)


def findings_of_measures(card: Scorecard, told: Told, watch: Watch) -> Iterator[Finding | Open[Finding]]:
    """Return the findings of each measure in turn: its ratings first, then its cells in their order."""
    results = {column.heading for column in card.columns if column.role is ColumnRole.VALUE}
    for measure in watch.each(card.measures, card.place.sheet):
        calculated = card.rate(measure)
        if measure.supplied_rating.rag is not calculated.rag:
            yield from _disagreement(card, measure, calculated.rag)
        if calculated.reason is NotRated.ZERO_TARGET:
            yield from _zero_target(measure)
        yield from target_findings(card, measure)
        if measure.supplied_direction is not None:
            yield from direction_findings(card, measure)
        if measure.unit is Unit.PERCENT and told.percent_scale(measure.title) is None:
            yield from scale_findings(measure)
        for value in measure.values:
            if value.number is None or value.status is not None:
                yield from _of_value(measure, value)
        for comparator in measure.comparators:
            if comparator.value.number is None or comparator.value.status is not None:
                yield from _of_value(measure, comparator.value)
        if measure.other:
            yield from struck_findings(measure)
            yield from _passed_over(measure, results)


def _passed_over(measure: Measure, results: Collection[str]) -> Iterator[Finding]:
    """Return a finding for each error in a column of results that another column's figure stands in for."""
    for cell in measure.other:
        if cell.heading in results and read_text(cell.text).is_error:
            yield Finding(
                Severity.WARNING,
                "error-cell",
                cell.place,
                f"{measure.name}: the cell shows {cell.text} in place of a figure. Another column for the same period"
                " has one, which was taken. Mend the formula in the workbook.",
            )


def _of_value(measure: Measure, value: MeasureValue) -> Iterator[Finding]:
    is_unread = value.symbol is None and value.number is None and not _is_wanted_date(measure, value.text)
    if value.symbol is not None and value.symbol.meaning is SymbolMeaning.ERROR:
        yield Finding(
            Severity.WARNING,
            "error-cell",
            value.place,
            f"{measure.name}: the cell shows {value.text} in place of a figure. Mend the formula in the workbook, or"
            " type the figure.",
        )
    elif is_unread and value.denominator == 0:
        yield Finding(
            Severity.NOTE,
            "zero-denominator",
            value.place,
            f"{measure.name}: {value.text} is a share of none, which has no percentage. Leave it so, or write n/a.",
        )
    elif is_unread and _may_be_fraction(measure, value.text):
        yield Finding(
            Severity.WARNING,
            "date-cell",
            value.place,
            f"{measure.name}: the cell shows the date {value.text} in place of a figure; Excel makes 3/12 one. Type the"
            " figure again in the workbook.",
        )
    elif is_unread and measure.unit is not Unit.TEXT:
        yield _not_taken(measure, value)
    if value.status is ValueStatus.REVISED:
        yield Finding(
            Severity.NOTE,
            "revised",
            value.place,
            f"{measure.name}: {value.text} is marked as revised. Say in the commentary what it was before.",
        )


def _not_taken(measure: Measure, value: MeasureValue) -> Finding:
    if is_below_by_brackets(read_text(value.text)):
        text = (
            f"{measure.name}: “{value.text}” is in brackets. In accounts that is less than nothing, which this measure"
            " can't be, so no figure was taken. Type the figure without brackets in the workbook."
        )
        return Finding(Severity.WARNING, "bracketed-figure", value.place, text)
    text = (
        f"{measure.name}: “{value.text}” {_why_none(value)}, so none was taken. Put one figure in the cell, in the"
        " measure's own unit."
    )
    return Finding(Severity.WARNING, "several-figures", value.place, text)


def _why_none(value: MeasureValue) -> str:
    read = read_text(value.text)
    if read.number is not None and read.second is None and read.numerator is None:
        return "is in another unit than the measure's other figures"
    return "is not one plain figure, and nothing says which part of it is the result"


def _may_be_fraction(measure: Measure, text: str) -> bool:
    """Return whether the text is a date in a figure's place: `14-Mar` even among dates, if nothing speaks of any."""
    return _is_date(text) and (measure.unit is not Unit.TEXT or _OF_FRACTION.fullmatch(text.strip()) is not None)


def _is_wanted_date(measure: Measure, text: str) -> bool:
    """Return whether the text is a date of a measure that speaks of dates and has no figure."""
    if not _is_date(text) or any(value.number is not None for value in measure.values):
        return False
    return _OF_DATES.search(plain(measure.title)) is not None


def _is_date(text: str) -> bool:
    return read_period(text).kind in (PeriodKind.MONTH, PeriodKind.SNAPSHOT)


def _disagreement(card: Scorecard, measure: Measure, calculated: RagRating | None) -> Iterator[Open[Finding]]:
    supplied, rule = measure.supplied_rating, card.rule_for(measure)
    if supplied.rag is None or calculated is None or supplied.rag is calculated or not _is_ruled(supplied.rag, rule):
        return
    value = card.current_value(measure)
    if value is None or value.shown is None or rule is None or supplied.place is None:
        return
    shown, place = value.shown, supplied.place
    yield Open(_DISAGREES, place, partial(_disagrees, card, measure, calculated, rule, shown, place))


def _disagrees(
    card: Scorecard, measure: Measure, calculated: RagRating, rule: RatingRule, shown: Decimal, place: CellPlace
) -> Finding:
    """Return the finding that the workbook's own rating is not the one that the rule gives."""
    against = f" against a target of {target_text(measure)}" if measure.target is not None else ""
    return Finding(
        Severity.WARNING,
        _DISAGREES,
        place,
        f"{measure.name}: the workbook shows {measure.supplied_rating.rag}, but {format_quantity(shown, measure.unit)}"
        f"{against} is {calculated} by {_rule_words(card, measure, rule)}."
        f"{_what_holds(card, measure)} Check the figure, the target and the colour.",
    )


def _what_holds(card: Scorecard, measure: Measure) -> str:
    """Return that the workbook's rating stands where the rule is no more than worked out from its ratings."""
    return (
        ""
        if card.has_councils_rule(measure)
        else " The workbook has no key that states a rule, so its own rating stands." + assumed_words(card)
    )


def _agreeing(card: Scorecard) -> str:
    """Return how many of the ratings the rule worked out from them gives: most, where those are more than half."""
    force = card.rule_in_force
    agrees, rated = force.agrees + force.earlier_agrees, force.rated + force.earlier_rated
    return "most" if 2 * agrees > rated else force.agreeing()


def _is_ruled(rag: RagRating, rule: RatingRule | None) -> bool:
    """Return whether the rule gives such ratings at all: blue is whatever the key says it is."""
    if rag in _BY_RULE:
        return True
    is_best = isinstance(rule, ToleranceRule) and rule.exceeding is not None and rule.exceeding.rating is rag
    return is_best or (isinstance(rule, ToleranceRule) and rule.limit(rag) is not None)


def _rule_words(card: Scorecard, measure: Measure, rule: RatingRule) -> str:
    source = {
        RuleSource.KEY: "the workbook's key",
        RuleSource.INFERRED: f"the rule that agrees with {_agreeing(card)} of the workbook's ratings",
    }.get(card.rule_in_force.source, "the rule in force")
    if measure.rule is not None:
        source = f"the measure's own {'thresholds' if isinstance(measure.rule, BandsRule) else 'tolerance'}"
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
