"""The fitting of columns to a page."""

import pytest

from cpdesk.charts.letters import longest_word
from cpdesk.report.fitting import PAGE, Slice, slices_of


def test_columns_that_fit_share_the_page_by_what_they_would_like() -> None:
    (whole,) = slices_of(["Ref", "Measure", "Q1"], [["1", "One", "2"]], [40, 400, 60], [0, 0, 0], 2)
    assert whole.columns == (0, 1, 2)
    assert sum(whole.shares) == pytest.approx(1)
    assert whole.shares[1] > whole.shares[2] > whole.shares[0]


def test_columns_too_many_for_a_page_are_spread_evenly_behind_the_first() -> None:
    names = ["Row", *(f"Neighbourhood{at}" for at in range(10))]
    slices = slices_of(names, [], [10] * 11, [100] + [0] * 10, 1)
    assert [piece.columns for piece in slices] == [(0, 1, 2, 3, 4, 5), (0, 6, 7, 8, 9, 10)]


def test_no_column_is_narrower_than_its_longest_word() -> None:
    rows = [["1.1", "neighbourhoods of Cheshire", "£4,200.25"]]
    (whole,) = slices_of(["Ref", "Measure", "England"], rows, [700, 1, 1], [0, 0, 0], 2)
    for at, text in enumerate(rows[0]):
        assert whole.shares[at] * PAGE > longest_word(text, bold=True)


def test_a_table_of_one_column_is_one_slice() -> None:
    assert slices_of(["Only"], [["x" * 600]], [10], [0], 1) == (Slice((0,), (1.0,)),)
