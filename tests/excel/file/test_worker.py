"""The child process: what it answers, and how little its end can harm."""

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from cpdesk.domain.errors import CancelledError, CpdeskError, PasswordNeededError
from cpdesk.excel.file import worker
from cpdesk.excel.file.child import ChildDiedError, ChildTooSlowError, run_child
from cpdesk.excel.file.parse import parse_workbook
from cpdesk.excel.file.worker import Limits, parse_in_child
from excel_builders import built, encrypted, written, zipped

ROOT = Path(__file__).parents[3]
HANG = [sys.executable, "-c", "while True: pass"]


def _workbook() -> bytes:
    return built(lambda sheet: sheet.append(["Ref", 0.5]))


def test_the_child_answers_what_parsing_here_would() -> None:
    data = _workbook()

    assert parse_in_child(data, "x.xlsx") == parse_workbook(data, "x.xlsx").sheets


@pytest.mark.parametrize("makes_cells", [False, True])
def test_a_workbook_larger_than_a_pipe_holds_comes_through(makes_cells: bool) -> None:
    rows = "".join(f'<row r="{row}"><c r="A{row}"><v>{row / 7}</v></c></row>' for row in range(1, 20_001))
    data = written(rows)

    assert len(data) > 65_536
    assert parse_in_child(data, "x.xlsx", makes_cells=makes_cells) == parse_workbook(data, "x.xlsx").sheets


def test_the_child_s_refusals_are_raised_here() -> None:
    with pytest.raises(CpdeskError, match="This is a zip file"):
        parse_in_child(zipped({"a.txt": "x"}), "x.xlsx")
    with pytest.raises(PasswordNeededError):
        parse_in_child(encrypted(_workbook(), "Sesame"), "x.xlsx")
    assert parse_in_child(encrypted(_workbook(), "Sesame"), "x.xlsx", "Sesame")[0].text(1, 1) == "Ref"


def test_a_child_that_runs_out_of_memory_leaves_one_sentence() -> None:
    rows = "".join(f'<row r="{row}"><c r="A{row}"><v>{row}</v></c></row>' for row in range(1, 100_001))

    with pytest.raises(CpdeskError, match=r"too much memory|made its reader stop"):
        parse_in_child(written(rows), "x.xlsx", limits=Limits(seconds=60, memory=1))


def test_a_child_that_dies_leaves_one_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(worker, "_command", lambda: [sys.executable, "-c", "import os; os.abort()"])

    with pytest.raises(CpdeskError, match="made its reader stop") as caught:
        parse_in_child(_workbook(), "x.xlsx")
    assert isinstance(caught.value.__cause__, ChildDiedError)


def test_a_child_that_talks_nonsense_leaves_one_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(worker, "_command", lambda: [sys.executable, "-c", "print('cos\\nsystem\\n')"])

    with pytest.raises(CpdeskError, match="made its reader stop"):
        parse_in_child(_workbook(), "x.xlsx")


def test_a_child_that_never_ends_is_stopped(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(worker, "_command", lambda: HANG)

    with pytest.raises(CpdeskError, match="takes too long to read") as caught:
        parse_in_child(_workbook(), "x.xlsx", limits=Limits(seconds=0.2, memory=1 << 30))
    assert isinstance(caught.value.__cause__, ChildTooSlowError)


def test_a_child_is_stopped_when_the_person_asks(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(worker, "_command", lambda: HANG)
    answers: Iterator[bool] = iter([False, False, True])

    with pytest.raises(CancelledError):
        parse_in_child(bytes(10_000_000), "x.xlsx", cancelled=lambda: next(answers))
    assert list(answers) == []


@pytest.mark.skipif(sys.platform == "win32", reason="Windows tells processes by handle")
def test_a_stopped_child_is_gone(tmp_path: Path) -> None:
    note = tmp_path / "pid"
    code = f"import os; open({str(note)!r}, 'w').write(str(os.getpid()))\nwhile True: pass"

    def is_running() -> bool:
        return note.exists() and bool(note.read_text())

    with pytest.raises(CancelledError):
        run_child([sys.executable, "-c", code], b"", seconds=60, cancelled=is_running)
    with pytest.raises(ProcessLookupError):
        os.kill(int(note.read_text()), 0)


def test_work_goes_on_here_while_the_child_is_at_its_own(tmp_path: Path) -> None:
    note = tmp_path / "note"
    code = f"import os\nwhile not os.path.exists({str(note)!r}): pass\nprint('seen')"
    answer = run_child([sys.executable, "-c", code], b"", seconds=60, meanwhile=lambda: note.write_text("now"))
    assert answer.split() == [b"seen"]


def test_the_lines_before_the_last_are_received_as_they_come() -> None:
    lines: list[bytes] = []
    answer = run_child([sys.executable, "-c", "print('a\\nb\\nc')"], b"", seconds=60, receive=lines.append)
    assert [line.strip() for line in (*lines, answer)] == [b"a", b"b", b"c"]


def test_a_child_is_gone_when_what_it_says_makes_no_sense() -> None:
    def refuse(line: bytes) -> None:
        raise ValueError(line)

    code = "print('a\\nb', flush=True)\nwhile True: pass"
    with pytest.raises(ValueError, match="a"):
        run_child([sys.executable, "-c", code], b"", seconds=60, receive=refuse)


def test_the_last_words_of_a_child_that_died_are_kept_for_the_fault_report() -> None:
    with pytest.raises(ChildDiedError, match="ValueError: odd"):
        run_child([sys.executable, "-c", "raise ValueError('odd')"], b"", seconds=60)


def test_a_library_s_namesake_where_cpdesk_was_started_is_not_run(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "zipfile.py").write_text("raise SystemExit('run')", encoding="utf-8")
    monkeypatch.chdir(tmp_path)

    assert parse_in_child(_workbook(), "x.xlsx")[0].text(1, 1) == "Ref"


def test_the_child_loads_neither_qt_nor_anything_heavy() -> None:
    about = (
        json.dumps({"name": "x.xlsx", "password": None, "hidden_sheets": [], "memory": 3 << 30, "seconds": 60}).encode()
        + b"\n"
    )
    code = (
        "import sys; from cpdesk.excel.file.worker import main; main()\n"
        "names = ('PySide6', 'pandas', 'numpy', 'matplotlib', 'docx', 'PIL', 'cryptography', 'openpyxl', 'lxml')\n"
        "print([name for name in names if sys.modules.get(name)], file=sys.stderr)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], input=about + _workbook(), capture_output=True, check=True, cwd=ROOT
    )

    assert done.stderr.decode().strip() == "[]"


def test_a_frozen_program_starts_itself_as_the_child(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "frozen", True, raising=False)

    assert worker._command() == [sys.executable, "--workbook-worker"]
