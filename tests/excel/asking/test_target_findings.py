"""A target or thresholds that say one thing and its opposite are named."""

import pytest

from cpdesk.domain.finding import Finding
from grid_builders import Content
from understood import understood

_HEADINGS: list[Content] = ["Measure", "Good is", "2018/19", "2019/20 Q1", "Target", "Red", "Amber", "Green"]


def _findings(*row: Content) -> list[Finding]:
    codes = ("target-contradicts", "thresholds-contradict", "thresholds-unclear")
    other: list[Content] = ["% in touch", "High", "88%", "91%", "95%", "<85%", "85-94%", "≥95%"]
    return [item for item in understood(_HEADINGS, list(row), other).findings if item.code in codes]


@pytest.mark.parametrize(
    ("good", "target"),
    [
        ("Low", "at least 95%"),
        ("High", "no more than 95%"),
        ("Low", "95%+"),
        ("-", "≥95%"),
        ("High", "Below national average"),
    ],
)
def test_a_target_against_the_stated_direction_is_named_at_its_cell(good: str, target: str) -> None:
    (found,) = _findings("% of visits", good, "88%", "91%", target)

    assert (found.code, found.place.cell) == ("target-contradicts", "E2")
    assert f"“{target}” says that" in found.text


@pytest.mark.parametrize(
    ("good", "target"), [("High", "at least 95%"), ("High", "90-95%"), ("Low", "95%"), ("Plan", "95%")]
)
def test_one_that_agrees_is_not(good: str, target: str) -> None:
    assert _findings("% of visits", good, "88%", "91%", target) == []


@pytest.mark.parametrize("good", ["High", "Plan", "-"])
def test_thresholds_against_the_stated_direction_are_named(good: str) -> None:
    (found,) = _findings("% of moves", good, "12%", "11%", "10%", ">15%", "10-15%", "10% or less")

    assert found.code == "thresholds-contradict"
    assert "its thresholds mean that lower is better" in found.text


def test_a_target_that_is_not_green_by_the_thresholds_is_named() -> None:
    (found,) = _findings("% of visits", "High", "88%", "91%", "90%", "<85%", "85-94%", "≥95%")

    assert "a result on the target of 90% is amber by its own thresholds" in found.text


@pytest.mark.parametrize(
    ("red", "amber", "green", "code"),
    [
        ("<90%", "85-94%", "≥95%", "thresholds-contradict"),
        ("85", "90", "95", "thresholds-unclear"),
        ("<85%", "some", "≥95%", "thresholds-unclear"),
    ],
)
def test_thresholds_that_make_no_rule_are_kept_as_words_and_named(red: str, amber: str, green: str, code: str) -> None:
    (found,) = _findings("% of visits", "High", "88%", "91%", "95%", red, amber, green)

    assert (found.code, found.place.cell) == (code, "F2")
    assert f"(red {red}; amber {amber}; green {green})" in found.text
