"""A sheet cut to the box of its text, whichever format its cells come from."""

from collections.abc import Iterable, Iterator, Sequence

from cpdesk.domain.errors import CpdeskError
from cpdesk.domain.grid import GridCell, GridRemark, MergedRange, SheetGrid
from cpdesk.excel.file.bounds import check_box

MARGIN = 5  # rows and columns around the text in which a fill may still mean something
MOST_CELLS = 1_000_000


def text_box(name: str, cells: Iterable[GridCell]) -> tuple[int, int]:
    """Return the last row and column that matter: those of the text with a margin for fills.

    Raises CpdeskError for a box that nothing could look through.
    """
    last_row = last_column = 0
    for cell in cells:
        row, column = cell.row, cell.column
        if (row > last_row or column > last_column) and not cell.is_blank:
            last_row, last_column = max(last_row, row), max(last_column, column)
    check_box(name, last_row, last_column)
    return last_row + MARGIN, last_column + MARGIN


def bounded_sheet(
    name: str,
    cells: Sequence[GridCell],
    merges: Iterable[MergedRange] = (),
    hidden_rows: Iterable[range] = (),
    hidden_columns: Iterable[range] = (),
    *,
    visible: bool = True,
    remarks: Sequence[GridRemark] = (),
) -> SheetGrid:
    """Return the sheet; fills, merges and hidden runs that reach beyond the box of its text are cut to it."""
    last_row, last_column = text_box(name, cells)
    held = (cell for cell in cells if not cell.is_blank or cell.fill is not None)
    return SheetGrid(
        name=name,
        visible=visible,
        cells={(cell.row, cell.column): cell for cell in held if cell.row <= last_row and cell.column <= last_column},
        merges=tuple(cut_merges(merges, last_row, last_column)),
        hidden_rows=frozenset(hidden_numbers(hidden_rows, last_row)),
        hidden_columns=frozenset(hidden_numbers(hidden_columns, last_column)),
        remarks=tuple(remarks),
    )


def check_count(count: int) -> None:
    """Raise a sentence for a sheet of more cells than any scorecard has."""
    if count > MOST_CELLS:
        raise CpdeskError(
            f"A sheet in this workbook holds more than {MOST_CELLS:,} cells.",
            "Delete or hide the sheets of raw data, save the workbook and try again.",
        )


def cut_merges(merges: Iterable[MergedRange], last_row: int, last_column: int) -> Iterator[MergedRange]:
    """Return the merged blocks as far as they lie in the box."""
    for merge in merges:
        if merge.first_row <= last_row and merge.first_column <= last_column:
            row, column = min(merge.last_row, last_row), min(merge.last_column, last_column)
            yield MergedRange(merge.first_row, merge.first_column, row, column)


def hidden_numbers(runs: Iterable[range], last: int) -> Iterator[int]:
    """Return the rows or the columns of runs that are hidden, up to the last."""
    for run in runs:
        yield from range(max(1, run.start), min(run.stop, last + 1))
