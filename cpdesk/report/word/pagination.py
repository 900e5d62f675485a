"""The page that each heading is likely to come out on, for contents that are read before Word has laid them out."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from cpdesk.charts.letters import line_count
from cpdesk.domain.outline import Heading, Outline, OutlinePart, Table
from cpdesk.report.heights import LINE, Piece, pieces_of
from cpdesk.report.keeping import with_keeping
from cpdesk.report.page import Page, page_of, page_under

_TITLE, _SUBTITLE = 24 * LINE / 12, 16 * LINE / 12
_HEADER_AT = 31.2
_PAGE_NUMBER = 24
"""The room that an entry of the contents leaves for its page, in points."""


def heading_pages(outline: Outline, contents: Sequence[tuple[str, int, str]]) -> list[int]:
    """Return the page of each heading, as near as it can be told without laying out the paper.

    `contents` are the entries of the table of contents (text, level, number), which takes up pages before the body.
    """
    pages: list[int] = []
    sheet = _Sheet(_room(outline, page_of(is_landscape=False)))
    sheet.put(list(_front(outline, contents)))
    for part in outline.parts:
        page = page_under(part)
        if part is not outline.parts[0]:
            sheet.turn(_room(outline, page))
        for chain, headings in _chains(part, page):
            places = sheet.put(chain)
            pages += [places[at] for at in headings]
    return pages


class _Sheet:
    """Pages that are filled from top to bottom."""

    def __init__(self, room: float) -> None:
        self._page = 1
        self._room = room
        self._used = 0.0
        self._after = 0.0

    def turn(self, room: float) -> None:
        """Begin a page of that height."""
        self._page, self._room, self._used, self._after = self._page + 1, room, 0.0, 0.0

    def put(self, chain: Sequence[Piece]) -> list[int]:
        """Put pieces that belong together below one another, on a new page where they do not fit; return their pages.

        At the top of a page the space before a piece is left out, as Word leaves it out.
        """
        between = sum(max(one.after, other.before) for one, other in pairwise(chain))
        whole = sum(piece.height for piece in chain) + between
        if self._used and self._used + max(self._after, chain[0].before) + whole > self._room:
            self.turn(self._room)
            self._used = chain[0].repeats
        places = []
        for piece in chain:
            gap = max(self._after, piece.before) if self._used else 0.0
            if self._used and self._used + gap + piece.height > self._room:
                self.turn(self._room)
                gap = piece.repeats
            self._used += gap + piece.height
            self._after = piece.after
            places.append(self._page)
        return places


def _chains(part: OutlinePart, page: Page) -> Iterator[tuple[list[Piece], list[int]]]:
    """Yield runs of pieces that stay on one page, each with the places of the headings in it."""
    chain: list[Piece] = []
    headings: list[int] = []
    follows_table = False
    for block, keeps in with_keeping(part.blocks):
        if isinstance(block, Heading):
            headings.append(len(chain))
        *pieces, last = pieces_of(block, page, follows_table=follows_table)
        for piece in (*pieces, replace(last, keeps=True) if keeps else last):
            chain.append(piece)
            if not piece.keeps:
                yield chain, headings
                chain, headings = [], []
        follows_table = isinstance(block, Table)
    if chain:
        yield chain, headings


def _room(outline: Outline, page: Page) -> float:
    """Return the height for text on a page; the notice of an exempt paper stands above it."""
    room = page.text_height / 20
    if not outline.marking:
        return room
    header = _HEADER_AT + line_count(outline.marking, page.text_width / 20, bold=True) * LINE + 6
    return room - max(0.0, header - page.top / 20)


def _front(outline: Outline, contents: Sequence[tuple[str, int, str]]) -> Iterator[Piece]:
    """Yield the head of the paper with its contents."""
    width = page_of(is_landscape=False).text_width / 20
    if outline.marking:
        yield Piece(line_count(outline.marking, width, 14, bold=True) * 14 * LINE / 12 + 10, after=12)
    yield Piece(line_count(outline.title, width, 24, bold=True) * _TITLE, after=6)
    if outline.kind:
        yield Piece(_SUBTITLE, after=10)
    for label, text in outline.front:
        yield Piece(line_count(f"{label}: {text}", width) * LINE, after=4)
    if contents:
        yield Piece(14 * LINE / 12, before=12, after=6)
    for text, level, number in contents:
        indent = {1: 28.35, 2: 68.05}[level] if number else {1: 0.0, 2: 28.35}[level]
        yield Piece(line_count(text, width - indent - _PAGE_NUMBER) * LINE, after=4)
