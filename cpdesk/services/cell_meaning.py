"""What an answer about one cell is known by next quarter."""

from collections.abc import Iterator

from cpdesk.domain.cell_address import find_place
from cpdesk.domain.grid import column_letters
from cpdesk.domain.import_answer import AnswerKind
from cpdesk.domain.measure import Measure
from cpdesk.domain.scorecard import ColumnRole, Scorecard
from cpdesk.domain.understanding import Understanding
from cpdesk.services.sheet_regions import SheetRegions

_OF_COLUMNS = (AnswerKind.COLUMN_ROLE, AnswerKind.COLUMN_PERIOD, AnswerKind.HIDDEN_COLUMN)
_OF_RATINGS = (ColumnRole.RAG, ColumnRole.FORECAST_RAG)
_OF_MEASURES = (AnswerKind.REFERENCE, AnswerKind.POLARITY, AnswerKind.PERCENT_SCALE, AnswerKind.SECOND_TABLE)


def about_cell(understanding: Understanding, kind: AnswerKind, sheet: str, cell: str) -> str | None:
    """Return what an answer of that kind about the cell is known by; None where there is nothing of the kind there."""
    place = find_place(cell)
    if place is None:
        return None
    row, letters = place[0], column_letters(place[1])
    if kind in _OF_COLUMNS:
        return _heading_key(understanding, sheet, *place)
    if kind is AnswerKind.ROW_KIND:
        return _row_words(understanding, sheet, *place)
    cards = [card for card in understanding.supplied.scorecards if card.place.sheet == sheet]
    if kind is AnswerKind.SYMBOL:
        return next((text for place, text in _symbols(cards) if place == f"{letters}{row}"), None)
    if kind is AnswerKind.RATING_WORD:
        return next((text for place, text in _others(cards) if place == f"{letters}{row}"), None)
    if kind in _OF_MEASURES:
        return _measure_title(understanding, sheet, *place)
    return None


def abouts_of(understanding: Understanding, kind: AnswerKind, sheet: str = "") -> frozenset[str]:
    """Return all that answers of that kind can be about, on the sheet or, with no sheet said, in the workbook."""
    maps = [item for item in understanding.maps if sheet in ("", item.name)]
    cards = [card for card in understanding.supplied.scorecards if sheet in ("", card.place.sheet)]
    if kind in _OF_COLUMNS:
        return frozenset(key for item in maps for block in item.blocks for key in block.keys.values())
    if kind is AnswerKind.ROW_KIND:
        every = (words for item in maps for words in (*(block.abouts for block in item.blocks), item.loose))
        return frozenset(words for abouts in every for words in abouts.values())
    if kind is AnswerKind.SYMBOL:
        return frozenset(text for _, text in _symbols(cards))
    if kind is AnswerKind.RATING_WORD:
        return frozenset(text for _, text in _others(cards))
    if kind is AnswerKind.HIDDEN_SHEET:
        return frozenset(item.name for item in understanding.supplied.sheets if not item.visible)
    return frozenset(measure.title for measure in _measures(cards))


def _regions(understanding: Understanding, sheet: str) -> SheetRegions:
    return SheetRegions([block for item in understanding.maps if item.name == sheet for block in item.blocks])


def _heading_key(understanding: Understanding, sheet: str, row: int, column: int) -> str | None:
    """Return the key of the heading that the cell lies under or, where measures stand across, beside."""
    region = _regions(understanding, sheet).at(row, column)
    return (region.key(row, column) or None) if region is not None else None


def _row_words(understanding: Understanding, sheet: str, row: int, column: int) -> str | None:
    """Return the words of the cell's row in its table or, where measures stand across, of its column."""
    region = _regions(understanding, sheet).of_line(row, column)
    if region is not None:
        return region.block.abouts.get(region.line(row, column))
    return next((item.loose[row] for item in understanding.maps if item.name == sheet and row in item.loose), None)


def _measure_title(understanding: Understanding, sheet: str, row: int, column: int) -> str | None:
    """Return the wording of the measure that the cell's row holds in its table, or its column among measures across."""
    regions = _regions(understanding, sheet)
    line = regions.line_at(row, column)
    cards = [card for card in understanding.supplied.scorecards if card.place.sheet == sheet]
    for measure in _measures(cards):
        at = find_place(measure.place.cell)
        if at is not None and line[1] in at and regions.line_at(*at) == line:
            return measure.title
    return None


def _measures(cards: list[Scorecard]) -> Iterator[Measure]:
    return (measure for card in cards for measure in card.measures)


def _symbols(cards: list[Scorecard]) -> Iterator[tuple[str, str]]:
    for measure in _measures(cards):
        for value in (*measure.values, *(comparator.value for comparator in measure.comparators)):
            if value.symbol is not None:
                yield value.place.cell, value.symbol.marker


def _others(cards: list[Scorecard]) -> Iterator[tuple[str, str]]:
    """Yield the cells of the ratings' columns whose words are no rating as yet, each with what it says."""
    for card in cards:
        for other in (other for measure in card.measures for other in measure.other):
            column = card.column_of(other.place.cell)
            if column is not None and column.role in _OF_RATINGS:
                yield other.place.cell, other.text
