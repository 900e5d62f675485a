"""A legend's swatch keeps its own shade beside words that say no other: amber just below target, blue beyond it."""

import pytest

from cpdesk.domain.rating import RagRating, RuleSource
from cpdesk.domain.scorecard import Scorecard
from grid_builders import Content, filled
from understood import understood_card

_RED, _AMBER, _GREEN, _BLUE = "FF0000", "FFC000", "00B050", "0070C0"
_EACH = [RagRating.GREEN, RagRating.AMBER, RagRating.RED]


def _card(*legend: list[Content], best: str = _GREEN) -> Scorecard:
    return understood_card(
        ["Measure", "Good is", "Target", "Q1 2024/25"],
        ["Reviews", "High", 90, filled(95, best)],
        ["Visits", "High", 90, filled(85, _AMBER)],
        ["Plans", "High", 90, filled(60, _RED)],
        [],
        *legend,
    )


def _ratings(card: Scorecard) -> list[RagRating | None]:
    return [measure.supplied_rating.rag for measure in card.measures]


@pytest.mark.parametrize(
    ("amber", "red"),
    [
        ("Slightly below target", "Significantly below target"),
        ("Just below target", "Well below target"),
        ("Marginally missed target", "Target missed by far"),
        ("Below target", "Well below target"),
        ("Off target", "Far off target"),
        ("Within tolerance", "Outside tolerance"),
        ("Below target but within tolerance", "Below target and not within tolerance"),
    ],
)
def test_an_amber_swatch_stays_amber_beside_words_of_degree(amber: str, red: str) -> None:
    swatches: list[list[Content]] = [
        [filled("", _GREEN), "On or above target"],
        [filled("", _AMBER), amber],
        [filled("", _RED), red],
    ]
    assert _ratings(_card(*swatches)) == _EACH


def test_coloured_words_are_read_as_swatches_with_words_are() -> None:
    card = _card(
        [filled("On or above target", _GREEN)],
        [filled("Slightly below target", _AMBER)],
        [filled("Significantly below target", _RED)],
    )
    assert _ratings(card) == _EACH


def test_a_blue_swatch_for_what_exceeds_the_target_is_no_green_and_its_lack_of_a_limit_is_said() -> None:
    legend: list[list[Content]] = [
        [filled("", _GREEN), "On or above target"],
        [filled("", _AMBER), "Within 10% of target"],
        [filled("", _RED), "More than 10% below target"],
        [filled("", _BLUE), "Exceeds target"],
    ]
    card = _card(*legend, best=_BLUE)
    assert _ratings(card) == [RagRating.BLUE, RagRating.AMBER, RagRating.RED]
    assert card.rule_in_force.source is not RuleSource.KEY
    assert _card(*legend).rule_in_force.source is RuleSource.KEY
