"""What each column, row and cell was taken for."""

from cpdesk.domain.scorecard import Column, ColumnRole
from cpdesk.domain.supplied import SheetKind
from cpdesk.domain.understanding import BlockMap, RowMeaning, SheetMap
from cpdesk.excel.reader import understand_workbook
from cpdesk.ui.models.importing.sheet_picture import SheetPicture
from grid_builders import Content, sheet, workbook
from ui.import_builders import COLUMNS, across_picture, picture


def test_a_cell_knows_its_column_its_row_and_its_measure() -> None:
    shown = picture()
    found = shown.measure_at(5, 6)

    assert shown.column_at(5, 6) == COLUMNS[4]
    assert shown.key_at(5, 6) == "<quarter>"
    assert shown.meaning_at(5, 6) is RowMeaning.MEASURE
    assert found is not None
    assert found[1].ref == "2.6"


def test_a_row_between_measures_belongs_to_none() -> None:
    assert picture().measure_at(3, 6) is None
    assert picture().measure_at(6, 6) is None
    assert picture().measure_at(1, 1) is None


def test_an_answer_about_a_row_is_known_by_its_words_where_one_can_be_given() -> None:
    assert picture().about_line(6, 1) == "ofsted visit"
    assert picture().about_line(2, 1) == ""


def test_a_merged_cell_is_gone_to_at_its_first() -> None:
    assert picture().origin(3, 7) == (3, 1)
    assert picture().origin(4, 7) == (4, 7)


def test_the_first_cell_to_look_at_is_the_first_heading() -> None:
    assert picture().first_cell() == (2, 1)
    assert picture().heading_rows() == (1,)


def _block(first_row: int, role: ColumnRole) -> BlockMap:
    rows = {first_row: RowMeaning.HEADING, first_row + 1: RowMeaning.MEASURE}
    return BlockMap(SheetKind.SCORECARD, (Column("B", "X", role),), rows, {"B": "x"}, {})


def test_of_two_blocks_on_a_sheet_the_one_that_holds_the_row_counts_else_the_nearest() -> None:
    blocks = (_block(2, ColumnRole.TARGET), _block(8, ColumnRole.VALUE))
    shown = SheetPicture(sheet([["a", "b"]] * 10), SheetMap("Scorecard", blocks))
    roles = {row: column.role for row in (1, 3, 4, 7, 9, 10) if (column := shown.column_at(row, 2)) is not None}

    assert roles == {
        1: ColumnRole.TARGET,
        3: ColumnRole.TARGET,
        4: ColumnRole.TARGET,
        7: ColumnRole.VALUE,
        9: ColumnRole.VALUE,
        10: ColumnRole.VALUE,
    }
    assert shown.column_at(3, 1) is None


def test_a_row_of_a_tracker_is_an_item() -> None:
    rows = {1: RowMeaning.HEADING, 2: RowMeaning.MEASURE}
    block = BlockMap(SheetKind.TRACKER, (Column("A", "Action", ColumnRole.OTHER),), rows, {"A": "action"}, {})
    shown = SheetPicture(sheet([["Action"], ["Do it"]]), SheetMap("Scorecard", (block,)))

    assert shown.row_words(2) == "Item"
    assert shown.role_words(2, 1) == ""
    assert picture().row_words(4) == "Measure"


def test_titles_and_notes_run_over_the_empty_cells_beside_them_as_in_excel() -> None:
    rows: list[list[str | int | None]] = [
        ["Corporate Parenting Scorecard"],
        [],
        ["Ref", "Measure", "Q1"],
        ["2.5", "Fixed term exclusions", 3],
        ["Note: provisional", None, "x"],
    ]
    shown = SheetPicture(sheet(rows), SheetMap("Scorecard"))

    assert list(shown.spans()) == [(0, 0, 1, 3), (4, 0, 1, 2)]
    assert (2, 0, 1, 10) in picture().spans()


def test_where_measures_stand_side_by_side_a_row_has_the_role_and_a_column_is_the_measure() -> None:
    shown = across_picture()
    found = shown.measure_at(3, 3)
    role = shown.column_at(4, 3)

    assert role is not None
    assert role.role is ColumnRole.TARGET
    assert (shown.key_at(3, 3), shown.heading_name(3, 3), shown.line_name(3, 3)) == ("quarter", "Row 3", "Column C")
    assert shown.meaning_at(4, 1) is RowMeaning.HEADING
    assert shown.meaning_at(4, 4) is RowMeaning.TOTAL
    assert shown.about_line(4, 4) == "total of all"
    assert shown.is_heading(4, 1)
    assert found is not None
    assert found[1].title == "% of reviews in time"
    assert shown.measure_at(3, 4) is None


def test_rows_of_a_list_that_name_one_measure_are_asked_about_together() -> None:
    rows: list[list[Content]] = [["Number of visits made", f"Q{quarter} 2019/20", quarter] for quarter in (1, 2)]
    listed = sheet([["Measure", "Quarter", "Value"], *rows, ["Number of moves made", "Q1 2019/20", 3]], name="List")
    shown = SheetPicture(listed, understand_workbook(workbook(listed)).maps[0])

    assert shown.line_question(2, 1) == "Row 2 and its like are"
    assert shown.line_question(4, 1) == "Row 4 is"


def test_what_stands_around_measures_side_by_side_is_told_by_its_row() -> None:
    shown = across_picture()

    assert shown.meaning_at(1, 1) is RowMeaning.TITLE
    assert shown.heading_name(1, 1) == "Column A"
    assert shown.key_at(1, 1) == ""
    assert shown.about_line(1, 1) == ""
    assert shown.measure_at(1, 2) is None


def test_the_names_of_measures_side_by_side_get_the_room_of_headings() -> None:
    shown = across_picture()

    assert shown.heading_rows() == (1,)
    assert shown.first_cell() == (2, 1)
    assert list(shown.spans()) == [(0, 0, 1, 4)]


def test_of_two_tables_side_by_side_each_has_its_own_measures_and_rows() -> None:
    headings: list[Content] = ["Ref", "Measure", "Target", "Q1 2019/20"]
    grid = sheet(
        [
            [*headings, None, *headings],
            ["1.1", "Number alpha", 5, 6, None, "2.1", "Number beta", 7, 8],
            ["1.2", "Number gamma", 5, 6, None, "2.2", "Number delta", 7, 8],
        ]
    )
    understood = understand_workbook(workbook(grid))
    shown = SheetPicture(grid, understood.maps[0], understood.supplied.scorecards)
    found = {cell: shown.measure_at(*cell) for cell in ((2, 2), (2, 7), (3, 4), (3, 9))}

    assert {cell: held[1].name for cell, held in found.items() if held is not None} == {
        (2, 2): "1.1 Number alpha",
        (2, 7): "2.1 Number beta",
        (3, 4): "1.2 Number gamma",
        (3, 9): "2.2 Number delta",
    }
    assert shown.about_line(2, 7) == "number beta"
