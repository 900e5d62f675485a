"""JSON written in one way."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cpdesk.domain.json_value import (
    JsonValue,
    canonical_json,
    canonical_pieces,
    content_hash,
    decimal_number,
    json_number,
    let_go,
)


def test_equal_values_are_written_alike() -> None:
    assert canonical_json({"b": 1, "a": [True, None, "é"]}) == '{"a":[true,null,"é"],"b":1}'
    assert canonical_json({"a": 1, "b": 2}) == canonical_json({"b": 2, "a": 1})


def test_the_hash_follows_from_what_is_said() -> None:
    assert content_hash({"a": 1, "b": 2}) == content_hash({"b": 2, "a": 1}) != content_hash({"a": 1, "b": 3})


def test_what_json_cannot_hold_is_refused() -> None:
    with pytest.raises(ValueError):
        canonical_json(float("nan"))


@pytest.mark.parametrize(
    ("number", "expected"), [("26", 26), ("26.0", 26), ("-1.21", -1.21), ("0.5", 0.5), ("1E+2", 100)]
)
def test_a_decimal_becomes_the_number_it_writes(number: str, expected: float) -> None:
    found = json_number(Decimal(number))
    assert found == expected
    assert type(found) is type(expected)


def test_nothing_becomes_nothing() -> None:
    assert json_number(None) is None


@given(st.decimals(allow_nan=False, allow_infinity=False, places=4, min_value=-10_000_000, max_value=10_000_000))
def test_a_decimal_comes_back_as_it_was(number: Decimal) -> None:
    assert decimal_number(json_number(number)) == number


@pytest.mark.parametrize("value", [True, None, "5", [], float("inf"), float("nan"), Decimal("NaN")])
def test_what_is_no_finite_number_is_none(value: JsonValue | Decimal) -> None:
    assert decimal_number(value) is None


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=3), inner, max_size=3),
    max_leaves=20,
)


@given(JSON, st.integers(min_value=0, max_value=6))
def test_written_in_pieces_the_text_is_the_same(value: JsonValue, depth: int) -> None:
    assert "".join(canonical_pieces(value, depth)) == canonical_json(value)


def test_a_value_that_is_let_go_holds_nothing_any_more() -> None:
    value = {"a": [[1, 2], {"b": [3]}], "c": 4}
    inner = value["a"]
    let_go(value)
    assert value == {}
    assert inner == []
