"""Marks of windows that run."""

import subprocess
import sys
from pathlib import Path

from cpdesk.store.run_mark import RunMark, clear_broken_off


def test_a_run_that_ended_as_it_should_leaves_nothing(tmp_path: Path) -> None:
    RunMark(tmp_path / "runs").end()

    assert list((tmp_path / "runs").iterdir()) == []
    assert not clear_broken_off(tmp_path / "runs")


def test_a_window_that_still_runs_was_not_broken_off(tmp_path: Path) -> None:
    mark = RunMark(tmp_path)
    assert not clear_broken_off(tmp_path)
    mark.end()


def test_a_process_that_was_killed_is_told_of_once(tmp_path: Path) -> None:
    code = (
        "import os, sys; from pathlib import Path; from cpdesk.store.run_mark import RunMark;"
        "mark = RunMark(Path(sys.argv[1])); os.kill(os.getpid(), 9)"
    )
    subprocess.run([sys.executable, "-c", code, str(tmp_path)], check=False)

    assert clear_broken_off(tmp_path)
    assert not clear_broken_off(tmp_path)


def test_where_nothing_can_be_written_the_window_starts_all_the_same(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way", encoding="utf-8")
    mark = RunMark(tmp_path / "file" / "runs")
    mark.end()

    assert not clear_broken_off(tmp_path / "file" / "runs")
