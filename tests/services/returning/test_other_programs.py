"""Papers that another program saved, or that were made in a council's own template, come back too."""

import shutil
import subprocess
from pathlib import Path

import pytest
from docx.document import Document

from cpdesk.domain.house_template import HouseTemplate
from cpdesk.domain.word_look import TO_COME_BACK
from cpdesk.report.word_file import open_document
from cpdesk.services.publishing import export_report
from house_templates import TEMPLATES
from returned_builders import COMMENTARY, came_back, edited, paper_of, paper_session, replaced, without_controls

OFFICE = shutil.which("libreoffice") or shutil.which("soffice")


def resaved(paper: bytes, folder: Path) -> bytes:
    """Return the paper as LibreOffice writes it: controls become titles round first paragraphs, styles its own."""
    before, after = folder / "paper.docx", folder / "saved"
    before.write_bytes(paper)
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    command = [str(OFFICE), "--headless", profile, "--convert-to", "docx", "--outdir", str(after), str(before)]
    subprocess.run(command, check=True, capture_output=True, timeout=110)
    return (after / "paper.docx").read_bytes()


@pytest.mark.slow
@pytest.mark.skipif(OFFICE is None, reason="LibreOffice is not installed")
@pytest.mark.parametrize("has_controls", [True, False])
def test_a_paper_that_libreoffice_saved_gives_the_same_edits(tmp_path: Path, *, has_controls: bool) -> None:
    session = paper_session()
    sent = paper_of(session, tmp_path)
    saved = resaved(sent if has_controls else without_controls(sent), tmp_path)
    assert came_back(session, saved).edits == ()

    def change(document: Document) -> None:
        replaced("Two schools", "Three schools")(document)
        replaced("in March", "in April")(document)

    found = {edit.name: edit.after for edit in came_back(session, edited(saved, change)).edits}
    assert set(found) == {"Background", "Commentary on 2.6"}
    assert found["Commentary on 2.6"].plain == COMMENTARY.plain.replace("Two", "Three")


@pytest.mark.parametrize("name", sorted(TEMPLATES))
def test_a_paper_in_a_councils_template_comes_back(tmp_path: Path, name: str) -> None:
    session = paper_session()
    path = tmp_path / "paper.docx"
    export_report(session.pack, path, look=TO_COME_BACK, house=HouseTemplate(TEMPLATES[name]()))
    paper = path.read_bytes()
    assert b' of="' not in open_document(paper).content("word/document.xml")
    (edit,) = came_back(session, edited(paper, replaced("Two schools", "Three schools"))).edits
    assert edit.after.plain == COMMENTARY.plain.replace("Two", "Three")
    assert edit.how.value == "control"
