"""A workbook that is protected asks for its password."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from cpdesk.services.opening import sample_workbook_path
from excel_builders import encrypted
from window_bench import Bench


@pytest.fixture
def protected(tmp_path: Path) -> Path:
    path = tmp_path / "protected.xlsx"
    path.write_bytes(encrypted(sample_workbook_path().read_bytes(), "Sesame 1"))
    return path


def test_the_right_password_opens_it(bench: Bench, qtbot: QtBot, protected: Path, sample_size: int) -> None:
    bench.answers.passwords = ["Sesame 1"]
    bench.work.files.open_path(protected)
    qtbot.waitUntil(bench.is_idle, timeout=30000)

    assert bench.answers.asked == ["password of protected.xlsx", "look through protected.xlsx"]
    assert bench.controller.review.counts.total == sample_size


def test_a_wrong_password_is_asked_for_again(bench: Bench, qtbot: QtBot, protected: Path, sample_size: int) -> None:
    bench.answers.passwords = ["sesame", "Sesame 1"]
    bench.work.files.open_path(protected)
    qtbot.waitUntil(bench.is_idle, timeout=30000)

    assert bench.answers.asked == [
        "password of protected.xlsx",
        "password of protected.xlsx again",
        "look through protected.xlsx",
    ]
    assert bench.controller.review.counts.total == sample_size


def test_giving_none_leaves_everything_as_it_was(bench: Bench, qtbot: QtBot, protected: Path) -> None:
    bench.answers.passwords = [None]
    bench.work.files.open_path(protected)
    qtbot.waitUntil(bench.is_idle, timeout=30000)

    assert bench.session.records == ()
    assert bench.work.activity.words == ""


def test_the_password_is_kept_nowhere(bench: Bench, qtbot: QtBot, protected: Path) -> None:
    bench.answers.passwords = ["Sesame 1"]
    bench.answers.pack = bench.folder / "board.cpdesk"
    bench.work.files.open_path(protected)
    qtbot.waitUntil(bench.is_idle, timeout=30000)
    with qtbot.waitSignal(bench.work.desk.saver.saved):
        bench.trigger("save")

    kept = [path for path in bench.folder.rglob("*") if path.is_file()]
    assert kept
    assert [path for path in kept if b"Sesame 1" in path.read_bytes()] == []
