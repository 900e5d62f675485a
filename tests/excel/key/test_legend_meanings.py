"""A colour of which the legend says something else than how good a result is rates nothing."""

import pytest

from cpdesk.domain.rating import RagRating
from cpdesk.domain.scorecard import Scorecard
from grid_builders import Content, filled
from understood import understood_card

_RED, _AMBER, _GREEN = "FF0000", "FFC000", "00B050"


def _card(*legend: list[Content]) -> Scorecard:
    return understood_card(
        ["Measure", "Good is", "Target", "Q1 2019/20"],
        ["Reviews", "High", 90, filled(95, _GREEN)],
        ["Visits", "High", 90, filled(85, _AMBER)],
        ["Plans", "High", 90, filled(10, _RED)],
        [],
        *legend,
    )


def _ratings(card: Scorecard) -> list[RagRating | None]:
    return [measure.supplied_rating.rag for measure in card.measures]


@pytest.mark.parametrize("heading", ["Key", "Legend", "Colour key:"])
def test_a_lone_swatch_under_key_with_words_of_something_else_rates_nothing(heading: str) -> None:
    card = _card([heading], [filled("", _GREEN), "Reported to the board"])
    assert _ratings(card) == [None, RagRating.AMBER, RagRating.RED]


def test_a_coloured_cell_beside_words_is_no_legend_by_itself() -> None:
    card = _card([filled("", _GREEN), "Reported to the board"])
    assert _ratings(card) == [RagRating.GREEN, RagRating.AMBER, RagRating.RED]


def test_red_and_green_together_are_ratings_in_whatever_words() -> None:
    card = _card(["Key"], [filled("", _GREEN), "Routine"], [filled("", _RED), "Talk about it"])
    assert _ratings(card) == [RagRating.GREEN, RagRating.AMBER, RagRating.RED]


def test_a_lone_swatch_that_speaks_of_results_is_a_rating() -> None:
    card = _card(["Key"], [filled("", _GREEN), "On target"])
    assert _ratings(card) == [RagRating.GREEN, RagRating.AMBER, RagRating.RED]
