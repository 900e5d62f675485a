"""The scale of bare figures in a percent measure is decided for its row, or pointed out."""

from decimal import Decimal

import pytest

from cpdesk.domain.measure import Measure
from cpdesk.domain.quantity import Unit
from cpdesk.domain.supplied import SuppliedWorkbook
from cpdesk.excel.reader import understand
from grid_builders import Content, percent, sheet, workbook

_HEADINGS: list[Content] = ["Measure", "2018/19", "Target", "England"]


def _understood(*rows: list[Content]) -> SuppliedWorkbook:
    return understand(workbook(sheet([_HEADINGS, *rows])))


def _read(measure: Measure) -> tuple[object, ...]:
    (value,), (comparator,), target = measure.values, measure.comparators, measure.target
    return value.number, target.value if target is not None else None, comparator.value.number


def _codes(supplied: SuppliedWorkbook) -> list[tuple[str, str]]:
    return [(finding.code, finding.place.cell) for finding in supplied.findings if finding.code != "polarity-unknown"]


@pytest.mark.parametrize("wording", ["% seen", "Adoption rate", "Seen in time"])
def test_targets_and_comparators_are_fractions_like_the_results_beside_them(wording: str) -> None:
    supplied = _understood([wording, percent("0.855", decimals=1), 0.9, 0.5])
    (measure,) = supplied.scorecards[0].measures

    assert measure.unit is Unit.PERCENT
    assert _read(measure) == (Decimal("85.5"), 90, 50)
    assert _codes(supplied) == []


def test_the_row_decides_whatever_other_rows_of_the_sheet_hold() -> None:
    supplied = _understood(["% seen", percent("0.85"), 0.9, 0.5], ["% met", 62, 70, 39])
    fractions, points = supplied.scorecards[0].measures

    assert _read(fractions) == (85, 90, 50)
    assert _read(points) == (62, 70, 39)
    assert _codes(supplied) == []


def test_a_comparator_that_may_be_a_fraction_beside_a_target_in_points_is_pointed_out() -> None:
    supplied = _understood(["% seen", percent("0.85"), 90, 0.5])

    assert _read(supplied.scorecards[0].measures[0]) == (85, 90, Decimal("0.5"))
    assert _codes(supplied) == [("percent-scale", "D2")]


def test_a_target_that_may_be_a_percentage_beside_small_results_is_pointed_out() -> None:
    supplied = _understood(["% excluded", percent("0.004", decimals=1), 0.5, percent("0.003", decimals=1)])

    assert _codes(supplied) == [("percent-scale", "C2")]


def test_a_result_below_one_among_percentages_is_pointed_out() -> None:
    headings: list[Content] = ["Measure", "2017/18", "2018/19", "Target"]
    supplied = understand(workbook(sheet([headings, ["% seen", 0.5, 60, 70]])))

    assert _codes(supplied) == [("percent-scale", "B2")]
    assert [question.default for question in supplied.questions if question.code == "percent-scale"] == ["points"]


def test_a_row_that_may_be_all_fractions_beside_rows_in_points_is_pointed_out() -> None:
    supplied = _understood(["% seen", 62, 70, 39], ["% met", 0.5, 0.7, 1])

    assert _read(supplied.scorecards[0].measures[1]) == (Decimal("0.5"), Decimal("0.7"), 1)
    assert _codes(supplied) == [("percent-scale", "B3")]


def test_small_percentages_beside_larger_ones_are_no_matter_for_doubt() -> None:
    assert _codes(_understood(["% excluded", 0.5, "≤ 2", "12%"])) == []
