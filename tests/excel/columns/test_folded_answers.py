"""What was told about columns whose cells are put together anew."""

import pytest

from cpdesk.domain.import_answer import AnswerKind, ImportAnswer
from cpdesk.domain.import_profile import ImportProfile
from cpdesk.domain.scorecard import Scorecard
from cpdesk.excel.reader import understand
from grid_builders import Content, sheet, workbook

LIST: list[list[Content]] = [
    ["Measure", "Period", "Value", "Plan", "Goal"],
    ["Number of visits made", "Q1 2019/20", 10, 12, 1],
    ["Number of visits made", "Q2 2019/20", 11, 13, 1],
]
OF_ONE: list[list[Content]] = [
    ["2.6 % of children with three moves"],
    ["Period", "Actual", "Target", "England"],
    ["Q1 2019/20", 10, 12, 9],
    ["Q2 2019/20", 11, 12, 8],
]


def told(rows: list[list[Content]], kind: AnswerKind, about: str, answer: str) -> Scorecard:
    """Return the scorecard of a sheet with those rows once that is said of a heading."""
    profile = ImportProfile(answers=(ImportAnswer(kind, about, answer),))
    (card,) = understand(workbook(sheet(rows)), profile).scorecards
    return card


def test_a_column_said_to_be_the_target_is_that_of_every_period_of_a_list() -> None:
    (measure,) = told(LIST, AnswerKind.COLUMN_ROLE, "plan", "target").measures

    assert measure.target is not None
    assert measure.target.value == 13
    assert ("Goal", "1") in [(other.heading, other.text) for other in measure.other]


@pytest.mark.parametrize(("answer", "name"), [("comparator: England", "England"), ("comparator", "Plan")])
def test_a_column_said_to_hold_others_figures_does_so_for_every_period(answer: str, name: str) -> None:
    (measure,) = told(LIST, AnswerKind.COLUMN_ROLE, "plan", answer).measures

    assert [(other.name, other.value.text) for other in measure.comparators] == [(name, "12"), (name, "13")]


def test_the_figures_of_a_list_keep_their_own_meaning_when_their_column_is_told() -> None:
    rows = [[*row[:3], area] for row, area in zip(LIST, ["Area", "Anytown", "England"], strict=True)]
    rows[2][1] = "Q1 2019/20"
    (measure,) = told(rows, AnswerKind.COLUMN_ROLE, "value", "value").measures

    assert [value.text for value in measure.values] == ["10"]
    assert [(other.name, other.value.text) for other in measure.comparators] == [("England", "11")]


@pytest.mark.parametrize(("answer", "names"), [("left out", []), ("comparator: Wales", ["Wales", "Wales"])])
def test_a_column_of_a_table_about_one_measure_is_what_is_said(answer: str, names: list[str]) -> None:
    card = told(OF_ONE, AnswerKind.COLUMN_ROLE, "england", answer)

    assert [other.name for other in card.measures[0].comparators] == names
    assert card.columns[3].is_left_out == (answer == "left out")
    assert not any(other.heading.startswith("England") for other in card.measures[0].other)


def test_an_unknown_heading_of_a_table_about_one_measure_can_be_its_result() -> None:
    rows = [list(row) for row in OF_ONE]
    rows[1][3] = "Regional"
    card = told(rows, AnswerKind.COLUMN_ROLE, "regional", "baseline")

    assert [column.role.value for column in card.columns] == ["other", "value", "target", "baseline"]


def test_a_period_is_taken_for_the_figures_of_a_column_that_have_none() -> None:
    card = told([*OF_ONE, ["Latest", 13, 12, 7]], AnswerKind.COLUMN_PERIOD, "actual", "2019-20 Q4")
    periods = [value.period.code for value in card.measures[0].values if value.period is not None]

    assert periods == ["2019-20 Q1", "2019-20 Q2", "2019-20 Q4"]


IN_SECTIONS: list[list[Content]] = [
    ["Scorecard 2019/20"],
    [None, "Q1", "Q2", "Latest", "Ward"],
    ["% of visits on time"],
    ["Actual", 80, 81, 82, "North"],
    ["Target", 90, 90, None, None],
    ["% of reviews on time"],
    ["Actual", 70, 71, 72, "South"],
    ["Target", 90, 90, None, None],
]
LABELLED: list[list[Content]] = [
    ["Scorecard 2019/20"],
    ["Measure", None, "Q1", "Q2", "Latest", "Ward"],
    ["% of visits on time", "Actual", 80, 81, 82, "North"],
    [None, "Target", 90, 90, None, None],
    [None, "RAG", "R", "R", None, None],
    ["% of reviews on time", "Actual", 70, 71, 72, "South"],
    [None, "Target", 90, 90, None, None],
    [None, "RAG", "R", "R", None, None],
]
BY_YEAR: list[list[Content]] = [
    ["Scorecard"],
    ["Measure", "Year", "Q1", "Q2", "Latest", "Ward"],
    ["% of visits on time", "2018/19", 80, 81, 82, "North"],
    ["% of visits on time", "2019/20", 70, 71, None, None],
    ["% of reviews on time", "2018/19", 80, 81, 72, "South"],
    ["% of reviews on time", "2019/20", 70, 71, None, None],
]


@pytest.mark.parametrize("rows", [IN_SECTIONS, LABELLED, BY_YEAR], ids=["sections", "labelled", "by year"])
def test_what_is_said_of_a_column_holds_where_rows_are_put_together(rows: list[list[Content]]) -> None:
    led = told(rows, AnswerKind.COLUMN_ROLE, "ward", "lead")
    dated = told(rows, AnswerKind.COLUMN_PERIOD, "latest", "2019-20 Q3")

    assert [measure.lead for measure in led.measures] == ["North", "South"]
    latest = [
        [value.text for value in item.values if value.period and value.period.code == "2019-20 Q3"]
        for item in dated.measures
    ]
    assert latest == [["82"], ["72"]]
