"""The child process in which untrusted workbooks are parsed: what it does, with how to start it."""

import gc
import json
import os
import sys
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

import cpdesk
from cpdesk.domain.errors import CpdeskError

if TYPE_CHECKING:
    from cpdesk.domain.grid import SheetGrid
    from cpdesk.excel.file.row_receiver import RowReceiver

_ORDINARY_SIZE = 3_000_000
_MOST_MEMORY = 520_000_000
_LONGEST_ANSWER = 60_000_000
_PATIENCE = 3  # a busy or slow computer is no reason to refuse an honest workbook
WORKER_ARGUMENT = "--workbook-worker"  # how a frozen program is told that it is the child
_HINT = "Open it in Excel, save it again, and try the new copy."
_HUGE_HINT = "Save a copy with only the sheets of the scorecard, and open that."


@dataclass(frozen=True, slots=True)
class Limits:
    """What the child may use: seconds of a processor, bytes of memory.

    Where it has to share the processors it may take longer, by the clock, than it may compute.
    """

    seconds: float
    memory: int

    @classmethod
    def for_file(cls, size: int) -> "Limits":
        """Return the limits for a workbook of so many bytes.

        A workbook of up to 3 MB holds half a million cells: it is read in two seconds and 130 MB, and has four times
        that. Whatever is in the file, this process and the child together stay below 700 MB.
        """
        beyond = max(0, size - _ORDINARY_SIZE) / 1_000_000
        return cls(seconds=8 + 4 * beyond, memory=min(_MOST_MEMORY, int(400_000_000 + 8_000_000 * beyond)))


def parse_in_child(
    data: bytes,
    name: str,
    password: str | None = None,
    *,
    cancelled: Callable[[], bool] | None = None,
    hidden_sheets: Collection[str] = (),
    limits: Limits | None = None,
    meanwhile: Callable[[], object] | None = None,
    makes_cells: bool = False,
) -> "tuple[SheetGrid, ...]":
    """Return the sheets of the workbook whose bytes these are, parsed where nothing can reach this process.

    `meanwhile` is called while the child is at work; where this process `makes_cells`, it makes those of a large sheet
    while the child reads on.

    Raises what `parse_workbook` raises, a CpdeskError too for a child that dies, runs out of memory or takes
    too long, and CancelledError soon after `cancelled` says so.
    """
    from cpdesk.excel.file.child import (  # noqa: PLC0415 - the child has none of its own
        ChildDiedError,
        ChildTooSlowError,
        run_child,
    )
    from cpdesk.excel.uncollected import uncollected  # noqa: PLC0415

    limits = limits if limits is not None else Limits.for_file(len(data))
    about = {"name": name, "password": password, "hidden_sheets": sorted(hidden_sheets), "sends_rows": makes_cells}
    receiver = cache(_receiver)
    try:
        with uncollected():
            answer = run_child(
                _command(),
                _request(data, about, limits),
                seconds=_PATIENCE * limits.seconds,
                environment=_environment(),
                cancelled=cancelled,
                meanwhile=meanwhile,
                receive=lambda line: receiver().take(line),
            )
            from cpdesk.excel.file.transfer import decode_sheets  # noqa: PLC0415 - the child is at work before this loads

            return decode_sheets(answer, receiver())
    except ChildTooSlowError as cause:
        raise CpdeskError("This workbook takes too long to read.", _HUGE_HINT) from cause
    except (ChildDiedError, ValueError) as cause:
        raise CpdeskError("This workbook made its reader stop part of the way through.", _HINT) from cause


def _receiver() -> "RowReceiver":
    from cpdesk.excel.file.row_receiver import RowReceiver  # noqa: PLC0415 - the child is at work before this loads

    return RowReceiver()


def _request(data: bytes, about: Mapping[str, object], limits: Limits) -> bytes:
    """Return what the child is asked: a line about the workbook with what it may use, then the workbook."""
    bounds = {"memory": limits.memory, "seconds": int(limits.seconds) + 1}
    return json.dumps({**about, **bounds}).encode("ascii") + b"\n" + data


def _command() -> Sequence[str]:
    if getattr(sys, "frozen", False):
        return [sys.executable, WORKER_ARGUMENT]
    # -P: else a file named like a library, in the folder where cpdesk was started, would be run.
    return [sys.executable, "-P", "-c", "from cpdesk.excel.file.worker import main; main()"]


def _environment() -> dict[str, str]:
    root = str(Path(cpdesk.__file__).parent.parent)
    paths = [root, *filter(None, [os.environ.get("PYTHONPATH")])]
    return {**os.environ, "PYTHONPATH": os.pathsep.join(paths)}


def main() -> None:
    """Read one request from standard input, write one answer to standard output: the child's whole life."""
    gc.disable()  # this process ends before any circle of garbage would matter, and a tenth of its time with it
    source, answer = sys.stdin.buffer, sys.stdout.buffer
    answer.write(_answer(source, answer))
    answer.flush()


def _answer(source: BinaryIO, answer: BinaryIO) -> bytes:
    """Return the last line of the answer, once the rows that go before it are written."""
    # Loading numpy and Pillow would take longer than reading a workbook; libraries of other formats do without them.
    for library in ("numpy", "PIL"):
        sys.modules[library] = None  # type: ignore[assignment]  # forbids the import
    from cpdesk.excel.file.parse import parse_sheets  # noqa: PLC0415 - after that
    from cpdesk.excel.file.row_sender import RowSender  # noqa: PLC0415
    from cpdesk.excel.file.transfer import encode_problem, encode_sheets  # noqa: PLC0415

    about = json.loads(source.readline())
    data = source.read()
    _limit(int(about["memory"]), int(about["seconds"]))
    sender = RowSender(answer.write, _LONGEST_ANSWER) if about.get("sends_rows") is True else None
    try:
        sheets = parse_sheets(data, about["name"], about["password"], about["hidden_sheets"], sender)
        last = encode_sheets(sheets, sender)
        length = len(last) + (sender.length if sender is not None else 0)
        return last if length <= _LONGEST_ANSWER else encode_problem(_too_large())
    except CpdeskError as problem:
        return encode_problem(problem)
    except MemoryError:
        return encode_problem(_too_large())


def _too_large() -> CpdeskError:
    return CpdeskError("This workbook needs too much memory to read.", _HUGE_HINT)


def _limit(memory: int, seconds: int) -> None:
    """Have the system stop this process beyond these bounds, even with its parent gone; not so on Windows."""
    if sys.platform == "win32":
        return
    import resource  # noqa: PLC0415 - POSIX alone has it

    for kind, bound in (
        (resource.RLIMIT_AS, memory), (resource.RLIMIT_CPU, seconds), (resource.RLIMIT_CORE, 0),
    ):  # fmt: skip
        _, hard = resource.getrlimit(kind)
        if hard == resource.RLIM_INFINITY or bound <= hard:
            resource.setrlimit(kind, (bound, hard))
