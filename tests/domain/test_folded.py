"""Words compared as a person reads them."""

import pytest

from cpdesk.domain.folded import bare_line, folded


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("child’s “own” – plan…", 'child\'s "own" - plan...'),
        ("10\u00a0%  of\tall", "10 % of all"),
        ("co\u00adoperate\u200b", "cooperate"),
        ("e\u0301", "é"),
    ],
)
def test_what_reads_alike_folds_alike(one: str, other: str) -> None:
    assert folded(one) == folded(other)


def test_capitals_and_words_are_told_apart() -> None:
    assert folded("Board") != folded("board")


@pytest.mark.parametrize("line", ["- item", "• item", "1. item", "(2) item"])
def test_typed_marks_of_lists_are_left_off(line: str) -> None:
    assert bare_line(line) == "item"


def test_a_figure_at_the_start_is_no_mark() -> None:
    assert bare_line("26% is high") == "26% is high"
