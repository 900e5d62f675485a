"""How long each hostile workbook keeps `cpdesk inspect`, and how much memory it and its child take together.

`.venv/bin/python tests/bench/measure_hostile.py` prints a line for each, the worst last; Linux only. The seconds of a
processor, those of both processes, tell how long it is on a computer that has nothing else to do. Words after it
choose workbooks: `measure_hostile.py csv sheets` measures those whose names hold either word.
"""

import os
import resource
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

_ROOT = Path(__file__).parents[2]
sys.path[:0] = [str(_ROOT), str(_ROOT / "tests")]

from bench.big_workbook import scorecard_workbook  # noqa: E402 - the tests' own folder is on the path by now
from bench.large_workbooks import large_workbooks  # noqa: E402
from hostile_workbooks import Hostile, hostile_workbooks  # noqa: E402

_HONEST = (Hostile("honest, 500,000 cells", lambda: scorecard_workbook(16_600)),)


@dataclass(frozen=True)
class Cost:
    """What one workbook took; `status` is the exit status: 0 read, 3 refused."""

    seconds: float
    processor: float
    megabytes: float
    status: int
    name: str


def _processes(pid: int) -> Iterator[int]:
    yield pid
    try:
        children = Path(f"/proc/{pid}/task/{pid}/children").read_text(encoding="ascii").split()
    except OSError:
        return
    for child in children:
        yield from _processes(int(child))


def _resident(pid: int) -> float:
    try:
        pages = int(Path(f"/proc/{pid}/statm").read_text(encoding="ascii").split()[1])
    except (OSError, IndexError):
        return 0.0
    return pages * os.sysconf("SC_PAGE_SIZE") / 1_000_000


def _cost(name: str, path: Path) -> Cost:
    start, used, most = time.perf_counter(), _processor_seconds(), 0.0
    with (path.parent / "answer.json").open("wb") as answer:
        command = [sys.executable, "-m", "cpdesk", "inspect", str(path), "--json"]
        process = subprocess.Popen(command, stdout=answer, stderr=subprocess.DEVNULL, cwd=_ROOT)
        while process.poll() is None:
            most = max(most, sum(map(_resident, _processes(process.pid))))
            time.sleep(0.005)
    return Cost(time.perf_counter() - start, _processor_seconds() - used, most, process.returncode, name)


def _processor_seconds() -> float:
    """Return what the processes that this one has waited for, and theirs, have computed."""
    ended = resource.getrusage(resource.RUSAGE_CHILDREN)
    return ended.ru_utime + ended.ru_stime


def _main() -> None:
    costs, words = [], sys.argv[1:]
    with TemporaryDirectory() as folder:
        path = Path(folder) / "hostile.xlsx"
        for hostile in (*hostile_workbooks(), *_HONEST, *large_workbooks()):
            if words and not any(word in hostile.name for word in words):
                continue
            path.write_bytes(hostile.build())
            costs.append(_cost(hostile.name, path))
    for cost in sorted(costs, key=lambda cost: max(cost.seconds / 10, cost.megabytes / 700)):
        took = f"{cost.seconds:6.2f} s ({cost.processor:.2f} of a processor)"
        print(f"{took}  {cost.megabytes:5.0f} MB  exit {cost.status}  {cost.name}")


if __name__ == "__main__":
    _main()
