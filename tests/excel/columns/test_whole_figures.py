"""Beside the figures of its areas, those of the whole council are the results of the title's period."""

import pytest

from cpdesk.domain.scorecard import ColumnRole, Scorecard
from grid_builders import Content
from understood import dated_figures, understood, understood_card

_TITLE: list[Content] = ["Kent Council – scorecard by district, Q2 2024/25"]


def _roles(card: Scorecard) -> dict[str, ColumnRole]:
    return {column.heading: column.role for column in card.columns}


@pytest.mark.parametrize("whole", ["Kent", "Kent total", "County", "Total", "Council total"])
def test_the_whole_council_beside_its_districts_has_the_results(whole: str) -> None:
    card = understood_card(
        _TITLE,
        [],
        ["Ref", "Measure", "Ashford", "Dover", "Swale", whole, "Target"],
        ["1", "Reviews on time (%)", 91, 92, 93, 94, 95],
        ["2", "Children in care", 101, 102, 103, 306, 300],
    )
    assert [dated_figures(measure) for measure in card.measures] == [[("2024-25 Q2", 94)], [("2024-25 Q2", 306)]]
    assert [[other.heading for other in measure.other] for measure in card.measures] == [
        ["Ashford", "Dover", "Swale"]
    ] * 2


def test_east_beside_north_and_south_is_no_region_of_england() -> None:
    card = understood_card(
        _TITLE,
        [],
        ["Ref", "Measure", "North", "South", "East", "West", "County", "Target"],
        ["1", "Reviews on time (%)", 91, 92, 93, 94, 95, 96],
        ["2", "Children in care", 101, 102, 103, 104, 410, 400],
    )
    assert _roles(card)["East"] is ColumnRole.OTHER
    assert not any(measure.comparators for measure in card.measures)


def test_a_region_beside_the_councils_results_stays_a_comparator() -> None:
    card = understood_card(
        ["Ref", "Measure", "Q2 2024/25", "East", "Target"],
        ["1", "Reviews on time (%)", 91, 92, 95],
        ["2", "Children in care", 101, 102, 100],
    )
    assert _roles(card)["East"] is ColumnRole.COMPARATOR


def test_a_total_of_ratings_is_no_result() -> None:
    supplied = understood(
        ["Kent Council – summary, Q2 2024/25"],
        [],
        ["Measure group", "Red", "Amber", "Green", "Total"],
        ["Health", 1, 2, 3, 6],
        ["Education", 2, 2, 2, 6],
    )
    assert not any(measure.values for card in supplied.scorecards for measure in card.measures)
