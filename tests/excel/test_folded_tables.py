"""Rows that belong to one measure are folded into it: long lists, sections, tables about one measure."""

from cpdesk.domain.measure import Measure
from grid_builders import Content, bold
from understood import named_measures, placed_figures, understood, understood_card, understood_cards


def _others(measure: Measure) -> dict[tuple[str, str | None], int]:
    return {
        (other.name, other.value.period.code if other.value.period else None): int(other.value.number or 0)
        for other in measure.comparators
    }


def test_half_a_page_for_each_measure_makes_a_scorecard_of_each() -> None:
    first, second = understood_cards(
        [bold("Pledge 2 – Education")],
        [bold("2.6 % of pupils with less than 90% attendance")],
        ["Lead: Virtual School"],
        ["Polarity: Low"],
        [None, "Q1 2019/20", "Q2 2019/20"],
        ["Result", "26%", "24%"],
        ["Target", "15%", "15%"],
        ["RAG", "R", "A"],
        ["England", "39%"],
        ["Commentary: Year 11 count as absent."],
        [],
        [bold("2.7 % with an education plan")],
        ["Period", "Actual", "Target"],
        ["Q1 2019/20", "90%", "95%"],
        ["Q2 2019/20", "92%", "95%"],
    )

    (measure,) = first.measures
    assert named_measures(first) == [("2.6", "% of pupils with less than 90% attendance", "Pledge 2 – Education")]
    assert placed_figures(measure) == {"2019-20 Q1": (26, "B6"), "2019-20 Q2": (24, "C6")}
    assert _others(measure) == {("England", "2019-20 Q1"): 39}
    assert (measure.lead, measure.commentary) == ("Virtual School", "Year 11 count as absent.")
    assert measure.target is not None
    assert measure.target.place.cell == "C7"
    assert named_measures(second) == [("2.7", "% with an education plan", "Pledge 2 – Education")]
    assert placed_figures(second.measures[0]) == {"2019-20 Q1": (90, "B14"), "2019-20 Q2": (92, "B15")}


def test_a_table_of_areas_and_years_is_about_the_measure_that_its_title_names() -> None:
    card = understood_card(
        [bold("Children looked after per 10,000")],
        [None, "2017/18", "2018/19"],
        ["Cheshire East", 55, 60],
        ["Statistical neighbours", 57, 61],
        ["England", 60, 62],
    )

    (measure,) = card.measures
    assert measure.title == "Children looked after per 10,000"
    assert placed_figures(measure) == {"2017-18": (55, "B3"), "2018-19": (60, "C3")}
    assert _others(measure)["England", "2018-19"] == 62


def test_results_and_targets_in_rows_under_the_name_of_a_measure_are_its_own() -> None:
    card = understood_card(
        ["Scorecard 2019/20"],
        ["Indicator", "Q1", "Q2", "RAG"],
        ["Pledge 1 - Safe"],
        [bold("1.1 % seen alone")],
        ["Actual", 1, 2, "R"],
        ["Target", 4, 5],
        [bold("1.2 % met in time")],
        ["Actual", 6, 7, "G"],
        ["Target", 8, 9],
    )

    assert named_measures(card) == [
        ("1.1", "% seen alone", "Pledge 1 - Safe"),
        ("1.2", "% met in time", "Pledge 1 - Safe"),
    ]
    assert placed_figures(card.measures[1]) == {"2019-20 Q1": (6, "B8"), "2019-20 Q2": (7, "C8")}
    targets = [measure.target.place.cell for measure in card.measures if measure.target]
    assert targets == ["C6", "C9"]


def test_rows_of_england_under_each_measure_are_comparators() -> None:
    card = understood_card(
        ["Ref", "Indicator", "2017/18", "2018/19", "Target"],
        ["1.1", "Children in care", 1, 2, 3],
        [None, "England", 4, 5],
        ["1.2", "% seen alone", 11, 12, 13],
        [None, "England", 14, 15],
        [None, "Total", 15, 17],
    )

    assert [measure.ref for measure in card.measures] == ["1.1", "1.2"]
    assert _others(card.measures[1]) == {("England", "2017-18"): 14, ("England", "2018-19"): 15}
    assert [measure.target.place.cell for measure in card.measures if measure.target] == ["E2", "E4"]


def test_a_list_of_one_row_a_measure_and_period_makes_one_measure_of_its_rows() -> None:
    rows: list[list[Content]] = [["Pledge", "Ref", "Indicator", "Year", "Quarter", "Actual", "Target", "RAG"]]
    for ref, title in (("1.1", "Children in care"), ("2.1", "% with a plan")):
        rows.extend([f"Pledge {ref[0]}", ref, title, "2019/20", f"Q{n}", n, 50 + n, "RA"[n - 1]] for n in (1, 2))
    supplied = understood(*rows)

    (card,) = supplied.scorecards
    assert named_measures(card) == [("1.1", "Children in care", "Pledge 1"), ("2.1", "% with a plan", "Pledge 2")]
    assert placed_figures(card.measures[1]) == {"2019-20 Q1": (1, "F4"), "2019-20 Q2": (2, "F5")}
    target, rating = card.measures[1].target, card.measures[1].supplied_rating.rag
    assert target is not None
    assert (target.place.cell, rating and rating.value) == ("G5", "amber")
    assert [(column.column, column.role.value) for column in card.columns][3:6] == [
        ("D", "other"),
        ("E", "other"),
        ("F", "value"),
    ]
    assert not [finding for finding in supplied.findings if finding.code == "undated-column"]


def test_a_measure_named_once_in_a_long_list_is_that_of_the_rows_beneath() -> None:
    card = understood_card(
        ["Indicator", "Period", "Value"],
        ["Children in care", "2017/18", 1],
        [None, "2018/19", 2],
        ["% with a plan", "2017/18", 3],
        [None, "2018/19", 4],
        merges=[(2, 1, 3, 1), (4, 1, 5, 1)],
    )

    assert [(measure.title, placed_figures(measure)) for measure in card.measures] == [
        ("Children in care", {"2017-18": (1, "C2"), "2018-19": (2, "C3")}),
        ("% with a plan", {"2017-18": (3, "C4"), "2018-19": (4, "C5")}),
    ]


def test_areas_of_a_long_list_other_than_the_council_are_comparators() -> None:
    rows: list[list[Content]] = [["Area", "Period", "Metric", "Value"]]
    for area, number in (("Cheshire East", 10), ("England", 20), ("North West", 30)):
        rows.extend([area, period, "% adopted", number + n] for n, period in enumerate(("2017/18", "2018/19")))
    card = understood_card(*rows, file="cheshire-east.csv")

    (measure,) = card.measures
    assert placed_figures(measure) == {"2017-18": (10, "D2"), "2018-19": (11, "D3")}
    assert _others(measure) == {
        ("England", "2017-18"): 20,
        ("England", "2018-19"): 21,
        ("North West", "2017-18"): 30,
        ("North West", "2018-19"): 31,
    }


def test_a_second_figure_for_the_same_period_is_left_out_and_pointed_out() -> None:
    supplied = understood(
        ["Indicator", "Period", "Value"],
        ["In care", "2018/19", 1],
        ["In care", "2018/19", 2],
        ["In care", "2019/20", 3],
    )

    assert placed_figures(supplied.scorecards[0].measures[0]) == {"2018-19": (1, "C2"), "2019-20": (3, "C4")}
    assert ("row-left-out", "A3") in [(finding.code, finding.place.cell) for finding in supplied.findings]
