"""Files that are none of ours leave everything as it was."""

import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from cpdesk.domain.edits import SetDetail
from cpdesk.services.opening import sample_workbook_path
from window_bench import Bench


def empty(path: Path) -> None:
    path.touch()


def words(path: Path) -> None:
    path.write_text("Dear all, the scorecard is attached.", encoding="utf-8")


def half_a_workbook(path: Path) -> None:
    content = sample_workbook_path().read_bytes()
    path.write_bytes(content[: len(content) // 2])


def another_archive(path: Path) -> None:
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("holiday.txt", "sun")


BAD: dict[str, Callable[[Path], None]] = {
    "empty.xlsx": empty,
    "letter.xlsx": words,
    "half.xlsx": half_a_workbook,
    "archive.xlsx": another_archive,
    "empty.cpdesk": empty,
    "letter.cpdesk": words,
    "half.cpdesk": half_a_workbook,
    "archive.cpdesk": another_archive,
    "letter.txt": words,
}


@pytest.mark.parametrize("name", BAD)
def test_a_file_that_cannot_be_used_is_said_and_changes_nothing(saved_bench: Bench, qtbot: QtBot, name: str) -> None:
    path = saved_bench.folder / name
    BAD[name](path)
    before = saved_bench.session.records, saved_bench.session.path, saved_bench.window.windowTitle()
    saved_bench.work.files.open_path(path)
    qtbot.waitUntil(saved_bench.is_idle, timeout=30000)

    assert (saved_bench.session.records, saved_bench.session.path, saved_bench.window.windowTitle()) == before
    said = saved_bench.work.activity.words
    assert said.endswith(".")
    assert "Traceback" not in said
    assert len(said) < 300


@pytest.mark.parametrize("name", BAD)
def test_on_the_start_page_it_stays_the_start_page(bench: Bench, qtbot: QtBot, name: str) -> None:
    path = bench.folder / name
    BAD[name](path)
    bench.work.files.open_path(path)
    qtbot.waitUntil(bench.is_idle, timeout=30000)

    assert bench.session.records == ()
    assert bench.work.activity.words


def test_of_two_workbooks_one_of_them_bad_neither_comes_in(small_bench: Bench, qtbot: QtBot) -> None:
    path = small_bench.folder / "letter.xlsx"
    words(path)
    small_bench.work.files.open_paths((sample_workbook_path(), path))
    qtbot.waitUntil(small_bench.is_idle, timeout=30000)

    assert small_bench.controller.review.counts.total == 2
    assert not small_bench.controller.undo_stack.canUndo()


def test_a_pack_damaged_on_the_way_does_not_push_aside_the_one_that_is_open(saved_bench: Bench, qtbot: QtBot) -> None:
    whole = (saved_bench.folder / "board.cpdesk").read_bytes()
    damaged = saved_bench.folder / "damaged.cpdesk"
    damaged.write_bytes(whole[: len(whole) // 2] + b"\0" * 40 + whole[len(whole) // 2 + 40 :])
    saved_bench.controller.edit(SetDetail("title", "Mine"))
    saved_bench.work.files.open_path(damaged)
    qtbot.waitUntil(saved_bench.is_idle, timeout=30000)

    assert saved_bench.controller.pack.details.title == "Mine"
    assert saved_bench.session.path == saved_bench.folder / "board.cpdesk"
    assert saved_bench.work.activity.words
