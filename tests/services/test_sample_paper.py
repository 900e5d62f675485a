"""The paper that the sample makes: compared part by part with one that was looked at, and read by LibreOffice."""

import re
import shutil
import subprocess
from io import BytesIO
from pathlib import Path

import pytest
from docx import Document

from compare import assert_same_parts
from cpdesk.services.detailing import details_edit
from cpdesk.services.importing import begin_pack, import_workbook
from cpdesk.services.opening import sample_details_path, sample_workbook_path
from cpdesk.services.publishing import export_report
from cpdesk.services.session import Session
from schema import schema_errors


@pytest.fixture(scope="module")
def paper(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return made(tmp_path_factory.mktemp("sample") / "paper.docx")


def made(path: Path) -> Path:
    session = Session("Jo Writer")
    begin_pack(session, [import_workbook(sample_workbook_path())])
    session.apply(details_edit(sample_details_path(), session.pack))
    export_report(session.pack, path)
    return path


def test_the_sample_s_paper_is_the_one_that_was_looked_at(paper: Path) -> None:
    assert_same_parts(paper.read_bytes(), "briefing/cheshire-east")


def test_it_is_the_same_to_the_last_byte_when_made_again(paper: Path, tmp_path: Path) -> None:
    assert made(tmp_path / "again.docx").read_bytes() == paper.read_bytes()


def test_it_keeps_to_the_schema(paper: Path) -> None:
    assert schema_errors(paper) == []


@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice, which reads the paper here, is not installed")
def test_libreoffice_opens_it_with_nothing_lost(paper: Path, tmp_path: Path) -> None:
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    command = ["soffice", profile, "--headless", "--convert-to", "docx", "--outdir", str(tmp_path / "out"), str(paper)]
    subprocess.run(command, check=True, capture_output=True, timeout=110)
    before, after = (contents(path.read_bytes()) for path in (paper, tmp_path / "out" / paper.name))
    assert after == before


def contents(document: bytes) -> dict[str, object]:
    """Return what a reader finds in the paper: its words, its tables cell by cell, its charts' words."""
    opened = Document(BytesIO(document))
    charts = re.findall(r'<wp:docPr [^>]*descr="([^"]+)"', opened.element.xml)
    return {
        "words": [spaced(item.text) for item in opened.paragraphs if item.text.strip() and "TOC" not in style(item)],
        "tables": [[[spaced(cell.text) for cell in row.cells] for row in table.rows] for table in opened.tables],
        "headings": [(style(item), item.text) for item in opened.paragraphs if style(item).startswith("Heading")],
        "charts": charts,
    }


def style(paragraph: object) -> str:
    return str(paragraph.style.name).replace("toc", "TOC")  # type: ignore[attr-defined]


def spaced(text: str) -> str:
    return " ".join(text.split())
