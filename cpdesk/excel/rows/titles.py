"""The lines above a block: which is its title, which names the pledge."""

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from cpdesk.domain.scorecard import ColumnRole
from cpdesk.domain.understanding import RowMeaning
from cpdesk.excel.blocks.row_words import row_words
from cpdesk.excel.columns.block_column import BlockColumn
from cpdesk.excel.key.legends import explains_rating
from cpdesk.excel.key.ratings import rating_of_text
from cpdesk.excel.sheet_view import SheetView
from cpdesk.excel.told import Told
from cpdesk.excel.words.pledge_lines import are_listed, is_pledge_line, listed_items
from cpdesk.excel.words.wording import one_line, tidy

_LONGEST_TITLE = 160
_MAY_BE = (RowMeaning.PLEDGE, RowMeaning.TITLE, RowMeaning.LEFT_OUT)
_FEWEST_WORDS = 3
_PLEDGE_AT_END = re.compile(
    r"(?:^|.*?\S )[-–—:|] ?(?P<pledge>(?:pledge|objective|priority|outcome|theme) \d.*)$", re.IGNORECASE
)
_OF_ARROWS = re.compile(r"\barrows?\b|^[^\w\s]\ufe0f? ?[=:–-] ?\w", re.IGNORECASE)
_GUIDES = re.compile(
    r"(?:guidance|instructions?|notes?|nb|please|source|completion)\b[^|]*?[:.]|(?:\S+ ){6,}\S+\.$", re.IGNORECASE
)
_SPEAKS_OF_MEASURES = re.compile(r"\b(?:measures?|indicators?|k?pis?|metrics?)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Heading:
    """What the lines above a block say: its title with the row it is in, the pledge; None where they do not."""

    title: str | None = None
    title_row: int | None = None
    pledge: str | None = None


def read_lines(view: SheetView, lines: Sequence[int], told: Told = Told()) -> Heading:
    """Return the heading that the lines above a block give it.

    The title is the first bold line, else the first line, of the lines nearest to the block that stand together; a line
    that reads as a pledge, an item of a list or part of a key is none. Guidance, or a line with more beside it (a date,
    a key), is one only where nothing else is. What a person has said of a line comes first.
    """
    texts = {row: one_line(view.filled_in(row)[0].text) for row in lines}
    said = {row: meaning for row in lines if (meaning := _said(view, row, told)) is not None}
    alone = [row for row in lines if row not in said and _stands_alone(view, row)]
    called = [row for row, meaning in said.items() if meaning is RowMeaning.PLEDGE]
    pledges = _pledges(texts, alone, called)
    items = listed_items({row: texts[row] for row in alone})
    prose = {row for row in alone if len(texts[row]) > _LONGEST_TITLE}
    titles = [
        row
        for row in alone
        if row not in items and _is_title(texts[row]) and not (row + 1 in lines and _heads_counts(view, row))
    ]
    titles = [row for row in titles if not _GUIDES.match(texts[row])] or titles
    named = (row for row, meaning in said.items() if meaning is RowMeaning.TITLE)
    row = next(named, None) or _title_row(view, titles, prose)
    if row is None:
        beside = [row for row in lines if row not in (*alone, *said) and _is_phrase(texts[row])]
        row = _title_row(view, [row for row in beside if _is_title(texts[row])])
    if row is None:
        return Heading(pledge=pledges[-1] if pledges else None)
    found = _PLEDGE_AT_END.match(texts[row])
    return Heading(texts[row], row, pledges[-1] if pledges else found["pledge"] if found else None)


def _pledges(texts: Mapping[int, str], alone: Sequence[int], called: Collection[int]) -> list[str]:
    """Return the lines that name the pledge of what follows: what a person called one; none where they list all."""
    lines = [text for row, text in texts.items() if row in alone and is_pledge_line(text)]
    if called or not are_listed(lines):
        return [text for row, text in texts.items() if row in called or text in lines]
    return []


def meaning_of_line(view: SheetView, row: int, told: Told) -> RowMeaning:
    """Return what a line above a block is: what a person said of it, else a pledge or a title."""
    said = _said(view, row, told)
    if said is not None:
        return said if said in _MAY_BE else RowMeaning.NOTE
    cells = view.filled_in(row)
    return RowMeaning.PLEDGE if cells and is_pledge_line(cells[0].text) else RowMeaning.TITLE


def corner_title(columns: Sequence[BlockColumn]) -> str | None:
    """Return the words over the measures' wording where they are a phrase and no heading such as `Indicator`.

    A question (`How is it going?`), or words that speak of measures, head the wordings of any table.
    """
    corner = next((column for column in columns if column.role is ColumnRole.MEASURE), None)
    if corner is None or corner.reading.role is not None:
        return None
    words = tidy(corner.heading)
    if len(words.split()) < _FEWEST_WORDS or words.endswith("?") or _SPEAKS_OF_MEASURES.search(words):
        return None
    return corner.heading


def _title_row(view: SheetView, rows: Sequence[int], prose: Collection[int] = ()) -> int | None:
    """Return the row of the title; one of prose keeps the lines around it together."""
    for paragraph in reversed(_paragraphs(sorted({*rows, *prose}))):
        titles = [row for row in paragraph if row not in prose]
        bold = [row for row in titles if view.filled_in(row)[0].bold]
        if titles:
            return next(iter(bold or titles))
    return None


def _said(view: SheetView, row: int, told: Told) -> RowMeaning | None:
    return told.row_kind(row_words(view, row)) if told.profile.answers else None


def _stands_alone(view: SheetView, row: int) -> bool:
    """Return whether the row holds one text, but for a key to the ratings beside it."""
    others = view.filled_in(row)[1:]
    return all(explains_rating(cell.text) or rating_of_text(cell.text) is not None for cell in others)


def _heads_counts(view: SheetView, row: int) -> bool:
    """Return whether counts stand right beneath the line, so that it is their title (`RAG summary` over Red, 5)."""
    return any(cell.number is not None for cell in view.filled_in(row + 1)[1:])


def _is_phrase(text: str) -> bool:
    return len(text.split()) >= _FEWEST_WORDS and not text.endswith(":")


def _paragraphs(rows: Sequence[int]) -> list[list[int]]:
    paragraphs: list[list[int]] = []
    for row in rows:
        if paragraphs and paragraphs[-1][-1] == row - 1:
            paragraphs[-1].append(row)
        else:
            paragraphs.append([row])
    return paragraphs


def _is_title(text: str) -> bool:
    is_of_key = explains_rating(text) or rating_of_text(text) is not None or _OF_ARROWS.search(text) is not None
    return len(text) <= _LONGEST_TITLE and not is_pledge_line(text) and not is_of_key
