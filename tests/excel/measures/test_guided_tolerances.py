"""A row of guidance beneath the headings says what the tolerances in its column are of."""

import pytest

from cpdesk.domain.rating import ToleranceKind, ToleranceRule
from grid_builders import Content
from understood import understood_card


def _kinds(guidance: str, tolerance: Content) -> list[ToleranceKind | None]:
    card = understood_card(
        ["Measure", "Good to be", "Target", "Tolerance", "Q1 2019/20"],
        ["Describe the measure", "Pick High or Low", "Enter target", guidance, "Enter the figure"],
        ["% of reviews", "High", "50%", tolerance, "48%"],
        ["Waiting", "Low", 40, tolerance, 41],
    )
    assert [measure.title for measure in card.measures] == ["% of reviews", "Waiting"]
    return [measure.rule.tolerance for measure in card.measures if isinstance(measure.rule, ToleranceRule)]


@pytest.mark.parametrize(
    ("guidance", "kinds"),
    [
        ("Enter % of target", [ToleranceKind.RELATIVE, ToleranceKind.RELATIVE]),
        ("Enter +/- points", [ToleranceKind.POINTS, ToleranceKind.RELATIVE]),
        ("Enter the tolerance", [ToleranceKind.POINTS, ToleranceKind.RELATIVE]),
    ],
)
def test_a_share_is_of_the_target_where_the_guidance_says_so(guidance: str, kinds: list[ToleranceKind]) -> None:
    assert _kinds(guidance, "5%") == kinds


def test_a_bare_number_is_a_share_where_the_guidance_says_per_cent() -> None:
    assert _kinds("Enter % of target", 5) == [ToleranceKind.RELATIVE, ToleranceKind.RELATIVE]
    assert _kinds("Enter points", 5) == [ToleranceKind.POINTS, ToleranceKind.POINTS]
