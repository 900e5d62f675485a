"""The words that a row is known by."""

from cpdesk.excel.blocks.row_words import RowWords, row_words
from cpdesk.excel.sheet_view import SheetView
from grid_builders import sheet

VIEW = SheetView.of(
    sheet([["Ref", "Measure", "Target"], ["1.1", "Health checks", 0.9], [None, 1, 2], ["", "Red", "x"]])
)


def test_words_are_worked_out_for_the_rows_that_are_asked_about() -> None:
    words = RowWords(VIEW, [1, 2, 3])

    assert words == {1: row_words(VIEW, 1), 2: "health checks"}
    assert (len(words), 2 in words, 3 in words, words.get(4)) == (2, True, False, None)
