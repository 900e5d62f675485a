"""No figure of a sheet with two tables is lost unsaid, whichever way each reads."""

from collections.abc import Iterator
from itertools import product

import pytest

from cpdesk.domain.grid import WorkbookGrid, column_letters
from cpdesk.domain.measure import Measure
from cpdesk.domain.supplied import SuppliedWorkbook
from cpdesk.excel.reader import understand
from grid_builders import Content, sheet, workbook

_NAMES = (
    "Reviews held on time",
    "Missing episodes",
    "Dental checks",
    "Placement moves",
    "Care leavers in EET",
    "Visits done",
)
_Rows = list[list[Content]]


def _across(names: tuple[str, ...], first: int, *, with_rating: bool, with_refs: bool, quarters: int) -> _Rows:
    """Return a table with a column a measure; each figure is in one cell alone."""
    counted = range(len(names))
    rows: _Rows = [["Ref", *[f"{first}.{n + 1}" for n in counted]]] if with_refs else []
    rows += [["Measure", *names], ["Target", *[first + n for n in counted]]]
    rows += [[f"Q{q} 2019/20", *[first + 10 * q + n for n in counted]] for q in range(1, quarters + 1)]
    return [*rows, ["RAG", *["G" for _ in counted]]] if with_rating else rows


def _table(names: tuple[str, ...], first: int, *, is_across: bool, **looks: bool | int) -> _Rows:
    rows = _across(names, first, **looks)  # type: ignore[arg-type]
    return rows if is_across else [list(column) for column in zip(*rows, strict=True)]


def _lost(book: WorkbookGrid, read: SuppliedWorkbook) -> list[str]:
    """Return the cells with figures that no measure, table or finding has."""
    measures = [measure for card in read.scorecards for measure in card.measures]
    known = {cell for measure in measures for cell in _cells_of(measure)}
    shown = {text for table in read.tables for row in table.rows for text in row}
    said = {finding.place.cell.lstrip("ABCDEFGH") for finding in read.findings}
    return [
        place
        for (row, column), cell in book.sheets[0].cells.items()
        if cell.number is not None
        and (place := f"{column_letters(column)}{row}") not in known
        and cell.text not in shown
        and str(row) not in said
    ]


def _cells_of(measure: Measure) -> Iterator[str]:
    yield from (value.place.cell for value in measure.values)
    yield from (comparator.value.place.cell for comparator in measure.comparators)
    if measure.target is not None:
        yield measure.target.place.cell


@pytest.mark.parametrize("ways", list(product((True, False), repeat=2)))
@pytest.mark.parametrize("gap", [0, 1, 2, 4])
@pytest.mark.parametrize("title", [None, "Being safe"])
def test_two_tables_one_below_the_other_lose_nothing(ways: tuple[bool, bool], gap: int, title: str | None) -> None:
    for count, quarters, with_rating, with_refs in product((2, 3), (1, 2), (True, False), (True, False)):
        looks = {"quarters": quarters, "with_rating": with_rating, "with_refs": with_refs}
        first = _table(_NAMES[:count], 100, is_across=ways[0], **looks)
        second = _table(_NAMES[3 : 3 + count], 500, is_across=ways[1], **looks)
        between: _Rows = [[] for _ in range(gap)]
        if title is not None:
            between.append([title])
        book = workbook(sheet([*first, *between, *second]))

        read = understand(book)

        titles = [measure.title for card in read.scorecards for measure in card.measures]
        assert (titles, _lost(book, read)) == ([*_NAMES[:count], *_NAMES[3 : 3 + count]], []), looks


def test_rows_of_one_figure_above_measures_across_are_a_table_of_their_own() -> None:
    first: _Rows = [["Measure", "Q1 2019/20"], ["Visits done", 50], ["Dental checks", 60]]
    second = _table(_NAMES[:2], 500, is_across=True, quarters=1, with_rating=False, with_refs=False)
    book = workbook(sheet([*first, [], *second]))

    read = understand(book)

    assert _lost(book, read) == []
    assert [[measure.title for measure in card.measures] for card in read.scorecards] == [
        ["Visits done", "Dental checks"],
        ["Reviews held on time", "Missing episodes"],
    ]
