"""How long opening and importing workbooks takes beside the libraries that read them; no part of the test run.

`.venv/bin/python -m pytest tests/bench/bench_import.py -p no:xdist -q` writes the table of ratios to
packaging/measurements.md.
"""

import compileall
import os
import platform
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from importlib.metadata import version
from pathlib import Path

import pytest
from pytest_benchmark.fixture import BenchmarkFixture

from bench.big_workbook import COLUMNS, scorecard_workbook
from bench.readers import PROCESSES, READERS, ROOT, peak_megabytes

SIZES = (60, 1_000, 10_000, 50_000)
_ROUNDS = {60: 9, 1_000: 5, 10_000: 3, 50_000: 3}
_COMMAND = ".venv/bin/python -m pytest tests/bench/bench_import.py -p no:xdist -q"
_LIBRARIES = ("cpdesk", "openpyxl", "python-calamine", "pandas", "rapidfuzz", "pytest-benchmark")
_CALAMINE, _OPENPYXL, *_ = READERS
_SCRIPT, _INSPECT = PROCESSES


@dataclass
class Table:
    """Medians in seconds and peaks in MB, by reader and number of measures."""

    seconds: dict[tuple[str, int], float] = field(default_factory=dict)
    megabytes: dict[tuple[str, int], float] = field(default_factory=dict)

    def lines(self) -> Iterator[str]:
        """Return the table as Markdown."""
        yield f"| {COLUMNS} columns, measures | {' | '.join(f'{size:,}' for size in SIZES)} |"
        yield f"|---|{'---:|' * len(SIZES)}"
        for reader in (*READERS, *PROCESSES):
            yield self._row(f"{reader}, s", [self.seconds.get((reader, size)) for size in SIZES])
        for reader in READERS:
            yield self._row(f"{reader}, peak MB", [self.megabytes.get((reader, size)) for size in SIZES])
        for reader in list(READERS)[3:]:
            yield self._ratios(f"{reader} ÷ python-calamine (time)", reader, _CALAMINE, self.seconds)
            yield self._ratios(f"{reader} ÷ openpyxl full (time)", reader, _OPENPYXL, self.seconds)
            yield self._ratios(f"{reader} ÷ openpyxl full (memory)", reader, _OPENPYXL, self.megabytes)
        yield self._ratios("cpdesk inspect ÷ pandas and openpyxl script (time)", _INSPECT, _SCRIPT, self.seconds)

    def _ratios(self, name: str, one: str, other: str, figures: dict[tuple[str, int], float]) -> str:
        pairs = [(figures.get((one, size)), figures.get((other, size))) for size in SIZES]
        return self._row(name, [top / bottom if top and bottom else None for top, bottom in pairs])

    def _row(self, name: str, figures: Sequence[float | None]) -> str:
        return f"| {name} | {' | '.join('–' if figure is None else _shown(figure) for figure in figures)} |"


def _processor() -> str:
    """Return the processor's name where the system tells it."""
    try:
        told = Path("/proc/cpuinfo").read_text(encoding="utf-8")
    except OSError:
        return platform.processor()
    names = (line.partition(":")[2].strip() for line in told.splitlines() if line.startswith("model name"))
    return next(names, platform.processor())


def _shown(figure: float) -> str:
    return f"{figure:.2f}" if figure < 100 else f"{figure:.0f}"


@pytest.fixture(scope="module")
def workbooks(tmp_path_factory: pytest.TempPathFactory) -> dict[int, Path]:
    folder = tmp_path_factory.mktemp("bench")
    paths = {size: folder / f"{size}.xlsx" for size in SIZES}
    for size, path in paths.items():
        path.write_bytes(scorecard_workbook(size))
    return paths


@pytest.fixture(scope="module")
def table() -> Iterator[Table]:
    # As installing does: else each process would compile all of cpdesk where Python is told to write no bytecode.
    compileall.compile_dir(ROOT / "cpdesk", quiet=2)
    table = Table()
    before = os.getloadavg()[0]
    yield table
    versions = ", ".join(f"{library} {version(library)}" for library in _LIBRARIES)
    rounds = ", ".join(f"{count} at {size:,}" for size, count in _ROUNDS.items())
    machine = f"{platform.system()} {platform.machine()}, {_processor()}, {os.cpu_count()} cores"
    load = f"load {before:.1f} as it began, {os.getloadavg()[0]:.1f} as it ended, this run's own work included"
    lines = [
        "# Measurements",
        "",
        "All readers in one run on one machine: the ratios carry over, the seconds do not.",
        "",
        f"- Written by `{_COMMAND}`: medians of rounds ({rounds} measures).",
        f"- Python {platform.python_version()}, {versions}.",
        f"- {machine}; {load}.",
        "- Peak memory is that of a process which does nothing else, cpdesk's child process added to it.",
        "- cpdesk holds cells packed by row and makes one when it is asked for, so `packed` is what opening costs, and",
        "  `each read out once` what it costs to have looked at every cell's value, text, number format and fill too.",
        "  python-calamine gives values alone.",
        "",
        *table.lines(),
    ]
    file = ROOT / "packaging" / "measurements.md"
    others = file.read_text(encoding="utf-8").partition("\n## ")  # what is measured by other means stays
    file.write_text("\n".join(lines) + "\n" + "".join(others[1:]), encoding="utf-8")


@pytest.mark.timeout(0)
@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("reader", READERS)
def test_reading(reader: str, size: int, workbooks: dict[int, Path], table: Table, benchmark: BenchmarkFixture) -> None:
    benchmark.group = f"{size} measures"
    table.seconds[reader, size] = _median(benchmark, READERS[reader], workbooks[size], _ROUNDS[size])
    table.megabytes[reader, size] = peak_megabytes(reader, workbooks[size])


@pytest.mark.timeout(0)
@pytest.mark.parametrize("size", [60, 1_000])
@pytest.mark.parametrize("process", PROCESSES)
def test_a_process(
    process: str, size: int, workbooks: dict[int, Path], table: Table, benchmark: BenchmarkFixture
) -> None:
    benchmark.group = f"{size} measures, whole process"
    table.seconds[process, size] = _median(benchmark, PROCESSES[process], workbooks[size], _ROUNDS[size])


def _median(benchmark: BenchmarkFixture, reader: Callable[[Path], object], path: Path, rounds: int) -> float:
    benchmark.pedantic(reader, (path,), rounds=rounds, warmup_rounds=min(1, rounds // 4))  # type: ignore[no-untyped-call]
    assert benchmark.stats is not None
    return float(benchmark.stats.stats.median)
