"""What an answer about one cell is known by next quarter."""

import re
from collections.abc import Iterator

from cpdesk.domain.import_answer import AnswerKind
from cpdesk.domain.measure import Measure
from cpdesk.domain.scorecard import Scorecard
from cpdesk.domain.understanding import BlockMap, Understanding

_ADDRESS = re.compile(r"([A-Z]{1,3})([1-9]\d{0,6})")
_OF_COLUMNS = (AnswerKind.COLUMN_ROLE, AnswerKind.COLUMN_PERIOD, AnswerKind.HIDDEN_COLUMN)
_OF_MEASURES = (AnswerKind.REFERENCE, AnswerKind.POLARITY, AnswerKind.PERCENT_SCALE)


def split_address(cell: str) -> tuple[str, int] | None:
    """Return the letters and the row of `G2`; None for what is no address of a cell."""
    found = _ADDRESS.fullmatch(cell.replace("$", "").strip().upper())
    return (found[1], int(found[2])) if found else None


def about_cell(understanding: Understanding, kind: AnswerKind, sheet: str, cell: str) -> str | None:
    """Return what an answer of that kind about the cell is known by; None where there is nothing of the kind there."""
    address = split_address(cell)
    if address is None:
        return None
    letters, row = address
    if kind in _OF_COLUMNS:
        block = _block(understanding, sheet, row, letters)
        return block.keys.get(letters) if block is not None else None
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


def _block(understanding: Understanding, sheet: str, row: int, letters: str) -> BlockMap | None:
    """Return the block that the cell lies in or under: of those with that column, the last that begins at or above."""
    with_column = [block for block in _blocks(understanding, sheet) if letters in block.keys and block.rows]
    above = [block for block in with_column if min(block.rows) <= row]
    return max(above, key=lambda block: min(block.rows), default=None)


def _measures(cards: list[Scorecard]) -> Iterator[Measure]:
    return (measure for card in cards for measure in card.measures)


def _row(measure: Measure) -> int:
    address = split_address(measure.place.cell)
    return address[1] if address is not None else 0


def _symbols(cards: list[Scorecard]) -> Iterator[tuple[str, str]]:
    for measure in _measures(cards):
        for value in (*measure.values, *(comparator.value for comparator in measure.comparators)):
            if value.symbol is not None:
                yield value.place.cell, value.symbol.marker
