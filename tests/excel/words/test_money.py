"""Figures in thousands or millions of pounds are read in pounds, wherever the scale is said."""

from decimal import Decimal

import pytest

from cpdesk.domain.measure import Measure
from cpdesk.domain.quantity import Unit
from cpdesk.domain.rating import ToleranceKind, ToleranceRule
from cpdesk.domain.scorecard import ColumnRole
from cpdesk.excel.reader import understand
from cpdesk.excel.words.money import pounds_in
from grid_builders import Cell, Content, sheet, workbook

_HEADINGS: list[Content] = ["Measure", "Unit", "2018/19", "Target", "England"]
_POUNDS = ("13844000", "13844000", "13000000", "15000000")


def _measures(*rows: list[Content]) -> tuple[Measure, ...]:
    (card,) = understand(workbook(sheet(list(rows)))).scorecards
    return card.measures


def _figures(measure: Measure) -> tuple[str, ...]:
    (value,), (comparator,), target = measure.values, measure.comparators, measure.target
    assert target is not None
    return str(value.number), str(value.shown), str(target.value), str(comparator.value.number)


@pytest.mark.parametrize(
    ("text", "pounds"),
    [
        *(
            dict.fromkeys(
                ("£000", "£000s", "£'000", "£’000s", "£ 000", "£k", "£K", "£ thousand", "(£000)"), 1000
            ).items()
        ),
        *(dict.fromkeys(("£m", "£M", "£ million", "£ millions", "Spend (in £m)", "Spend, £m"), 1_000_000).items()),
        *(dict.fromkeys(("£", "Cost (£)"), 1).items()),
        *(dict.fromkeys(("£1,000", "Over £5m", "Under £500", "Metres", "£max", "%"), None).items()),
    ],
)
def test_a_unit_says_how_many_pounds_one_stands_for(text: str, pounds: int | None) -> None:
    assert pounds_in(text) == pounds


@pytest.mark.parametrize("unit", ["£000", "£k", "£'000", "£ thousand"])
def test_thousands_in_the_unit_column_the_wording_or_the_headings_are_pounds(unit: str) -> None:
    figures: list[Content] = [13844, "≤ 13,000", 15000]
    (by_unit,) = _measures(_HEADINGS, ["Placements", unit, *figures])
    (by_wording,) = _measures(_HEADINGS, [f"Placements ({unit})", None, *figures])
    headings: list[Content] = ["Measure", None, f"2018/19 {unit}", f"Target ({unit})", f"England {unit}"]
    (by_heading,) = _measures(headings, ["Placements", None, *figures])
    (by_corner,) = _measures([f"Measure ({unit})", *_HEADINGS[1:]], ["Placements", None, *figures])
    (by_second_line,) = _measures(_HEADINGS, [None, None, unit, unit, unit], ["Placements", None, *figures])

    for measure in (by_unit, by_wording, by_heading, by_corner, by_second_line):
        assert measure.unit is Unit.CURRENCY
        assert _figures(measure) == _POUNDS
        assert (measure.values[0].text, measure.target and measure.target.text) == ("13844", "≤ 13,000")


def test_headings_keep_their_roles_with_a_unit_of_money_behind_them() -> None:
    (card,) = understand(
        workbook(sheet([["Measure", "2018/19 £000", "Target £000", "England £000"], ["Placements", 1, 2, 3]]))
    ).scorecards

    assert [column.role for column in card.columns[1:]] == [
        ColumnRole.VALUE,
        ColumnRole.TARGET,
        ColumnRole.COMPARATOR,
    ]
    assert card.measures[0].comparators[0].name == "England"


def test_millions_are_pounds_as_displayed_and_as_held() -> None:
    value = Cell(Decimal("13.844"), "13.8", "0.0")
    (measure,) = _measures(_HEADINGS, ["Placements", "£m", value, 13, 15])

    assert _figures(measure) == ("13844000", "13800000", "13000000", "15000000")


def test_pounds_that_a_format_shows_in_thousands_are_not_scaled_twice() -> None:
    held = Cell(Decimal(13844400), "13,844", "#,##0,")
    (measure,) = _measures(_HEADINGS, ["Placements", "£000", held, 13000, 15000])

    assert _figures(measure) == ("13844400", "13844000", "13000000", "15000000")


def test_a_cell_that_says_its_own_scale_is_read_by_that() -> None:
    formatted = Cell(Decimal("13.8"), "£13.8m", '£0.0"m"')
    (measure,) = _measures(_HEADINGS, ["Placements", "£m", formatted, "£13m", 15])

    assert _figures(measure) == ("13800000", "13800000", "13000000", "15000000")


def test_percentages_and_numbers_beside_money_stay_as_they_are() -> None:
    headings: list[Content] = ["Measure", "2018/19 (£000)", "Target"]
    percents, numbers = _measures(headings, ["Spent", "45%", "50%"], ["Number of carers", 45, 50])

    assert (percents.unit, str(percents.values[0].number)) == (Unit.PERCENT, "45")
    assert (numbers.unit, str(numbers.values[0].number)) == (Unit.NUMBER, "45")


def test_a_tolerance_in_the_measures_own_money_is_pounds_too() -> None:
    headings: list[Content] = ["Measure", "Unit", "2018/19", "Target", "Tolerance"]
    bare, share = _measures(headings, ["A", "£000", 1, 2, 5], ["B", "£000", 1, 2, "5%"])

    assert bare.rule == ToleranceRule.of(Decimal(5000), ToleranceKind.POINTS, unit=Unit.CURRENCY)
    assert share.rule == ToleranceRule.of(Decimal(5), ToleranceKind.RELATIVE)


def test_a_column_headed_as_percentages_holds_no_money() -> None:
    (measure,) = _measures(["Measure", "2018/19", "2018/19 Q4 (%)", "Target"], ["Spend (£000)", 45, 12, 50])

    assert [str(value.number) for value in measure.values] == ["45000", "12"]
