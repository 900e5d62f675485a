"""A workbook as understood comes back equal from its JSON, and damaged JSON is refused in a sentence."""

import json
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cpdesk.domain.exchange import DamagedDataError, supplied_from_json, supplied_to_json
from cpdesk.domain.finding import Finding, Severity
from cpdesk.domain.import_answer import AnswerKind
from cpdesk.domain.measure import Measure, OtherCell, RagSource, SuppliedRating
from cpdesk.domain.period import ReportingPeriod
from cpdesk.domain.polarity import Polarity
from cpdesk.domain.provenance import CellPlace
from cpdesk.domain.quantity import Unit
from cpdesk.domain.question import ImportQuestion
from cpdesk.domain.rating import BandsRule, RagRating, RuleInForce, RuleSource, ToleranceKind, ToleranceRule
from cpdesk.domain.scorecard import Column, ColumnRole, Scorecard
from cpdesk.domain.supplied import SheetKind, SheetSummary, SuppliedWorkbook
from cpdesk.domain.symbol import Symbol, SymbolMeaning
from cpdesk.domain.table import DataTable
from cpdesk.domain.target import Target
from cpdesk.domain.tracker import Tracker, TrackerItem, TrackerStatus
from cpdesk.domain.trend import Basis, Judgement, SuppliedDirection
from cpdesk.domain.value import Comparator, MeasureValue, ValueStatus

_EXPECTED = Path(__file__).parents[1] / "data" / "expected"
_SHEET = "Scorecard Q1"
_PLACE = CellPlace(_SHEET, "F21")
_QUARTER = ReportingPeriod.quarter(2019, 1)

_periods = st.one_of(
    st.none(),
    st.builds(ReportingPeriod.financial_year, st.integers(1990, 2090)),
    st.builds(ReportingPeriod.quarter, st.integers(1990, 2090), st.integers(1, 4)),
    st.builds(ReportingPeriod.month, st.integers(1990, 2090), st.integers(1, 12)),
    st.builds(ReportingPeriod.year_to_date, st.integers(1990, 2090)),
    st.builds(ReportingPeriod.snapshot, st.dates(date(1990, 1, 1), date(2090, 1, 1))),
    st.builds(ReportingPeriod.academic_year, st.integers(1990, 2090)),
    st.builds(ReportingPeriod.term, st.integers(1990, 2090), st.sampled_from(["autumn", "spring", "summer"])),
)
_places = st.builds(CellPlace, st.sampled_from([_SHEET, "Elsewhere"]), st.sampled_from(["A1", "F21", "AB300"]))
_numbers = st.none() | st.decimals(-(10**9), 10**9, places=4, allow_nan=False)
_counts = st.integers(0, 99)
_symbols = st.none() | st.builds(Symbol, st.sampled_from(["c", "x", "-", "<5", ""]), st.sampled_from(SymbolMeaning))
_values = st.builds(
    MeasureValue,
    _periods,
    _places,
    st.text(max_size=8),
    _numbers,
    _numbers,
    _symbols,
    _numbers,
    _numbers,
    st.none() | st.sampled_from(ValueStatus),
)
_rules = st.sampled_from(
    [
        None,
        ToleranceRule(),
        ToleranceRule.of(Decimal("2.5"), ToleranceKind.POINTS),
        ToleranceRule.of(Decimal(5), ToleranceKind.POINTS, unit=Unit.PERCENT),
        ToleranceRule.of(
            Decimal(10), ToleranceKind.RELATIVE, green=Decimal(2), yellow=Decimal(5), includes_boundary=False
        ),
        BandsRule.of(Decimal(90), Decimal("79.5"), includes_amber=False),
        BandsRule.of(Decimal(10), Decimal(15), unit=None, rates_without_target=True),
    ]
)
_measures = st.builds(
    Measure,
    key=st.text(max_size=5),
    place=_places,
    ref=st.text(max_size=4),
    title=st.text(max_size=20),
    pledge=st.none() | st.text(max_size=9),
    unit=st.sampled_from(Unit),
    polarity=st.none() | st.sampled_from(Polarity),
    target=st.none() | st.builds(Target, _numbers, st.text(max_size=6), _places),
    values=st.lists(_values, max_size=3).map(tuple),
    comparators=st.lists(st.builds(Comparator, st.text(max_size=9), _values), max_size=2).map(tuple),
    supplied_rating=st.builds(
        SuppliedRating,
        st.none() | st.sampled_from(RagRating),
        st.none() | st.sampled_from(RagRating),
        st.none() | st.sampled_from(RagSource),
        st.none() | _places,
    ),
    rule=_rules,
    supplied_direction=st.none() | st.builds(SuppliedDirection, st.sampled_from(Judgement), _places),
    lead=st.text(max_size=9),
    commentary=st.text(max_size=30),
    other=st.lists(st.builds(OtherCell, st.text(max_size=5), st.text(max_size=5), _places), max_size=2).map(tuple),
    absence=_symbols,
)
_cards = st.builds(
    Scorecard,
    place=_places,
    title=st.text(max_size=9),
    header_rows=st.lists(st.integers(1, 99), min_size=1, max_size=3).map(tuple),
    columns=st.lists(
        st.builds(Column, st.just("F"), st.text(max_size=9), st.sampled_from(ColumnRole), _periods), max_size=3
    ).map(tuple),
    measures=st.lists(_measures, max_size=3).map(tuple),
    current_period=_periods,
    rule_in_force=st.builds(RuleInForce, _rules, st.sampled_from(RuleSource), _counts, _counts)
    | st.builds(RuleInForce, _rules, st.sampled_from(RuleSource), _counts, _counts, _counts, st.integers(1, 99)),
    basis=st.sampled_from(Basis),
    notes=st.lists(st.text(max_size=9), max_size=2).map(tuple),
)


def _workbook(*cards: Scorecard) -> SuppliedWorkbook:
    item = TrackerItem(CellPlace("Plan", "A4"), "1", "Adopt a handbook", "Done.", TrackerStatus.COMPLETE, "Complete")
    dated = replace(item, number="3", owner="Jo", due="May", since="2018")
    return SuppliedWorkbook(
        "scorecard.xlsx",
        "ab" * 32,
        (SheetSummary(_SHEET, True, SheetKind.SCORECARD), SheetSummary("Lists", False, SheetKind.KEY)),
        cards,
        (Tracker("Plan", (item, replace(item, number="2", status=None, status_text=""), dated)),),
        (
            DataTable(
                CellPlace("App", "A1"), "App use", ("Kind", "Total"), (("Sent", "330"), ("", "4")), ("*Since May",)
            ),
        ),
        (ImportQuestion("undated-column", _PLACE, "Which period is “Latest”?", ("Q1", "Q2"), "Q1"),),
        (Finding(Severity.WARNING, "rag-disagrees", _PLACE, "Check the colour."),),
    )


def _measure(**changes: Any) -> Measure:
    return replace(Measure("2.6", CellPlace(_SHEET, "B21"), "2.6", "% absent"), **changes)


def _card(measure: Measure, **changes: Any) -> Scorecard:
    card = Scorecard(CellPlace(_SHEET, "A4"), "Scorecard", (4,), (), (measure,), _QUARTER)
    return replace(card, **changes)


@given(st.lists(_cards, max_size=2))
def test_what_is_written_is_read_back_equal(cards: list[Scorecard]) -> None:
    workbook = _workbook(*cards)

    assert supplied_from_json(json.loads(json.dumps(supplied_to_json(workbook)))) == workbook


@pytest.mark.parametrize("reference", sorted(_EXPECTED.glob("*.json")), ids=lambda path: path.stem)
def test_every_sample_is_written_as_it_was_read(reference: Path) -> None:
    data = json.loads(reference.read_text(encoding="utf-8"))

    assert supplied_to_json(supplied_from_json(data)) == data


def test_displayed_decimal_places_survive() -> None:
    value = MeasureValue(_QUARTER, _PLACE, "90.0%", Decimal(90), Decimal("90.0"))
    back = supplied_from_json(supplied_to_json(_workbook(_card(_measure(values=(value,))))))

    assert str(back.scorecards[0].measures[0].values[0].shown) == "90.0"


def test_a_financial_year_that_is_written_like_a_month_stays_a_year() -> None:
    year = ReportingPeriod.financial_year(2010)
    written: Any = supplied_to_json(_workbook(_card(_measure(), current_period=year)))

    assert written["scorecards"][0]["current_period"] == "2010-11"
    assert supplied_from_json(written).scorecards[0].current_period == year


def test_the_contracts_fields_are_written_to_the_letter() -> None:
    measure = _measure(
        pledge="Pledge 2 – Education",
        unit=Unit.PERCENT,
        polarity=Polarity.LOW,
        target=Target(Decimal(15), "≤15%", CellPlace(_SHEET, "J21")),
        values=(MeasureValue(_QUARTER, _PLACE, "26%", Decimal(26), Decimal(26)),),
        supplied_rating=SuppliedRating(RagRating.RED, None, RagSource.FILL, _PLACE),
        lead="Virtual School",
    )
    rule = RuleInForce(ToleranceRule.of(Decimal(10), ToleranceKind.RELATIVE), RuleSource.KEY, 1, 1)
    written: Any = supplied_to_json(_workbook(_card(measure, rule_in_force=rule, basis=Basis.PREVIOUS_YEAR)))
    card = written["scorecards"][0]
    entry = card["measures"][0]

    assert card["rating_rule"] == {
        "kind": "tolerance",
        "amber": 10,
        "tolerance": "relative",
        "agrees": 1,
        "rated": 1,
        "source": "key",
    }
    assert entry["group"] == "Pledge 2 – Education"
    assert entry["target"] == {"value": 15, "text": "≤15%", "cell": "J21"}
    assert entry["rag"] == {
        "workbook": "red",
        "calculated": "red",
        "reason": None,
        "forecast": None,
        "source": "fill",
        "cell": "F21",
    }
    assert entry["direction"] == {"workbook": None, "calculated": None, "basis": "previous-year", "cell": None}
    assert {name: entry["observations"][0][name] for name in ("period", "value", "marker", "text", "cell")} == {
        "period": "2019-20 Q1",
        "value": 26,
        "marker": None,
        "text": "26%",
        "cell": "F21",
    }
    assert "rule" not in entry


def test_without_a_rule_its_fields_are_null() -> None:
    written: Any = supplied_to_json(_workbook(_card(_measure())))

    assert written["scorecards"][0]["rating_rule"] == {
        "kind": None,
        "amber": None,
        "tolerance": None,
        "agrees": 0,
        "rated": 0,
        "source": "none",
    }


def test_a_measures_own_tolerance_is_written_with_its_source() -> None:
    measure = _measure(rule=ToleranceRule.of(Decimal(2), ToleranceKind.POINTS))
    written: Any = supplied_to_json(_workbook(_card(measure)))

    assert written["scorecards"][0]["measures"][0]["rule"] == {
        "kind": "tolerance",
        "amber": 2,
        "tolerance": "points",
        "agrees": 0,
        "rated": 0,
        "source": "measure",
    }


def test_a_blank_status_of_a_tracker_is_null() -> None:
    written: Any = supplied_to_json(_workbook())

    assert written["trackers"][0]["items"][1]["status_text"] is None


def _drop(data: Any) -> None:
    del data["scorecards"][0]["title"]


def _mistype(data: Any) -> None:
    data["scorecards"][0]["header_rows"] = ["4"]


def _misname(data: Any) -> None:
    data["scorecards"][0]["measures"][0]["unit"] = "furlongs"


def _misdate(data: Any) -> None:
    data["scorecards"][0]["current_period"] = "2019-20 Q5"


def _flatten(data: Any) -> None:
    data["scorecards"] = "none"


@pytest.mark.parametrize(
    ("damage", "where"),
    [
        (_drop, "scorecards[0].title is missing"),
        (_mistype, "scorecards[0].header_rows should be a list of whole numbers"),
        (_misname, "measures[0].unit cannot be “furlongs”"),
        (_misdate, "current_period cannot be the period “2019-20 Q5”"),
        (_flatten, "scorecards should be a list"),
    ],
)
def test_damage_is_refused_with_its_place(damage: Callable[[Any], None], where: str) -> None:
    data: Any = supplied_to_json(_workbook(_card(_measure())))
    damage(data)

    with pytest.raises(DamagedDataError) as caught:
        supplied_from_json(data)
    assert where in caught.value.sentence


_json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=8,
)


@given(_json_values)
def test_whatever_the_json_holds_it_is_read_or_refused(value: object) -> None:
    data: Any = supplied_to_json(_workbook(_card(_measure())))
    data["scorecards"][0]["measures"][0]["observations"] = [value]

    with pytest.raises(DamagedDataError):
        supplied_from_json(data)


def test_a_question_keeps_what_answers_it_and_one_of_before_opens_without() -> None:
    question = ImportQuestion(
        "same-measure", CellPlace("Q2", "B4"), "The same?", ("2.6", "new"), "2.6", AnswerKind.SAME_MEASURE, "2.7 NEET"
    )
    supplied = SuppliedWorkbook("a.xlsx", "ab" * 32, questions=(question,))
    data = json.loads(json.dumps(supplied_to_json(supplied)))
    assert supplied_from_json(data) == supplied
    del data["questions"][0]["asks"], data["questions"][0]["about"]
    assert supplied_from_json(data).questions == (replace(question, asks=None, about=""),)


def test_what_few_rules_have_is_written_under_keys_of_its_own() -> None:
    usual = _card(_measure(), rule_in_force=RuleInForce(ToleranceRule.of(Decimal(10), ToleranceKind.RELATIVE)))
    rule = ToleranceRule.of(Decimal(10), ToleranceKind.RELATIVE, green=Decimal(2), includes_boundary=False)
    rare = _card(_measure(), rule_in_force=RuleInForce(rule))
    texts = [json.dumps(supplied_to_json(_workbook(card))) for card in (usual, rare)]
    written = [json.loads(text)["scorecards"][0]["rating_rule"] for text in texts]

    assert written[1] == {**written[0], "green": 2, "boundary": "out"}
