"""Reading JSON that may come from anywhere."""

import pytest

from cpdesk.store.json_text import parse_json


def test_reads_text_and_bytes() -> None:
    assert parse_json('{"a": [1, "é"]}') == parse_json('{"a": [1, "é"]}'.encode()) == {"a": [1, "é"]}


@pytest.mark.parametrize("text", ["NaN", "[Infinity]", '{"a": -Infinity}', "", "{", b"\xff", "[" * 200_000])
def test_refuses_what_is_not_plain_json(text: str | bytes) -> None:
    with pytest.raises(ValueError):
        parse_json(text)
