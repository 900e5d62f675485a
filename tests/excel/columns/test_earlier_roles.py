"""A renamed column is what stood in its place last time, and is asked about."""

from dataclasses import replace

from cpdesk.domain.import_answer import AnswerKind, ImportAnswer
from cpdesk.domain.import_profile import ImportProfile
from cpdesk.domain.question import ImportQuestion
from cpdesk.domain.scorecard import ColumnRole
from cpdesk.domain.understanding import Understanding
from cpdesk.excel.reader import understand_workbook
from grid_builders import Content, percent, sheet, workbook

_FIGURES: list[list[Content]] = [
    ["3.1", "% of plans completed", percent("0.93"), percent("0.95"), "Red"],
    ["3.2", "% attendance", percent("0.94"), percent("0.95"), "Amber"],
    ["3.3", "Permanent exclusions", 2, 0, "Red"],
]


def _understood(heading: str, profile: ImportProfile = ImportProfile(), rows: object = _FIGURES) -> Understanding:
    head: list[Content] = ["Ref", "Measure", "Q2 2023/24", heading, "RAG"]
    assert isinstance(rows, list)
    return understand_workbook(workbook(sheet([["Pledge 3: Do well at school"], head, *rows])), profile)


def _of_headings(found: Understanding) -> list[ImportQuestion]:
    return [question for question in found.supplied.questions if question.code.startswith("heading")]


def _role(found: Understanding) -> ColumnRole:
    return found.supplied.scorecards[0].columns[3].role


def test_a_column_of_figures_is_never_a_pledge_whatever_its_heading() -> None:
    found = _understood("Ambition 23/24")
    (card,) = found.supplied.scorecards

    assert _role(found) is ColumnRole.OTHER
    assert {measure.pledge for measure in card.measures} == {"Pledge 3: Do well at school"}
    assert [other.text for measure in card.measures for other in measure.other] == ["95%", "95%", "0"]
    (question,) = _of_headings(found)
    assert (question.code, question.place.cell, question.default) == ("heading-unknown", "D2", "other")
    assert "target" in question.choices
    assert [item.place.cell for item in found.supplied.findings if item.code == "heading-unknown"] == ["D2"]


def test_it_is_the_target_where_the_target_stood_last_time_and_that_is_asked() -> None:
    last = ImportProfile(shape=_understood("Target 2023/24").shape)
    found = _understood("Ambition 23/24", last)

    assert _role(found) is ColumnRole.TARGET
    assert [measure.target.text for measure in found.supplied.scorecards[0].measures if measure.target] == [
        "95%",
        "95%",
        "0",
    ]
    (question,) = _of_headings(found)
    assert (question.code, question.default) == ("heading-guessed", "target")
    assert "heading-renamed" in [finding.code for finding in found.supplied.findings]


def test_an_answer_comes_before_what_it_was_last_time() -> None:
    last = ImportProfile(shape=_understood("Target 2023/24").shape)
    answer = ImportAnswer(AnswerKind.COLUMN_ROLE, "ambition year", "baseline")
    found = _understood("Ambition 23/24", replace(last, answers=(answer,)))

    assert _role(found) is ColumnRole.BASELINE
    assert _of_headings(found) == []


def test_cells_of_another_kind_are_not_what_stood_there() -> None:
    last = ImportProfile(shape=_understood("Target 2023/24").shape)
    rows = [[*row[:3], "Recruitment is under way in the north", row[4]] for row in _FIGURES]

    assert _role(_understood("Where we are", last, rows)) is not ColumnRole.TARGET
