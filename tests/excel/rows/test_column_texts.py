"""The texts of a column are those of its cells on one line, the same however often they are asked for."""

from cpdesk.excel.rows.column_texts import ColumnTexts
from cpdesk.excel.sheet_view import SheetView
from grid_builders import sheet

_VIEW = SheetView.of(sheet([["Ref", "Measure"], ["1.1", "Reviews\n held  in time"], ["1.2", None]]))


def test_a_text_is_brought_to_one_line() -> None:
    texts = ColumnTexts(_VIEW, 2)

    assert [texts[row] for row in (1, 2, 2)] == ["Measure", "Reviews held in time", "Reviews held in time"]


def test_where_nothing_stands_the_text_is_empty() -> None:
    texts = ColumnTexts(_VIEW, 2)

    assert [texts[3], texts[9]] == ["", ""]


def test_without_a_column_all_texts_are_empty() -> None:
    assert ColumnTexts(_VIEW, None)[1] == ""
