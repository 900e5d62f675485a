"""A workbook is looked through before it comes in: corrected by keyboard alone, known again, left alone."""

from pathlib import Path

import pytest
from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QMenu, QWidget
from pytestqt.qtbot import QtBot

from cpdesk.domain.scorecard import ColumnRole
from cpdesk.services.opening import load_pack
from cpdesk.ui.dialogs.help import HelpDialog
from cpdesk.ui.dialogs.importing.import_window import ImportWindow
from cpdesk.ui.models.importing.review import ImportAs
from window_bench import Bench

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)  # of menus, without a screen
CTRL = Qt.KeyboardModifier.ControlModifier
MEASURES = (
    ("2.5", "Number of fixed term exclusions", 14, 12, 15),
    ("2.6", "% of pupils with less than 90% attendance", 19, 26, 15),
    ("2.7", "Number of permanent exclusions", 1, 0, 0),
)


def written(path: Path, quarter: int = 1, *, revised: int = 19) -> Path:
    """Return a workbook whose targets stand under a year alone, so that they are taken for the year's figures."""
    book = Workbook()
    sheet = book.active
    assert isinstance(sheet, Worksheet)
    sheet.title = "Scorecard"
    sheet.append(["Corporate Parenting Scorecard"])
    sheet.append(["Ref", "Measure", "2018/19", f"Q{quarter} 2019/20", "2019/20"])
    for ref, title, last, now, target in MEASURES:
        sheet.append([ref, title, revised if ref == "2.6" else last, now + quarter - 1, target])
    book.save(path)
    return path


def opened(bench: Bench, qtbot: QtBot, path: Path) -> ImportWindow:
    """Return the import window on a workbook, which the test looks through itself."""
    bench.answers.looks_through = True
    with qtbot.waitExposed(bench.window):
        bench.window.show()
    bench.work.files.open_path(path)
    qtbot.waitUntil(lambda: bench.work.imports.open_window is not None, timeout=30000)
    shown = bench.work.imports.open_window
    assert shown is not None
    qtbot.waitUntil(bench.is_idle, timeout=30000)
    shown.activateWindow()
    return shown


def key(window: QWidget, *pressed: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    """Press keys, each where the focus then is, in a menu while one is open."""
    for one in pressed:
        focused: QWidget | None = window.focusWidget()
        QTest.keyClick(QApplication.activePopupWidget() or focused or window, one, modifier)


def go_to(shown: ImportWindow, name: str) -> None:
    """Go to the part of the window that is spoken with that name."""
    for _ in range(5):
        focused: QWidget | None = shown.focusWidget()
        if focused is not None and name in (focused.accessibleName(), getattr(focused, "text", str)()):
            return
        key(shown, Qt.Key.Key_F6)
    raise AssertionError(f"F6 does not come to {name}")


def make_target_of_last_column(shown: ImportWindow) -> None:
    """Say by keyboard alone that the column at the right holds targets."""
    go_to(shown, "Sheet Scorecard")
    key(shown, Qt.Key.Key_End, Qt.Key.Key_F2)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    for _ in menu.actions():
        if menu.activeAction().text().replace("&", "") != "Target":
            key(shown, Qt.Key.Key_Up)
    key(shown, Qt.Key.Key_Return)


def bring_in(bench: Bench, shown: ImportWindow, qtbot: QtBot) -> None:
    """Press Import by keyboard alone, once the workbook is read anew."""
    qtbot.waitUntil(bench.is_idle, timeout=30000)
    shown.activateWindow()  # without a screen nothing gives the focus back when a menu closes
    qtbot.waitUntil(lambda: QApplication.activeWindow() is shown)
    go_to(shown, "Import")
    key(shown, Qt.Key.Key_Return)
    qtbot.waitUntil(bench.is_idle, timeout=30000)


def targets(bench: Bench) -> dict[str, str]:
    measures = [item for _, item in bench.controller.pack.measures.values()]
    return {item.ref: str(item.target.value) for item in measures if item.target is not None}


def periods(bench: Bench, ref: str) -> list[str]:
    _, found = bench.controller.pack.measures[ref]
    return [value.period.label for value in found.values if value.period is not None]


def test_a_wrong_guess_is_corrected_by_keyboard_alone(bench: Bench, qtbot: QtBot) -> None:
    shown = opened(bench, qtbot, written(bench.folder / "q1.xlsx"))
    make_target_of_last_column(shown)
    before_import = bench.session.records
    bring_in(bench, shown, qtbot)

    assert before_import == ()
    assert targets(bench) == {"2.5": "15", "2.6": "15", "2.7": "0"}
    assert periods(bench, "2.6") == ["2018/19", "Q1 2019/20"]


def test_cancel_leaves_everything_as_it_was(saved_bench: Bench, qtbot: QtBot) -> None:
    before = saved_bench.session.records
    shown = opened(saved_bench, qtbot, written(saved_bench.folder / "q1.xlsx"))
    make_target_of_last_column(shown)
    qtbot.waitUntil(saved_bench.is_idle, timeout=30000)
    key(shown, Qt.Key.Key_Escape)
    qtbot.waitUntil(saved_bench.is_idle, timeout=30000)

    assert saved_bench.answers.asked == ["look through q1.xlsx", "give up q1.xlsx"]
    assert saved_bench.session.records == before
    assert list(load_pack(saved_bench.folder / "board.cpdesk").records) == list(before)
    assert not (saved_bench.folder / "profiles").exists()


def test_a_workbook_that_is_deleted_meanwhile_comes_in_as_it_was_shown(bench: Bench, qtbot: QtBot) -> None:
    path = written(bench.folder / "q1.xlsx")
    shown = opened(bench, qtbot, path)
    path.unlink()
    make_target_of_last_column(shown)
    bring_in(bench, shown, qtbot)

    assert targets(bench) == {"2.5": "15", "2.6": "15", "2.7": "0"}


def test_what_was_answered_is_known_again_next_quarter(bench: Bench, qtbot: QtBot) -> None:
    shown = opened(bench, qtbot, written(bench.folder / "scorecard q1.xlsx"))
    make_target_of_last_column(shown)
    bring_in(bench, shown, qtbot)
    again = opened(bench, qtbot, written(bench.folder / "scorecard q2.xlsx", 2, revised=20))
    column = again.keeper.picture.draft.supplied.scorecards[0].columns[4]
    words = [label.text() for label in again.findChildren(QLabel)]
    follows = again.keeper.picture.follows
    revised = [(item.text, str(item.place)) for item in again.side.items if "2018/19" in item.text]
    bring_in(bench, again, qtbot)

    assert column.role is ColumnRole.TARGET
    assert any(said.startswith("Read as last time’s") for said in words)
    assert follows is not None
    assert follows.words in words
    assert [place for _, place in revised] == ["Scorecard!C4"]
    assert "19%" in revised[0][0]
    assert len(bench.controller.pack.measures) == 3
    assert set(periods(bench, "2.6")) == {"2018/19", "Q1 2019/20", "Q2 2019/20"}
    superseded = [value.superseded for value in bench.controller.pack.measures["2.6"][1].values]
    assert [value.text for value in superseded if value is not None] == ["19"]


def test_answers_that_are_not_to_be_remembered_are_not(bench: Bench, qtbot: QtBot) -> None:
    bench.answers.remembers = False
    bench.work.files.open_path(written(bench.folder / "q1.xlsx"))
    qtbot.waitUntil(lambda: bench.controller.review.counts.total == 3, timeout=30000)
    qtbot.waitUntil(bench.is_idle, timeout=30000)

    assert not (bench.folder / "profiles").exists()


def test_next_quarter_can_be_brought_in_beside_all_the_same(bench: Bench, qtbot: QtBot) -> None:
    bench.work.files.open_path(written(bench.folder / "q1.xlsx"))
    qtbot.waitUntil(lambda: bench.controller.review.counts.total == 3, timeout=30000)
    bench.answers.how = ImportAs.BESIDE
    bench.work.files.open_path(written(bench.folder / "q2.xlsx", 2))
    qtbot.waitUntil(lambda: bench.controller.review.counts.total == 6, timeout=30000)
    bench.controller.undo_stack.undo()

    assert bench.controller.review.counts.total == 3


def test_two_workbooks_read_at_once_are_looked_through_one_after_the_other(bench: Bench, qtbot: QtBot) -> None:
    shown = opened(bench, qtbot, written(bench.folder / "q1.xlsx"))
    bench.work.files.open_path(written(bench.folder / "q2.xlsx", 2))
    qtbot.waitUntil(bench.is_idle, timeout=30000)
    assert bench.answers.asked == ["look through q1.xlsx"]
    bring_in(bench, shown, qtbot)
    qtbot.waitUntil(lambda: len(bench.answers.asked) == 2)
    second = bench.work.imports.open_window

    assert second is not None
    assert second.windowTitle() == "Bring in q2.xlsx"
    assert second.keeper.picture.follows is not None


def test_a_file_of_answers_that_is_damaged_is_listed(bench: Bench, qtbot: QtBot) -> None:
    bench.work.files.open_path(written(bench.folder / "q1.xlsx"))
    qtbot.waitUntil(lambda: bench.controller.review.counts.total == 3, timeout=30000)
    qtbot.waitUntil(bench.is_idle, timeout=30000)
    kept = next((bench.folder / "profiles").iterdir())
    kept.write_text("torn", encoding="utf-8")
    shown = opened(bench, qtbot, written(bench.folder / "q2.xlsx", 2))

    assert [item.text for item in shown.side.items if item.text.startswith(f"{kept.name}: ")]
    assert shown.keeper.picture.draft.known_as == ""


def test_help_is_there_while_a_workbook_is_looked_through(bench: Bench, qtbot: QtBot) -> None:
    shown = opened(bench, qtbot, written(bench.folder / "q1.xlsx"))
    key(shown, Qt.Key.Key_F1)
    page = shown.findChild(HelpDialog)

    assert page is not None
    assert page.isVisible()
    assert page.text().startswith("Bringing in a workbook")


def test_the_sample_comes_in_without_being_looked_through(bench: Bench, qtbot: QtBot) -> None:
    bench.work.files.open_sample()
    qtbot.waitUntil(lambda: bench.controller.review.counts.total > 40, timeout=30000)
    qtbot.waitUntil(bench.is_idle, timeout=30000)

    assert bench.answers.asked == []
