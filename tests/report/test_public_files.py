"""No file that is written for the public holds anything exempt, in whatever form it is written."""

import re
from pathlib import Path

import pytest

from canary_packs import full_canaries, full_pack
from cpdesk.domain.chart_form import ChartForm
from cpdesk.domain.house_template import HouseTemplate
from cpdesk.domain.pack import BoardPack
from cpdesk.domain.word_look import PUBLISHED, TO_COME_BACK, WordLook
from cpdesk.report.kind_names import KIND_NAMES
from cpdesk.services.bundle_folder import export_folder
from cpdesk.services.bundling import export_bundle, suggested_bundle_name
from cpdesk.services.publishing import export_report, suggested_name
from exempt_packs import LINES, MEASURES, MINUTES, PARAGRAPHS, SECTIONS, Marked
from file_words import archive_words, pdf_words
from house_templates import content_controls, no_heading_1

HALF = Marked(*(frozenset(range(0, count, 2)) for count in (MEASURES, SECTIONS, PARAGRAPHS, MEASURES, LINES, MINUTES)))
OTHER = Marked(*(frozenset(range(1, count, 2)) for count in (MEASURES, SECTIONS, PARAGRAPHS, MEASURES, LINES, MINUTES)))
LOOKS = {
    "vector": WordLook(ChartForm.VECTOR),
    "editable": WordLook(ChartForm.EDITABLE),
    "for editing": TO_COME_BACK,
}
TEMPLATES = {"controls": content_controls, "own styles": no_heading_1}


def read(path: Path) -> str:
    """Return all that can be read out of a file, or of the files of a folder, with their names."""
    if path.is_dir():
        return "\n".join(read(item) for item in sorted(path.rglob("*")))
    content = path.read_bytes()
    words = {".docx": archive_words, ".xlsx": archive_words, ".pdf": pdf_words}.get(path.suffix, bytes.decode)
    return f"{path.name}\n{words(content)}"


def found(pack: BoardPack, marked: Marked, path: Path) -> set[str]:
    """Return the canaries; digits within longer ones are those of shared texts, which a workbook numbers."""
    said = read(path) + suggested_name(pack) + suggested_bundle_name(pack)
    canaries = (canary for canary in full_canaries(marked) if canary in said)
    return {canary for canary in canaries if re.search(rf"(?<!\d){re.escape(canary)}(?!\d)", said)}


@pytest.mark.parametrize("kind", KIND_NAMES)
@pytest.mark.parametrize("suffix", [".docx", ".pdf", ".xlsx", ".csv"])
def test_none_of_the_formats_does(kind: str, suffix: str, tmp_path: Path) -> None:
    pack, path = full_pack(OTHER, kind), tmp_path / f"paper{suffix}"
    export_report(pack, path)
    assert found(pack, OTHER, path) == set()


@pytest.mark.parametrize("kind", KIND_NAMES)
@pytest.mark.parametrize("look", LOOKS)
def test_no_form_of_charts_does_nor_a_paper_to_come_back(kind: str, look: str, tmp_path: Path) -> None:
    pack, path = full_pack(HALF, kind), tmp_path / "paper.docx"
    export_report(pack, path, look=LOOKS[look])
    assert found(pack, HALF, path) == set()


@pytest.mark.parametrize("kind", KIND_NAMES)
@pytest.mark.parametrize("template", TEMPLATES)
def test_no_house_template_does(kind: str, template: str, tmp_path: Path) -> None:
    pack, path = full_pack(HALF, kind), tmp_path / "paper.docx"
    house = HouseTemplate(TEMPLATES[template](), {})
    export_report(pack, path, look=PUBLISHED, house=house)
    assert found(pack, HALF, path) == set()


@pytest.mark.parametrize("kind", KIND_NAMES)
def test_no_bundle_does(kind: str, tmp_path: Path) -> None:
    pack = full_pack(HALF, kind)
    export_bundle(pack, tmp_path / "papers.pdf")
    export_folder(pack, tmp_path / "papers")
    assert found(pack, HALF, tmp_path) == set()


@pytest.mark.parametrize("look", LOOKS)
def test_such_a_search_finds_what_the_whole_paper_holds(look: str, tmp_path: Path) -> None:
    pack, path = full_pack(HALF, "briefing"), tmp_path / "paper.docx"
    export_report(pack, path, part="exempt", look=LOOKS[look])
    said = read(path)
    assert len({canary for canary in full_canaries(HALF) if canary in said}) > 30
