"""A paper of turned pages, such as a printed scorecard, in a council's template."""

from functools import cache
from pathlib import Path

import pytest

from cpdesk.branding import load_branding
from cpdesk.domain.edits import SetDetail
from cpdesk.domain.house_template import HouseTemplate
from cpdesk.domain.outline import Heading, Outline, OutlineBlock, OutlinePart, Table, TableCell
from cpdesk.domain.pack import BoardPack
from cpdesk.report.compose import compose
from cpdesk.report.template import write_in_house
from cpdesk.services.house_template import paper_fields
from docx_reading import WordFile, elements, text_of, value
from house_papers import FIELDS
from house_templates import TEMPLATES
from pack_builders import applied
from sample_packs import sample_pack
from schema import schema_errors

A3 = ("23811", "16838")
A4 = ("16838", "11906")
TABLE = Table("Lines", ("Number", "Line"), ((TableCell("1"), TableCell("Write")),))


def pack(size: str) -> BoardPack:
    return applied(sample_pack(), SetDetail("page_size", size, "scorecard")).of("scorecard")


@cache
def document(name: str, size: str = "A4") -> bytes:
    paper = pack(size)
    made = write_in_house(compose(paper), load_branding(), HouseTemplate(TEMPLATES[name]()), paper_fields(paper))
    return made.document


def page_of_each_table(file: WordFile) -> set[tuple[str, str]]:
    pages = [elements(table, "following::w:sectPr[1]")[0] for table in file.find("//w:tbl[w:tblPr/w:tblCaption]")]
    return {(value(page, "w:pgSz", "w:w"), value(page, "w:pgSz", "w:h")) for page in pages}


@pytest.mark.parametrize("name", TEMPLATES)
def test_it_is_valid_in_every_template(name: str, tmp_path: Path) -> None:
    path = tmp_path / "paper.docx"
    path.write_bytes(document(name))
    assert schema_errors(path) == []


@pytest.mark.parametrize(
    ("name", "size", "page"),
    [*((name, "A4", A4) for name in TEMPLATES if name != "several-sections"), ("plain", "A3", A3)],
)
def test_its_tables_stand_on_turned_pages_though_the_template_is_upright(
    name: str, size: str, page: tuple[str, str]
) -> None:
    assert page_of_each_table(WordFile(document(name, size))) == {page}


def test_what_the_template_says_before_it_or_after_stays_on_the_templates_own_pages() -> None:
    file = WordFile(document("front-sheet"))
    first, *others = file.find("//w:sectPr")
    upright = [value(section, "w:pgSz", "w:w") == "11906" for section in (first, *others)]
    assert upright == [True, False, True]
    assert "Corporate Parenting Committee" in "".join(text_of(item) for item in elements(first, "preceding::w:p"))


def test_a_template_without_words_of_its_own_is_turned_as_it_is() -> None:
    file = WordFile(document("plain"))
    (only,) = file.find("//w:sectPr")
    assert value(only, "w:pgSz", "w:orient") == "landscape"
    assert elements(only, "w:headerReference")


def test_of_a_short_front_only_that_is_left_which_the_front_sheet_does_not_say() -> None:
    lines = [text_of(item) for item in WordFile(document("front-sheet")).paragraphs]
    assert "Version: 1" in lines
    assert sum("17 September 2019" in line for line in lines) == 1
    plain = [text_of(item) for item in WordFile(document("plain")).paragraphs]
    assert "Committee: Corporate Parenting Committee; Date of meeting: 17 September 2019; Version: 1" in plain


def test_what_follows_a_paper_stands_below_its_last_words_where_their_pages_are_alike() -> None:
    blocks: list[list[OutlineBlock]] = [[Heading("Introduction")], [TABLE], [Heading("Implications")]]
    parts = tuple(OutlinePart(tuple(held), is_landscape=at == 1) for at, held in enumerate(blocks))
    outline = Outline("Progress", "Tracker", (), parts, has_contents=False)
    made = write_in_house(outline, load_branding(), HouseTemplate(TEMPLATES["front-sheet"]()), FIELDS)
    pages = [
        elements(item, "following::w:sectPr[1]")[0] for item in WordFile(made.document).paragraphs if text_of(item)
    ]
    assert pages[-2] is pages[-1]
    turned = Outline("Progress", "Tracker", (), parts[:2], has_contents=False)
    made = write_in_house(turned, load_branding(), HouseTemplate(TEMPLATES["front-sheet"]()), FIELDS)
    words = [item for item in WordFile(made.document).paragraphs if text_of(item) == "Signed by the director."]
    assert value(elements(words[0], "following::w:sectPr[1]")[0], "w:pgSz", "w:orient") == ""
