"""A paper in a house template: the council's look round our text, whatever the template is like."""

from pathlib import Path

import pytest

from cpdesk.branding import load_branding
from cpdesk.domain.errors import CpdeskError
from cpdesk.domain.house_template import HouseTemplate
from cpdesk.report.accessibility import check_document
from cpdesk.report.compose import compose
from cpdesk.report.template import write_in_house
from docx_reading import WordFile, text_of
from house_papers import FIELDS, file, house
from house_templates import TEMPLATES, front_sheet, plain
from paper_changes import changed, swap
from sample_packs import sample_pack
from schema import schema_errors

_FROM_THE_TEMPLATE = {
    "front-sheet": {"caption-missing"},
    "pale": {"contrast", "text-small", "text-serif", "page-number"},
}


@pytest.mark.parametrize("part", ["public", "exempt"])
@pytest.mark.parametrize("name", TEMPLATES)
def test_every_template_gives_a_valid_paper(name: str, part: str, tmp_path: Path) -> None:
    path = tmp_path / "paper.docx"
    path.write_bytes(house(name, part).document)
    assert schema_errors(path) == []


@pytest.mark.parametrize("name", TEMPLATES)
def test_what_stands_in_a_readers_way_is_the_templates_own(name: str) -> None:
    found = {finding.code for finding in check_document(house(name).document)} - {"margin-only"}
    assert found == _FROM_THE_TEMPLATE.get(name, set())


@pytest.mark.parametrize("name", TEMPLATES)
def test_the_same_template_gives_the_same_bytes(name: str) -> None:
    again = write_in_house(compose(sample_pack()), load_branding(), HouseTemplate(TEMPLATES[name]()), FIELDS)
    assert again == house(name)


@pytest.mark.parametrize("name", TEMPLATES)
def test_all_of_the_paper_is_there_once(name: str) -> None:
    ours = WordFile(house("bare").document)
    text, whole = text_of(file(name).root()), [text_of(item) for item in ours.paragraphs if text_of(item)]
    lost = [line for line in whole if line not in text]
    assert [
        line for line in lost if not line.startswith(("Committee:", "Date of Meeting:", "Author:", "Report Title:"))
    ] == []
    assert text.count("Introduction and policy context") == 2
    assert len(file(name).find("//wp:docPr")) == 6


@pytest.mark.parametrize("name", TEMPLATES)
def test_nothing_of_a_template_stays_that_nobody_sees(name: str) -> None:
    parts = file(name).parts
    everything = b"".join(parts[part] for part in parts if part.endswith((".xml", ".rels"))).decode()
    for trace in (
        "rsid",
        "customXml",
        "Not for anybody",
        "A Clerk",
        "documentProtection",
        "w:ins ",
        "dataBinding",
        "{{",
        "{%",
    ):
        assert trace not in everything, trace
    assert "docProps/core.xml" in parts


@pytest.mark.parametrize(
    ("template", "sentence"),
    [
        (b"%PDF-1.4", "This is a PDF, not a Word document."),
        (plain()[:900], "This document is damaged: part of it is missing or cannot be unpacked."),
        (
            changed(
                swap(
                    "[Content_Types].xml",
                    "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml",
                    "application/vnd.ms-word.document.macroEnabled.main+xml",
                ),
                document=front_sheet(),
            ),
            "This document holds macros, programs that Word would run.",
        ),
    ],
)
def test_what_is_no_template_is_refused_in_a_sentence(template: bytes, sentence: str) -> None:
    with pytest.raises(CpdeskError) as caught:
        write_in_house(compose(sample_pack()), load_branding(), HouseTemplate(template), FIELDS)
    assert caught.value.sentence == sentence
