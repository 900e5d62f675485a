"""A rating, an arrow or a letter that stands beside a figure is kept with what it means."""

import pytest

from cpdesk.domain.import_answer import AnswerKind, ImportAnswer
from cpdesk.domain.import_profile import ImportProfile
from cpdesk.domain.scorecard import Scorecard
from cpdesk.domain.supplied import SuppliedWorkbook
from cpdesk.excel.reader import understand
from grid_builders import Content, sheet, workbook


def _understood(
    cells: list[Content], *lines: str, rating: list[Content] | None = None, profile: ImportProfile = ImportProfile()
) -> SuppliedWorkbook:
    headings: list[Content] = ["Ref", "Measure", "Good is", "Target", "Q1 2025/26", "Q2 2025/26"]
    rows: list[list[Content]] = [["Scorecard"], [], [*headings, *(["RAG"] if rating else [])]]
    for number, cell in enumerate(cells, 1):
        own = [rating[number - 1]] if rating else []
        rows.append([f"1.{number}", f"% of visits of kind {number}", "High", "90%", "80%", cell, *own])
    return understand(workbook(sheet([*rows, [], *[[line] for line in lines]])), profile)


def _card(supplied: SuppliedWorkbook) -> Scorecard:
    (card,) = supplied.scorecards
    return card


def _ratings(card: Scorecard) -> list[str | None]:
    return [rating.value if (rating := item.supplied_rating.rag) is not None else None for item in card.measures]


def _figures(card: Scorecard) -> list[tuple[int | None, str | None]]:
    found = [card.current_value(measure) for measure in card.measures]
    return [
        (int(value.number) if value.number is not None else None, value.status.value if value.status else None)
        for value in found
        if value is not None
    ]


@pytest.mark.parametrize(
    "cells",
    [
        ["85% (A)", "91% (G)", "60% (R)"],
        ["85% A", "91% G", "60% R"],
        ["A 85%", "G 91%", "R 60%"],
        ["85%\nAmber", "91%\nGreen", "60%\nRed"],
        ["(A) 85%", "(G) 91%", "(R) 60%"],
        ["85% - Amber", "91% - GREEN", "60% - red"],
        ["85% 🟠", "91% 🟢", "60% 🔴"],
    ],
)
def test_marks_beside_figures_are_ratings_of_their_cells(cells: list[Content]) -> None:
    card = _card(_understood(cells))

    assert _figures(card) == [(85, None), (91, None), (60, None)]
    assert _ratings(card) == ["amber", "green", "red"]
    assert [str(item.supplied_rating.place) for item in card.measures] == [f"Scorecard!F{row}" for row in (4, 5, 6)]
    assert {item.supplied_rating.source for item in card.measures} == {"text"}


def test_arrows_beside_figures_are_the_workbook_s_directions() -> None:
    card = _card(_understood(["85% ↑", "↓ 71%", "80% ►", "90%"]))

    assert _figures(card) == [(85, None), (71, None), (80, None), (90, None)]
    shown = [direction.judgement.value if (direction := m.supplied_direction) else None for m in card.measures]
    assert shown == ["better", "worse", "same", None]


def test_a_rating_and_an_arrow_in_one_cell_are_both_kept() -> None:
    card = _card(_understood(["85% (A) ↑", "G▼ 71%"]))

    assert _ratings(card) == ["amber", "green"]
    assert [m.supplied_direction.judgement.value for m in card.measures if m.supplied_direction] == ["better", "worse"]


def test_a_lone_letter_that_nothing_explains_is_asked_about_and_means_nothing() -> None:
    supplied = _understood(["85% (R)", "91%", "60%"])

    assert _figures(_card(supplied)) == [(85, None), (91, None), (60, None)]
    assert _ratings(_card(supplied)) == [None, None, None]
    (question,) = (item for item in supplied.questions if item.code == "figure-mark")
    assert (question.place.cell, question.choices, question.default) == ("F4", ("red", "amber", "green", "none"), None)
    assert [item.place.cell for item in supplied.findings if item.code == "figure-mark"] == ["F4"]


@pytest.mark.parametrize(
    ("answer", "rating", "status"), [("red", "red", None), ("none", None, "revised"), ("amber", "amber", None)]
)
def test_what_a_person_says_of_the_letter_counts(answer: str, rating: str | None, status: str | None) -> None:
    profile = ImportProfile(answers=(ImportAnswer(AnswerKind.RATING_WORD, "r", answer, "Scorecard"),))
    supplied = _understood(["85% (R)", "91%"], profile=profile)

    assert _ratings(_card(supplied)) == [rating, None]
    assert _figures(_card(supplied)) == [(85, status), (91, None)]
    assert "figure-mark" not in [
        *(item.code for item in supplied.questions),
        *(item.code for item in supplied.findings),
    ]


def test_letters_that_a_note_explains_say_how_firm_a_figure_is() -> None:
    supplied = _understood(["85% (P)", "91% (R)", "60% R", "70% (E)"], "P = provisional, R = revised, E = estimated")

    expected = [(85, "provisional"), (91, "revised"), (60, "revised"), (70, "estimated")]
    assert _figures(_card(supplied)) == expected
    assert _ratings(_card(supplied)) == [None] * 4
    assert [item for item in supplied.questions if item.code == "figure-mark"] == []


def test_where_a_column_holds_the_ratings_an_r_beside_a_figure_is_revised() -> None:
    supplied = _understood(["85% (R)", "91%"], rating=["A", "G"])

    assert _figures(_card(supplied)) == [(85, "revised"), (91, None)]
    assert _ratings(_card(supplied)) == ["amber", "green"]


@pytest.mark.parametrize("mark", ["(a)", "[a]", "(1)"])
def test_a_mark_that_a_note_begins_with_points_to_that_note(mark: str) -> None:
    supplied = _understood([f"85% {mark}", "91%"], f"{mark} Excludes placements out of the county")

    assert _figures(_card(supplied)) == [(85, None), (91, None)]
    value = _card(supplied).current_value(_card(supplied).measures[0])
    assert value is not None
    assert (value.text, value.numerator) == (f"85% {mark}", None)
    assert [item.code for item in supplied.findings] == []


def test_a_letter_that_no_note_begins_with_leaves_the_cell_unread() -> None:
    supplied = _understood(["85% (a)", "91%"])

    assert _figures(_card(supplied)) == [(None, None), (91, None)]
    assert [item.code for item in supplied.findings] == ["several-figures"]


def test_a_rating_behind_a_footnote_s_star_leaves_both() -> None:
    card = _card(_understood(["85%* (A)", "91% G*", "60%*"], "* provisional"))

    assert _figures(card) == [(85, "provisional"), (91, "provisional"), (60, "provisional")]
    assert _ratings(card) == ["amber", "green", None]


def test_a_share_in_brackets_is_no_mark() -> None:
    card = _card(_understood(["62 (47%)", "85% (12)"]))

    values = [card.current_value(measure) for measure in card.measures]
    assert [(str(value.number), str(value.numerator)) for value in values if value] == [("47", "62"), ("85", "12")]
    assert _ratings(card) == [None, None]


def test_b_and_g_alone_may_be_boys_and_girls() -> None:
    supplied = _understood(["12 B", "10 G", "9"])

    assert _ratings(_card(supplied)) == [None, None, None]
    asked = [item for item in supplied.questions if item.code == "figure-mark"]
    assert [(item.place.cell, item.choices[0]) for item in asked] == [("F4", "blue"), ("F5", "green")]
