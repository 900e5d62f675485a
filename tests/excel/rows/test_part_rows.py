"""Rows that are parts of the measure above stay in its pledge and can be told apart."""

import pytest

from cpdesk.domain.scorecard import Scorecard
from grid_builders import Content, bold
from understood import understood_card

_HEADINGS: list[Content] = ["Ref", "Measure", "Q1 2019/20", "Q2 2019/20"]


def _titles(card: Scorecard) -> list[str]:
    return [measure.title for measure in card.measures]


def test_of_which_is_no_pledge() -> None:
    card = understood_card(
        _HEADINGS,
        [bold("Pledge 1 - Homes")],
        ["1.1", "Children in care", 70, 73],
        [None, "Of which:"],
        [None, "In foster care", 50, 51],
        [None, "In homes", 20, 22],
        ["1.2", "Care leavers", 22, 24],
    )

    assert {measure.pledge for measure in card.measures} == {"Pledge 1 - Homes"}
    assert _titles(card) == ["Children in care", "In foster care", "In homes", "Care leavers"]
    assert card.notes == ()


def test_parts_of_several_measures_are_named_after_each() -> None:
    card = understood_card(
        _HEADINGS[1:],
        ["Children in care", 70, 73],
        ["  - Male", 50, 51],
        ["  - Female", 20, 22],
        ["Care leavers", 22, 24],
        ["  - Male", 10, 11],
        ["  - Female", 12, 13],
    )

    assert _titles(card) == [
        "Children in care",
        "Children in care: Male",
        "Children in care: Female",
        "Care leavers",
        "Care leavers: Male",
        "Care leavers: Female",
    ]


def test_measures_of_one_name_in_two_pledges_keep_it() -> None:
    card = understood_card(
        _HEADINGS,
        [bold("Pledge 1 - Health")],
        ["1.1", "Children seen", 1, 2],
        [None, "Complaints", 3, 4],
        [bold("Pledge 2 - Homes")],
        [None, "Complaints", 5, 6],
    )

    assert _titles(card) == ["Children seen", "Complaints", "Complaints"]


def test_the_same_wording_twice_beneath_one_measure_is_left_as_it_is() -> None:
    card = understood_card(_HEADINGS, ["1.1", "Children", 1, 2], [None, "Boys", 3, 4], [None, "Boys", 5, 6])

    assert _titles(card) == ["Children", "Boys", "Boys"]


def test_parts_of_a_measure_that_has_nothing_but_its_wording_are_named_after_it() -> None:
    card = understood_card(
        _HEADINGS,
        ["1.1", "% of care leavers in work:"],
        ["1.1a", "a) aged 17 to 18", 50, 51],
        ["1.1b", "b) aged 19 to 21", 40, 42],
        ["1.2", "% of reviews on time", 90, 91],
        ["1.3", "% of visits on time"],
        [None, "To children in homes", 80, 81],
    )

    assert _titles(card) == [
        "% of care leavers in work:",
        "% of care leavers in work: aged 17 to 18",
        "% of care leavers in work: aged 19 to 21",
        "% of reviews on time",
        "% of visits on time",
        "% of visits on time: To children in homes",
    ]
    assert {measure.unit for measure in card.measures} == {"percent"}


def test_a_measure_with_figures_of_its_own_leaves_those_beneath_it_their_wordings() -> None:
    card = understood_card(
        _HEADINGS,
        ["5", "Children waiting for a home", 9, 8],
        ["5a", "Children waiting for a plan", 4, 5],
        ["6", "A measure that is planned"],
        ["7", "Number of carers", 4, 5],
    )

    assert _titles(card) == [
        *("Children waiting for a home", "Children waiting for a plan", "A measure that is planned", "Number of carers")
    ]


def test_a_line_with_the_first_number_of_the_references_beneath_is_their_pledge() -> None:
    card = understood_card(
        _HEADINGS,
        ["1", "Being a good corporate parent"],
        ["1.1", "% of reviews on time", 90, 91],
        ["2", "Education and training"],
        ["2.1", "% with a plan", 80, 81],
        ["2.2", "A measure that is planned"],
    )

    assert [(measure.ref, measure.pledge) for measure in card.measures] == [
        ("1.1", "1 Being a good corporate parent"),
        ("2.1", "2 Education and training"),
        ("2.2", "2 Education and training"),
    ]


@pytest.mark.parametrize("part", ["of these, aged under 10", "Of which boys", "- including siblings"])
def test_a_row_of_these_is_named_with_the_measure_above(part: str) -> None:
    card = understood_card(_HEADINGS, ["1.1", "Children", 1, 2], ["1.1a", part, 3, 4], ["1.2", "Visits", 5, 6])

    assert _titles(card) == ["Children", f"Children: {part.removeprefix('- ')}", "Visits"]


def test_a_part_keeps_the_small_o_that_it_begins_or_ends_with() -> None:
    card = understood_card(
        _HEADINGS, ["1", "Children", 1, 2], [None, "other", 3, 4], ["2", "Leavers", 5, 6], [None, "other", 7, 8]
    )

    assert _titles(card) == ["Children", "Children: other", "Leavers", "Leavers: other"]
