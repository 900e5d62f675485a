"""Where on its sheets a given answer is about, so that a person can go there."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from cpdesk.domain.grid import column_letters
from cpdesk.domain.import_answer import AnswerKind, ImportAnswer, without_part
from cpdesk.domain.measure import Measure
from cpdesk.domain.plain_wording import plain_wording
from cpdesk.domain.provenance import CellPlace
from cpdesk.domain.understanding import BlockMap, RowMeaning, SheetMap

_OF_COLUMNS = (AnswerKind.COLUMN_ROLE, AnswerKind.COLUMN_PERIOD, AnswerKind.HIDDEN_COLUMN)
_OF_MEASURES = (AnswerKind.REFERENCE, AnswerKind.POLARITY, AnswerKind.PERCENT_SCALE, AnswerKind.SECOND_TABLE)


@dataclass(frozen=True)
class AnswerPlace:
    """The first cell that an answer is about, None for no cell, with the words there.

    `is_across` says that measures stand side by side there, so that rows of the sheet have the headings.
    """

    cell: CellPlace | None
    words: str
    is_across: bool = False


def answer_place(answer: ImportAnswer, maps: Iterable[SheetMap], measures: Iterable[Measure] = ()) -> AnswerPlace:
    """Return where the answer is about; the words that it is known by where there is no such cell any more."""
    if answer.kind in _OF_MEASURES:
        named = (measure for measure in measures if plain_wording(measure.title) == plain_wording(answer.about))
        found = next((item for item in named if answer.sheet in ("", item.place.sheet)), None)
        if found is not None:
            return AnswerPlace(found.place, found.title)
    if answer.kind is AnswerKind.HIDDEN_SHEET:
        return AnswerPlace(CellPlace(answer.about, "A1"), answer.about)
    for sheet in maps:
        if answer.sheet in ("", sheet.name):
            for block in sheet.blocks:
                for cell, words in _found(answer, block):
                    return AnswerPlace(CellPlace(sheet.name, cell), words, block.is_across)
    return AnswerPlace(None, without_part(answer.about).split("#", maxsplit=1)[0])


def _found(answer: ImportAnswer, block: BlockMap) -> Iterator[tuple[str, str]]:
    if answer.kind in _OF_COLUMNS:
        yield from _headings(answer, block)
    elif answer.kind is AnswerKind.ROW_KIND:
        first = block.columns[0].column if block.columns else "A"
        lines = ((line, words) for line, words in block.abouts.items() if words == answer.about)
        yield from ((_cell(block, first, line), words) for line, words in lines)


def _headings(answer: ImportAnswer, block: BlockMap) -> Iterator[tuple[str, str]]:
    lines = [line for line, meaning in block.rows.items() if meaning is RowMeaning.HEADING]
    for column in block.columns:
        key = block.keys.get(column.column, "")
        if lines and answer.about in (key, without_part(key)):
            yield _cell(block, column.column, max(lines)), column.heading or answer.about


def _cell(block: BlockMap, column: str, line: int) -> str:
    """Return the cell of the sheet in that column and line of a block; where it reads across, the two are exchanged."""
    return f"{column_letters(line)}{column}" if block.is_across else f"{column}{line}"
