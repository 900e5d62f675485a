"""Suppressed cells of a table that its own totals tell."""

import pytest

from cpdesk.domain.lone_suppressed import LoneCell, lone_suppressed
from cpdesk.domain.provenance import CellPlace
from cpdesk.domain.table import DataTable

HEADER = ("Year group", "Boys", "Girls", "Total")


def lone(*rows: tuple[str, ...], header: tuple[str, ...] = HEADER) -> list[LoneCell]:
    return list(lone_suppressed(DataTable(CellPlace("Tables", "A1"), "Pupils", header, rows)))


@pytest.mark.parametrize("symbol", ["c", "[c]", "*", "<5", "fewer than 5", "Suppressed"])
def test_one_suppressed_cell_of_a_row_with_a_total_is_told_by_it(symbol: str) -> None:
    assert lone(("Year 7", "12", symbol, "15"), ("Year 8", "4", "6", "10")) == [
        LoneCell("Year 7", "Girls", "the row “Year 7”")
    ]


def test_so_is_one_of_a_column() -> None:
    rows = (("Year 7", "12"), ("Year 8", "c"), ("Total", "1,015"))
    assert lone(*rows, header=("Year group", "Pupils")) == [LoneCell("Year 8", "Pupils", "the column “Pupils”")]


def test_a_second_one_in_the_row_and_in_the_column_protects_both() -> None:
    rows = (("Year 7", "c", "c", "15"), ("Year 8", "c", "c", "10"), ("All", "16", "9", "25"))
    assert lone(*rows) == []


def test_a_second_one_in_the_row_alone_leaves_the_columns_open() -> None:
    rows = (("Year 7", "c", "c", "15"), ("Year 8", "4", "6", "10"), ("All", "16", "9", "25"))
    assert [cell.line for cell in lone(*rows)] == ["the column “Boys”", "the column “Girls”"]


@pytest.mark.parametrize(
    "rows",
    [
        (("Year 7", "12", "c", "[c]"),),
        (("Year 7", "12", "c", "15"), ("Year 8", "4", "6", "9")),
        (("Year 7", "12", "c", "9"),),
        (("Year 7", "12", "–", "15"),),
        (("Year 7", "some", "c", "15"),),
    ],
    ids=["total suppressed", "no sums", "more than the total", "no suppression", "words"],
)
def test_nothing_is_told_where_nobody_can_subtract(rows: tuple[tuple[str, ...], ...]) -> None:
    assert lone(*rows) == []


def test_a_table_without_totals_tells_nothing() -> None:
    assert lone(("Year 7", "12", "c"), header=("Year group", "Boys", "Girls")) == []
