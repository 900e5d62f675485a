"""The widths of words, which decide where lines end."""

import pytest

from cpdesk.charts.letters import line_count, longest_word, words_width


def test_widths_are_those_of_arial() -> None:
    assert words_width("0000", 12) == pytest.approx(4 * 0.556 * 12, abs=0.1)
    assert words_width("ii", 24) == pytest.approx(2 * words_width("ii", 12))
    assert words_width("neighbours", bold=True) > words_width("neighbours")


def test_the_longest_word_is_found_between_blanks_and_after_hyphens() -> None:
    assert longest_word("a neighbours b") == words_width("neighbours")
    assert longest_word("re-engagement") == words_width("engagement")
    assert longest_word("") == 0


def test_lines_end_between_words() -> None:
    width = words_width("one two")
    assert [line_count(text, width) for text in ("", "one two", "one two six", "one two six ten")] == [1, 1, 2, 2]
    assert line_count("x" * 40, words_width("x" * 10) + 0.1) == 4
