"""A number is a year where it is near ours and shown as plain digits."""

from decimal import Decimal

import pytest

from cpdesk.domain.grid import GridCell
from cpdesk.excel.blocks.year_cells import is_year
from understood import understood_card


@pytest.mark.parametrize(
    ("number", "text", "number_format", "expected"),
    [
        ("2019", "2019", "General", True),
        ("201920", "201920", "0", True),
        ("201921", "201921", "0", False),
        ("1989", "1989", "General", False),
        ("2019.5", "2019.5", "General", False),
        ("2019", "2,019", "#,##0", False),
        ("2019", "2,019", "General", False),
        ("45", "45", "General", False),
    ],
)
def test_a_year_is_told_by_its_number_and_by_how_it_is_shown(
    number: str, text: str, number_format: str, *, expected: bool
) -> None:
    held = Decimal(number)

    assert is_year(GridCell(1, 1, held, text, number_format), held) is expected


def test_figures_of_a_target_that_could_be_years_head_no_table() -> None:
    card = understood_card(
        ["Ref", "Measure", "Q1 2024/25", "Q2 2024/25"],
        ["1.1", "Cost of a placement (£)", 3252, 4648],
        [None, "Target", 2029, 2029],
        ["1.2", "Visits (%)", 91, 92],
        [None, "Target", 95, 95],
    )
    assert [(measure.title, measure.target and measure.target.text) for measure in card.measures] == [
        ("Cost of a placement (£)", "2029"),
        ("Visits (%)", "95"),
    ]
