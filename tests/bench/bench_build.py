"""How long a whole paper takes, workbook to Word, beside the script an analyst would write; no part of the test run.

`.venv/bin/python -m pytest tests/bench/bench_build.py -p no:xdist -q` writes the table to packaging/measurements.md.
"""

import compileall
import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from io import BytesIO
from pathlib import Path
from statistics import median

import pytest
from docx import Document

from bench.analyst_script import chart
from bench.paper_inputs import PaperInputs, paper_inputs
from bench.paper_outlines import paper
from bench.sections import ROOT, machine, write_section
from cpdesk.branding import load_branding
from cpdesk.charts.render import render_png
from cpdesk.domain.outline import FigureBlock, Heading, Outline, OutlinePart, Paragraph, Table
from cpdesk.report.word import write_word

_COMMAND = ".venv/bin/python -m pytest tests/bench/bench_build.py -p no:xdist -q"
_SECTIONS = 20
_ROUNDS = 3
pytestmark = pytest.mark.timeout(1200)
_SCRIPT = "tests/bench/analyst_script.py"


@dataclass
class Rows:
    """Rows of what was measured: its name, cpdesk's figure, the other's, and what was wanted of the ratio."""

    rows: list[tuple[str, float, float, str]] = field(default_factory=list)

    def lines(self) -> Iterator[str]:
        """Return the table as Markdown."""
        yield "| | cpdesk | beside it | ratio | wanted |"
        yield "|---|---:|---:|---:|---:|"
        for name, ours, theirs, wanted in self.rows:
            yield f"| {name} | {ours:.2f} | {theirs:.2f} | {ours / theirs:.2f} | {wanted} |"


@pytest.fixture(scope="module", autouse=True)
def table() -> Iterator[Rows]:
    """Collect the rows, and write them in the end."""
    compileall.compile_dir(ROOT / "cpdesk", quiet=2)
    rows = Rows()
    yield rows
    intro = (
        f"Written by `{_COMMAND}`: medians of {_ROUNDS}, seconds of a processor, child processes included.",
        f"{machine('cpdesk', 'pandas', 'openpyxl', 'matplotlib', 'docxtpl', 'python-docx')}",
        f"The paper has {_SECTIONS} sections of 10 paragraphs, 3 charts and a table of 12 × 8; cpdesk's has the",
        "figures of each chart, the scorecard and the key besides.",
        "",
    )
    write_section("A paper in Word", [*intro, *rows.lines()])


def test_a_whole_build_beside_the_script(table: Rows, tmp_path: Path) -> None:
    inputs = paper_inputs(tmp_path, _SECTIONS)
    ours = [_process(_build(inputs)) for _ in range(_ROUNDS)]
    theirs = [_process(_script(inputs)) for _ in range(_ROUNDS)]
    table.rows.append(("workbook to Word, s", *_medians(ours, theirs, 0), "≤ 0.35"))
    table.rows.append(("the most memory of a process, MB", *_medians(ours, theirs, 1), "≤ 1"))


def test_a_paper_twenty_times_as_long(table: Rows, tmp_path: Path) -> None:
    short, long = tmp_path / "short", tmp_path / "long"
    short.mkdir()
    long.mkdir()
    few = _process(_build(paper_inputs(short, _SECTIONS)))[0]
    many = _process(_build(paper_inputs(long, 20 * _SECTIONS)))[0]
    table.rows.append(("20 times the content beside once, s", many, few, "≤ 25"))


def test_one_chart_beside_pyplot(table: Rows) -> None:
    figures = [block.figure for part in paper(4).parts for block in part.blocks if isinstance(block, FigureBlock)]
    branding = load_branding()
    titles = [f"% of reviews in group {at} held in time" for at in range(len(figures))]
    periods = [f"Q{quarter} {year}/{year - 1999}" for year in (2017, 2018) for quarter in (1, 2, 3, 4)]
    ours = _seconds(lambda: [render_png(one, branding, width_mm=160, height_mm=71, dpi=220) for one in figures])
    theirs = _seconds(lambda: [chart(title, periods, [20.0 + at for at in range(8)], 30) for title in titles])
    table.rows.append(("one chart as a picture, s", ours / len(figures), theirs / len(figures), "≤ 0.3"))


def test_writing_without_charts_beside_python_docx(table: Rows) -> None:
    (part,) = paper(_SECTIONS).parts
    blocks = tuple(block for block in part.blocks if not isinstance(block, FigureBlock))
    outline = Outline("A paper to measure", "Briefing report", (), (OutlinePart(blocks),), author="A Writer")
    branding = load_branding()
    ours, theirs = _seconds(lambda: write_word(outline, branding)), _seconds(lambda: _python_docx(blocks))
    table.rows.append(("outline to Word without charts, s", ours, theirs, "≤ 0.15"))


def _python_docx(blocks: Sequence[object]) -> bytes:
    """Return the same paper as python-docx's own guide writes it."""
    made = Document()
    for block in blocks:
        match block:
            case Heading():
                made.add_heading(block.text, 1)
            case Paragraph():
                made.add_paragraph("".join(run.text for run in block.runs))
            case Table():
                grid = made.add_table(1 + len(block.rows), len(block.header), "Table Grid")
                for column, heading in enumerate(block.header):
                    grid.cell(0, column).text = heading
                for row, cells in enumerate(block.rows, 1):
                    for column, cell in enumerate(cells):
                        grid.cell(row, column).text = cell.text
            case _:
                raise TypeError(block)
    out = BytesIO()
    made.save(out)
    return out.getvalue()


def _build(inputs: PaperInputs) -> list[str | Path]:
    output = inputs.workbook.with_name("cpdesk.docx")
    return ["-m", "cpdesk", "build", inputs.workbook, "--details", inputs.details, "-o", output]


def _script(inputs: PaperInputs) -> list[str | Path]:
    return [_SCRIPT, inputs.workbook, inputs.words, inputs.workbook.with_name("script.docx")]


def _process(arguments: list[str | Path]) -> tuple[float, float]:
    """Return the processor seconds of a run of Python and of its children, with the peak of the largest in MB."""
    measured = (
        "import resource, subprocess, sys; subprocess.run([sys.executable, *sys.argv[1:]], check=True);"
        "used = resource.getrusage(resource.RUSAGE_CHILDREN);"
        "print(used.ru_utime + used.ru_stime, used.ru_maxrss / 1024)"
    )
    command = [sys.executable, "-c", measured, *map(str, arguments)]
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    done = subprocess.run(command, check=True, capture_output=True, text=True, cwd=ROOT, env=environment)
    seconds, megabytes = done.stdout.split()[-2:]
    return float(seconds), float(megabytes)


def _medians(ours: Sequence[Sequence[float]], theirs: Sequence[Sequence[float]], which: int) -> tuple[float, float]:
    return median(one[which] for one in ours), median(one[which] for one in theirs)


def _seconds(work: Callable[[], object]) -> float:
    """Return the median of the processor time that some work takes, after a first go that is not counted."""
    work()
    taken = []
    for _ in range(_ROUNDS):
        began = time.process_time()
        work()
        taken.append(time.process_time() - began)
    return median(taken)
