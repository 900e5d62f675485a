"""Workbooks are understood to the last cell: the four samples, then the layouts that councils use."""

import json
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cpdesk.domain.exchange import supplied_from_json, supplied_to_json
from cpdesk.domain.measure import Measure
from cpdesk.domain.provenance import CellPlace
from cpdesk.domain.rating import NotRated, RagRating
from cpdesk.domain.scorecard import ColumnRole, Scorecard
from cpdesk.domain.supplied import SheetKind, SuppliedWorkbook
from cpdesk.domain.symbol import Symbol, SymbolMeaning
from cpdesk.excel.reader import read_workbook, understand
from cpdesk.resources import resource_path
from grid_builders import Cell, Content, bold, filled, percent, sheet, workbook

_EXPECTED = Path(__file__).parents[1] / "data" / "expected"
_HEADINGS: list[Content] = ["Ref", "Measure", "Good to be", "2018/19", "Q1 2019/20", "Target"]


@pytest.mark.parametrize("reference", sorted(_EXPECTED.glob("*.json")), ids=lambda path: path.stem)
def test_a_sample_is_understood_as_a_person_read_it(reference: Path) -> None:
    supplied = read_workbook(resource_path("samples", f"{reference.stem}.xlsx"))

    assert supplied_to_json(supplied) == json.loads(reference.read_text(encoding="utf-8"))


def _understood(*rows: list[Content], name: str = "scorecard.xlsx", **options: object) -> SuppliedWorkbook:
    return understand(workbook(sheet(list(rows), **options), name=name))  # type: ignore[arg-type]


def _card(*rows: list[Content], name: str = "scorecard.xlsx", **options: object) -> Scorecard:
    (card,) = _understood(*rows, name=name, **options).scorecards
    return card


def _codes(supplied: SuppliedWorkbook) -> list[tuple[str, str]]:
    return [(finding.code, finding.place.cell) for finding in supplied.findings]


def _figures(measure: Measure) -> list[tuple[str | None, str | None]]:
    return [
        (value.period.code if value.period else None, str(value.number) if value.number is not None else None)
        for value in measure.values
    ]


def test_rows_stand_under_the_pledge_above_them() -> None:
    card = _card(
        ["Scorecard"],
        _HEADINGS,
        [bold("Pledge 1 – Being a good parent")],
        ["1.1", "Children in care", "Low", 1, 2, 3],
        ["Pledge 2 – Health"],
        ["2.1", "Dental checks", "High", 1, 2, 3],
    )

    assert [(measure.ref, measure.pledge) for measure in card.measures] == [
        ("1.1", "Pledge 1 – Being a good parent"),
        ("2.1", "Pledge 2 – Health"),
    ]


def test_a_merged_column_of_pledges_names_them_for_each_row() -> None:
    card = _card(
        ["Pledge", "Measure", "2018/19", "Target"],
        ["Be healthy", "Dental checks", 1, 2],
        [None, "Eye tests", 1, 2],
        ["Be safe", "Missing episodes", 1, 2],
        merges=[(2, 1, 3, 1)],
    )

    assert [measure.pledge for measure in card.measures] == ["Be healthy", "Be healthy", "Be safe"]


def test_one_commentary_merged_over_two_rows_belongs_to_both() -> None:
    card = _card(
        ["Ref", "Measure", "2018/19", "Comments"],
        ["3.1", "In house", 1, "Recruitment is slow."],
        ["3.2", "External", 2, None],
        merges=[(2, 4, 3, 4)],
    )

    assert [measure.commentary for measure in card.measures] == ["Recruitment is slow."] * 2


def test_a_sheet_for_each_pledge_shares_the_key_of_the_workbook() -> None:
    headings: list[Content] = ["Ref", "Measure", "Polarity", "Q1", "Target"]
    supplied = understand(
        workbook(
            sheet([["Pledge 1 – Care"], headings, ["1.1", "% planned", "High", "85%", "90%"]], name="P1"),
            sheet([["Pledge 2 – Health"], headings, ["2.1", "% dental", "High", "c", "90%"]], name="P2"),
            sheet([["A", "Within 10% of target"], ["c", "Suppressed"]], name="Key"),
            name="scorecard_2019-20.xlsx",
        )
    )
    first, second = supplied.scorecards

    assert [sheet_.kind for sheet_ in supplied.sheets] == [SheetKind.SCORECARD, SheetKind.SCORECARD, SheetKind.KEY]
    assert [card.measures[0].pledge for card in supplied.scorecards] == ["Pledge 1 – Care", "Pledge 2 – Health"]
    assert first.rate(first.measures[0]).rag is RagRating.AMBER
    assert second.rate(second.measures[0]).reason is NotRated.SUPPRESSED
    assert [card.current_period.code for card in supplied.scorecards if card.current_period] == ["2019-20 Q1"] * 2


def test_a_label_wrapped_over_two_rows_is_one_measure_at_its_first_cell() -> None:
    card = _card(
        _HEADINGS,
        ["1.1", "% of care leavers in", "High", "80%", "82%", "90%"],
        [None, "suitable accommodation"],
        ["1.2", "% of children who were", None, None, None, None],
        [None, "seen alone", "High", "80%", "82%", "90%"],
    )

    assert [(measure.ref, measure.title, measure.place.cell) for measure in card.measures] == [
        ("1.1", "% of care leavers in suitable accommodation", "B2"),
        ("1.2", "% of children who were seen alone", "B4"),
    ]
    assert _figures(card.measures[1]) == [("2018-19", "80"), ("2019-20 Q1", "82")]


def test_totals_and_rows_without_wording_are_left_out_and_pointed_out() -> None:
    supplied = _understood(
        ["Scorecard"],
        _HEADINGS,
        ["1.1", "Children in care", "Low", 1, 2, 3],
        ["Total", None, None, 1, 2, 3],
        [None, None, None, 5, 6, 7],
    )

    assert [measure.ref for measure in supplied.scorecards[0].measures] == ["1.1"]
    assert _codes(supplied) == [("row-left-out", "A4"), ("row-left-out", "D5")]


def test_hidden_rows_and_columns_are_left_out_and_pointed_out() -> None:
    supplied = _understood(
        _HEADINGS,
        ["1.1", "Children in care", "Low", 1, 2, 3],
        ["1.2", "Last year's measure", "Low", 1, 2, 3],
        hidden_rows=[3],
        hidden_columns=[4],
    )
    (card,) = supplied.scorecards

    assert [measure.ref for measure in card.measures] == ["1.1"]
    assert [(column.column, column.is_hidden) for column in card.columns] == [
        ("A", False),
        ("B", False),
        ("C", False),
        ("D", True),
        ("E", False),
        ("F", False),
    ]
    assert _codes(supplied) == [("row-left-out", "A3"), ("column-left-out", "D1")]


def test_a_hidden_sheet_is_listed_and_not_read() -> None:
    supplied = understand(
        workbook(
            sheet([_HEADINGS, ["1.1", "Children", "Low", 1, 2, 3]]),
            sheet([_HEADINGS, ["1.1", "Children", "Low", 1, 2, 3]], name="Last year", visible=False),
        )
    )

    assert [(summary.name, summary.visible) for summary in supplied.sheets] == [
        ("Scorecard", True),
        ("Last year", False),
    ]
    assert [card.place.sheet for card in supplied.scorecards] == ["Scorecard"]


def test_a_rating_beside_each_quarter_belongs_to_that_quarter() -> None:
    card = _card(
        ["Performance 2019/20"],
        ["Measure", "Good performance", "Target", "Quarter 1", "Against target", "Quarter 2", "Against target"],
        ["% fostered", "Bigger", "75%", "70%", "A", "76%", "G"],
    )
    (measure,) = card.measures

    assert card.current_period is not None
    assert card.current_period.code == "2019-20 Q2"
    assert (measure.supplied_rating.rag, measure.supplied_rating.place) == (
        RagRating.GREEN,
        CellPlace("Scorecard", "G3"),
    )
    assert [(other.heading, other.text) for other in measure.other] == [("Against target", "A")]


def test_quarters_that_run_over_a_year_end_are_dated_back_from_the_last() -> None:
    card = _card(["Scorecard Q2 2019/20"], ["Measure", "Q3", "Q4", "Q1", "Q2"], ["Moves", 1, 2, 3, 4])

    assert [period for period, _ in _figures(card.measures[0])] == [
        "2018-19 Q3",
        "2018-19 Q4",
        "2019-20 Q1",
        "2019-20 Q2",
    ]


def test_this_month_and_the_same_month_last_year_are_dated_by_the_title() -> None:
    card = _card(
        ["Performance on a page – September 2019"],
        ["Measure", "This month", "Last month", "Same month last year"],
        ["Moves", 1, 2, 3],
    )

    assert [period for period, _ in _figures(card.measures[0])] == ["2019-09", "2019-08", "2018-09"]


def test_a_lone_actual_is_for_the_period_of_the_title() -> None:
    card = _card(["Scorecard Q1 2019/20"], ["Measure", "Actual", "Target"], ["Moves", 1, 2])

    assert _figures(card.measures[0]) == [("2019-20 Q1", "1")]


def test_a_column_that_says_latest_is_kept_and_asked_about() -> None:
    supplied = _understood(["Scorecard Q1 2019/20"], ["Measure", "2018/19", "Latest", "England"], ["Moves", 1, 2, 3])

    assert _figures(supplied.scorecards[0].measures[0]) == [("2018-19", "1"), (None, "2")]
    assert [(question.code, question.place.cell, question.text) for question in supplied.questions] == [
        ("undated-column", "C2", "Which period is “Latest”?")
    ]


def test_the_councils_own_name_is_the_one_that_the_file_says() -> None:
    card = _card(
        ["Measure", "England 2018/19", "Poole 2018/19", "Medway 2018/19"],
        ["% placed", "50%", "40%", "45%"],
        name="medway-2019.xlsx",
    )
    (measure,) = card.measures

    assert _figures(measure) == [("2018-19", "45")]
    assert [comparator.name for comparator in measure.comparators] == ["England", "Poole"]


def test_columns_of_counts_are_the_numerator_and_denominator() -> None:
    card = _card(["Measure", "Q1 2019/20", "Numerator", "Denominator"], ["% NEET", "47%", 62, 131])
    (value,) = card.measures[0].values

    assert (value.number, value.numerator, value.denominator) == (Decimal(47), Decimal(62), Decimal(131))


def test_a_blank_that_is_not_due_is_told_from_one_that_is_missing() -> None:
    card = _card(
        [*_HEADINGS, "Comments"],
        ["1", "% passing", "High", "32%", None, "40%", "Reported once a year, in Q3."],
        ["2", "% seen", "High", "32%", None, "40%", "The team is new."],
        ["3", "% met", "High", "32%", "-", "40%", "Annual measure"],
        ["4", "% there", "High", "32%", "50%", "40%", "Reported annually until last year."],
    )

    card_reasons = [card.rate(measure).reason for measure in card.measures[:3]]
    assert card_reasons == [NotRated.NOT_DUE, NotRated.NO_DATA, NotRated.NOT_DUE]
    assert card.measures[0].absence == Symbol("", SymbolMeaning.NOT_DUE)
    assert card.measures[3].absence is None


def test_each_unknown_symbol_is_asked_about_once() -> None:
    supplied = _understood(_HEADINGS, ["1", "In custody", "Low", "c", "c", "x"], ["2", "Missing", "Low", "c", 4, 5])

    assert [(question.code, question.place.cell) for question in supplied.questions] == [("symbol-unknown", "D2")]
    assert ("symbol-unknown", "D2") in _codes(supplied)


def test_a_reference_that_comes_twice_is_asked_about() -> None:
    supplied = _understood(_HEADINGS, [2.1, "First", "Low", 1, 2, 3], [2.1, "Second", "Low", 1, 2, 3])

    assert [(question.code, question.place.cell, question.default) for question in supplied.questions] == [
        ("duplicate-ref", "B3", "2.10")
    ]
    assert [measure.key for measure in supplied.scorecards[0].measures] == ["2.1", "2.10"]
    assert ("duplicate-ref", "B3") in _codes(supplied)


def test_cells_that_cannot_be_read_are_pointed_out() -> None:
    supplied = _understood(
        _HEADINGS,
        ["1", "Moves", "Low", Cell(error="#REF!"), Cell(is_uncalculated=True), 3],
        ["2", "Visits", "High", "9 per day 3250 pa", "12 (r)", 3],
    )

    assert _codes(supplied) == [
        ("error-cell", "D2"),
        ("several-figures", "D3"),
        ("revised", "E3"),
        ("no-cached-values", "E2"),
    ]


def test_a_fraction_among_percentage_points_is_pointed_out() -> None:
    supplied = _understood(_HEADINGS, ["1", "% seen", "High", 0.47, 62, 70])

    assert _figures(supplied.scorecards[0].measures[0]) == [("2018-19", "0.47"), ("2019-20 Q1", "62")]
    assert _codes(supplied) == [("percent-scale", "D2")]


def test_a_workbook_of_words_alone_has_no_figures() -> None:
    assert _codes(_understood(["About this workbook"])) == [("no-figures", "A1")]


def test_a_workbook_of_empty_sheets_is_said_to_be_empty() -> None:
    (found,) = _understood().findings
    assert (found.code, found.text) == (
        "no-figures",
        "The sheets of this workbook are empty. Choose the workbook that holds the scorecard.",
    )


def test_cells_under_other_headings_are_kept_by_name() -> None:
    card = _card(["Measure", "2018/19", "Wards", "Frequency"], ["Moves", 1, "All", "Quarterly"])

    assert [(other.heading, other.text, other.place.cell) for other in card.measures[0].other] == [
        ("Wards", "All", "C2"),
        ("Frequency", "Quarterly", "D2"),
    ]


def test_ratings_shown_by_fills_are_found_where_the_current_values_are() -> None:
    card = _card(
        ["Scorecard Q1 2019/20"],
        _HEADINGS,
        ["1", "% seen", "High", percent("0.8"), percent("0.9", fill="92D050"), percent("0.9")],
        ["2", "% met", "High", percent("0.8"), percent("0.5", fill="FFC7CE"), percent("0.9")],
        ["3", "Children", "", 4, 5, None],
    )

    assert [measure.supplied_rating.rag for measure in card.measures] == [RagRating.GREEN, RagRating.RED, None]


def test_a_council_that_uses_yellow_for_amber_says_so_in_its_legend() -> None:
    card = _card(
        ["Scorecard Q1 2019/20"],
        [*_HEADINGS, "RAG"],
        ["1", "% seen", "High", "80%", "82%", "90%", filled("", "FFFF00")],
        ["2", "% met", "High", "80%", "92%", "90%", filled("", "00B050")],
        [],
        [filled(" ", "FFFF00"), "Within 10% of target"],
    )

    assert [measure.supplied_rating.rag for measure in card.measures] == [RagRating.AMBER, RagRating.GREEN]


def test_a_table_without_periods_is_kept_as_displayed() -> None:
    supplied = _understood(
        ["App use"],
        ["Statement", "Sent by workers", "Total"],
        ["Totals", 330, 454],
        ["Change", 23, 23],
        ["*Since April"],
    )
    (table,) = supplied.tables

    assert supplied.scorecards == ()
    assert (table.title, str(table.place)) == ("App use", "Scorecard!A1")
    assert table.rows == (("Totals", "330", "454"), ("Change", "23", "23"))
    assert table.notes == ("*Since April",)


def test_a_misspelt_heading_is_taken_for_what_it_is_most_like_and_pointed_out() -> None:
    supplied = _understood(["Measure", "2018/19", "Targt", "Good to be"], ["Moves", 1, 2, "Low"])

    assert [column.role for column in supplied.scorecards[0].columns] == [
        ColumnRole.MEASURE,
        ColumnRole.VALUE,
        ColumnRole.TARGET,
        ColumnRole.POLARITY,
    ]
    assert _codes(supplied) == [("heading-guessed", "C1")]


def test_ten_thousand_rows_are_all_read() -> None:
    measures: list[list[Content]] = [
        [f"{number}", f"Number of children in group {number}", "Low", 5, 6, 7] for number in range(10_000)
    ]

    assert len(_card(_HEADINGS, *measures).measures) == 10_000


_WORDS = st.sampled_from(
    [
        *(
            "Ref",
            "Measure",
            "Target",
            "RAG",
            "Q1 2019/20",
            "2018/19",
            "England 18/19",
            "Medway Mar '19",
            "Latest",
            "DoT",
        ),
        *("Polarity", "High", "R", "↑", "c", "-", "62 (47%)", "62/131", "47%", "2.10", "% of children", "Total", "Key"),
        *("Pledge 1 – Care", "Within 10% of target", "c = suppressed", "Recommendation", "Progress", "Status", "YTD"),
        *("Actual", "Outturn", "£000", "Spend (£m)", "Within ten per cent of target"),
    ]
)
_CONTENTS = st.one_of(
    st.none(),
    _WORDS,
    st.integers(-5, 2020),
    st.dates(date(2015, 1, 1), date(2022, 1, 1)),
    st.builds(filled, _WORDS, st.sampled_from(["FF0000", "00B050", "D9E2F3"])),
    st.just(Cell(error="#REF!")),
    st.just(Cell(is_uncalculated=True)),
)


@given(
    st.lists(st.lists(_CONTENTS, max_size=7), max_size=9),
    st.lists(st.tuples(*[st.integers(1, 8)] * 4), max_size=2),
)
def test_whatever_a_sheet_holds_is_understood_and_can_be_kept(
    rows: list[list[Content]], corners: list[tuple[int, int, int, int]]
) -> None:
    merges = [(min(a, c), min(b, d), max(a, c), max(b, d)) for a, b, c, d in corners]
    supplied = _understood(*rows, merges=merges)

    assert supplied_from_json(json.loads(json.dumps(supplied_to_json(supplied)))) == supplied
