"""What an answer about one cell is known by next quarter."""

from collections.abc import Iterator

from cpdesk.domain.cell_address import find_place
from cpdesk.domain.grid import column_letters
from cpdesk.domain.import_answer import AnswerKind
from cpdesk.domain.measure import Measure
from cpdesk.domain.scorecard import Scorecard
from cpdesk.domain.understanding import BlockMap, Understanding

_OF_COLUMNS = (AnswerKind.COLUMN_ROLE, AnswerKind.COLUMN_PERIOD, AnswerKind.HIDDEN_COLUMN)
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
        return next((block.abouts[row] for block in _blocks(understanding, sheet) if row in block.abouts), None)
    cards = [card for card in understanding.supplied.scorecards if card.place.sheet == sheet]
    if kind is AnswerKind.SYMBOL:
        return next((text for place, text in _symbols(cards) if place == f"{letters}{row}"), None)
    if kind in _OF_MEASURES:
        return next((measure.title for measure in _measures(cards) if row == _row(measure)), None)
    return None


def abouts_of(understanding: Understanding, kind: AnswerKind, sheet: str = "") -> frozenset[str]:
    """Return all that answers of that kind can be about, on the sheet or, with no sheet said, in the workbook."""
    maps = [item for item in understanding.maps if sheet in ("", item.name)]
    cards = [card for card in understanding.supplied.scorecards if sheet in ("", card.place.sheet)]
    if kind in _OF_COLUMNS:
        return frozenset(key for item in maps for block in item.blocks for key in block.keys.values())
    if kind is AnswerKind.ROW_KIND:
        return frozenset(words for item in maps for block in item.blocks for words in block.abouts.values())
    if kind is AnswerKind.SYMBOL:
        return frozenset(text for _, text in _symbols(cards))
    if kind is AnswerKind.HIDDEN_SHEET:
        return frozenset(item.name for item in understanding.supplied.sheets if not item.visible)
    return frozenset(measure.title for measure in _measures(cards))


def _blocks(understanding: Understanding, sheet: str) -> list[BlockMap]:
    return [block for item in understanding.maps if item.name == sheet for block in item.blocks]


def _heading_key(understanding: Understanding, sheet: str, row: int, letters: str) -> str | None:
    """Return the key of the heading that the cell lies under or, where measures stand across, beside."""
    blocks = _blocks(understanding, sheet)
    with_column = [block for block in blocks if letters in block.keys and block.rows]
    above = [block for block in with_column if min(block.rows) <= row]
    if above:
        return max(above, key=lambda block: min(block.rows)).keys[letters]
    return next((block.keys[str(row)] for block in blocks if block.is_across and str(row) in block.keys), None)


def _measures(cards: list[Scorecard]) -> Iterator[Measure]:
    return (measure for card in cards for measure in card.measures)


def _row(measure: Measure) -> int:
    place = find_place(measure.place.cell)
    return place[0] if place is not None else 0


def _symbols(cards: list[Scorecard]) -> Iterator[tuple[str, str]]:
    for measure in _measures(cards):
        for value in (*measure.values, *(comparator.value for comparator in measure.comparators)):
            if value.symbol is not None:
                yield value.place.cell, value.symbol.marker
