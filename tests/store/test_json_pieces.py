"""A large JSON text read piece by piece, so that other threads have their turn meanwhile."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cpdesk.store.json_pieces import JsonPieces

_PLAIN = st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.text()
_VALUES = st.recursive(_PLAIN, lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner), max_leaves=30)


def read(text: str | bytes, window: int) -> object:
    return JsonPieces(text, json.JSONDecoder(), window=window).value()


@given(value=_VALUES, window=st.integers(1, 40), indent=st.sampled_from([None, 1]), escapes=st.booleans())
def test_reads_what_python_reads_however_little_is_at_hand(
    value: object, window: int, indent: int | None, escapes: bool
) -> None:
    text = json.dumps(value, indent=indent, ensure_ascii=escapes)
    wanted = json.loads(text)
    assert read(text, window) == wanted


@given(value=st.lists(st.text(st.characters(exclude_categories=["Cs"]))), window=st.integers(1, 9))
def test_reads_letters_of_several_bytes_that_are_cut_in_two(value: list[str], window: int) -> None:
    assert read(json.dumps(value, ensure_ascii=False).encode(), window) == value


@given(text=st.text(alphabet='[]{}",:0123.5e-+ntrufals \\', max_size=30), window=st.integers(1, 12))
def test_refuses_what_python_refuses(text: str, window: int) -> None:
    try:
        wanted = json.loads(text)
    except ValueError:
        with pytest.raises(ValueError):
            read(text, window)
    else:
        assert read(text, window) == wanted


def test_of_a_name_that_comes_twice_the_last_value_counts() -> None:
    assert read('{"a": 1, "a": {"b": 2}}', 4) == {"a": {"b": 2}}
