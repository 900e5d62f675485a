"""Pages on a printer, which writes a file here."""

from functools import cache
from pathlib import Path

import pytest
from PySide6.QtGui import QPageRanges, QPageSize
from PySide6.QtPrintSupport import QPrinter

from cpdesk.branding import load_branding
from cpdesk.report.compose import compose
from cpdesk.report.pdf.pages import PaperPages
from cpdesk.report.pdf.writer import write_pdf
from cpdesk.ui.appearance import Appearance
from cpdesk.ui.printing import print_pages
from sample_packs import ALL_PACKS


@cache
def paper() -> PaperPages:
    return PaperPages(write_pdf(compose(ALL_PACKS["tables"]()), load_branding()))


@pytest.fixture
def printer(tmp_path: Path, appearance: Appearance) -> QPrinter:
    made = QPrinter(QPrinter.PrinterMode.HighResolution)
    made.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    made.setOutputFileName(str(tmp_path / "printed.pdf"))
    return made


def printed(printer: QPrinter) -> PaperPages:
    print_pages(printer, paper())
    return PaperPages(Path(printer.outputFileName()).read_bytes())


def lies(pages: PaperPages) -> list[bool]:
    return [width > height for width, height in pages.sizes]


def test_the_print_has_the_pages_of_the_paper_each_turned_as_it_is(printer: QPrinter) -> None:
    pages = printed(printer)
    assert lies(pages) == lies(paper())
    assert True in lies(pages)
    assert False in lies(pages)


def test_a_printed_page_looks_as_the_page_of_the_paper(printer: QPrinter) -> None:
    mine, wanted = (pages.picture(0, 40) for pages in (printed(printer), paper()))
    assert abs(mine.width - wanted.width) <= 1
    ink = [sum(255 - dot for dot in picture.dots[::4]) / len(picture.dots) for picture in (mine, wanted)]
    assert ink[0] == pytest.approx(ink[1], rel=0.1)


def test_larger_paper_gets_larger_pages(printer: QPrinter) -> None:
    printer.setPageSize(QPageSize(QPageSize.PageSizeId.A3))
    pages = printed(printer)
    assert {round(min(size)) for size in pages.sizes} == {842}
    assert sum(255 - dot for dot in pages.picture(0, 20).dots[::4]) > 0


def test_only_the_pages_that_were_asked_for_are_printed(printer: QPrinter) -> None:
    printer.setPrintRange(QPrinter.PrintRange.PageRange)
    printer.setFromTo(2, 3)
    assert lies(printed(printer)) == lies(paper())[1:3]


def test_several_ranges_can_be_asked_for(printer: QPrinter) -> None:
    printer.setPrintRange(QPrinter.PrintRange.PageRange)
    printer.setPageRanges(QPageRanges.fromString("1,3-4"))
    wanted = lies(paper())
    assert lies(printed(printer)) == [wanted[0], wanted[2], wanted[3]]


def test_copies_come_one_paper_after_another(printer: QPrinter) -> None:
    printer.setCopyCount(2)
    printer.setCollateCopies(True)
    count = len(paper().sizes)
    assert lies(printed(printer)) in (lies(paper()) * 2, lies(paper()))
    assert printer.supportsMultipleCopies() or len(printed(printer).sizes) == 2 * count


def test_a_printer_without_colours_gets_grey(printer: QPrinter) -> None:
    printer.setColorMode(QPrinter.ColorMode.GrayScale)
    dots = printed(printer).picture(2, 40).dots
    assert all(dots[at] == dots[at + 1] == dots[at + 2] for at in range(0, len(dots), 4))
    coloured = paper().picture(2, 40).dots
    assert any(coloured[at] != coloured[at + 2] for at in range(0, len(coloured), 4))
