"""Where on its sheets a given answer is about, so that a person can go there."""

from collections.abc import Iterable, Iterator

from cpdesk.domain.import_answer import AnswerKind, ImportAnswer
from cpdesk.domain.provenance import CellPlace
from cpdesk.domain.understanding import BlockMap, RowMeaning, SheetMap

_OF_COLUMNS = (AnswerKind.COLUMN_ROLE, AnswerKind.COLUMN_PERIOD, AnswerKind.HIDDEN_COLUMN)


def answer_place(answer: ImportAnswer, maps: Iterable[SheetMap]) -> tuple[CellPlace | None, str]:
    """Return the first cell that an answer is about with the words there; None and what it is about for no cell."""
    if answer.kind is AnswerKind.HIDDEN_SHEET:
        return CellPlace(answer.about, "A1"), answer.about
    for sheet in maps:
        if answer.sheet in ("", sheet.name):
            for cell, words in _found(answer, sheet):
                return CellPlace(sheet.name, cell), words
    return None, answer.about.split("#", maxsplit=1)[0]


def _found(answer: ImportAnswer, sheet: SheetMap) -> Iterator[tuple[str, str]]:
    for block in sheet.blocks:
        if answer.kind in _OF_COLUMNS:
            yield from _headings(answer, block)
        elif answer.kind is AnswerKind.ROW_KIND:
            first = block.columns[0].column if block.columns else "A"
            yield from ((f"{first}{row}", words) for row, words in block.abouts.items() if words == answer.about)


def _headings(answer: ImportAnswer, block: BlockMap) -> Iterator[tuple[str, str]]:
    rows = [row for row, meaning in block.rows.items() if meaning is RowMeaning.HEADING]
    for column in block.columns:
        if rows and block.keys.get(column.column) == answer.about:
            yield f"{column.column}{max(rows)}", column.heading or answer.about
