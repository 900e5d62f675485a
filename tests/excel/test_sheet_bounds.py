from cpdesk.domain.grid import SheetGrid
from cpdesk.excel.sheet_bounds import MOST_COLUMNS, within_bounds
from grid_builders import sheet


def test_an_ordinary_sheet_is_left_as_it_is() -> None:
    grid = sheet([["Ref", "Measure"], ["1", "Number of x"]])
    assert within_bounds(grid) is grid


def test_columns_beyond_any_scorecard_are_left_out_with_a_remark_that_counts_their_cells() -> None:
    bounded: SheetGrid = within_bounds(sheet([["Ref", *range(MOST_COLUMNS + 2)], ["1"]]))
    assert bounded.last_column == MOST_COLUMNS
    (remark,) = bounded.remarks
    assert remark.code == "column-left-out"
    assert remark.cell == "ALM1"
    assert "3 cells from here on" in remark.text
