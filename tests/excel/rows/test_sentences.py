"""A sentence beneath a measure is on that measure, and names no pledge."""

import pytest

from grid_builders import Content
from understood import understood_card

_HEADINGS: list[Content] = ["Ref", "Measure", "Q1 2019/20", "Q2 2019/20", "Target"]
_VISITS: list[Content] = ["1.1", "% of visits on time", 80, 81, 90]
_REVIEWS: list[Content] = ["1.2", "% of reviews on time", 70, 71, 90]
_PLANS: list[Content] = ["1.3", "% with a plan", 70, 71, 90]
_LEFT, _RECRUITED = "Two social workers left in May.", "Recruitment is under way."


@pytest.mark.parametrize("place", [0, 1])
def test_sentences_beneath_one_measure_after_another_are_their_commentary(place: int) -> None:
    blank: list[Content] = [None] * place
    card = understood_card(_HEADINGS, _VISITS, [*blank, _LEFT], _REVIEWS, [*blank, _RECRUITED], _PLANS)

    assert [(item.title, item.commentary, item.pledge) for item in card.measures] == [
        ("% of visits on time", _LEFT, None),
        ("% of reviews on time", _RECRUITED, None),
        ("% with a plan", "", None),
    ]


def test_a_sentence_is_commentary_even_where_the_wording_above_ends_with_a_small_word() -> None:
    started: list[Content] = ["1.2", "Number of children who started to be cared for", 7, 8, 9]
    card = understood_card(_HEADINGS, _VISITS, [None, _LEFT], started, [None, _RECRUITED], _PLANS)

    assert card.measures[1].title == "Number of children who started to be cared for"
    assert card.measures[1].commentary == _RECRUITED


def test_one_sentence_alone_is_a_note() -> None:
    card = understood_card(_HEADINGS, _VISITS, ["Figures from here on are provisional."], _REVIEWS, _PLANS)

    assert {(item.commentary, item.pledge) for item in card.measures} == {("", None)}
    assert card.notes == ("Figures from here on are provisional.",)


def test_a_wording_goes_on_in_a_row_of_its_own() -> None:
    wrapped: list[Content] = ["1.1", "% of children placed more than 20 miles from", 80, 81, 90]
    card = understood_card(_HEADINGS, wrapped, [None, "Home and outside the authority."], _REVIEWS, _PLANS)

    assert card.measures[0].title == "% of children placed more than 20 miles from Home and outside the authority."
