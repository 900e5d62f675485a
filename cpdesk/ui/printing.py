"""Pages on a printer."""

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QRectF, QSizeF, Qt
from PySide6.QtGui import QImage, QPageLayout, QPageSize, QPaintEngine, QPainter
from PySide6.QtPrintSupport import QPrinter

from cpdesk.services.previewing import Pages

_POINTS = 72
_A4_LENGTH = 850
_ON_PAPER = 300
_ON_SCREEN = 96
"""Dots an inch: what a laser printer makes of more cannot be told apart; a preview keeps all pages at once."""


def print_pages(printer: QPrinter, pages: Pages) -> None:
    """Put the pages that were asked for on the printer, each turned as it is and as large as its paper.

    Where the printer makes no copies itself they are made here; one without colours gets pages in grey.
    """
    is_preview = printer.paintEngine().type() == QPaintEngine.Type.Picture
    dpi = min(printer.resolution(), _ON_SCREEN if is_preview else _ON_PAPER)
    is_grey = printer.colorMode() == QPrinter.ColorMode.GrayScale
    printer.setFullPage(True)
    painter = QPainter()
    for number in _in_order(printer, len(pages.sizes)):
        _turn(printer, pages.sizes[number])
        if painter.isActive():
            printer.newPage()
        elif not painter.begin(printer):
            return
        _draw(painter, printer, _image(pages, number, dpi, is_grey=is_grey))
    if painter.isActive():
        painter.end()


def suit_paper(printer: QPrinter, pages: Pages) -> None:
    """Have the printer begin with A3 where the first page is of that size; anything else is left as it is set up."""
    if pages.sizes and max(pages.sizes[0]) > _A4_LENGTH:
        printer.setPageSize(QPageSize(QPageSize.PageSizeId.A3))


def _in_order(printer: QPrinter, count: int) -> Iterator[int]:
    chosen = list(_chosen(printer, count))
    if printer.printRange() == QPrinter.PrintRange.PageRange and not printer.pageRanges().isEmpty():
        chosen = [page for page in range(count) if printer.pageRanges().contains(page + 1)]
    if printer.pageOrder() == QPrinter.PageOrder.LastPageFirst:
        chosen.reverse()
    copies = 1 if printer.supportsMultipleCopies() else max(1, printer.copyCount())
    if printer.collateCopies():
        yield from chosen * copies
    else:
        yield from (page for page in chosen for _ in range(copies))


def _chosen(printer: QPrinter, count: int) -> Sequence[int]:
    if printer.printRange() != QPrinter.PrintRange.PageRange or not printer.fromPage():
        return range(count)
    return range(max(0, printer.fromPage() - 1), min(count, printer.toPage() or count))


def _turn(printer: QPrinter, size: tuple[float, float]) -> None:
    width, height = size
    turned = QPageLayout.Orientation.Landscape if width > height else QPageLayout.Orientation.Portrait
    printer.setPageOrientation(turned)


def _image(pages: Pages, number: int, dpi: int, *, is_grey: bool) -> QImage:
    drawn = pages.picture(number, dpi)
    image = QImage(drawn.dots, drawn.width, drawn.height, QImage.Format.Format_RGB32)
    return image.convertToFormat(QImage.Format.Format_Grayscale8) if is_grey else image.copy()


def _draw(painter: QPainter, printer: QPrinter, image: QImage) -> None:
    """Draw a page as large as its paper takes, in the middle of it."""
    room = QRectF(printer.pageLayout().fullRectPixels(printer.resolution()))
    size = QSizeF(image.size()).scaled(room.size(), Qt.AspectRatioMode.KeepAspectRatio)
    place = QRectF((room.width() - size.width()) / 2, (room.height() - size.height()) / 2, size.width(), size.height())
    painter.drawImage(place, image)
