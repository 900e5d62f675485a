"""Columns that name units, and titles that say the scale of money, whatever the heading is called."""

from decimal import Decimal

import pytest

from grid_builders import Content
from understood import understood_card

_COSTS: list[list[Content]] = [["Measure", "2018/19", "2019/20"], ["Spend on fostering", 616.1, 700]]


@pytest.mark.parametrize("heading", ["Type", "Counted as", "Basis"])
def test_a_column_that_names_units_gives_them_to_its_rows(heading: str) -> None:
    card = understood_card(
        ["Measure", heading, "Q1 2019/20", "Q2 2019/20"],
        ["Reviews held in time", "Percent", 0.38, 0.41],
        ["Time to match", "Days", 386, 371],
        ["Children adopted", "No.", 8, 12],
    )

    assert [measure.unit for measure in card.measures] == ["percent", "days", "number"]
    assert card.measures[0].values[0].number == Decimal(38)


def test_a_column_of_other_kinds_stays_what_it_was() -> None:
    card = understood_card(
        ["Measure", "Type", "Q1 2019/20"],
        ["Children adopted", "Outcome", 8],
        ["Reviews", "Process", 12],
        ["Visits", "Number", 12],
    )

    assert [column.role for column in card.columns] == ["measure", "other", "value"]


@pytest.mark.parametrize(
    ("above", "below", "first"),
    [
        ("Budget monitoring (£000)", "", 616_100),
        ("Budget monitoring 2019/20", "All figures are in £000s.", 616_100),
        ("Costs in £m", "", 616_100_000),
        ("Budget monitoring", "An overspend of £2m is expected.", Decimal("616.1")),
        ("Budget monitoring (£000)", "Totals are in £m.", Decimal("616.1")),
    ],
)
def test_a_title_or_a_note_says_the_scale_of_its_tables_money(above: str, below: str, first: Decimal) -> None:
    card = understood_card([above], [], *_COSTS, [], [below])

    assert card.measures[0].values[0].number == first


def test_what_a_heading_says_of_its_own_scale_counts_before_the_title() -> None:
    card = understood_card(["Costs (£000)"], [], ["Measure", "2018/19 (£m)"], ["Spend on fostering", 1.5])

    assert card.measures[0].values[0].number == Decimal(1_500_000)
