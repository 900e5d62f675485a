"""What a target's wording says is read, whatever words stand round its figure."""

from decimal import Decimal

import pytest

from cpdesk.domain.polarity import Polarity
from cpdesk.domain.rating import RatingRule, ToleranceKind, ToleranceRule
from cpdesk.excel.words.target_words import read_target

_HIGH, _LOW, _PLAN = Polarity.HIGH, Polarity.LOW, Polarity.PLAN


def _read(text: str) -> tuple[Decimal | None, Polarity | None]:
    found = read_target(text)
    return found.figures.number if found.figures is not None else None, found.direction


@pytest.mark.parametrize(
    ("text", "number", "direction"),
    [
        ("95% (statutory)", 95, None),
        ("Target 95%", 95, None),
        ("Statutory target: 95%", 95, None),
        ("95% - statutory", 95, None),
        ("Maintain 95%", 95, None),
        ("No lower than 95%", 95, _HIGH),
        ("not below 95%", 95, _HIGH),
        ("no fewer than 20", 20, _HIGH),
        ("at least 95%", 95, _HIGH),
        ("at or above 95%", 95, _HIGH),
        ("meet or exceed 95%", 95, _HIGH),
        ("Exceed 95%", 95, _HIGH),
        ("in excess of 40", 40, _HIGH),
        ("higher than 90%", 90, _HIGH),
        ("min. 95", 95, _HIGH),
        ("95% min", 95, _HIGH),
        ("95% or above", 95, _HIGH),
        ("90%+", 90, _HIGH),
        ("To increase to at least 95%", 95, _HIGH),
        ("not more than 10", 10, _LOW),
        ("Not to exceed 10", 10, _LOW),
        ("not exceeding 12 weeks", 12, _LOW),
        ("max 10 days", 10, _LOW),
        ("10 or fewer", 10, _LOW),
        ("Under 12", 12, _LOW),
        ("<10%", 10, _LOW),
        ("Reduce to 10", 10, _LOW),
        ("capped at 5", 5, _LOW),
        ("Within 10 days", 10, _LOW),
        ("95% or better", 95, None),
        ("£500k by March 2020", 500_000, None),
        ("nil", 0, None),
    ],
)
def test_the_figure_is_read_with_the_direction_of_its_comparison(
    text: str, number: int, direction: Polarity | None
) -> None:
    assert _read(text) == (Decimal(number), direction)


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("95% by March 2020", 95),
        ("Q2 95%", 95),
        ("Q1: 20", 20),
        ("2018/19: 95%", 95),
        ("March 2020: 95%", 95),
        ("100% by 31/03/2020", 100),
        ("95% (note 3)", 95),
        ("To reach 95% by Q4", 95),
        ("100% within 10 days", 100),
        ("95% within 20 working days", 95),
        ("no more than 3 in any year", 3),
        ("95% of children", 95),
    ],
)
def test_a_time_or_a_note_beside_it_is_no_figure(text: str, number: int) -> None:
    assert _read(text)[0] == number


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("above 90% (stretch 95%)", 90),
        ("95% (England 92%)", 95),
        ("100% (2018/19: 95%)", 100),
        ("95%, stretch 98%", 95),
        ("Floor 90%, target 95%", 95),
    ],
)
def test_figures_that_are_named_something_else_stand_aside(text: str, number: int) -> None:
    assert _read(text)[0] == number


@pytest.mark.parametrize(
    "text",
    [
        "2019/20", "by March 2020", "March 20", "31 March 20", "Q1 20", "Year 1", "Phase 2", "Level 3", "See note 3",
        "Top 25%", "Top quartile", "Monitor only", "TBC", "95% tbc", "Baseline + 5%", "+5%", "10% below England",
        "Within 10% of England", "95% of England average", "Improve on 2018/19 (84%)", "Better than England (85%)",
        "95% rising to 98% by 2021", "Q1 20, Q2 40, Q3 60, Q4 80", "90/95", "5 (was 6)", "stretch 95%", "2 of 3",
    ],
)  # fmt: skip
def test_figures_that_mean_something_else_are_not_read(text: str) -> None:
    assert _read(text) == (None, None)


@pytest.mark.parametrize(
    ("text", "direction"),
    [
        ("Below national average", _LOW),
        ("above 2018/19 outturn", _HIGH),
        ("5% reduction", _LOW),
        ("Reduce by 5%", _LOW),
        ("Annual figure should increase", _HIGH),
        ("To be better than baseline", None),
        ("no increase", None),
    ],
)
def test_words_alone_still_say_which_way_is_good(text: str, direction: Polarity | None) -> None:
    assert _read(text) == (None, direction)


@pytest.mark.parametrize(
    "text",
    ["between 90 and 95%", "90 to 95", "90-95%", "80%-85%", "12-14 days", "≥95% ; ≤100%", "between 10 and 12 days"],
)
def test_a_range_is_two_sided_and_has_no_single_figure(text: str) -> None:
    assert _read(text) == (None, _PLAN)


@pytest.mark.parametrize(
    ("text", "is_percent", "rule"),
    [
        ("95% ±5%", True, ToleranceRule.of(Decimal(5), ToleranceKind.POINTS)),
        ("95% +/- 5", True, ToleranceRule.of(Decimal(5), ToleranceKind.POINTS)),
        ("95% (±2.5 pts)", True, ToleranceRule.of(Decimal("2.5"), ToleranceKind.POINTS)),
        ("50 ±10%", False, ToleranceRule.of(Decimal(10), ToleranceKind.RELATIVE)),
        ("50 +/- 2", False, ToleranceRule.of(Decimal(2), ToleranceKind.POINTS)),
        ("50, tolerance 10%", False, ToleranceRule.of(Decimal(10), ToleranceKind.RELATIVE)),
        ("95% (amber 90%)", True, ToleranceRule.of(Decimal(5), ToleranceKind.POINTS)),
        ("95%, floor 92%", True, ToleranceRule.of(Decimal(3), ToleranceKind.POINTS)),
        ("10 days (red if below 8)", False, ToleranceRule.of(Decimal(2), ToleranceKind.POINTS)),
        ("95%", True, None),
    ],
)
def test_a_tolerance_behind_the_figure_is_a_rule(text: str, is_percent: bool, rule: RatingRule | None) -> None:
    found = read_target(text)

    assert found.figures is not None
    assert found.rule(is_percent=is_percent) == rule
