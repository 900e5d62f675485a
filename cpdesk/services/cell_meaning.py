"""What an answer about one cell is known by next quarter."""

from collections.abc import Iterator

from cpdesk.domain.cell_address import find_place
from cpdesk.domain.grid import column_letters
from cpdesk.domain.import_answer import AnswerKind
from cpdesk.domain.measure import Measure
from cpdesk.domain.scorecard import ColumnRole, Scorecard
from cpdesk.domain.understanding import BlockMap, Understanding

_OF_COLUMNS = (AnswerKind.COLUMN_ROLE, AnswerKind.COLUMN_PERIOD, AnswerKind.HIDDEN_COLUMN)
_OF_RATINGS = (ColumnRole.RAG, ColumnRole.FORECAST_RAG)
_OF_MEASURES = (AnswerKind.REFERENCE, AnswerKind.POLARITY, AnswerKind.PERCENT_SCALE)


def about_cell(understanding: Understanding, kind: AnswerKind, sheet: str, cell: str) -> str | None:
    """Return what an answer of that kind about the cell is known by; None where there is nothing of the kind there."""
    place = find_place(cell)
    if place is None:
        return None
    row, letters = place[0], column_letters(place[1])
    if kind in _OF_COLUMNS:
        return _heading_key(understanding, sheet, row, letters)
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


def _blocks(understanding: Understanding, sheet: str) -> list[BlockMap]:
    return [block for item in understanding.maps if item.name == sheet for block in item.blocks]


def _heading_key(understanding: Understanding, sheet: str, row: int, letters: str) -> str | None:
    """Return the key of the heading that the cell lies under or, where measures stand across, beside."""
    beside = _block_across(understanding, sheet, row)
    if beside is not None:
        return beside.keys[str(row)]
    blocks = [block for block in _blocks(understanding, sheet) if letters in block.keys and block.first_row <= row]
    return max(blocks, key=lambda block: block.first_row).keys[letters] if blocks else None


def _row_words(understanding: Understanding, sheet: str, row: int, column: int) -> str | None:
    """Return the words of the cell's row or, where measures stand across, of its column."""
    beside = _block_across(understanding, sheet, row)
    if beside is not None:
        return beside.abouts.get(column)
    blocks = (block for block in _blocks(understanding, sheet) if not block.is_across)
    loose = (item.loose for item in understanding.maps if item.name == sheet)
    return next((words[row] for words in (*(block.abouts for block in blocks), *loose) if row in words), None)


def _block_across(understanding: Understanding, sheet: str, row: int) -> BlockMap | None:
    """Return the block that reads across with a heading in that row of the sheet."""
    blocks = (block for block in _blocks(understanding, sheet) if block.is_across)
    return next((block for block in blocks if str(row) in block.keys), None)


def _measure_title(understanding: Understanding, sheet: str, row: int, column: int) -> str | None:
    """Return the wording of the measure whose row the cell lies in, or whose column where measures stand across."""
    beside = _block_across(understanding, sheet, row)
    cards = [card for card in understanding.supplied.scorecards if card.place.sheet == sheet]
    for measure in _measures(cards):
        at = find_place(measure.place.cell)
        if at is not None and (at[0] == row if beside is None else at[1] == column and str(at[0]) in beside.keys):
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
        headings = {column.heading for column in card.columns if column.role in _OF_RATINGS}
        for other in (other for measure in card.measures for other in measure.other):
            if other.heading in headings:
                yield other.place.cell, other.text
