"""Cells of ratings that show none for sure are named, and take no rating from the others."""

import pytest

from cpdesk.domain.supplied import SuppliedWorkbook
from grid_builders import Content, filled
from understood import understood

_HEADINGS: list[Content] = ["Ref", "Measure", "Good is", "Target", "Q1 2019/20"]
_ROWS: list[list[Content]] = [[str(at), f"Number of {name}", "High", 5, 6] for at, name in enumerate("abcd", 1)]


def _supplied(headings: list[Content], *cells: list[Content]) -> SuppliedWorkbook:
    rows = ([*row, *more] for row, more in zip(_ROWS, cells, strict=False))
    return understood([*_HEADINGS, *headings], *rows)


def _ratings(supplied: SuppliedWorkbook) -> list[str | None]:
    return [measure.supplied_rating.rag for measure in supplied.scorecards[0].measures]


def _noticed(supplied: SuppliedWorkbook) -> list[tuple[str, str]]:
    return [(finding.code, finding.place.cell) for finding in supplied.findings]


def test_a_colour_that_is_no_ratings_is_named_with_its_cells() -> None:
    grey, purple, green = (filled("", colour) for colour in ("808080", "7030A0", "00B050"))
    supplied = _supplied(["RAG"], [grey], [purple], [green], [green])

    assert _ratings(supplied) == [None, None, "green", "green"]
    assert _noticed(supplied) == [("rating-colour", "F2")]
    assert "The colour of F2, F3 is no red" in supplied.findings[0].text


def test_white_and_cells_without_colour_are_not_named() -> None:
    white, green = filled("", "FFFFFF"), filled("", "00B050")

    assert _noticed(_supplied(["RAG"], [white], [""], [green], [green])) == []


@pytest.mark.parametrize("heading", ["Freq", "Grade", "Gender"])
def test_letters_under_another_heading_are_asked_about(heading: str) -> None:
    (question,) = _supplied([heading], ["G"], ["G"], ["G"]).questions

    assert (question.code, question.place.cell, question.choices[0]) == ("heading-guessed", "F1", "rag")


@pytest.mark.parametrize("heading", ["RAG", "Status", "Rating", "On target?", ""])
def test_letters_under_a_heading_of_ratings_are_not_asked_about(heading: str) -> None:
    assert _supplied([heading], ["G"], ["G"], ["G"]).questions == ()


def test_one_measure_without_a_tick_takes_no_rating_from_the_others() -> None:
    supplied = _supplied(["Red", "Amber", "Green"], ["", "", "X"], ["", "", "X"], ["n/a", "", ""])

    assert _ratings(supplied) == ["green", "green", None]
    assert _noticed(supplied) == []


def test_a_row_with_two_ticks_is_named_and_rates_nothing() -> None:
    supplied = _supplied(["Red", "Amber", "Green"], ["", "", "X"], ["", "", "X"], ["X", "X", ""])

    assert _ratings(supplied) == ["green", "green", None]
    assert _noticed(supplied) == [("rating-twice", "F4")]
