"""A sheet as plain cells, whether they are all made or made when they are asked for."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from openpyxl import Workbook

from cpdesk.domain.grid import CellIcon, GridCell, SheetGrid, column_letters
from cpdesk.excel.file.parse import parse_workbook
from excel_builders import saved
from grid_builders import Content, sheet

ROWS: list[list[Content]] = [["Ref", "Measure", 3], [None, "Visits", None], ["1.2", None, 5]]


def plain() -> SheetGrid:
    """Return the sheet with its cells made."""
    return sheet(ROWS)


def stored() -> SheetGrid:
    """Return the sheet as it is read from a file."""
    book = Workbook()
    for row in ROWS:
        book.worksheets[0].append(list[object](row))
    return parse_workbook(saved(book), "x.xlsx").sheets[0]


both = pytest.mark.parametrize("made", [plain, stored])


@both
def test_it_knows_its_rows_and_its_last_cells(made: Callable[[], SheetGrid]) -> None:
    grid = made()

    assert (grid.last_row, grid.last_column) == (3, 3)
    assert [(row, [cell.address for cell in cells]) for row, cells in grid.rows()] == [
        (1, ["A1", "B1", "C1"]),
        (2, ["B2"]),
        (3, ["A3", "C3"]),
    ]
    assert [cell.address for cell in grid.cells_in(2, 1, 3, 2)] == ["B2", "A3"]


@both
def test_cells_put_in_place_of_others_are_found_every_way_and_the_sheet_before_is_as_it_was(
    made: Callable[[], SheetGrid],
) -> None:
    grid = made()
    changed = grid.with_cells([GridCell(2, 2, "Moves", "Moves"), GridCell(3, 3, "x", "x")])

    assert (changed.text(2, 2), changed.text(3, 3), changed.text(3, 1)) == ("Moves", "x", "1.2")
    assert [cell.text for _, cells in changed.rows() for cell in cells][-3:] == ["Moves", "1.2", "x"]
    assert [cell.text for cell in changed.cells_in(2, 1, 3, 3)] == ["Moves", "1.2", "x"]
    assert (grid.text(2, 2), grid.text(3, 3)) == ("Visits", "5")


@both
def test_cells_changed_twice_are_as_they_were_changed_last(made: Callable[[], SheetGrid]) -> None:
    first = made().with_cells([GridCell(3, 1, "a", "a")])
    changed = first.with_cells([GridCell(3, 3, "b", "b")])

    assert (changed.text(3, 1), changed.text(3, 3)) == ("a", "b")


@pytest.mark.parametrize(("column", "letters"), [(1, "A"), (26, "Z"), (27, "AA"), (702, "ZZ"), (703, "AAA")])
def test_columns_have_letters_as_in_excel(column: int, letters: str) -> None:
    assert column_letters(column) == letters


def test_a_cell_that_moves_stays_as_it_is_but_for_its_place() -> None:
    cell = GridCell(
        1,
        2,
        "8",
        "8",
        "@",
        "FF0000",
        "Arial",
        "00FF00",
        bold=True,
        italic=True,
        struck=True,
        error="#REF!",
        is_uncalculated=True,
        conditional_fill="0000FF",
        icon=CellIcon("3Arrows", 1, 3),
    )

    assert cell.moved(4, 5) == replace(cell, row=4, column=5)
