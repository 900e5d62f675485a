"""Inspecting: what was understood of a workbook, for people."""

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import groupby
from textwrap import wrap

from cpdesk.domain.finding import Finding
from cpdesk.domain.grouped_questions import gathered
from cpdesk.domain.measure import Measure, RagSource
from cpdesk.domain.measure_review import rating_that_counts
from cpdesk.domain.measure_words import target_text
from cpdesk.domain.pack_rules import PackRules
from cpdesk.domain.question import ImportQuestion
from cpdesk.domain.rating import NotRated, RuleInForce, RuleSource
from cpdesk.domain.rating_reasons import reason_words
from cpdesk.domain.ruling import ruling
from cpdesk.domain.scorecard import Column, Scorecard
from cpdesk.domain.supplied import SheetKind, SheetSummary, SuppliedWorkbook
from cpdesk.services.import_draft import DIFFERENCES
from cpdesk.services.inspected_figures import figure_words

_SOURCES = {
    RuleSource.KEY: "as the sheet's own key says",
    RuleSource.MEASURE: "as each measure says",
}
_SHOWN_BY = {
    RagSource.TEXT: "by what is written in a cell",
    RagSource.FILL: "by a cell's fill",
    RagSource.CONDITIONAL: "by a conditional format",
    RagSource.ICON: "by an icon",
}
_LEAST_WIDTH = 60
_MOST_RULES = 3


def inspection_text(workbook: SuppliedWorkbook, width: int = 100) -> str:
    """Return what was understood for a person to read, in lines of at most `width` characters where words allow it."""
    return "\n".join(_Text(max(width, _LEAST_WIDTH)).lines(workbook)) + "\n"


class _Text:
    """Lays a workbook out in lines."""

    def __init__(self, width: int) -> None:
        self._width = width

    def lines(self, workbook: SuppliedWorkbook) -> Iterator[str]:
        yield workbook.name
        yield from self._wrapped("Sheets: " + ", ".join(_sheet(sheet) for sheet in workbook.sheets), "  ")
        for card in workbook.scorecards:
            yield ""
            yield from self._scorecard(card)
        for tracker in workbook.trackers:
            yield from ("", f"Tracker on {tracker.sheet}: {_counted(len(tracker.items), 'item')}")
            for item in tracker.items:
                status = item.status.value if item.status else "no clear status"
                yield from self._wrapped(f"{item.number}. {item.text} ({status}) [{item.place.cell}]", "  ")
        for table in workbook.tables:
            yield from ("", f"Table “{table.title}” at {table.place}: {_counted(len(table.rows), 'row')}")
            yield from self._wrapped("Columns: " + ", ".join(table.header), "  ")
        yield ""
        groups = gathered(workbook.questions)
        yield _counted(len(groups), "question")
        for group in groups:
            yield from self._question(group[0]) if len(group) == 1 else self._group(group)
        differences = [finding for finding in workbook.findings if finding.code in DIFFERENCES]
        if differences:
            yield from ("", _counted(len(differences), "difference") + " from last time")
            yield from self._findings(differences)
        findings = [finding for finding in workbook.findings if finding.code not in DIFFERENCES]
        yield ""
        yield _counted(len(findings), "finding")
        yield from self._findings(findings)

    def _scorecard(self, card: Scorecard) -> Iterator[str]:
        yield from self._wrapped(f"Scorecard “{card.title}” at {card.place}", "")
        period = card.current_period
        rated = f"Ratings are about {period.label}" if period else "No current period was found"
        yield from self._wrapped(f"{rated}; direction of travel compares with {card.basis.words}.", "  ")
        yield from self._wrapped(_rule(card), "  ")
        for line in _own_rules(card):
            yield from self._wrapped(line, "  ")
        yield from self._wrapped(_ratings(card), "  ")
        yield "  Rows" if all(column.line == "row" for column in card.columns) else "  Columns"
        for column in card.columns:
            yield from self._wrapped(_column(column), "    ")
        yield f"  {_counted(len(card.measures), 'measure')}"
        for pledge, measures in groupby(card.measures, key=_pledge):
            if pledge:
                yield from self._wrapped(pledge, "    ")
            for measure in measures:
                yield from self._measure(card, measure)

    def _measure(self, card: Scorecard, measure: Measure) -> Iterator[str]:
        yield from self._wrapped(f"{measure.name} [{measure.place.cell}]", "      ")
        target = f", target {target_text(measure)}" if measure.target and measure.target.text.strip() else ""
        figure = figure_words(card, measure)
        yield from self._wrapped(f"{figure}{target}; {_rating(card, measure)}", "        ")

    def _question(self, question: ImportQuestion) -> Iterator[str]:
        choices = f" ({' / '.join(question.choices)})" if question.choices else ""
        taken = (
            f"Taken until it is answered: {question.default}" if question.default else "Left open until it is answered"
        )
        also = f" Also asked at {', '.join(map(str, question.others))}." if question.others else ""
        yield from self._wrapped(f"{question.place}: {question.text}{choices}{also}", "  ")
        yield from self._wrapped(f"{taken}. Code: {question.code}.", "    ")

    def _group(self, group: Sequence[ImportQuestion]) -> Iterator[str]:
        """Yield the questions that one answer may settle, what they have in common but once."""
        places = {place.sheet for question in group for place in (question.place,)}
        yield from self._wrapped(f"The same is asked of {len(group)} measures ({' / '.join(group[0].choices)}):", "  ")
        for question in group:
            where = question.place if len(places) > 1 else question.place.cell
            yield from self._wrapped(f"{where}: {question.text}", "    ")
        yield from self._wrapped(
            f"Left open until they are answered. Code: {group[0].code}. In an answers file, all = true answers all of"
            ' them at once, and cell = ["B2", "B3"] those in these cells.',
            "    ",
        )

    def _findings(self, findings: Sequence[Finding]) -> Iterator[str]:
        for finding in findings:
            yield from self._wrapped(f"{finding.severity.value}: {finding.place}: {finding.text}", "  ")

    def _wrapped(self, text: str, indent: str) -> list[str]:
        return wrap(text, self._width, initial_indent=indent, subsequent_indent=f"{indent}  ", break_on_hyphens=False)


def _sheet(sheet: SheetSummary) -> str:
    if sheet.visible:
        return f"{sheet.name} ({sheet.kind.value})"
    is_read = sheet.kind in (SheetKind.SCORECARD, SheetKind.TRACKER, SheetKind.TABLE)
    return f"{sheet.name} (hidden, {f'{sheet.kind.value}, read as asked' if is_read else 'not read'})"


def _column(column: Column) -> str:
    period = f", {column.period.label}" if column.period else ""
    hidden = " (hidden)" if column.is_hidden else " (left out)" if column.is_left_out else ""
    role = "period" if column.names_periods else column.role.value
    return f"{column.column}  {column.heading or '(no heading)'}: {role}{period}{hidden}"


def _rule(card: Scorecard) -> str:
    in_force = card.rule_in_force
    if in_force.rule is None:
        return "No rule to rate by was found."
    if in_force.source is RuleSource.INFERRED:
        return (
            "The workbook has no key that states a rule. Its own ratings stand; a rule worked out from them would"
            f" agree with {_agreeing(in_force)}: {in_force.rule.sentence()}"
        )
    agrees = f" {_agrees(card)}" if in_force.rated else ""
    return f"{in_force.rule.sentence()} Rule: {_SOURCES.get(in_force.source, 'not said')}.{agrees}"


def _agrees(card: Scorecard) -> str:
    """Return with how many of the workbook's ratings the rule agrees, and how many it has none to compare with."""
    rated = card.rule_in_force.rated
    shown = (measure for measure in card.measures if measure.supplied_rating.rag is not None)
    compared = min(rated, sum(card.rate(measure).rag is not None for measure in shown))
    if not compared:
        return f"It rates none of the {_counted(rated, 'measure')} that the workbook rates, so nothing can be compared."
    agrees = f"It agrees with {card.rule_in_force.agrees} of {_counted(compared, 'rating')}"
    return f"{agrees}." if compared == rated else f"{agrees}; {rated - compared} more cannot be compared."


def _agreeing(in_force: RuleInForce) -> str:
    """Return with how many ratings a rule that was worked out from them agrees, those of earlier periods apart."""
    now = f"{in_force.agrees} of {_counted(in_force.rated, 'rating')}" if in_force.rated else ""
    then = in_force.earlier_rated
    earlier = f"{in_force.earlier_agrees} of {_counted(then, 'rating')} of earlier periods" if then else ""
    return " and ".join(filter(None, (now, earlier)))


def _rating(card: Scorecard, measure: Measure) -> str:
    """Return the rating that counts, and what the rule or the workbook has in its place."""
    supplied, calculated = measure.supplied_rating.rag, card.rate(measure)
    counts = rating_that_counts(ruling(PackRules(), card, measure, "", card.current_period), supplied, calculated)
    if supplied is None or supplied is calculated.rag:
        return counts.words
    if counts.rag is not supplied:
        return f"{counts.words}; the workbook shows {supplied.word}"
    why = f"the rule worked out would give {calculated.rag.word}" if calculated.rag else "no rule rates it"
    unrated = calculated.reason if calculated.reason is not NotRated.NO_RULE else None
    reason = f": {reason_words(unrated, card.current_value(measure))}" if unrated else ""
    return f"{counts.words}, as in the workbook; {why}{reason}"


def _own_rules(card: Scorecard) -> Iterator[str]:
    """Yield the rules that measures have of their own, each with how many; of many kinds, how many measures alone."""
    rules = Counter(measure.rule for measure in card.measures if measure.rule is not None)
    if len(rules) > _MOST_RULES:
        yield f"{rules.total()} measures have rules of their own."
        return
    for rule, count in rules.items():
        whose = "1 measure has its own rule" if count == 1 else f"{count} measures have their own rule"
        yield f"{whose}. {rule.sentence()}"


def _ratings(card: Scorecard) -> str:
    """Return how many ratings the workbook shows itself, and how each is known."""
    ratings = [measure.supplied_rating for measure in card.measures if measure.supplied_rating.rag is not None]
    if not ratings:
        return "The workbook shows no ratings of its own."
    counts = Counter(rating.source for rating in ratings if rating.source is not None)
    known = ", ".join(f"{count} {_SHOWN_BY[source]}" for source, count in counts.most_common())
    return f"The workbook shows {_counted(len(ratings), 'rating')}{': ' if known else ''}{known}."


def _pledge(measure: Measure) -> str:
    return measure.pledge or ""


def _counted(count: int, noun: str) -> str:
    return f"{count or 'No'} {noun}{'' if count == 1 else 's'}"
