"""The results of a measure's row, with those of others beside them."""

from decimal import Decimal

import pytest

from cpdesk.domain.measure import Measure
from cpdesk.domain.value import ValueStatus
from grid_builders import Content
from understood import understood_card


def measure(headings: list[Content], row: list[Content]) -> Measure:
    """Return the one measure of a scorecard."""
    (found,) = understood_card(["Ref", "Measure", *headings], ["1.1", *row]).measures
    return found


def test_values_come_in_the_order_of_their_columns_with_their_cells() -> None:
    found = measure(["2018/19", "Q1 2019/20"], ["Number of visits", 5, "c"])

    assert [(value.text, value.place.cell) for value in found.values] == [("5", "C2"), ("c", "D2")]
    assert found.values[1].symbol is not None


def test_columns_of_counts_go_with_the_value_of_their_period() -> None:
    headings: list[Content] = ["Numerator 2018/19", "Denominator 2018/19", "2018/19", "Q1 2019/20"]
    found = measure(headings, ["% of visits in time", 47, 100, "47%", "50%"])

    assert [(value.numerator, value.denominator) for value in found.values] == [(47, 100), (None, None)]


@pytest.mark.parametrize(
    ("heading", "status"), [("Q1 2019/20 (provisional)", ValueStatus.PROVISIONAL), ("Q1 2019/20", None)]
)
def test_a_heading_may_say_how_firm_all_its_figures_are(heading: str, status: ValueStatus | None) -> None:
    found = measure(["2018/19", heading], ["Number of visits", 5, 6])

    assert [value.status for value in found.values] == [None, status]


def test_a_symbol_has_no_status() -> None:
    assert measure(["Q1 2019/20 (provisional)"], ["Number of visits", "c"]).values[0].status is None


def test_others_figures_are_named_by_their_heading_or_in_the_cell() -> None:
    found = measure(
        ["2018/19", "England", "Benchmarking"], ["% of visits in time", "47%", "50%", "SN 45%, England 51%"]
    )

    assert [(other.name, other.value.number) for other in found.comparators] == [
        ("England", Decimal(50)),
        ("Statistical neighbours", Decimal(45)),
        ("England", Decimal(51)),
    ]
