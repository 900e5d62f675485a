"""Ratings that colours alone show, and letters in the ratings' colours that rate nothing."""

import pytest

from cpdesk.domain.supplied import SuppliedWorkbook
from cpdesk.excel.reader import understand
from grid_builders import Cell, Content, sheet, workbook

_GREEN, _AMBER, _RED = "00B050", "FFC000", "FF0000"


def _read(heading: str, cells: list[Content], colours: tuple[str | None, ...] = (None,) * 4) -> SuppliedWorkbook:
    headings: list[Content] = ["Measure", "Good to be", "Target", "Q1 2019/20", "Q2 2019/20", heading]
    rows: list[list[Content]] = [
        [f"% of {name}", "High", "90%", "80%", Cell("85%", font_colour=colour), cell]
        for name, cell, colour in zip("abcd", cells, colours, strict=True)
    ]
    return understand(workbook(sheet([headings, *rows])))


def _ratings(supplied: SuppliedWorkbook) -> list[str | None]:
    return [measure.supplied_rating.rag for card in supplied.scorecards for measure in card.measures]


@pytest.mark.parametrize("heading", ["Performance", "Actual", "Q2 2019/20 result"])
def test_a_column_headed_as_results_that_has_colours_alone_is_of_ratings(heading: str) -> None:
    cells: list[Content] = [Cell(fill=_GREEN), Cell(fill=_AMBER), Cell(fill=_RED), Cell(fill=_RED)]

    assert _ratings(_read(heading, cells)) == ["green", "amber", "red", "red"]


def test_signs_in_the_colours_of_ratings_are_such_a_column_too() -> None:
    cells: list[Content] = [Cell("l", font="Wingdings", font_colour=colour) for colour in (_GREEN, _RED, _RED, _AMBER)]

    assert _ratings(_read("Performance", cells)) == ["green", "red", "red", "amber"]


def test_one_colour_alone_shows_where_figures_are_to_be_put() -> None:
    supplied = _read("Q3 2019/20", [Cell(fill=_AMBER)] * 4)

    assert supplied.scorecards[0].columns[-1].role == "value"
    assert _ratings(supplied) == [None] * 4


def test_figures_in_letters_of_the_ratings_colours_are_told_of() -> None:
    (found,) = _read("RAG", [None] * 4, (_GREEN, _RED, _RED, None)).findings

    assert (found.code, found.place.cell) == ("rating-colour", "E2")
    assert "green (E2) and red (E3)" in found.text


@pytest.mark.parametrize(
    ("cells", "colours"), [([None] * 4, (_RED, None, _RED, None)), (["G", "R", "R", "R"], (_GREEN, _RED, _RED, None))]
)
def test_letters_of_one_colour_or_beside_ratings_are_not(cells: list[Content], colours: tuple[str | None, ...]) -> None:
    supplied = _read("RAG", cells, colours)

    assert "rating-colour" not in [finding.code for finding in supplied.findings]
