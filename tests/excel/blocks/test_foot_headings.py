"""Headings at the foot of a table head the figures above them."""

from cpdesk.domain.rating import RuleSource
from cpdesk.domain.supplied import SuppliedWorkbook
from grid_builders import Content, bold
from understood import understood, understood_card

_HEADINGS: list[Content] = ["Ref", "Measure", "Q1 2019/20", "Q2 2019/20", "Target", "RAG"]
_SEEN: list[Content] = ["1.1", "% of children seen", 95, 96, 97, "G"]
_VISITS: list[Content] = ["1.2", "% of visits in time", 90, 85, 86, "A"]
_CARERS: list[Content] = ["2.1", "Number of carers", 10, 12, 9, "R"]


def _read(supplied: SuppliedWorkbook) -> list[tuple[str, str | None, list[str]]]:
    return [
        (measure.place.cell, measure.pledge, [value.place.cell for value in measure.values])
        for card in supplied.scorecards
        for measure in card.measures
    ]


def test_the_rows_above_are_read() -> None:
    card = understood_card(["Corporate parenting"], [], _SEEN, _VISITS, _HEADINGS)

    assert (card.title, card.header_rows, card.place.cell) == ("Corporate parenting", (5,), "A5")
    assert [measure.title for measure in card.measures] == ["% of children seen", "% of visits in time"]
    assert [value.place.cell for value in card.measures[0].values] == ["C3", "D3"]
    assert [measure.supplied_rating.rag for measure in card.measures] == ["green", "amber"]


def test_two_rows_of_headings_may_be_there_with_notes_beneath() -> None:
    years: list[Content] = ["Ref", "Measure", "2019/20", None, "Target"]
    card = understood_card(_SEEN[:5], _VISITS[:5], years, [None, None, "Q1", "Q2"], [], ["Note: figures are draft"])

    assert [column.period.code for column in card.columns if column.period] == ["2019-20 Q1", "2019-20 Q2"]
    assert card.notes == ("Note: figures are draft",)


def test_pledges_stand_above_their_measures_all_the_same() -> None:
    supplied = understood([bold("Pledge 1 - Health")], _SEEN, [bold("Pledge 2 - Homes")], _CARERS, _HEADINGS)

    assert _read(supplied) == [
        ("B2", "Pledge 1 - Health", ["C2", "D2"]),
        ("B4", "Pledge 2 - Homes", ["C4", "D4"]),
    ]
    assert not [finding for finding in supplied.findings if finding.code == "row-left-out"]


def test_tables_with_the_same_headings_at_the_foot_of_each_are_two() -> None:
    supplied = understood([bold("Health")], _SEEN, _HEADINGS, [], [bold("Homes")], _CARERS, _HEADINGS)

    assert [(card.title, card.header_rows) for card in supplied.scorecards] == [("Health", (3,)), ("Homes", (7,))]
    assert [cell for cell, *_ in _read(supplied)] == ["B2", "B6"]


def test_a_key_beneath_is_the_tables_own() -> None:
    key = "Green: on or above target. Amber: within 10% of target. Red: more than 10% below target"
    card = understood_card(_SEEN, _VISITS, _HEADINGS, [], [key])

    assert card.rule_in_force.source is RuleSource.KEY


def test_counts_over_a_table_that_is_yet_empty_are_none_of_it() -> None:
    supplied = understood(["RAG", "Count"], ["Red", 3], ["Amber", 2], [], _HEADINGS)

    assert _read(supplied) == []


def test_headings_at_the_head_and_again_at_the_foot_are_those_at_the_head() -> None:
    supplied = understood(_HEADINGS, _SEEN, _VISITS, _HEADINGS)

    assert [card.header_rows for card in supplied.scorecards] == [(1,)]
    assert [cell for cell, *_ in _read(supplied)] == ["B2", "B3"]
