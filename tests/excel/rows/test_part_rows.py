"""Rows that are parts of the measure above stay in its pledge and can be told apart."""

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
