"""A paper for editing has a content control round each text, and is otherwise the paper that is published."""

from pathlib import Path

import pytest

from cpdesk.branding import load_branding
from cpdesk.domain.house_template import HouseTemplate
from cpdesk.domain.outline import Heading, Outline, OutlinePart, Paragraph
from cpdesk.domain.rich_text import Run
from cpdesk.domain.text_place import TextKind, TextPlace, TextSource
from cpdesk.domain.word_look import TO_COME_BACK, WordLook
from cpdesk.report.accessibility import check_document
from cpdesk.report.compose import compose
from cpdesk.report.template import write_in_house
from cpdesk.report.word import write_word
from docx_reading import WordFile, elements, text_of, value
from house_papers import FIELDS
from house_templates import TEMPLATES
from sample_packs import ALL_PACKS, sample_pack
from schema import schema_errors

PARTS = pytest.mark.parametrize("part", ["public", "exempt"])


def written(name: str, part: str, *, for_editing: bool = True) -> bytes:
    outline = compose(ALL_PACKS[name](), part="exempt" if part == "exempt" else "public")
    return write_word(outline, load_branding(), look=WordLook(for_editing=for_editing))


@PARTS
@pytest.mark.parametrize("name", ["sample", "hostile", "tables", "tracker"])
def test_it_is_valid_accessible_and_the_same_on_any_day(name: str, part: str, tmp_path: Path) -> None:
    paper = written(name, part)
    path = tmp_path / "paper.docx"
    path.write_bytes(paper)
    assert schema_errors(path) == []
    assert check_document(paper) == check_document(written(name, part, for_editing=False))
    assert written(name, part) == paper


@PARTS
def test_its_words_are_those_of_the_paper_for_publication(part: str) -> None:
    paper, published = WordFile(written("sample", part)), WordFile(written("sample", part, for_editing=False))
    assert [text_of(item) for item in paper.paragraphs if text_of(item)] == [
        text_of(item) for item in published.paragraphs if text_of(item)
    ]
    assert published.find("//w:sdt") == []


def test_a_control_is_named_so_that_a_person_knows_what_stands_in_it() -> None:
    paper = WordFile(written("sample", "public"))
    held = {
        value(control, "w:sdtPr/w:alias"): text_of(elements(control, "w:sdtContent")[0])
        for control in paper.find("//w:sdt")
    }
    assert held["Commentary on 3.1 and 3.2"] == "Carer recruitment is under pressure.The bid is with the Department."
    assert held["Commentary on 1.3"] == "Commentary to be supplied."
    assert held["Author"].startswith("Author: A Writer")
    assert {"Introduction", "Implications: Legal", "Heading of Celebration of success"} <= set(held)
    numbers = [value(control, "w:sdtPr/w:id") for control in paper.find("//w:sdt")]
    assert len(set(numbers)) == len(numbers)


def test_nothing_exempt_and_nobody_is_in_the_public_file() -> None:
    parts = WordFile(written("sample", "public")).parts
    assert all(b"tracking list" not in content for content in parts.values())
    assert "Commentary on 2.15" not in parts["word/document.xml"].decode("utf-8")
    assert "Commentary on 2.15" in WordFile(written("sample", "exempt")).parts["word/document.xml"].decode("utf-8")


@pytest.mark.parametrize("name", sorted(TEMPLATES))
def test_in_a_councils_template_it_is_valid_too(name: str, tmp_path: Path) -> None:
    made = write_in_house(
        compose(sample_pack()), load_branding(), HouseTemplate(TEMPLATES[name]()), FIELDS, look=TO_COME_BACK
    )
    path = tmp_path / "paper.docx"
    path.write_bytes(made.document)
    assert schema_errors(path) == []
    assert b' of="' not in WordFile(made.document).parts["word/document.xml"]


def test_a_text_that_ends_a_run_of_pages_leaves_their_end_outside_its_control() -> None:
    source = TextSource(TextPlace(TextKind.SECTION, "background"), "Background")
    first = OutlinePart((Heading("Background"), Paragraph((Run("The end of the page."),), 2, source=source)))
    turned = OutlinePart((Heading("Appendix"),), is_landscape=True)
    outline = Outline("Title", "Report", (), (first, turned), has_contents=False)
    paper = WordFile(write_word(outline, load_branding(), look=TO_COME_BACK))
    assert len(paper.find("//w:sdt")) == 1
    assert paper.find("//w:sdt//w:sectPr") == []
    assert len(paper.find("//w:sectPr")) == 2
