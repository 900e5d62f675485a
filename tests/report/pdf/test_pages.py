"""The pages of a PDF as pictures and words."""

import re
from functools import cache

import pypdfium2 as pdfium
import pytest

from cpdesk.branding import load_branding
from cpdesk.charts.printable import printable
from cpdesk.domain.edits import SetExempt
from cpdesk.domain.exemption import Exemption
from cpdesk.domain.outline import FigureBlock, Heading, ListItem, Outline, Paragraph, Table
from cpdesk.report.compose import compose
from cpdesk.report.kind_names import KIND_NAMES
from cpdesk.report.numbers import numbered_blocks
from cpdesk.report.pdf.pages import PaperPages
from cpdesk.report.pdf.writer import write_pdf
from cpdesk.report.printed_text import printed_text
from exempt_packs import Marked, marked_pack
from pack_builders import applied
from sample_packs import ALL_PACKS


@cache
def paper(name: str, part: str = "public") -> tuple[Outline, PaperPages]:
    outline = compose(ALL_PACKS[name](), part="exempt" if part == "exempt" else "public")
    return outline, PaperPages(write_pdf(outline, load_branding()))


def words(text: str) -> str:
    return re.sub(r"[\s\x02\ufffe\u200b-]+", "", text)


def text_of(pages: PaperPages) -> str:
    """Return the words of all pages as they go on from one to the next, without the numbers at their feet."""
    return words("".join(re.sub(r"Page \d+ of \d+", "", pages.text(at)) for at in range(len(pages.sizes))))


def said(outline: Outline) -> list[str]:
    """Return what a paper is to say, number and all."""
    texts = []
    for block, number in numbered_blocks(block for part in outline.parts for block in part.blocks):
        match block:
            case Heading(text):
                texts.append(f"{number}{text}")
            case Paragraph(runs) | ListItem(runs):
                texts.append(number + "".join(run.text for run in runs))
            case Table(caption, header, rows):
                texts += [caption, *header, *(cell.text for row in rows for cell in row)]
            case FigureBlock(figure, caption):
                texts += [caption, figure.alt_text]
    return texts


@pytest.mark.parametrize("name", [name for name in ALL_PACKS if name != "hostile"])
def test_pages_say_all_that_the_outline_says(name: str) -> None:
    outline, pages = paper(name)
    text = text_of(pages)
    assert [one for one in said(outline) if words(printed_text(one)) not in text] == []


def test_hostile_text_is_printed_as_it_is_written() -> None:
    outline, pages = paper("hostile")
    text = text_of(pages)
    plain = [words(printable(printed_text(one))) for one in said(outline)]
    assert [one for one in plain if len(one) < 200 and one.isascii() and one not in text] == []


def test_pages_lie_as_their_part_does() -> None:
    outline, pages = paper("sample")
    turned = [width > height for width, height in pages.sizes]
    assert turned == sorted(turned)
    assert any(turned) == any(part.is_landscape for part in outline.parts)


def test_every_page_says_its_number() -> None:
    pages = paper("sample")[1]
    count = len(pages.sizes)
    assert all(f"Page {at + 1} of {count}" in pages.text(at) for at in range(count))


def test_the_notice_of_an_exempt_paper_is_on_every_page() -> None:
    outline, pages = paper("sample", "exempt")
    notice = words(outline.marking)
    assert all(notice in words(pages.text(at)) for at in range(len(pages.sizes)))
    assert words(pages.text(0)).count(notice) == 2


def test_the_public_paper_holds_nothing_exempt() -> None:
    assert words("named in the tracking list") in text_of(paper("sample", "exempt")[1])
    assert words("named in the tracking list") not in text_of(paper("sample")[1])


def test_a_chart_is_described_before_its_caption() -> None:
    outline, pages = paper("sample")
    figure = next(block for part in outline.parts for block in part.blocks if isinstance(block, FigureBlock))
    page = next(text for at in range(len(pages.sizes)) if "Figure\xa01" in (text := pages.text(at)))
    assert page.index(figure.figure.alt_text) < page.index("Figure\xa01:")


def test_a_page_is_drawn_at_the_size_that_is_asked_for() -> None:
    picture = paper("sample")[1].picture(0, 72)
    assert (picture.width, picture.height) == (596, 842)
    assert len(picture.dots) == 596 * 842 * 4
    assert picture.dots[:3] == b"\xff\xff\xff"
    assert len(set(picture.dots)) > 20


MARKED = Marked(measures={1}, sections={0})


@pytest.mark.parametrize("kind", KIND_NAMES)
@pytest.mark.parametrize("grounds", ["2", "1, 2, 3, 4, 5, 6, 7"])
def test_no_part_of_a_notice_is_beyond_the_edge_of_the_page(kind: str, grounds: str) -> None:
    """In large type, on narrow margins, over three lines: what is not on the sheet is not read."""
    pack = marked_pack(MARKED, kind)
    pack = applied(pack, SetExempt(("2.1",), Exemption(grounds, "Few")))
    outline = compose(pack, part="exempt")
    for at, page in enumerate(pdfium.PdfDocument(write_pdf(outline, load_branding()))):
        letters = page.get_textpage()
        width, height = page.get_size()
        boxes = [letters.get_charbox(at) for at in range(letters.count_chars())]
        shown = words(letters.get_text_bounded(0, 8, width, height - 8))
        assert shown.count(words(outline.marking)) == (1 if at else 2)
        assert re.search(r"NOTFORPUBLICATION\.Page\d+of\d+", shown)
        assert min(box[1] for box in boxes) > 8
        assert max(box[3] for box in boxes) < height - 14
