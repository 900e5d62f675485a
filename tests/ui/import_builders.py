"""A small sheet with what it was taken for, made by hand."""

from collections.abc import Sequence
from dataclasses import replace

from cpdesk.domain.grid import SheetGrid
from cpdesk.domain.measure import RagSource, SuppliedRating
from cpdesk.domain.period import ReportingPeriod
from cpdesk.domain.provenance import CellPlace
from cpdesk.domain.rating import RagRating
from cpdesk.domain.scorecard import Column, ColumnRole, Scorecard
from cpdesk.domain.supplied import SheetKind
from cpdesk.domain.understanding import BlockMap, RowMeaning, SheetMap
from cpdesk.excel.reader import understand_workbook
from cpdesk.ui.models.importing.sheet_picture import SheetPicture
from grid_builders import Cell, bold, filled, percent, sheet, workbook
from pack_builders import SHEET, measure, scorecard

Q1 = ReportingPeriod.quarter(2019, 1)
_M = RowMeaning

COLUMNS = (
    Column("A", "Ref", ColumnRole.REF),
    Column("B", "Measure", ColumnRole.MEASURE),
    Column("C", "Latest", ColumnRole.VALUE),
    Column("D", "2017/18", ColumnRole.VALUE, ReportingPeriod.financial_year(2017)),
    Column("F", "Q1", ColumnRole.VALUE, Q1),
    Column("J", "Target", ColumnRole.TARGET),
    Column("M", "England", ColumnRole.COMPARATOR, is_hidden=True),
)
KEYS = {"A": "ref", "B": "measure", "C": "latest", "D": "<year>", "F": "<quarter>", "J": "target", "M": "england"}


def grid(*, hidden: Sequence[int] = (13,)) -> SheetGrid:
    """Return the sheet: a title, headings, a pledge over two measures, a row that was left out, a note."""
    return sheet(
        [
            [bold("Corporate Parenting Scorecard")],
            ["Ref", "Measure", "Latest", "2017/18", None, "Q1", None, None, None, "Target", None, None, "England"],
            [bold("Pledge 2 – Education")],
            ["2.5", "Fixed term exclusions", None, percent("0.58"), None, filled(14, "00B050")],
            ["2.6", "Low attendance", None, percent("0.19"), None, filled(26, "FF0000"), *[None] * 3, percent("0.15")],
            [None, "Ofsted visit", None, None, None, "in May"],
            ["Note: provisional"],
        ],
        name=SHEET,
        merges=[(3, 1, 3, 10)],
        hidden_columns=hidden,
    )


def sheet_map() -> SheetMap:
    """Return what that sheet was taken for."""
    rows = {1: _M.TITLE, 2: _M.HEADING, 3: _M.PLEDGE, 4: _M.MEASURE, 5: _M.MEASURE, 6: _M.LEFT_OUT, 7: _M.NOTE}
    abouts = {3: "pledge 2 – education", 4: "fixed term exclusions", 5: "low attendance", 6: "ofsted visit"}
    return SheetMap(SHEET, (BlockMap(SheetKind.SCORECARD, COLUMNS, rows, KEYS, abouts),))


def card() -> Scorecard:
    """Return the scorecard that was read from it."""
    low = measure("2.6", "Low attendance", ("19", None, "26"), "15", england="39", row=5)
    rated = SuppliedRating(RagRating.RED, None, RagSource.FILL, CellPlace(SHEET, "F5"))
    return scorecard(
        [
            measure("2.5", "Fixed term exclusions", ("58", None, "14"), row=4),
            replace(low, supplied_rating=rated),
        ]
    )


def picture() -> SheetPicture:
    """Return the sheet with all of it."""
    return SheetPicture(grid(), sheet_map(), (card(),))


def across_sheet() -> SheetGrid:
    """Return a sheet with its measures side by side, a column of totals after them."""
    return sheet(
        [
            [bold("Scorecard of all our carers")],
            ["Measure", "Number of visits made", "% of reviews in time", "Total of all"],
            ["Q1 2019/20", 10, percent("0.12"), 22],
            ["Target", 11, percent("0.15"), 26],
            ["Aim", 12, percent("0.2"), 32],
        ],
        name=SHEET,
    )


def across_picture() -> SheetPicture:
    """Return that sheet with what is read from it."""
    understood = understand_workbook(workbook(across_sheet()))
    return SheetPicture(across_sheet(), understood.maps[0], understood.supplied.scorecards)


def long_picture(rows: int, columns: int) -> SheetPicture:
    """Return a sheet of so many rows and columns of figures, none of them understood."""
    filled_rows = [[Cell(row * column) for column in range(columns)] for row in range(rows)]
    return SheetPicture(sheet(filled_rows, name="Long"), SheetMap("Long"))
