"""How long a paper takes as PDF beside LibreOffice's conversion of the Word file; no part of the test run.

`.venv/bin/python -m pytest tests/bench/bench_paper.py -p no:xdist -q -s` prints the table.
"""

import os
import resource
import shutil
import subprocess
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from statistics import median

import pytest

from bench.paper_outlines import edited, paper
from cpdesk.branding import load_branding
from cpdesk.report.pdf.pages import PaperPages
from cpdesk.report.pdf.press import Press
from cpdesk.report.pdf.writer import write_pdf
from cpdesk.report.word import write_word

_ROUNDS = 3


@pytest.fixture(scope="module", autouse=True)
def table() -> Iterator[dict[str, float]]:
    """Collect processor seconds by what was done, and print them in the end."""
    seconds: dict[str, float] = {}
    yield seconds
    print("\n| processor seconds, medians | |\n|---|---:|")
    for name, figure in seconds.items():
        print(f"| {name} | {figure:.3f} |")


def measured(work: Callable[[], object]) -> float:
    """Return the median of the processor time that some work takes here."""
    taken = []
    for _ in range(_ROUNDS):
        start = time.process_time()
        work()
        taken.append(time.process_time() - start)
    return median(taken)


@pytest.mark.skipif(not shutil.which("soffice"), reason="LibreOffice is not there")
def test_pdf_beside_libreoffice(table: dict[str, float], tmp_path: Path) -> None:
    outline, branding = paper(), load_branding()
    word = tmp_path / "paper.docx"
    word.write_bytes(write_word(outline, branding))
    write_pdf(paper(1), branding)
    pages = len(PaperPages(write_pdf(outline, branding)).sizes)
    ours = measured(lambda: write_pdf(outline, branding))
    press = Press(branding)
    press.pdf(outline)
    set_again = measured(lambda: press.pdf(edited(outline, str(time.monotonic()))))
    theirs = median(_converted(word, tmp_path) for _ in range(_ROUNDS))
    table[f"outline to PDF with its charts, {pages} pages"] = ours
    table["the same, its charts drawn before"] = set_again
    table["LibreOffice, Word to tagged PDF, charts drawn before"] = theirs
    table["ratio, charts drawn here only"] = ours / theirs
    table["ratio, charts drawn before in both"] = set_again / theirs


def test_pages_after_an_edit(table: dict[str, float]) -> None:
    press, outline = Press(load_branding()), paper(14)
    press.pdf(outline)

    def show() -> None:
        pages = PaperPages(press.pdf(edited(outline, str(time.monotonic()))))
        for number in (1, 2):
            pages.picture(number, 110)
            pages.text(number)
        table["pages"] = len(pages.sizes)

    table["pages after an edit, two of them drawn"] = measured(show)


def _converted(word: Path, folder: Path) -> float:
    """Return the processor time of a conversion by a LibreOffice of its own, which is warm by the second round."""
    command = ["soffice", f"-env:UserInstallation=file://{folder}/profile", "--headless", "--convert-to"]
    options = 'pdf:writer_pdf_Export:{"PDFUACompliance":{"type":"boolean","value":"true"}}'
    before = _children()
    subprocess.run([*command, options, "--outdir", folder, word], check=True, capture_output=True, env=dict(os.environ))
    return _children() - before


def _children() -> float:
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime
