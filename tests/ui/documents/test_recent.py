"""The packs that were open lately."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from cpdesk.ui.documents.recent import RecentFiles
from cpdesk.ui.settings import Settings


@pytest.fixture
def recent(tmp_path: Path, qtbot: QtBot) -> RecentFiles:
    return RecentFiles(Settings(tmp_path / "settings.ini"))


def made(folder: Path, name: str) -> Path:
    path = folder / name
    path.touch()
    return path


def test_the_latest_comes_first_and_only_once(recent: RecentFiles, tmp_path: Path) -> None:
    first, second = made(tmp_path, "a.cpdesk"), made(tmp_path, "b.cpdesk")
    for path in (first, second, first):
        recent.add(path)

    assert recent.paths == (first, second)


def test_a_pack_that_is_gone_is_left_out_until_it_is_back(recent: RecentFiles, tmp_path: Path) -> None:
    path = made(tmp_path, "on-a-stick.cpdesk")
    recent.add(path)
    path.unlink()
    while_gone = recent.paths
    path.touch()

    assert while_gone == ()
    assert recent.paths == (path,)


def test_no_more_than_eight_are_kept(recent: RecentFiles, tmp_path: Path) -> None:
    for number in range(12):
        recent.add(made(tmp_path, f"{number}.cpdesk"))

    assert [path.name for path in recent.paths] == [f"{number}.cpdesk" for number in range(11, 3, -1)]


def test_file_dialogs_begin_beside_the_pack_that_was_open_last(recent: RecentFiles, tmp_path: Path) -> None:
    at_first = recent.folder
    recent.add(made(tmp_path, "a.cpdesk"))

    assert at_first == str(Path.home())
    assert recent.folder == str(tmp_path)


def test_they_are_there_the_next_day(tmp_path: Path, qtbot: QtBot) -> None:
    settings = Settings(tmp_path / "settings.ini")
    RecentFiles(settings).add(made(tmp_path, "a.cpdesk"))
    settings.flush()

    assert RecentFiles(Settings(tmp_path / "settings.ini")).paths == (tmp_path / "a.cpdesk",)
