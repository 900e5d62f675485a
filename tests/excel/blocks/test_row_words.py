"""The words that a row is known by."""

from cpdesk.excel.blocks.row_words import RowWords, row_words
from cpdesk.excel.sheet_view import SheetView
from grid_builders import Content, sheet

VIEW = SheetView.of(
    sheet([["Ref", "Measure", "Target"], ["1.1", "Health checks", 0.9], [None, 1, 2], ["", "Red", "x"]])
)


def test_words_are_worked_out_for_the_rows_that_are_asked_about() -> None:
    words = RowWords(VIEW, [1, 2, 3])

    assert words == {1: row_words(VIEW, 1), 2: "health checks"}
    assert (len(words), 2 in words, 3 in words, words.get(4)) == (2, True, False, None)


def test_rows_that_begin_with_the_same_pledge_are_known_by_the_words_after_it() -> None:
    rows: list[list[Content]] = [["Health", "Checks", 1], ["Health", "Visits", 2], ["Home", "Moves", 3]]
    view = SheetView.of(sheet(rows))

    assert [row_words(view, row) for row in (1, 2, 3)] == ["health checks", "health visits", "home"]


def test_rows_of_one_pledge_merged_beside_them_are_known_by_their_own_words() -> None:
    view = SheetView.of(sheet([["Health", "Checks", 1], [None, "Visits", 2]], merges=[(1, 1, 2, 1)]))

    assert [row_words(view, row) for row in (1, 2)] == ["health checks", "visits"]


def test_rows_of_a_list_are_known_by_their_measure_alone_whatever_the_quarter() -> None:
    view = SheetView.of(sheet([["Number of visits", f"Quarter {quarter} 2019/20", 5] for quarter in (1, 2)]))

    assert [row_words(view, row) for row in (1, 2)] == ["number of visits", "number of visits"]
