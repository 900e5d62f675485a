"""The figures of one measure's row, with the unit that they are in."""

from decimal import Decimal

import pytest

from cpdesk.domain.measure import Measure
from cpdesk.domain.quantity import Unit
from grid_builders import Content, percent
from understood import understood_card

HEADINGS: list[Content] = ["Ref", "Measure", "2018/19", "Q1 2019/20", "Target"]


def measure(*cells: Content, headings: list[Content] = HEADINGS) -> Measure:
    """Return the measure of a row with those cells after its reference."""
    (found,) = understood_card(headings, ["1.1", *cells]).measures
    return found


@pytest.mark.parametrize(
    ("cells", "unit"),
    [
        (("% of visits in time", 90, 95, 96), Unit.PERCENT),
        (("Visits in time", "90%", "95%", 96), Unit.PERCENT),
        (("Visits in time", 90, 95, "96%"), Unit.PERCENT),
        (("Weekly fee", "£90", "£95", None), Unit.CURRENCY),
        (("Average days to place", 90, 95, None), Unit.DAYS),
        (("Visits made", 90, 95, None), Unit.NUMBER),
        (("Ofsted judgement", "Good", "Outstanding", None), Unit.TEXT),
    ],
)
def test_the_unit_is_decided_for_the_row_as_a_whole(cells: tuple[Content, ...], unit: Unit) -> None:
    assert measure(*cells).unit is unit


def test_a_column_of_units_comes_first() -> None:
    assert measure("Visits made", 90, 95, "%", headings=[*HEADINGS[:4], "Unit"]).unit is Unit.PERCENT


def test_fractions_become_points_where_no_row_of_the_sheet_holds_points() -> None:
    found = measure("% of visits in time", percent("0.9"), percent("0.955", decimals=1), percent("0.96"))

    assert [value.number for value in found.values] == [90, Decimal("95.5")]
    assert found.target is not None
    assert found.target.value == 96


def test_thousands_in_the_heading_make_pounds() -> None:
    found = measure("Cost of placements", 90, 95, headings=["Ref", "Measure", "2018/19 (£000)", "Q1 2019/20 (£000)"])

    assert found.unit is Unit.CURRENCY
    assert [value.number for value in found.values] == [90000, 95000]
