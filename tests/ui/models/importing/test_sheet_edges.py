"""What the edges of a sheet say of its columns and rows."""

from cpdesk.excel.reader import understand_workbook
from cpdesk.ui.models.importing.sheet_edges import Edge, column_edge, row_edge
from cpdesk.ui.models.importing.sheet_picture import SheetPicture
from grid_builders import Content, sheet, workbook
from ui.import_builders import across_picture, picture


def test_above_a_column_stands_its_role_and_beside_a_row_what_it_is() -> None:
    shown = picture()

    assert column_edge(shown, 2, 6) == Edge(
        "Value",
        "Q1 19/20",
        "tint-figures",
        False,
        "Column F, value, Q1 2019/20",
        "“Q1”\nColumn F: value, Q1 2019/20. Click to change it.",
    )
    assert row_edge(shown, 5) == Edge(
        "Measure 2.6", "", "strong", False, "Row 5, measure", "Row 5: measure. Click to change it."
    )


def test_measures_side_by_side_have_their_roles_at_the_left_and_their_names_above() -> None:
    shown = across_picture()
    rows, columns = [row_edge(shown, row) for row in range(1, 6)], [column_edge(shown, 3, at) for at in range(1, 5)]

    assert [edge.words for edge in rows] == ["Title", "Measure", "Value Q1 19/20", "Target", "Kept by name"]
    assert [edge.words for edge in columns] == ["Headings", "Measure", "Measure", "Total"]
    assert (rows[3].said, columns[2].said) == ("Row 4, target", "Column C, measure")
    assert rows[3].tip == "“Target”\nRow 4: target. Click to change it."
    assert columns[3].tip == "Column D: total. Click to change it."


def test_where_nothing_can_be_changed_nothing_is_offered() -> None:
    shown = picture()
    title = row_edge(across_picture(), 1)

    assert (title.words, title.tip) == ("Title", "")
    assert column_edge(shown, 2, 7) == Edge(said="Column G, not part of a table")


def test_figures_that_have_their_periods_from_their_rows_want_none() -> None:
    rows: list[list[Content]] = [["Number of visits made", f"Q{quarter} 2019/20", quarter] for quarter in (1, 2)]
    listed = sheet([["Measure", "Quarter", "Value"], *rows], name="List")
    understood = understand_workbook(workbook(listed))
    shown = SheetPicture(listed, understood.maps[0], understood.supplied.scorecards)

    assert (column_edge(shown, 1, 3).words, column_edge(shown, 1, 3).detail) == ("Value", "")
    assert column_edge(picture(), 2, 3).detail == "which period?"
