"""Sections, headers and footers."""

from pathlib import Path

import pytest

from cpdesk.branding import load_branding
from cpdesk.domain.house_template import HouseTemplate
from cpdesk.domain.outline import Heading, Outline, OutlinePart, Paragraph, Table, TableCell
from cpdesk.domain.rich_text import Run
from cpdesk.report.template import PaperFields, write_in_house
from docx_reading import WordFile, elements, text_of, value
from house_papers import file, house
from house_templates import TEMPLATES
from schema import schema_errors


def test_header_and_footer_stay() -> None:
    paper = file("plain")
    assert text_of(paper.root("word/header1.xml")) == "Anytown Council"
    assert len(paper.find("//w:headerReference")) == len(paper.find("//w:sectPr"))


def test_an_exempt_paper_is_marked_in_header_and_body() -> None:
    for name in TEMPLATES:
        paper = file(name, "exempt")
        headers = [part for part in paper.parts if "header" in part and part.endswith(".xml")]
        assert headers, name
        assert all(text_of(paper.root(part)).startswith("NOT FOR PUBLICATION") for part in headers), name
        assert any(text_of(item).startswith("NOT FOR PUBLICATION") for item in paper.paragraphs), name


def test_sections_before_the_paper_stay_and_the_paper_takes_the_last_ones_pages() -> None:
    pages = [
        (value(item, "w:pgSz", "w:w"), value(item, "w:pgSz", "w:h"), value(item, "w:cols", "w:num"))
        for item in file("several-sections").find("//w:sectPr")
    ]
    assert pages[:3] == [("11906", "16838", ""), ("16838", "11906", ""), ("12240", "15840", "")]
    assert pages[3] == ("15840", "12240", "")
    assert house("several-sections").report.sections == 3


def test_tables_and_pictures_fit_between_the_margins() -> None:
    paper = file("several-sections")
    for table in paper.find("//w:tbl")[:4]:
        widths = [int(value(column, ".", "w:w")) for column in elements(table, "w:tblGrid/w:gridCol")]
        assert 8600 < sum(widths) <= 8640 + len(widths)
    assert all(int(item.get("cx") or 0) <= 8640 * 635 for item in paper.find("//wp:extent"))


def test_the_contents_stand_where_the_template_has_its_own() -> None:
    paper = file("with-contents")
    codes = [item.text or "" for item in paper.find("//w:instrText") if "TOC " in (item.text or "")]
    assert len(codes) == 1
    texts = [text_of(item) for item in paper.paragraphs]
    assert texts.index("Contents") < texts.index("Briefing report")
    assert "Update this field" not in texts


def test_protection_changes_and_comments_are_told_of() -> None:
    assert house("protected").report.notes == (
        "The tracked changes of the template are accepted.",
        "The comments of the template are left out.",
        "The protection of the template is left out: it would keep screen readers from the paper.",
    )
    assert text_of(file("protected").paragraphs[0]) == "Report of the director to the committee"


def test_turned_pages_leave_wide_tables_their_room() -> None:
    for name in ("plain", "several-sections"):
        turned = [item for item in file(name).find("//w:sectPr") if value(item, "w:pgSz", "w:orient") == "landscape"]
        assert value(turned[-1], "w:pgMar", "w:left") == value(turned[-1], "w:pgMar", "w:right") == "851"


@pytest.mark.parametrize("name", TEMPLATES)
def test_a_table_that_needs_a3_stands_on_it_in_every_template(name: str, tmp_path: Path) -> None:
    headings = tuple(f"Year group {number}" for number in range(1, 20))
    wide = Table("By year group", headings, (tuple(TableCell("12") for _ in headings),), is_large=True)
    parts = (
        OutlinePart((Heading("Before"), Paragraph((Run("Text."),), 2))),
        OutlinePart((Heading("The table"), wide), is_landscape=True, is_large=True),
        OutlinePart((Heading("After"), Paragraph((Run("More text."),), 2))),
    )
    outline = Outline("Title of the paper", "Report", (), parts, has_contents=False)
    made = write_in_house(
        outline, load_branding(), HouseTemplate(TEMPLATES[name]()), PaperFields({"title": outline.title}, {})
    )
    paper = WordFile(made.document)
    sections = paper.find("//w:sectPr")
    sizes = [(value(item, "w:pgSz", "w:w"), value(item, "w:pgSz", "w:h")) for item in sections]
    assert sizes.count(("23811", "16838")) == 1
    at = sizes.index(("23811", "16838"))
    assert sizes[at - 1] == sizes[at + 1]
    assert elements(sections[at], "w:footerReference")
    (grid,) = [table for table in paper.find("//w:tbl") if len(elements(table, "w:tblGrid/w:gridCol")) == 19]
    widths = [int(value(column, ".", "w:w")) for column in elements(grid, "w:tblGrid/w:gridCol")]
    room = 23811 - sum(int(value(sections[at], "w:pgMar", f"w:{side}")) for side in ("left", "right"))
    assert 16838 < sum(widths) <= room + len(widths)
    path = tmp_path / "paper.docx"
    path.write_bytes(made.document)
    assert schema_errors(path) == []


def test_the_pages_in_the_contents_stand_at_the_edge_of_the_text() -> None:
    def stops(house_name: str, words: str) -> list[tuple[str, str]]:
        entry = next(item for item in file(house_name).paragraphs if text_of(item).startswith(words))
        return [(value(tab, "."), value(tab, ".", "w:pos")) for tab in elements(entry, "w:pPr/w:tabs/w:tab")]

    assert stops("landscape", "Key to ratings") == [("clear", "9298"), ("right", "15038")]
    assert stops("landscape", "1.") == [("left", "567"), ("left", "1361"), ("clear", "9298"), ("right", "15038")]
    assert stops("several-sections", "Key to ratings") == [("right", "8640"), ("clear", "9298")]
