"""The pages of a PDF as pictures, each with its words."""

import re
from collections.abc import Iterator, Sequence
from ctypes import c_ushort
from dataclasses import dataclass
from typing import Any
from weakref import finalize

import pypdfium2
from pypdfium2 import raw

from cpdesk.report.pdf.pdfium import one_at_a_time

_POINTS = 72
_CAPTION = re.compile(r"^Figure\s\d+:", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class PagePicture:
    """A page's dots row by row, four bytes each: blue, green, red and one that says nothing."""

    width: int
    height: int
    dots: bytes


class PaperPages:
    """The pages of a finished PDF, drawn when they are asked for: what a person sees is the very file."""

    def __init__(self, pdf: bytes) -> None:
        with one_at_a_time():
            self._document = pypdfium2.PdfDocument(pdf)
            finalize(self, _close, self._document)
            self._sizes = tuple(self._document.get_page_size(at) for at in range(len(self._document)))
            marks = ((mark.get_title(), mark.get_dest()) for mark in self._document.get_toc())
            self._headings = tuple((str(title), int(place.get_index() or 0)) for title, place in marks if place)

    @property
    def sizes(self) -> Sequence[tuple[float, float]]:
        """Return the width and height of each page in points."""
        return self._sizes

    @property
    def headings(self) -> Sequence[tuple[str, int]]:
        """Return each heading, with its number where it has one, and the page that it is on, counted from 0."""
        return self._headings

    def picture(self, number: int, dpi: float) -> PagePicture:
        """Return a page, counted from 0, at that many dots an inch."""
        with one_at_a_time():
            page = self._document[number]
            drawn = page.render(scale=dpi / _POINTS, prefer_bgrx=True)
            picture = PagePicture(drawn.width, drawn.height, bytes(drawn.buffer))
            drawn.close()
            page.close()
        return picture

    def text(self, number: int) -> str:
        """Return what a page says; a chart says what stands in for it, before its caption."""
        with one_at_a_time():
            page = self._document[number]
            letters = page.get_textpage()
            text = str(letters.get_text_range()).replace("\r\n", "\n")
            letters.close()
            described = list(_descriptions(page))
            page.close()
        return _with_descriptions(text, described)


def _descriptions(page: pypdfium2.PdfPage) -> Iterator[str]:
    """Yield the alternative texts on a page, which PDFium gives to whoever walks its tags."""
    tree = raw.FPDF_StructTree_GetForPage(page)
    waiting = [
        raw.FPDF_StructTree_GetChildAtIndex(tree, at)
        for at in reversed(range(max(0, raw.FPDF_StructTree_CountChildren(tree))))
    ]
    while waiting:
        tag = waiting.pop()
        size = raw.FPDF_StructElement_GetAltText(tag, None, 0)
        if size > 2:
            yield _alternative(tag, size)
        children = range(max(0, raw.FPDF_StructElement_CountChildren(tag)))
        below = (raw.FPDF_StructElement_GetChildAtIndex(tag, at) for at in reversed(children))
        waiting += [child for child in below if child]
    raw.FPDF_StructTree_Close(tree)


def _alternative(tag: Any, size: int) -> str:
    room = (c_ushort * (size // 2))()
    raw.FPDF_StructElement_GetAltText(tag, room, size)
    return bytes(room).decode("utf-16-le").rstrip("\0")


def _with_descriptions(text: str, described: Sequence[str]) -> str:
    """Return the text with each description before the caption that it belongs to, in their order."""
    waiting = iter(described)
    whole = _CAPTION.sub(lambda found: "\n".join((*_next(waiting), found[0])), text)
    return "\n".join((whole, *waiting))


def _next(waiting: Iterator[str]) -> tuple[str, ...]:
    found = next(waiting, None)
    return () if found is None else (found,)


def _close(document: pypdfium2.PdfDocument) -> None:
    """Let go of a document that nobody looks at any more, at the program's end too."""
    with one_at_a_time():
        document.close()
