"""A key in one cell is cut before each colour that it explains, whatever stands between them."""

from decimal import Decimal

import pytest

from cpdesk.domain.quantity import Unit
from cpdesk.domain.rating import RatingRule, ToleranceKind, ToleranceRule
from cpdesk.excel.key.key_lines import KeyLine
from cpdesk.excel.key.rule_keys import rule_of_lines

_FIVE_POINTS = ToleranceRule.of(Decimal(5), ToleranceKind.POINTS)
_FIVE_PERCENT = ToleranceRule.of(Decimal(5), ToleranceKind.RELATIVE)


@pytest.mark.parametrize(
    ("key", "rule"),
    [
        (
            "GREEN = at or above target   AMBER = within 5 percentage points   RED = more than 5 percentage points off",
            ToleranceRule.of(Decimal(5), ToleranceKind.POINTS, unit=Unit.PERCENT),
        ),
        ("Green = at or above target Amber = within 5% of target Red = more than 5% off", _FIVE_PERCENT),
        ("RAG: Green - on target • Amber - within 5% • Red - more than 5% off", _FIVE_PERCENT),
        ("G = on target A = within 5% of target R = more than 5% off", _FIVE_PERCENT),
        ("Green (G) on target / Amber (A) within 5% / Red (R) more than 5%", _FIVE_PERCENT),
        ("Green at or above target Amber within 5 points of target Red more than 5 points off", _FIVE_POINTS),
        ("Green is on target and amber is within 5% of target and red is more than 5% off", _FIVE_PERCENT),
        ("Green = on target (Amber = within 5% of target) (Red = more than 5% off target)", _FIVE_PERCENT),
    ],
)
def test_each_colour_begins_a_part_of_its_own(key: str, rule: RatingRule) -> None:
    line = KeyLine(key)
    assert len([part for part in line.parts() if part.text.strip("RAG:")]) == 3
    assert rule_of_lines([line]) == rule


@pytest.mark.parametrize(
    "text",
    [
        "5 = Green: on target",
        "✓ = Green",
        "Amber-green: just below target",
        "Amber/Green = within 5%",
        "Green and amber is on target",
        "Any measure that goes from green to red is reported",
        "Children in the Red House home: 5",
    ],
)
def test_a_colour_within_what_is_said_of_one_thing_begins_no_part(text: str) -> None:
    assert [part.text for part in KeyLine(text).parts()] == [text]
