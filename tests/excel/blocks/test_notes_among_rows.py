"""A note among the labelled rows of a table, or between it and its title, takes nothing from it."""

import pytest

from grid_builders import Content
from understood import dated_figures, understood, understood_card

_NOTES = [
    "Note: figures are provisional.",
    "* Data to be confirmed after the year end.",
    "Source: case system, 30 June",
]
_QUARTERS: list[list[Content]] = [[f"Q{quarter} 2024/25", 90 + quarter, 400 + quarter] for quarter in (1, 2, 3, 4)]


@pytest.mark.parametrize("note", _NOTES)
@pytest.mark.parametrize("place", [1, 2, 4, 5])
def test_a_note_among_the_quarters_of_measures_across_is_a_note(note: str, place: int) -> None:
    rows: list[list[Content]] = [
        ["Measure", "Reviews on time (%)", "Children in care"],
        *_QUARTERS,
        ["Target", 95, 410],
    ]
    card = understood_card(["Scorecard"], *rows[:place], [note], *rows[place:])
    assert [dated_figures(measure) for measure in card.measures] == [
        [(f"2024-25 Q{quarter}", first + quarter) for quarter in (1, 2, 3, 4)] for first in (90, 400)
    ]
    assert [measure.target.text for measure in card.measures if measure.target] == ["95", "410"]
    assert note in card.notes


def test_a_note_between_a_title_and_its_table_leaves_the_measure_its_name() -> None:
    table: list[list[Content]] = [["Quarter", "Actual"], ["Q1 2024/25", 91], ["Q2 2024/25", 92], ["Q3 2024/25", 93]]
    supplied = understood(["1.1 Reviews on time (%)"], *table, [], ["1.2 Visits (%)"], [_NOTES[0]], *table)
    measures = [measure for card in supplied.scorecards for measure in card.measures]
    assert [(measure.ref, measure.title) for measure in measures] == [
        ("1.1", "Reviews on time (%)"),
        ("1.2", "Visits (%)"),
    ]
