"""The rules that an accessible PDF keeps, checked on every paper that is written (PDF/UA-1, PDF/A-2a, WCAG 2.2)."""

from collections.abc import Iterator
from functools import cache
from io import BytesIO
from itertools import pairwise
from pathlib import Path

import pdfua
import pikepdf
import pytest

from cpdesk.branding import load_branding
from cpdesk.charts.printable import printable
from cpdesk.domain.figure import Figure
from cpdesk.domain.outline import FigureBlock, Heading, ListItem, Outline, OutlineBlock, Table
from cpdesk.domain.sparkline import Sparkline
from cpdesk.report.compose import compose
from cpdesk.report.pdf.writer import write_pdf
from cpdesk.report.printed_text import printed_line
from cpdesk.services.reports import SCORECARD, YOUNG_PEOPLE, with_report
from pdf_reading import Tag, opened, tags_of
from sample_packs import ALL_PACKS

MAY_BREAK = "\u200b"
Paper = tuple[Outline, pikepdf.Pdf, Tag]


@cache
def written(name: str, part: str) -> tuple[Outline, bytes]:
    kind, _, of_pack = name.rpartition(" of ")
    outline = compose(with_report(ALL_PACKS[of_pack](), kind or None), part="exempt" if part == "exempt" else "public")
    return outline, write_pdf(outline, load_branding())


@cache
def paper_of(name: str, part: str) -> Paper:
    outline, content = written(name, part)
    pdf = opened(content)
    return outline, pdf, tags_of(pdf)


SHEETS = tuple(f"{kind} of {name}" for kind in (SCORECARD, YOUNG_PEOPLE) for name in ("sample", "dashboard", "hostile"))


@pytest.fixture(params=[*((name, "public") for name in (*ALL_PACKS, *SHEETS)), ("sample", "exempt")], ids="-".join)
def paper(request: pytest.FixtureRequest) -> Paper:
    return paper_of(*request.param)


def blocks(outline: Outline) -> list[OutlineBlock]:
    return [block for part in outline.parts for block in part.blocks]


def pictures(outline: Outline) -> Iterator[Figure | Sparkline]:
    """Yield the charts and the small lines in the order of the paper."""
    for block in blocks(outline):
        if isinstance(block, FigureBlock):
            yield block.figure
        elif isinstance(block, Table):
            yield from (cell.spark for row in block.rows for cell in row if cell.spark is not None)


def test_it_says_which_rules_it_keeps(paper: Paper) -> None:
    with paper[1].open_metadata() as said:
        assert (said["pdfuaid:part"], said["pdfaid:part"], said["pdfaid:conformance"]) == ("1", "2", "A")


def test_title_language_and_author_are_the_papers_own(paper: Paper) -> None:
    outline, pdf, _ = paper
    assert str(pdf.docinfo.Title) == " ".join(outline.title.split())
    assert str(pdf.Root.Lang) == "en-GB"
    assert bool(pdf.Root.ViewerPreferences.DisplayDocTitle)
    assert str(pdf.docinfo.get("/Author", "")) == " ".join(outline.author.split())


def test_its_only_day_is_the_meetings(paper: Paper) -> None:
    outline, pdf, _ = paper
    day = f"{outline.created:%Y%m%d}" if outline.created else "20000101"
    assert str(pdf.docinfo.CreationDate).startswith(f"D:{day}")
    assert str(pdf.docinfo.ModDate).startswith(f"D:{day}")


def test_headings_are_those_of_the_outline_and_skip_no_level(paper: Paper) -> None:
    outline, _, tags = paper
    headings = list(tags.every("H1", "H2", "H3"))
    levels = [int(tag.kind[1]) for tag in headings]
    assert levels[0] == 1
    assert all(later - earlier <= 1 for earlier, later in pairwise(levels))
    wanted = [printable(printed_line(block.text)) for block in blocks(outline) if isinstance(block, Heading)]
    contents = ["Contents"] if outline.has_contents and wanted else []
    said = [str(tag.item.T).replace(MAY_BREAK, "") for tag in headings]
    assert said[1:] == contents + wanted


def test_a_heading_is_no_paragraph_and_a_link_of_the_contents_holds_none(paper: Paper) -> None:
    for tag in paper[2].every("H1", "H2", "H3", "TOCI"):
        assert not list(tag.every("P"))


def test_every_table_has_a_header_row_and_row_headers(paper: Paper) -> None:
    outline, _, tags = paper
    wanted = [block for block in blocks(outline) if isinstance(block, Table)]
    tables = list(tags.every("Table"))
    assert len(tables) == len(wanted)
    for table, block in zip(tables, wanted, strict=True):
        head, *rows = table.every("TR")
        assert [tag.kind for tag in head.inner] == ["TH"] * len(block.header)
        assert {str(tag.attribute("/Scope")) for tag in head.inner} == {"/Column"}
        assert len(rows) == len(block.rows)
        for row in rows:
            assert [tag.kind for tag in row.inner] == ["TH", *["TD"] * (len(block.header) - 1)]
            assert str(row.inner[0].attribute("/Scope")) == "/Row"
            assert all(tag.attribute("/Headers") is None for tag in row.inner)
        assert str(table.attribute("/Summary")) == printed_line(block.summary or block.caption)
    charts = [block for block in blocks(outline) if isinstance(block, FigureBlock)]
    assert len(list(tags.every("Caption"))) == len(tables) + len(charts)


def test_every_chart_has_words_that_stand_in_for_it(paper: Paper) -> None:
    outline, _, tags = paper
    figures = list(pictures(outline))
    said = [str(tag.item.Alt).replace(MAY_BREAK, "") for tag in tags.every("Figure")]
    assert said == [printable(printed_line(figure.alt_text)) for figure in figures]


def test_every_list_item_is_tagged_as_one(paper: Paper) -> None:
    outline, _, tags = paper
    items = list(tags.every("LI"))
    assert len(items) == sum(isinstance(block, ListItem) for block in blocks(outline))
    assert all([tag.kind for tag in item.inner][:2] == ["Lbl", "LBody"] for item in items)


def test_all_type_is_embedded_and_our_own(paper: Paper) -> None:
    fonts = [item for item in paper[1].objects if isinstance(item, pikepdf.Dictionary) and item.get("/Type") == "/Font"]
    below = [item for item in fonts if "/FontDescriptor" in item]
    assert below
    for font in below:
        assert "/FontFile2" in font.FontDescriptor or "/FontFile3" in font.FontDescriptor
        assert str(font.BaseFont).split("+")[-1].startswith(("LiberationSans", "DejaVuSans"))
    assert all("/ToUnicode" in item for item in fonts if item.get("/Subtype") == "/Type0")


def test_links_lead_to_public_places(paper: Paper) -> None:
    for page in paper[1].pages:
        for note in page.get("/Annots", []):
            if "/A" in note and "/URI" in note.A:
                assert str(note.A.URI).startswith(("http://", "https://", "mailto:"))


def test_nothing_runs_is_attached_or_asks(paper: Paper) -> None:
    assert not {"/OpenAction", "/AA", "/AcroForm", "/AF"} & set(paper[1].Root.keys())
    assert "/JavaScript" not in paper[1].Root.get("/Names", {})
    assert not paper[1].is_encrypted


@pytest.mark.parametrize("name", ALL_PACKS)
def test_an_independent_checker_finds_nothing(name: str, tmp_path: Path) -> None:
    path = tmp_path / "paper.pdf"
    path.write_bytes(written(name, "public")[1])
    assert list(pdfua.validate(str(path)).findings) == []


def test_the_same_paper_gives_the_same_bytes() -> None:
    outline, content = written("sample", "exempt")
    assert write_pdf(outline, load_branding()) == content


def test_the_file_is_whole() -> None:
    content = written("sample", "exempt")[1]
    with pikepdf.open(BytesIO(content)) as pdf:
        assert pdf.check_pdf_syntax() == []
