"""What stands beneath a heading settles what its words leave open."""

from cpdesk.domain.scorecard import ColumnRole
from grid_builders import Content
from understood import understood_card


def test_codes_headed_as_indicators_are_references_and_the_words_beside_them_the_measures() -> None:
    rows: list[list[Content]] = [["S1", "Enquiries started", 88, 91], ["S2", "Repeat plans", 21, 19]]
    card = understood_card(["Scorecard"], [], ["PI", "Definition", "June 2024", "September 2024"], *rows)

    assert [column.role for column in card.columns[:2]] == [ColumnRole.REF, ColumnRole.MEASURE]
    assert [(measure.ref, measure.title) for measure in card.measures] == [
        ("S1", "Enquiries started"),
        ("S2", "Repeat plans"),
    ]


def test_words_headed_as_indicators_stay_the_measures_beside_their_definitions() -> None:
    rows: list[list[Content]] = [
        ["Enquiries started", "Those under section 47", 88, 91],
        ["Repeat plans", "Second or later plan", 21, 19],
    ]
    card = understood_card(["Scorecard"], [], ["PI", "Definition", "June 2024", "September 2024"], *rows)

    assert [measure.title for measure in card.measures] == ["Enquiries started", "Repeat plans"]


def test_wordings_that_speak_of_what_is_missing_are_the_measures_all_the_same() -> None:
    card = understood_card(
        ["Ref", "Area of work", "Q1 2019/20"],
        ["1.1", "Children missing from care", 5],
        ["1.2", "% of pupils with less than 90% attendance", 26],
        ["1.3", "Children identified as at risk", 4],
    )
    assert [measure.title for measure in card.measures] == [
        "Children missing from care",
        "% of pupils with less than 90% attendance",
        "Children identified as at risk",
    ]
