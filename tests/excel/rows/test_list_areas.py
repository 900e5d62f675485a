"""A column may say whose each row's figures are, whatever its heading is."""

from cpdesk.domain.measure import Measure
from grid_builders import Content
from understood import dated_figures, understood, understood_card

_YEARS: list[Content] = ["Measure", "Group", "2021/22", "2022/23"]


def _others(measure: Measure) -> list[tuple[str, int]]:
    return [(one.name, int(one.value.number)) for one in measure.comparators if one.value.number is not None]


def test_rows_of_known_names_beneath_a_measure_are_its_comparators() -> None:
    rows: list[list[Content]] = [
        ["Attainment", "Ourshire", 19, 21],
        [None, "Statistical Neighbours", 20, 22],
        [None, "England", 23, 24],
        ["Absence", "Ourshire", 7, 6],
        [None, "Statistical Neighbours", 5, 4],
        [None, "England", 9, 8],
    ]
    supplied = understood(["Scorecard"], [], _YEARS, *rows)
    first, second = supplied.scorecards[0].measures

    assert dated_figures(first) == [("2021-22", 19), ("2022-23", 21)]
    assert dated_figures(second) == [("2021-22", 7), ("2022-23", 6)]
    assert _others(first) == [
        ("Statistical neighbours", 20),
        ("Statistical neighbours", 22),
        ("England", 23),
        ("England", 24),
    ]
    assert "row-left-out" not in [found.code for found in supplied.findings]


def test_a_group_of_pledges_stays_one() -> None:
    rows: list[list[Content]] = [
        ["Attainment", "National", 19, 21],
        ["Absence", "Local", 7, 6],
        ["Visits", "Home", 7, 6],
        ["Reviews", "Home", 7, 6],
    ]
    card = understood_card(["Scorecard"], [], _YEARS, *rows)

    assert [measure.title for measure in card.measures] == ["Attainment", "Absence", "Visits", "Reviews"]


def test_parts_of_the_service_under_area_are_no_areas_of_the_same_measure() -> None:
    headings: list[Content] = ["Area", "Indicator", "Q1 2019/20", "Q2 2019/20"]
    rows: list[list[Content]] = [
        ["Demand", "Contacts", 12, 13],
        ["Demand", "Referrals", 3, 4],
        ["CLA", "Children", 40, 41],
    ]
    card = understood_card(["CLA report"], [], headings, *rows)

    assert [(measure.pledge, dated_figures(measure)) for measure in card.measures] == [
        ("Demand", [("2019-20 Q1", 12), ("2019-20 Q2", 13)]),
        ("Demand", [("2019-20 Q1", 3), ("2019-20 Q2", 4)]),
        ("CLA", [("2019-20 Q1", 40), ("2019-20 Q2", 41)]),
    ]
