"""A workbook as understood, read back from the JSON of `inspect --json`."""

from cpdesk.domain.exchange.fields import Fields
from cpdesk.domain.exchange.rules import rule_from_json
from cpdesk.domain.finding import Finding, Severity
from cpdesk.domain.import_answer import AnswerKind
from cpdesk.domain.measure import Measure, OtherCell, RagSource, SuppliedRating
from cpdesk.domain.polarity import Polarity
from cpdesk.domain.quantity import Unit
from cpdesk.domain.question import ImportQuestion
from cpdesk.domain.rating import RagRating, RuleInForce, RuleSource
from cpdesk.domain.scorecard import Column, ColumnRole, Scorecard
from cpdesk.domain.supplied import SheetKind, SheetSummary, SuppliedWorkbook
from cpdesk.domain.symbol import Symbol, SymbolMeaning
from cpdesk.domain.table import DataTable
from cpdesk.domain.target import Target
from cpdesk.domain.tracker import Tracker, TrackerItem, TrackerStatus
from cpdesk.domain.trend import Basis, Judgement, SuppliedDirection
from cpdesk.domain.value import Comparator, MeasureValue, ValueStatus


def supplied_from_json(data: object) -> SuppliedWorkbook:
    """Return the workbook that `supplied_to_json` wrote; raise DamagedDataError where it is damaged.

    Calculated ratings and directions are not read: they follow from the rest.
    """
    fields = Fields.of(data, "workbook data")
    workbook = fields.inner("workbook")
    return SuppliedWorkbook(
        name=workbook.text("name"),
        sha256=workbook.text("sha256"),
        sheets=tuple(
            SheetSummary(sheet.text("name"), sheet.flag("visible"), sheet.choice("kind", SheetKind))
            for sheet in workbook.each("sheets")
        ),
        scorecards=tuple(_scorecard(card) for card in fields.each("scorecards")),
        trackers=tuple(_tracker(tracker) for tracker in fields.each("trackers")),
        tables=tuple(_table(table) for table in fields.each("tables")),
        questions=tuple(_question(question) for question in fields.each("questions")),
        findings=tuple(finding_from_json(finding) for finding in fields.each("findings")),
    )


def finding_from_json(fields: Fields) -> Finding:
    """Return a finding with its cell."""
    return Finding(fields.choice("severity", Severity), fields.text("code"), fields.place(), fields.text("text"))


def _scorecard(fields: Fields) -> Scorecard:
    return Scorecard(
        place=fields.place(),
        title=fields.text("title"),
        header_rows=fields.counts("header_rows"),
        columns=tuple(_column(column) for column in fields.each("columns")),
        measures=tuple(_measure(measure) for measure in fields.each("measures")),
        current_period=fields.period("current_period"),
        rule_in_force=_rule_in_force(fields.inner("rating_rule")),
        basis=fields.choice("basis", Basis),
        notes=fields.texts("notes"),
    )


def _column(fields: Fields) -> Column:
    return Column(
        fields.text("column"),
        fields.text("heading"),
        fields.choice("role", ColumnRole),
        fields.period(),
        "hidden" in fields.data and fields.flag("hidden"),
        "left_out" in fields.data and fields.flag("left_out"),
        "names_periods" in fields.data and fields.flag("names_periods"),
    )


def _rule_in_force(fields: Fields) -> RuleInForce:
    has_earlier = "earlier_rated" in fields.data
    return RuleInForce(
        rule=rule_from_json(fields),
        source=fields.choice("source", RuleSource),
        agrees=fields.count("agrees"),
        rated=fields.count("rated"),
        earlier_agrees=fields.count("earlier_agrees") if has_earlier else 0,
        earlier_rated=fields.count("earlier_rated") if has_earlier else 0,
    )


def _measure(fields: Fields) -> Measure:
    place = fields.place()
    rule, absence = fields.optional_inner("rule"), fields.optional_inner("absence")
    return Measure(
        key=fields.text("key"),
        place=place,
        ref=fields.text("ref"),
        title=fields.text("title"),
        pledge=fields.optional_text("group"),
        unit=fields.choice("unit", Unit),
        polarity=fields.optional_choice("polarity", Polarity),
        target=_target(fields.optional_inner("target"), place.sheet),
        values=tuple(_value(value, place.sheet) for value in fields.each("observations")),
        comparators=tuple(_comparator(comparator, place.sheet) for comparator in fields.each("comparators")),
        supplied_rating=_rating(fields.inner("rag"), place.sheet),
        rule=rule_from_json(rule) if rule is not None else None,
        supplied_direction=_direction(fields.inner("direction"), place.sheet),
        lead=fields.text("lead"),
        commentary=fields.text("commentary"),
        other=tuple(_other(other, place.sheet) for other in fields.each("other")),
        absence=_symbol(absence) if absence is not None else None,
    )


def _target(fields: Fields | None, home: str) -> Target | None:
    if fields is None:
        return None
    return Target(fields.number("value"), fields.text("text"), fields.place(home))


def _value(fields: Fields, home: str) -> MeasureValue:
    return MeasureValue(
        period=fields.period(),
        place=fields.place(home),
        text=fields.text("text"),
        number=fields.number("value"),
        shown=fields.written_number("shown"),
        symbol=_symbol(fields) if fields.optional_text("marker") is not None else None,
        numerator=fields.number("numerator"),
        denominator=fields.number("denominator"),
        status=fields.optional_choice("status", ValueStatus),
    )


def _symbol(fields: Fields) -> Symbol:
    return Symbol(fields.text("marker"), fields.choice("meaning", SymbolMeaning))


def _comparator(fields: Fields, home: str) -> Comparator:
    return Comparator(fields.text("name"), _value(fields, home))


def _rating(fields: Fields, home: str) -> SuppliedRating:
    return SuppliedRating(
        rag=fields.optional_choice("workbook", RagRating),
        forecast=fields.optional_choice("forecast", RagRating),
        source=fields.optional_choice("source", RagSource),
        place=fields.optional_place(home),
    )


def _direction(fields: Fields, home: str) -> SuppliedDirection | None:
    judgement, place = fields.optional_choice("workbook", Judgement), fields.optional_place(home)
    return SuppliedDirection(judgement, place) if judgement is not None and place is not None else None


def _other(fields: Fields, home: str) -> OtherCell:
    return OtherCell(fields.text("heading"), fields.text("text"), fields.place(home))


def _tracker(fields: Fields) -> Tracker:
    sheet = fields.text("sheet")
    return Tracker(sheet, tuple(_tracker_item(item, sheet) for item in fields.each("items")))


def _tracker_item(fields: Fields, home: str) -> TrackerItem:
    return TrackerItem(
        place=fields.place(home),
        number=fields.text("number"),
        text=fields.text("text"),
        progress=fields.text("progress"),
        status=fields.optional_choice("status", TrackerStatus),
        status_text=fields.optional_text("status_text") or "",
        owner=fields.optional_text("owner") or "",
        due=fields.optional_text("due") or "",
        since=fields.optional_text("since") or "",
    )


def _table(fields: Fields) -> DataTable:
    return DataTable(
        place=fields.place(),
        title=fields.text("title"),
        header=fields.texts("header"),
        rows=tuple(_row(row, f"{fields.where}.rows[{index}]") for index, row in enumerate(fields.items("rows"))),
        notes=fields.texts("notes"),
    )


def _row(row: object, where: str) -> tuple[str, ...]:
    return Fields({"cells": row}, where).texts("cells")


def _question(fields: Fields) -> ImportQuestion:
    return ImportQuestion(
        fields.text("code"),
        fields.place(),
        fields.text("text"),
        fields.texts("choices"),
        fields.optional_text("default"),
        fields.optional_choice("asks", AnswerKind),
        fields.optional_text("about") or "",
    )
