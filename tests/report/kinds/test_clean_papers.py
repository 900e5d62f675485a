"""Every kind of paper, public and exempt, in three house templates and as PDF: nothing is wrong with any."""

from pathlib import Path
from typing import Literal

import pdfua
import pytest

from cpdesk.report.accessibility import check_document
from cpdesk.report.kind_names import KIND_NAMES
from docx_reading import WordFile, text_of
from house_templates import TEMPLATES
from kind_papers import HOUSES, PARTS, marked_pack, pdf_paper, word_paper
from pdf_reading import opened, words_of
from schema import schema_errors

Part = Literal["public", "exempt"]
_TEMPLATES_OWN = {
    "front-sheet": {"caption-missing"},
    "pale": {"contrast", "text-small", "text-serif", "page-number"},
}
"""What stands in a reader's way in a template that a paper takes over as it is."""

_OTHERS = [name for name in TEMPLATES if name not in HOUSES]


def found_in(document: bytes, house: str) -> set[str]:
    """Return what the check finds but for the template's own; a header that the body does not repeat is that too."""
    return {finding.code for finding in check_document(document)} - {"margin-only"} - _TEMPLATES_OWN.get(house, set())


@pytest.mark.parametrize("part", PARTS)
@pytest.mark.parametrize("house", ["", *HOUSES])
@pytest.mark.parametrize("kind", KIND_NAMES)
def test_word_is_valid_and_accessible(kind: str, house: str, part: Part, tmp_path: Path) -> None:
    path = tmp_path / "paper.docx"
    path.write_bytes(word_paper(kind, part, house))
    assert schema_errors(path) == []
    assert found_in(path.read_bytes(), house) == set()


@pytest.mark.slow
@pytest.mark.parametrize("part", PARTS)
@pytest.mark.parametrize("house", _OTHERS)
@pytest.mark.parametrize("kind", KIND_NAMES)
def test_word_is_valid_and_accessible_in_every_odd_template(kind: str, house: str, part: Part, tmp_path: Path) -> None:
    test_word_is_valid_and_accessible(kind, house, part, tmp_path)


@pytest.mark.parametrize("part", PARTS)
@pytest.mark.parametrize("kind", KIND_NAMES)
def test_pdf_is_accessible_and_fit_for_archives(kind: str, part: Part, tmp_path: Path) -> None:
    path = tmp_path / "paper.pdf"
    path.write_bytes(pdf_paper(kind, part))
    assert list(pdfua.validate(str(path)).findings) == []
    with opened(path.read_bytes()) as pdf, pdf.open_metadata() as said:
        assert (said["pdfuaid:part"], said["pdfaid:part"], said["pdfaid:conformance"]) == ("1", "2", "A")


@pytest.mark.parametrize("kind", KIND_NAMES)
def test_the_two_parts_are_told_apart_on_every_page(kind: str) -> None:
    pack = marked_pack(kind)
    has_marks = bool(pack.measures or pack.tracker or pack.minutes)
    public, exempt = (words_of(pdf_paper(kind, part)) for part in PARTS)
    assert has_marks
    assert "NOT FOR PUBLICATION" not in public
    assert exempt.count("NOT FOR PUBLICATION") > 1
    margins = [name for name in WordFile(word_paper(kind, "exempt")).parts if name.startswith("word/footer")]
    file = WordFile(word_paper(kind, "exempt"))
    assert all("NOT FOR PUBLICATION" in text_of(file.root(name)) for name in margins)
