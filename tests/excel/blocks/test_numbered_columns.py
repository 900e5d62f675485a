"""A row that does nothing but number the columns is no measure."""

import pytest

from grid_builders import Content
from understood import dated_figures, understood_card

_HEADS: list[Content] = ["Ref", "Measure", "Q1 2024/25", "Q2 2024/25", "Target"]
_ROWS: list[list[Content]] = [["1.1", "Visits", 5, 6, 7], ["1.2", "Reviews (%)", 91, 92, 95]]


@pytest.mark.parametrize("numbers", [[1, 2, 3, 4, 5], ["1", "2", "3", "4", "5"], ["(a)", "(b)", "(c)", "(d)", "(e)"]])
@pytest.mark.parametrize("is_above", [True, False])
def test_the_numbers_of_the_columns_are_no_figures(numbers: list[Content], is_above: bool) -> None:
    card = understood_card(*([numbers, _HEADS] if is_above else [_HEADS, numbers]), *_ROWS)
    assert [(measure.ref, measure.title) for measure in card.measures] == [("1.1", "Visits"), ("1.2", "Reviews (%)")]
    assert dated_figures(card.measures[0]) == [("2024-25 Q1", 5), ("2024-25 Q2", 6)]


def test_a_measure_whose_cells_only_rise_stays_a_measure() -> None:
    card = understood_card(_HEADS, ["1", "Visits", 3, 4, 5], *_ROWS)
    assert card.measures[0].title == "Visits"
