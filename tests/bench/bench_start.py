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
    """What one process said, in milliseconds: until the first paint, and the longest hold while libraries loaded."""

    worked: float
    passed: float
    held: float | None


def started(home: Path, *arguments: str) -> Started:
    folders = {name: str(home) for name in ("HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_DATA_HOME")}
    environment = {**os.environ, **folders, "QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(ROOT)}
    command = [sys.executable, str(_SCRIPT), *arguments]
    ran = subprocess.run(command, env=environment, capture_output=True, text=True, check=True)
    said = {name: figures for name, *figures in map(str.split, ran.stdout.splitlines())}
    worked, passed = map(float, said["painted"])
    return Started(worked, passed, float(said["held"][0]) if "held" in said else None)


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
    holds = [item.held for item in real[1:] if item.held is not None]
    lines = [
        f"Fresh processes in turn, medians of {_ROUNDS}; written by `{_COMMAND}`.",
        machine("cpdesk", "PySide6-Essentials"),
        "From before anything is imported to the first paint, in milliseconds. The bare window has as many widgets of",
        "the same classes at the same places with the same words, and nothing behind them; no style sheet either.",
        "",
        "| | cpdesk | bare | ratio | wanted |",
        "|---|---:|---:|---:|---:|",
    ]
    for name, figure in (("processor time", "worked"), ("by the clock", "passed")):
        ours, theirs = (median(getattr(item, figure) for item in listed[1:]) for listed in (real, bare))
        lines.append(f"| first paint, {name} | {ours:.0f} | {theirs:.0f} | {ours / theirs:.2f} | ≤ 1.2 |")
    lines.append("")
    lines.append(
        f"While the libraries load behind it, the event loop is held for {median(holds):.0f} ms at the longest"
        f" (median; {max(holds):.0f} in the worst of {len(holds)} starts; wanted: at most 50)."
    )
    write_section("The first paint of the window", lines)
    assert holds
