"""A table that is turned round to be read keeps what its cells show."""

from dataclasses import replace

from cpdesk.domain.grid import CellIcon, GridCell, SheetGrid
from cpdesk.domain.measure import RagSource
from cpdesk.excel.reader import understand
from grid_builders import Content, sheet, workbook

_ROWS: list[list[Content]] = [
    ["Measure", "% of health checks", "% of dental checks", "Number of carers"],
    ["Ref", "1.1", "1.2", "1.3"],
    ["Q1 2019/20", 95, 85, 12],
    ["Target", 90, 90, 14],
    ["RAG", 2, 1, 0],
]


def _cells(grid: SheetGrid, row: int) -> list[GridCell]:
    return [grid.cells[row, column] for column in (2, 3, 4)]


def test_icons_rate_measures_that_stand_across() -> None:
    grid = sheet(_ROWS)
    icons = [CellIcon("3TrafficLights1", place, 3) for place in (2, 1, 0)]
    shown = [replace(cell, icon=icon) for cell, icon in zip(_cells(grid, 5), icons, strict=True)]
    (card,) = understand(workbook(grid.with_cells(tuple(shown)))).scorecards
    ratings = [measure.supplied_rating for measure in card.measures]

    assert [rating.rag for rating in ratings] == ["green", "amber", "red"]
    assert {rating.source for rating in ratings} == {RagSource.ICON}
    assert [rating.place.cell for rating in ratings if rating.place] == ["B5", "C5", "D5"]


def test_conditional_formats_rate_measures_that_stand_across() -> None:
    grid = sheet(_ROWS[:4])
    colours = ("00B050", "FF0000", "FF0000")
    shown = [replace(cell, conditional_fill=fill) for cell, fill in zip(_cells(grid, 3), colours, strict=True)]
    (card,) = understand(workbook(grid.with_cells(tuple(shown)))).scorecards
    ratings = [measure.supplied_rating for measure in card.measures]

    assert [rating.rag for rating in ratings] == ["green", "red", "red"]
    assert {rating.source for rating in ratings} == {RagSource.CONDITIONAL}


def test_comparators_may_have_labels_beside_those_of_the_other_rows() -> None:
    rows: list[list[Content]] = [
        ["Ref", None, "1.1", "1.2", "1.3"],
        ["Measure", None, "% of health checks", "% of dental checks", "Number of carers"],
        ["Q1 2019/20", None, 95, 85, 12],
        ["Q2 2019/20", None, 94, 86, 13],
        ["Benchmarks", "England", 90, 91, 14],
        [None, "SN", 88, 89, 15],
        ["Comments", None, "Well done", "Fewer dentists", "Recruiting"],
    ]
    (card,) = understand(workbook(sheet(rows))).scorecards

    assert [
        ([(other.name, int(other.value.number or 0)) for other in measure.comparators], measure.commentary)
        for measure in card.measures
    ] == [
        ([("England", 90), ("Statistical neighbours", 88)], "Well done"),
        ([("England", 91), ("Statistical neighbours", 89)], "Fewer dentists"),
        ([("England", 14), ("Statistical neighbours", 15)], "Recruiting"),
    ]
