"""Files that are dropped."""

from pathlib import Path

from PySide6.QtCore import QMimeData, QUrl

from cpdesk.ui.window.drops import dropped_files


def test_files_are_taken_and_folders_and_web_addresses_are_not(tmp_path: Path) -> None:
    path = tmp_path / "scorecard.xlsx"
    path.touch()
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)), QUrl.fromLocalFile(str(tmp_path)), QUrl("https://example.org/a.xlsx")])

    assert dropped_files(data) == (path,)


def test_words_are_no_files() -> None:
    data = QMimeData()
    data.setText("scorecard.xlsx")

    assert dropped_files(data) == ()
