"""Reading JSON that may come from anywhere."""

import json

import pytest

from cpdesk.store.json_text import parse_json


def test_reads_text_and_bytes() -> None:
    assert parse_json('{"a": [1, "é"]}') == parse_json('{"a": [1, "é"]}'.encode()) == {"a": [1, "é"]}


@pytest.mark.parametrize("text", ["NaN", "[Infinity]", '{"a": -Infinity}', "", "{", b"\xff", "[" * 200_000])
def test_refuses_what_is_not_plain_json(text: str | bytes) -> None:
    with pytest.raises(ValueError):
        parse_json(text)


def test_reads_a_large_text_as_a_small_one() -> None:
    value = {
        "scorecards": [{"title": "Ün", "measures": [{"ref": str(number), "of": [1, None]} for number in range(9)]}]
    }
    padded = json.dumps(value, ensure_ascii=False) + " " * 300_000
    assert parse_json(padded.encode()) == parse_json(padded) == value


@pytest.mark.parametrize("text", ["NaN", "[[NaN]]", "", "{", "[1,]", "1 2", '"\xff"'.encode("latin-1"), "[" * 200_000])
def test_refuses_a_large_text_that_is_not_plain_json(text: str | bytes) -> None:
    blanks = " " * 300_000
    with pytest.raises(ValueError):
        parse_json(blanks + text if isinstance(text, str) else blanks.encode() + text)
