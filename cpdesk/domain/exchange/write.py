"""A workbook as understood, written as the JSON of `inspect --json`."""

from collections.abc import Callable, Iterator
from functools import lru_cache
from typing import Any

from cpdesk.domain.exchange.rules import rule_in_force_to_json
from cpdesk.domain.finding import Finding
from cpdesk.domain.json_value import JsonValue, json_number
from cpdesk.domain.measure import Measure
from cpdesk.domain.period import PeriodKind, ReportingPeriod
from cpdesk.domain.provenance import CellPlace
from cpdesk.domain.question import ImportQuestion
from cpdesk.domain.rating import RatingRule, RuleInForce, RuleSource
from cpdesk.domain.scorecard import Column, Scorecard
from cpdesk.domain.supplied import SuppliedWorkbook
from cpdesk.domain.symbol import Symbol
from cpdesk.domain.table import DataTable
from cpdesk.domain.tracker import Tracker, TrackerItem
from cpdesk.domain.value import Comparator, MeasureValue
from cpdesk.domain.value_class import value_class

JsonObject = dict[str, JsonValue]
Listed = Callable[[Iterator[JsonObject]], Any]


def supplied_to_json(workbook: SuppliedWorkbook, listed: Listed = list) -> JsonObject:
    """Return the workbook in the shape of the `inspect --json` contract, ratings and directions calculated.

    Keys beyond the contract hold what is needed to read an equal workbook back. `listed` makes the lists of
    measures, questions and findings: `iter` leaves each to be written when it is asked for, as very many want.
    """
    return {
        "workbook": {
            "name": workbook.name,
            "sha256": workbook.sha256,
            "sheets": [
                {"name": sheet.name, "visible": sheet.visible, "kind": sheet.kind.value} for sheet in workbook.sheets
            ],
        },
        "scorecards": [_scorecard(card, listed) for card in workbook.scorecards],
        "trackers": [_tracker(tracker) for tracker in workbook.trackers],
        "tables": [_table(table) for table in workbook.tables],
        "questions": listed(_question(question) for question in workbook.questions),
        "findings": listed(finding_to_json(finding) for finding in workbook.findings),
    }


def finding_to_json(finding: Finding) -> JsonObject:
    """Return a finding with its cell."""
    return {
        "severity": finding.severity,
        "code": finding.code,
        "sheet": finding.place.sheet,
        "cell": finding.place.cell,
        "text": finding.text,
    }


def _scorecard(card: Scorecard, listed: Listed) -> JsonObject:
    in_force = card.rule_in_force
    return {
        "sheet": card.place.sheet,
        "cell": card.place.cell,
        "title": card.title,
        "header_rows": list(card.header_rows),
        **_period(card.current_period, "current_period"),
        "basis": card.basis.value,
        "columns": [_column(column) for column in card.columns],
        "rating_rule": rule_in_force_to_json(in_force),
        "measures": listed(_MeasureWriter(card, measure).write() for measure in card.measures),
        "notes": list(card.notes),
    }


def _column(column: Column) -> JsonObject:
    entry: JsonObject = {"column": column.column, "heading": column.heading, "role": column.role.value}
    if column.period is not None or column.role.is_figures:
        entry.update(_period(column.period))
    if column.is_hidden:
        entry["hidden"] = True
    if column.is_left_out:
        entry["left_out"] = True
    if column.names_periods:
        entry["names_periods"] = True
    return entry


@value_class(frozen=True, slots=True)
class _MeasureWriter:
    """Writes one measure of a scorecard."""

    card: Scorecard
    measure: Measure

    def write(self) -> JsonObject:
        measure = self.measure
        entry: JsonObject = {
            "sheet": measure.place.sheet,
            "cell": measure.place.cell,
            "key": measure.key,
            "ref": measure.ref,
            "title": measure.title,
            "group": measure.pledge,
            "unit": measure.unit,
            "polarity": measure.polarity,
            "target": self._target(),
            "observations": [self._value(value) for value in measure.values],
            "comparators": [self._comparator(comparator) for comparator in measure.comparators],
            "rag": self._rag(),
            "direction": self._direction(),
            "lead": measure.lead,
            "commentary": measure.commentary,
            "other": [
                self._with_sheet({"heading": at.heading, "text": at.text, "cell": at.place.cell}, at.place)
                for at in measure.other
            ],
        }
        if measure.rule is not None:
            entry["rule"] = self._own_rule(measure.rule)
        if measure.absence is not None:
            entry["absence"] = _symbol(measure.absence)
        return entry

    def _target(self) -> JsonObject | None:
        target = self.measure.target
        if target is None:
            return None
        entry: JsonObject = {"value": json_number(target.value), "text": target.text, "cell": target.place.cell}
        return self._with_sheet(entry, target.place)

    def _value(self, value: MeasureValue) -> JsonObject:
        entry: JsonObject = {
            **_period(value.period),
            "value": json_number(value.number),
            "marker": value.symbol.marker if value.symbol is not None else None,
            "text": value.text,
            "numerator": json_number(value.numerator),
            "denominator": json_number(value.denominator),
            "status": value.status,
            "cell": value.place.cell,
        }
        self._with_sheet(entry, value.place)["shown"] = str(value.shown) if value.shown is not None else None
        if value.symbol is not None:
            entry["meaning"] = value.symbol.meaning.value
        return entry

    def _comparator(self, comparator: Comparator) -> JsonObject:
        return {"name": comparator.name, **self._value(comparator.value)}

    def _rag(self) -> JsonObject:
        supplied = self.measure.supplied_rating
        calculated = self.card.rate(self.measure)
        place = supplied.place
        entry: JsonObject = {
            "workbook": supplied.rag,
            "calculated": calculated.rag,
            "reason": calculated.reason.code if calculated.reason is not None else None,
            "forecast": supplied.forecast,
            "source": supplied.source,
            "cell": place.cell if place is not None else None,
        }
        return self._with_sheet(entry, place)

    def _direction(self) -> JsonObject:
        supplied = self.measure.supplied_direction
        calculated = self.card.direction(self.measure)
        place = supplied.place if supplied is not None else None
        entry: JsonObject = {
            "workbook": supplied.judgement if supplied is not None else None,
            "calculated": calculated.judgement,
            "basis": calculated.basis,
            "cell": place.cell if place is not None else None,
        }
        return self._with_sheet(entry, place)

    def _own_rule(self, rule: RatingRule) -> JsonObject:
        supplied = self.measure.supplied_rating.rag
        agrees = supplied is not None and self.card.rate(self.measure).rag is supplied
        force = RuleInForce(rule, RuleSource.MEASURE, int(agrees), int(supplied is not None))
        return rule_in_force_to_json(force)

    def _with_sheet(self, entry: JsonObject, place: CellPlace | None) -> JsonObject:
        """Return the entry with the sheet of its cell, which is said only where it is not the measure's own."""
        if place is not None and place.sheet != self.measure.place.sheet:
            entry["sheet"] = place.sheet
        return entry


def _period(period: ReportingPeriod | None, name: str = "period") -> JsonObject:
    if period is None:
        return {name: None}
    code, is_month_too = _code(period)
    return {name: code, f"{name}_kind": period.kind.value} if is_month_too else {name: code}


@lru_cache(maxsize=1 << 10)
def _code(period: ReportingPeriod) -> tuple[str, bool]:
    """Return a period's code, and whether it is a financial year whose code reads as a month's."""
    code = period.code
    return code, period.kind is PeriodKind.FINANCIAL_YEAR and ReportingPeriod.from_code(code) != period


def _symbol(symbol: Symbol) -> JsonObject:
    return {"marker": symbol.marker, "meaning": symbol.meaning.value}


def _tracker(tracker: Tracker) -> JsonObject:
    return {"sheet": tracker.sheet, "items": [_tracker_item(item, tracker.sheet) for item in tracker.items]}


def _tracker_item(item: TrackerItem, home: str) -> JsonObject:
    entry: JsonObject = {
        "number": item.number,
        "text": item.text,
        "progress": item.progress,
        "status": item.status.value if item.status is not None else None,
        "status_text": item.status_text or None,
        "cell": item.place.cell,
    }
    also = (("owner", item.owner), ("due", item.due), ("since", item.since))
    entry |= {name: said for name, said in also if said}
    if item.place.sheet != home:
        entry["sheet"] = item.place.sheet
    return entry


def _table(table: DataTable) -> JsonObject:
    return {
        "sheet": table.place.sheet,
        "cell": table.place.cell,
        "title": table.title,
        "header": list(table.header),
        "rows": [list(row) for row in table.rows],
        "notes": list(table.notes),
    }


def _question(question: ImportQuestion) -> JsonObject:
    entry: JsonObject = {
        "code": question.code,
        "sheet": question.place.sheet,
        "cell": question.place.cell,
        "text": question.text,
        "choices": list(question.choices),
        "default": question.default,
    }
    if question.asks is not None:
        entry.update(asks=question.asks.value, about=question.about)
    return entry
