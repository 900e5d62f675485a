"""The contents of a paper beside the pages as an office program lays them out."""

import re
import shutil
import subprocess
from pathlib import Path

import pytest

from cpdesk.__main__ import main
from cpdesk.resources import resource_path
from docx_reading import WordFile, elements, value

NAME = "cheshire-east-q1-2019-20"
TOOLS = ("soffice", "pdftotext")

pytestmark = pytest.mark.skipif(not all(map(shutil.which, TOOLS)), reason="needs an office program to lay out pages")


def squeezed(text: str) -> str:
    return re.sub(r"\W", "", text)


def laid_out(document: Path) -> list[str]:
    """Return the text of each page, without the lines of the contents and without blanks."""
    home = document.parent / "office"
    office = ["soffice", f"-env:UserInstallation={home.as_uri()}", "--headless", "--convert-to", "pdf", "--outdir"]
    subprocess.run([*office, str(document.parent), str(document)], check=True, capture_output=True)
    command = ["pdftotext", "-layout", str(document.with_suffix(".pdf")), "-"]
    text = subprocess.run(command, check=True, capture_output=True).stdout.decode()
    pages = text.split("\f")[:-1]
    return [squeezed("".join(line for line in page.splitlines(keepends=True) if "...." not in line)) for page in pages]


def entries(document: Path) -> list[tuple[str, int]]:
    """Return the contents: each heading with its number before it, and the page that it is said to be on."""
    found = []
    for paragraph in WordFile(document.read_bytes()).paragraphs:
        if value(paragraph, "w:pPr/w:pStyle").startswith("TOC"):
            *words, page = [item.text or "" for item in elements(paragraph, ".//w:t")]
            found.append((squeezed("".join(words)), int(page)))
    return found


@pytest.mark.parametrize("part", ["public", "exempt"])
def test_every_entry_of_the_contents_names_the_page_of_its_heading(part: str, tmp_path: Path) -> None:
    paper = tmp_path / "paper.docx"
    supplied = [str(resource_path("samples", f"{NAME}{ending}")) for ending in (".xlsx", ".toml")]
    main(["build", supplied[0], "--details", supplied[1], "--part", part, "-o", str(paper)])
    pages = laid_out(paper)
    at, wrong = 0, []
    listed = entries(paper)
    for heading, page in listed:
        at = next(number for number in range(at, len(pages)) if heading in pages[number])
        if page != at + 1:
            wrong.append((heading, page, at + 1))
    assert len(listed) > 20
    assert wrong == []


def test_the_contents_are_worked_out_afresh_when_the_paper_is_opened(tmp_path: Path) -> None:
    paper = tmp_path / "paper.docx"
    main(["build", str(resource_path("samples", f"{NAME}.xlsx")), "-o", str(paper)])
    begin = WordFile(paper.read_bytes()).find("//w:fldChar[@w:dirty]")
    assert [value(item, ".", "w:dirty") for item in begin] == ["true"]
