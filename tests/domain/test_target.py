"""What a measure is meant to reach."""

from decimal import Decimal

import pytest

from cpdesk.domain.polarity import Polarity
from cpdesk.domain.provenance import CellPlace
from cpdesk.domain.target import Target


def target(text: str, number: str | None = "5") -> Target:
    return Target(Decimal(number) if number else None, text, CellPlace("S", "J1"))


@pytest.mark.parametrize(
    ("text", "is_strict"),
    [
        ("5", False), ("≤5%", False), ("<=5", False), (">= 5", False), ("=<5", False), ("at most 5", False),
        ("< 5", True), (">5", True), ("Under 5", True), (" fewer than 5", True), ("more than 5", True),
        ("above 5", True), ("Exceed 5%", True), ("Target: <5%", True), ("Q2 under 5", True),
        ("no more than 5", False), ("not to exceed 5", False), ("at or above 5", False), ("5 (below 6)", False),
    ],
)  # fmt: skip
def test_words_that_leave_the_target_itself_out_are_strict(text: str, is_strict: bool) -> None:
    assert target(text).is_strict is is_strict


@pytest.mark.parametrize(
    ("text", "value", "polarity", "is_met"),
    [
        ("5", "5", Polarity.LOW, True),
        ("5", "5.01", Polarity.LOW, False),
        ("<5", "5", Polarity.LOW, False),
        ("<5", "4.99", Polarity.LOW, True),
        ("5", "5", Polarity.HIGH, True),
        (">5", "5", Polarity.HIGH, False),
        ("5", "4.99", Polarity.HIGH, False),
        ("5", "5", Polarity.PLAN, True),
        ("5", "5.01", Polarity.PLAN, False),
    ],
)
def test_a_target_is_met_on_its_good_side(text: str, value: str, polarity: Polarity, is_met: bool) -> None:
    assert target(text).is_met(Decimal(value), polarity) is is_met


def test_a_target_in_words_has_no_gap() -> None:
    with pytest.raises(ValueError, match="Better than baseline"):
        target("Better than baseline", None).gap(Decimal(1), Polarity.HIGH)


@pytest.mark.parametrize(
    ("text", "number", "shown"),
    [
        ("22.0", "22", "22.0"),
        ("-1.0", "-1", "-1.0"),
        ("≤15%", "15", "15"),
        ("1,200", "1200", "1200"),
        ("0.15", "15", "15"),
        ("", "0.50", "0.5"),
    ],
)
def test_the_number_is_shown_with_the_places_that_the_workbook_shows(text: str, number: str, shown: str) -> None:
    assert str(target(text, number).shown) == shown


def test_a_target_in_words_has_no_number_to_show() -> None:
    assert target("better than last year", None).shown is None


@pytest.mark.parametrize(
    ("text", "is_bare"), [("95%", True), ("£1,200", True), ("≥ 11%", False), ("90 by March", False)]
)
def test_a_number_alone_is_bare(text: str, is_bare: bool) -> None:
    assert target(text).is_bare is is_bare


@pytest.mark.parametrize(
    ("held", "text", "displayed"),
    [("89.5", "90%", "90"), ("89.5", "89.5%", "89.5"), ("0.9", "90%", "0.9"), ("3200000", "£3.2m", "3200000")],
)
def test_a_target_is_displayed_as_its_cell_rounds_it(held: str, text: str, displayed: str) -> None:
    found = Target(Decimal(held), text, CellPlace("Scorecard", "J2")).displayed()
    assert found.value == Decimal(displayed)
    assert found.text == text


def test_a_target_that_is_displayed_as_it_is_held_stays_the_very_same() -> None:
    target = Target(Decimal("89.5"), "89.5%", CellPlace("Scorecard", "J2"))
    assert target.displayed() is target
