"""How soon the window is painted beside a bare one of the same widgets, and what loading behind it holds up.

No part of the test run; `.venv/bin/python -m pytest tests/bench/bench_start.py -p no:xdist -q` writes its section of
packaging/measurements.md.
"""

import compileall
import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from statistics import median

import pytest
from pytest_benchmark.fixture import BenchmarkFixture

from bench.sections import ROOT, machine, write_section

_COMMAND = ".venv/bin/python -m pytest tests/bench/bench_start.py -p no:xdist -q"
_SCRIPT = ROOT / "tests" / "bench" / "first_paint.py"
_ROUNDS = 7


@dataclass(frozen=True)
class Started:
    """What one process said, in milliseconds: until the first paint, and the longest hold of the event loop behind it.

    Each of processor time, which other programs do not touch, then by the clock.
    """

    worked: float
    passed: float
    held_at_work: float = 0.0
    held: float = 0.0


def started(home: Path, *arguments: str) -> Started:
    folders = {name: str(home) for name in ("HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_DATA_HOME")}
    environment = {**os.environ, **folders, "QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(ROOT)}
    command = [sys.executable, str(_SCRIPT), *arguments]
    ran = subprocess.run(command, env=environment, capture_output=True, text=True, check=True)
    said = {name: figures for name, *figures in map(str.split, ran.stdout.splitlines())}
    return Started(*map(float, [*said["painted"], *said.get("held", [])]))


@pytest.mark.timeout(0)
def test_the_first_paint(tmp_path: Path, benchmark: BenchmarkFixture) -> None:
    # As installing does: else each process would compile all of cpdesk where Python is told to write no bytecode.
    compileall.compile_dir(ROOT / "cpdesk", quiet=2)
    widgets = tmp_path / "widgets.json"
    started(tmp_path, "record", str(widgets))
    real: list[Started] = []
    bare: list[Started] = []

    def turn() -> None:
        bare.append(started(tmp_path, "bare", str(widgets)))
        real.append(started(tmp_path, "real"))

    benchmark.pedantic(turn, rounds=_ROUNDS, warmup_rounds=1)  # type: ignore[no-untyped-call]
    lines = [
        f"Fresh processes in turn, medians of {_ROUNDS}; written by `{_COMMAND}`.",
        machine("cpdesk", "PySide6-Essentials"),
        "From before anything is imported to the first paint, in milliseconds; cpdesk by its own door, as `cpdesk`",
        "typed without a word. The bare window is made of Qt alone: it has the widgets that ours has at that moment",
        "(menu bar, start page, status bar), of the same classes at the same places with the same",
        "words and picture, and nothing behind them; no style sheet, no fonts of ours, no shortcuts either.",
        "",
        "| | cpdesk | bare | ratio | wanted |",
        "|---|---:|---:|---:|---:|",
    ]
    for name, figure in (("processor time", "worked"), ("by the clock", "passed")):
        ours, theirs = (median(getattr(item, figure) for item in listed[1:]) for listed in (real, bare))
        lines.append(f"| first paint, {name} | {ours:.0f} | {theirs:.0f} | {ours / theirs:.2f} | ≤ 1.2 |")
    lines.append("")
    for name, figure in (("of processor time", "held_at_work"), ("by the clock", "held")):
        holds = [getattr(item, figure) for item in real[1:]]
        lines.append(
            f"While the rest of the window is made behind it and then the libraries are loaded, the event loop is held"
            f" for {median(holds):.0f} ms {name} at the longest (median; {max(holds):.0f} in the worst of {len(holds)}"
            " starts; wanted: at most 50)."
        )
    write_section("The first paint of the window", lines)
    assert all(item.held for item in real)
