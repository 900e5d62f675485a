"""Keys in which amber hangs on whether the figure got better."""

from collections.abc import Sequence
from decimal import Decimal

import pytest

from cpdesk.domain.rating import ImprovementRule, RagRating, RatingRule, ToleranceKind, ToleranceRule
from cpdesk.excel.key.key_lines import KeyLine
from cpdesk.excel.key.keys import read_key

_TEN = ImprovementRule(Decimal(10), ToleranceKind.RELATIVE)
_ON_TARGET = ImprovementRule(Decimal(0), ToleranceKind.POINTS)


def _rule(lines: Sequence[str]) -> RatingRule | None:
    return read_key([KeyLine(text) for text in lines]).rule


@pytest.mark.parametrize(
    ("lines", "rule"),
    [
        (
            [
                "Green: on target or within 10% of target",
                "Amber: off target by more than 10% but improved or maintained on the same quarter last year",
                "Red: off target by more than 10% and worse than in the same quarter last year",
            ],
            _TEN,
        ),
        (
            [
                "Green: on target",
                "Amber: 10% or more off target, performance improved year on year",
                "Red: 10% or more off target, performance declined year on year",
            ],
            ImprovementRule(Decimal(10), ToleranceKind.RELATIVE, includes_boundary=False),
        ),
        (
            [
                "Green: within 5 percentage points of target. Amber: further off, but no worse than a year ago.",
                "Red: further off and not improved",
            ],
            ImprovementRule(Decimal(5), ToleranceKind.POINTS),
        ),
        (
            [
                "Green: at target",
                "Amber: below target but improved since last year",
                "Red: below target and worse than last year",
            ],
            _ON_TARGET,
        ),
    ],
)
def test_off_target_is_amber_while_no_worse_than_a_year_before(lines: list[str], rule: RatingRule) -> None:
    assert _rule(lines) == rule


@pytest.mark.parametrize(
    "lines",
    [
        ["Green: on target", "Amber: off target but improved on last quarter", "Red: off target and not improved"],
        ["Green: on target", "Amber: off target but improving", "Red: off target and declining"],
        ["Green: on target", "Amber: off target but improved on last year", "Red: more than 10% off target"],
    ],
)
def test_what_hangs_on_another_time_is_not_understood_and_said_to_be_unclear(lines: list[str]) -> None:
    key = read_key([KeyLine(text) for text in lines])
    assert key.rule is None
    assert RagRating.AMBER in key.left_out


def test_improvement_of_which_only_green_or_a_remark_speaks_changes_nothing() -> None:
    lines = ["Green: target met or improved", "Amber: within 10% of target", "Red: more than 10% below target"]
    assert _rule(lines) == ToleranceRule.of(Decimal(10), ToleranceKind.RELATIVE)
