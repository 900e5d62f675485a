"""A measure that a second, smaller table holds as well is one measure with more periods, unless it says otherwise."""

import pytest

from cpdesk.domain.import_answer import AnswerKind, ImportAnswer
from cpdesk.domain.import_profile import ImportProfile
from cpdesk.domain.supplied import SuppliedWorkbook
from cpdesk.excel.reader import understand
from grid_builders import Content, sheet, workbook
from understood import dated_figures

_MAIN: list[list[Content]] = [
    ["Scorecard Quarter 1 2026/27"],
    [],
    ["Ref", "Measure", "2025/26", "Q1 2026/27", "Target", "RAG"],
    ["Pledge 3: We will keep you safe"],
    ["3.5", "Children with a health check", 80, 90, 95, "A"],
    ["3.6", "Children missing from care in the quarter", 22, 27, 20, "R"],
    ["Pledge 4: We will find you a home"],
    ["4.1", "Children adopted", 5, 6, 6, "G"],
    ["4.2", "Children placed far away", 15, 16, 16, "G"],
]


def _understood(
    *rows: list[Content],
    headings: tuple[str, ...] = ("Apr-26", "May-26", "Jun-26"),
    profile: ImportProfile = ImportProfile(),
) -> SuppliedWorkbook:
    second = sheet([["Monthly figures"], [], ["Ref", "Measure", *headings], *rows], name="Monthly")
    return understand(workbook(sheet(_MAIN), second), profile)


_MONTHS: list[Content] = ["3.6", "Children missing from care in the month", 8, 15, 9]


def _names(supplied: SuppliedWorkbook) -> list[tuple[str, str | None]]:
    return [(measure.key, measure.pledge) for card in supplied.scorecards for measure in card.measures]


def test_the_months_of_a_quarterly_measure_are_more_periods_of_it() -> None:
    supplied = _understood(_MONTHS)

    (card,) = supplied.scorecards
    measure = next(item for item in card.measures if item.ref == "3.6")
    assert dated_figures(measure) == [
        ("2025-26", 22),
        ("2026-27 Q1", 27),
        ("2026-04", 8),
        ("2026-05", 15),
        ("2026-06", 9),
    ]
    assert str(measure.values[-1].place) == "Monthly!E4"
    assert (measure.key, measure.title) == ("3.6", "Children missing from care in the quarter")
    assert card.current_period is not None
    assert card.current_period.code == "2026-27 Q1"


def test_a_person_is_asked_and_told_what_was_taken() -> None:
    supplied = _understood(_MONTHS)

    (question,) = (item for item in supplied.questions if item.code == "second-table")
    assert (str(question.place), question.default) == ("Monthly!B4", "one measure")
    assert question.choices == ("one measure", "two measures", "leave out")
    (finding,) = (item for item in supplied.findings if item.code == "second-table")
    assert "Scorecard!B6" in finding.text


@pytest.mark.parametrize(
    ("answer", "names"),
    [
        ("one measure", ["3.5", "3.6", "4.1", "4.2"]),
        ("two measures", ["3.5", "Scorecard!3.6", "4.1", "4.2", "Monthly!3.6"]),
        ("leave out", ["3.5", "3.6", "4.1", "4.2"]),
    ],
)
def test_what_a_person_answers_holds(answer: str, names: list[str]) -> None:
    said = ImportAnswer(AnswerKind.SECOND_TABLE, "children missing from care in the month", answer, "Monthly")
    supplied = _understood(_MONTHS, profile=ImportProfile(answers=(said,)))

    assert [name for name, _ in _names(supplied)] == names
    assert "second-table" not in [item.code for item in supplied.questions]
    measure = supplied.scorecards[0].measures[1]
    assert len(measure.values) == (5 if answer == "one measure" else 2)


def test_another_measure_under_the_same_reference_stays_one_of_its_own_under_the_pledge_of_its_number() -> None:
    supplied = _understood(["3.6", "Strip searches of children by the police", 1, 0, 2])

    (question,) = (item for item in supplied.questions if item.code == "second-table")
    assert question.default == "two measures"
    assert _names(supplied)[-1] == ("Monthly!3.6", "Pledge 3: We will keep you safe")


def test_figures_that_both_tables_give_and_not_alike_are_told_with_both_cells() -> None:
    supplied = _understood(["3.6", "Children missing from care in the month", 29, 8], headings=("Q1 2026/27", "Apr-26"))

    measure = supplied.scorecards[0].measures[1]
    assert dated_figures(measure) == [("2025-26", 22), ("2026-27 Q1", 27), ("2026-04", 8)]
    (finding,) = (item for item in supplied.findings if item.code == "period-twice")
    assert "29" in finding.text
    assert "Monthly!C4" in finding.text
    assert "27 in Scorecard!D6" in finding.text


def test_a_list_that_shares_no_more_than_numbers_is_one_of_its_own() -> None:
    supplied = _understood(["3.5", "Fostering households", 1, 2, 3], ["3.6", "Adopters approved", 4, 5, 6])

    assert "second-table" not in [item.code for item in supplied.questions]
    assert "second-table" not in [item.code for item in supplied.findings]
    assert len(_names(supplied)) == 6


def test_a_reference_that_two_larger_tables_have_is_nobody_s_second() -> None:
    """Nothing says whose months they are."""
    months = sheet([["Ref", "Measure", "Apr-26", "May-26"], _MONTHS[:4]], name="Monthly")
    supplied = understand(workbook(sheet(_MAIN, name="North"), sheet(_MAIN, name="South"), months))

    assert [len(card.measures) for card in supplied.scorecards] == [4, 4, 1]
    assert "second-table" not in [item.code for item in supplied.findings]


def test_the_only_larger_table_counts_where_a_small_one_has_the_reference_too() -> None:
    rows: list[list[Content]] = [["Ref", "Measure", "Apr-26", "May-26"], _MONTHS[:4]]
    later: list[list[Content]] = [["Ref", "Measure", "Jun-26", "Jul-26"], _MONTHS[:4]]
    supplied = understand(workbook(sheet(rows, name="Spring"), sheet(_MAIN, name="Main"), sheet(later, name="Summer")))

    (card,) = supplied.scorecards
    measure = next(item for item in card.measures if item.ref == "3.6")
    assert [value.place.sheet for value in measure.values] == ["Main", "Main", *["Spring"] * 2, *["Summer"] * 2]


def test_sheets_of_one_shape_are_left_as_they_are() -> None:
    later = [["Scorecard Quarter 2 2026/27"], [], ["Ref", "Measure", "2025/26", "Q2 2026/27", "Target", "RAG"]]
    second = sheet([*later, *_MAIN[3:]], name="Q2")
    supplied = understand(workbook(sheet(_MAIN, name="Q1"), second))

    assert [len(card.measures) for card in supplied.scorecards] == [4, 4]
    assert "second-table" not in [item.code for item in supplied.questions]


def test_what_others_reached_in_a_second_table_stands_beside_the_measure() -> None:
    second = sheet(
        [["Benchmarking"], [], ["Ref", "Measure", "England 2024/25"], ["4.1", "Children adopted", 7]], name="Benchmarks"
    )
    supplied = understand(workbook(sheet(_MAIN), second))

    (card,) = supplied.scorecards
    measure = next(item for item in card.measures if item.ref == "4.1")
    assert [(item.name, str(item.value.place)) for item in measure.comparators] == [("England", "Benchmarks!C4")]
    (finding,) = (item for item in supplied.findings if item.code == "second-table")
    assert "with what both say" in finding.text
