"""`r = revised` is said of figures: among other letters of a column of ratings R is red all the same."""

import pytest

from cpdesk.domain.rating import RagRating
from cpdesk.domain.scorecard import Scorecard
from grid_builders import Content
from understood import understood_card


def _card(*letters: str, note: str = "r = revised figure, p = provisional") -> Scorecard:
    rows: list[list[Content]] = [[f"Measure {number}", 75, 76, letter] for number, letter in enumerate(letters, 1)]
    return understood_card(["Measure", "Mar-24", "Jun-24", "RAG"], *rows, [], [note])


def _ratings(card: Scorecard) -> list[RagRating | None]:
    return [measure.supplied_rating.rag for measure in card.measures]


@pytest.mark.parametrize("note", ["r = revised figure, p = provisional", "r = revised since last report", "R: revised"])
def test_red_beside_amber_or_green_is_red_whatever_marks_revised_figures(note: str) -> None:
    red = RagRating.RED
    assert _ratings(_card("A", "R", "R", note=note)) == [RagRating.AMBER, red, red]
    assert _ratings(_card("Green", "R", "r", note=note)) == [RagRating.GREEN, red, red]


def test_a_column_with_no_other_rating_holds_marks_of_revision() -> None:
    assert _ratings(_card("R", "P", "R")) == [None, None, None]
