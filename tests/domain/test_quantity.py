"""Numbers with a unit."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cpdesk.domain.quantity import Unit, decimals_of, format_change, format_quantity, round_half_away


@pytest.mark.parametrize(
    ("number", "decimals", "expected"),
    [("2.5", 0, "3"), ("-2.5", 0, "-3"), ("0.125", 2, "0.13"), ("1.005", 2, "1.01"), ("-0.4", 0, "0"), ("5", 1, "5.0")],
)
def test_halves_are_rounded_away_from_zero_as_excel_shows_them(number: str, decimals: int, expected: str) -> None:
    rounded = round_half_away(Decimal(number), decimals)
    assert rounded == Decimal(expected)
    assert decimals_of(rounded) == decimals


@given(st.decimals(-1_000_000, 1_000_000, places=6), st.integers(0, 4))
def test_rounding_moves_a_number_by_half_a_step_at_most(number: Decimal, decimals: int) -> None:
    step = Decimal(1).scaleb(-decimals)
    assert abs(round_half_away(number, decimals) - number) * 2 <= step


@pytest.mark.parametrize(
    ("number", "unit", "expected"),
    [
        ("26", Unit.PERCENT, "26%"),
        ("47.30", Unit.PERCENT, "47.30%"),
        ("1234.5", Unit.CURRENCY, "£1,234.50"),
        ("-200", Unit.CURRENCY, "−£200"),
        ("-1.21", Unit.SCORE, "−1.21"),
        ("12345", Unit.NUMBER, "12,345"),
        ("1E+3", Unit.NUMBER, "1,000"),
        ("0", Unit.PERCENT, "0%"),
    ],
)
def test_numbers_are_written_as_officers_write_them(number: str, unit: Unit, expected: str) -> None:
    assert format_quantity(Decimal(number), unit) == expected


@pytest.mark.parametrize(
    ("change", "unit", "expected"),
    [
        ("7", Unit.PERCENT, "up 7 pts"),
        ("-1", Unit.PERCENT, "down 1 pt"),
        ("0", Unit.PERCENT, "0 pts"),
        ("0.5", Unit.PERCENT, "up 0.5 pts"),
        ("-200", Unit.CURRENCY, "down £200"),
        ("0.5", Unit.CURRENCY, "up £0.50"),
        ("3", Unit.NUMBER, "up 3"),
    ],
)
def test_changes_are_said_with_their_way(change: str, unit: Unit, expected: str) -> None:
    assert format_change(Decimal(change), unit) == expected
