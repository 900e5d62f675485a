"""Whose figures a heading names."""

import pytest

from cpdesk.excel.words.comparators import comparator_name


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("Benchmark - England", "England"),
        ("Benchmark - CIPFA", "CIPFA"),
        ("Cymru", "Wales"),
        ("Cymru / Wales", "Wales"),
        ("Milestone", None),
    ],
)
def test_a_known_name_is_known_behind_the_word_for_a_comparison(words: str, name: str | None) -> None:
    assert comparator_name(words) == name
