"""Cells of ratings that show none for sure: a colour that is no rating's, or ticks under two of them."""

from collections.abc import Iterator, Sequence

from cpdesk.domain.cell_address import column_number, place_of
from cpdesk.domain.finding import Finding, Severity
from cpdesk.domain.grid import GridCell, SheetGrid, column_letters
from cpdesk.domain.measure import Measure
from cpdesk.domain.provenance import CellPlace
from cpdesk.domain.scorecard import Column, ColumnRole, Scorecard
from cpdesk.excel.columns.threshold_columns import is_tick, threshold_named
from cpdesk.excel.key.rating_key import RatingKey

_RATINGS = (ColumnRole.RAG, ColumnRole.FORECAST_RAG)
_MOST_CELLS = 4
_WHITE = "FFFFFF"


def rating_cell_findings(card: Scorecard, grid: SheetGrid, key: RatingKey) -> Iterator[Finding]:
    """Return the colours among the ratings that are none, then the measures with ticks under two ratings."""
    own = [column for column in card.columns if column.role in _RATINGS and not column.is_hidden]
    ticked = [column for column in own if threshold_named(column.heading) is not None]
    colours = [column for column in own if column not in ticked]
    yield from _unknown_colours(card, grid, key, colours)
    if len(ticked) > 1:
        for measure in card.measures:
            places = [_place(measure, column) for column in ticked]
            marked = [cell for place in places if (cell := _cell(grid, place)) is not None and is_tick(cell.text)]
            if len(marked) > 1:
                yield Finding(
                    Severity.WARNING,
                    "rating-twice",
                    CellPlace(card.place.sheet, _address(marked[0])),
                    f"{measure.name}: {len(marked)} ratings are ticked, so none was taken. Leave one tick in the row.",
                )


def _unknown_colours(card: Scorecard, grid: SheetGrid, key: RatingKey, columns: Sequence[Column]) -> Iterator[Finding]:
    """Return one finding on the blank cells whose colour is no rating's, where others in the column show theirs."""
    for column in columns:
        open_cells = (
            (measure, _cell(grid, _place(measure, column)))
            for measure in card.measures
            if not _is_rated_by(measure, column)
        )
        found = [
            _address(cell) for measure, cell in open_cells if cell is not None and _is_unknown(grid, measure, cell, key)
        ]
        if found and any(_shows_rating(grid, measure, column, key) for measure in card.measures):
            more = f" and {len(found) - _MOST_CELLS} more" if len(found) > _MOST_CELLS else ""
            yield Finding(
                Severity.WARNING,
                "rating-colour",
                CellPlace(card.place.sheet, found[0]),
                f"The colour of {', '.join(found[:_MOST_CELLS])}{more} is no red, amber or green that cpdesk knows, so"
                f" it rates nothing. Say in the workbook's key what it means, or write the rating as a word under"
                f" “{column.heading}”.",
            )


def _is_rated_by(measure: Measure, column: Column) -> bool:
    """Return whether the measure's cell in the column shows its rating, as most do: nothing is unknown of it."""
    place = measure.supplied_rating.place
    return place is not None and place.cell.rstrip("0123456789") == column.column


def _shows_rating(grid: SheetGrid, measure: Measure, column: Column, key: RatingKey) -> bool:
    cell = _cell(grid, _place(measure, column))
    return cell is not None and key.shown(cell, is_rating_column=True)[0] is not None


def _is_unknown(grid: SheetGrid, measure: Measure, cell: GridCell, key: RatingKey) -> bool:
    """Return whether the cell has nothing but a colour, which no rating has, no key explains, and its row does not."""
    colour = cell.conditional_fill or cell.fill
    if colour is None or colour in key.fills or colour == _WHITE or cell.text.strip() or cell.icon is not None:
        return False
    title = grid.cell(*place_of(measure.place.cell))
    is_band = title is not None and title.fill == cell.fill
    return not is_band and key.shown(cell, is_rating_column=True)[0] is None


def _place(measure: Measure, column: Column) -> tuple[int, int]:
    """Return where the measure's cell stands in the column, which is a row of the sheet where that is turned."""
    row, at = place_of(measure.place.cell)
    return (int(column.column), at) if column.column.isdigit() else (row, column_number(column.column))


def _cell(grid: SheetGrid, place: tuple[int, int]) -> GridCell | None:
    return grid.cell(*place)


def _address(cell: GridCell) -> str:
    return f"{column_letters(cell.column)}{cell.row}"
