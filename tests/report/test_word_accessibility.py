"""The rules that an accessible Word paper keeps, checked on every paper that is written."""

from collections.abc import Callable, Iterator, Mapping
from functools import cache
from itertools import pairwise

import pytest
from lxml.etree import _Element

from contrast import contrast
from cpdesk.branding import load_branding
from cpdesk.domain.pack import BoardPack
from cpdesk.domain.rating import RagRating
from cpdesk.report.compose import compose
from cpdesk.report.table_shape import LONG
from cpdesk.report.word import write_word
from docx_reading import WordFile, elements, style_of, text_of, value
from paper_of import sample_pack_of
from sample_packs import ALL_PACKS

TWELVE_POINTS = 24
KINDS: Mapping[str, Callable[[], BoardPack]] = {
    "annual": lambda: sample_pack_of("medway-annual-2019-20", "annual", "medway-annual-2019-20"),
    "lead-member": lambda: sample_pack_of("medway-annual-2019-20", "lead-member", "medway-lead-member-2020"),
    "cover": lambda: sample_pack_of("monthly-dashboard-2019-20", "cover", "dashboard-cover-march-2020"),
    "scorecard": lambda: sample_pack_of("cheshire-east-q1-2019-20", "scorecard", "scorecard-q1-2019-20"),
    "young-people": lambda: sample_pack_of("cheshire-east-q1-2019-20", "young-people", "young-people-q1-2019-20"),
}
"""A sample of each kind of report but the usual one, of which the others are."""
PAPERS: Mapping[str, Callable[[], BoardPack]] = {**ALL_PACKS, **KINDS}


@cache
def paper(name: str, part: str = "public") -> WordFile:
    outline = compose(PAPERS[name](), part="exempt" if part == "exempt" else "public")
    return WordFile(write_word(outline, load_branding()))


@pytest.fixture(params=[*((name, "public") for name in PAPERS), ("sample", "exempt")], ids="-".join)
def file(request: pytest.FixtureRequest) -> WordFile:
    return paper(*request.param)


def headings(file: WordFile) -> Iterator[tuple[int, _Element]]:
    for paragraph in file.paragraphs:
        if style_of(paragraph).startswith("Heading"):
            yield int(style_of(paragraph)[-1]), paragraph


def test_title_is_the_first_heading(file: WordFile) -> None:
    level, first = next(headings(file))
    assert level == 1
    assert text_of(first) == file.find("//dc:title", "docProps/core.xml")[0].text


def test_headings_are_built_in_and_skip_no_level(file: WordFile) -> None:
    levels = [level for level, _ in headings(file)]
    assert all(later - earlier <= 1 for earlier, later in pairwise(levels))
    assert all(text_of(paragraph).strip() for _, paragraph in headings(file))
    names = {value(style, "w:name") for style in file.find("//w:style[w:pPr/w:outlineLvl]", "word/styles.xml")}
    assert names == {"heading 1", "heading 2", "heading 3"}


def test_no_bold_line_acts_as_a_heading(file: WordFile) -> None:
    for paragraph in file.paragraphs:
        runs = elements(paragraph, "w:r[w:t]")
        if runs and style_of(paragraph).startswith(("Normal", "Numbered", "FrontLine")):
            assert not all(elements(run, "w:rPr/w:b") for run in runs)


def test_language_is_british_english(file: WordFile) -> None:
    assert value(file.root("word/styles.xml"), "w:docDefaults/w:rPrDefault/w:rPr/w:lang") == "en-GB"
    assert file.find("//dc:language", "docProps/core.xml")[0].text == "en-GB"


def test_tables_are_simple_and_have_header_rows(file: WordFile) -> None:
    for table in file.find("//w:tbl"):
        rows = elements(table, "w:tr")
        assert elements(rows[0], "w:trPr/w:tblHeader")
        assert value(table, "w:tblPr/w:tblLook", "w:firstRow") == "1"
        assert value(table, "w:tblPr/w:tblLook", "w:firstColumn") == "1"
        assert all(elements(row, "w:trPr/w:cantSplit") or len(text_of(row)) > LONG for row in rows)
        assert len({len(elements(row, "w:tc")) for row in rows} | {len(elements(table, "w:tblGrid/w:gridCol"))}) == 1
        assert not elements(table, ".//w:gridSpan | .//w:vMerge | .//w:hMerge | .//w:gridBefore | .//w:tbl")
        assert all(text_of(cell).strip() or elements(cell, ".//w:drawing") for cell in elements(table, ".//w:tc"))
        assert value(table, "w:tblPr/w:tblCaption")
        assert value(table, "w:tblPr/w:tblStyle") == "DataTable"
    borders = file.find("//w:style[@w:styleId='DataTable']/w:tblPr/w:tblBorders/*", "word/styles.xml")
    assert len(borders) == 6


def test_tables_fit_their_pages(file: WordFile) -> None:
    for table in file.find("//w:tbl"):
        widths = [int(value(column, ".", "w:w")) for column in elements(table, "w:tblGrid/w:gridCol")]
        (page,) = elements(table, "following::w:sectPr[1]")
        room = int(value(page, "w:pgSz", "w:w")) - 2 * int(value(page, "w:pgMar", "w:left"))
        assert sum(widths) <= room + len(widths)


def test_shaded_ratings_say_their_word_and_can_be_read(file: WordFile) -> None:
    for cell in file.find("//w:tc[w:tcPr/w:shd]"):
        assert any(rating.word in text_of(cell) for rating in RagRating)
        assert contrast(value(cell, "w:tcPr/w:shd", "w:fill"), value(cell, ".//w:rPr/w:color")) >= 4.5


def test_pictures_stand_in_line_with_words_of_their_own(file: WordFile) -> None:
    assert not file.find("//wp:anchor | //w:framePr | //w:tblpPr | //w:pict")
    properties = file.find("//wp:docPr")
    texts = [str(item.get("descr")) for item in properties]
    assert all(15 <= len(text) <= 250 for text in texts)
    assert len(set(texts)) == len(texts)
    assert len({item.get("id") for item in properties}) == len(properties)
    names = [str(item.get("name")) for item in properties]
    assert len(set(names)) == len(names)
    assert {name.partition(" ")[0] for name in names} <= {"Figure", "Trend"}


def test_every_picture_has_a_caption_and_its_figures_in_a_table(file: WordFile) -> None:
    body = file.find("/w:document/w:body/*")
    for at, element in enumerate(body):
        if elements(element, ".//wp:docPr") and not str(element.tag).endswith("}tbl"):
            assert text_of(body[at + 1]).startswith("Figure ")
            assert text_of(body[at + 2]).startswith("Table ")
            assert str(body[at + 3].tag).endswith("}tbl")


def test_no_text_is_smaller_than_twelve_points(file: WordFile) -> None:
    for name in ("word/styles.xml", "word/document.xml", "word/footer1.xml"):
        sizes = [int(value(item, ".")) for item in file.find("//w:sz | //w:szCs", name)]
        assert all(size >= TWELVE_POINTS for size in sizes)
    assert file.find("//w:docDefaults//w:sz", "word/styles.xml")


def test_the_typeface_is_plain_and_the_text_left_aligned(file: WordFile) -> None:
    fonts = {value(item, ".", "w:ascii") for item in file.find("//w:rFonts", "word/styles.xml")}
    assert fonts == {"Arial"}
    assert not file.find("//w:rFonts | //w:caps | //w:jc")
    assert {value(item, ".") for item in file.find("//w:jc", "word/styles.xml")} == {"left"}


def test_no_paragraph_is_empty_or_spaced_by_hand(file: WordFile) -> None:
    for paragraph in file.paragraphs:
        assert text_of(paragraph).strip() or elements(paragraph, ".//w:drawing")
        assert "  " not in text_of(paragraph)
    for name in ("word/header1.xml", "word/footer1.xml"):
        if name in file.parts:
            assert all(text_of(paragraph) for paragraph in file.find("//w:p", name))


def test_links_lead_to_public_places_in_words(file: WordFile) -> None:
    for link in file.find("//w:hyperlink"):
        assert not text_of(link).startswith(("http", "www", "mailto"))


def test_pages_are_numbered_in_the_footer(file: WordFile) -> None:
    codes = [(item.text or "").strip() for item in file.find("//w:instrText", "word/footer1.xml")]
    assert codes == ["PAGE", "NUMPAGES"]
    assert len(file.find("//w:sectPr")) == len(file.find("//w:footerReference"))


def test_nothing_is_protected_tracked_or_left_over(file: WordFile) -> None:
    assert not file.find("//w:ins | //w:del | //w:commentReference | //w:sdt")
    assert not file.find("//w:documentProtection | //w:trackRevisions", "word/settings.xml")
    assert not file.find("//*[@w:lineRule='exact' or @w:hRule='exact']")
