"""The window as a whole."""

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QTimer, QUrl
from PySide6.QtGui import QAction, QCloseEvent, QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QMenu,
    QTextEdit,
    QToolButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from cpdesk.domain.edits import SetDetail, WriteCommentary
from cpdesk.domain.errors import CancelledError, CpdeskError
from cpdesk.domain.rich_text import RichText
from cpdesk.services.opening import load_pack, sample_workbook_path
from cpdesk.ui.background import Progress
from cpdesk.ui.dialogs.help import HelpDialog
from cpdesk.ui.menu_titles import MENUS
from cpdesk.ui.prompts import SaveAnswer
from cpdesk.ui.widgets.link_row import LinkRow
from ui.found import button
from window_bench import Bench


@pytest.fixture
def open_bench(small_bench: Bench, qtbot: QtBot) -> Bench:
    """Return a window that is to be seen, on a pack of two measures."""
    with qtbot.waitExposed(small_bench.window):
        small_bench.window.show()
    small_bench.window.activateWindow()
    return small_bench


def status(bench: Bench) -> str:
    labels = bench.window.statusBar().findChildren(QLabel)
    return next(label.text() for label in labels if label.accessibleName().startswith("State of the pack: "))


def entries(title: QAction) -> list[QAction]:
    menu = title.menu()
    assert isinstance(menu, QMenu)
    return menu.actions()


def press(bench: Bench, key: Qt.Key, modifier: Qt.KeyboardModifier) -> None:
    QTest.keyClick(bench.focused(), key, modifier)


def test_it_begins_with_what_to_do_first(bench: Bench, qtbot: QtBot) -> None:
    bench.window.show()
    shown = {button.text() for button in bench.window.findChildren(QAbstractButton) if button.isVisible()}

    assert {"Open a scorecard…", "Try the sample pack"} <= shown
    assert bench.window.windowTitle() == "cpdesk[*]"
    assert not bench.work.columns.isVisible()


def test_with_no_pack_nothing_is_offered_that_needs_one(bench: Bench) -> None:
    usable = {action.objectName() for action in bench.window.actions_by_name if action.isEnabled()}

    assert usable.isdisjoint({"save", "export", "undo", "find", "ready_and_next", "place_report", "close_pack"})
    assert {"open", "sample", "quit", "help", "shortcuts", "theme_dark"} <= usable


def test_every_action_that_has_a_menu_is_in_it(bench: Bench) -> None:
    titles = [action.text() for action in bench.window.menuBar().actions()]
    listed = {entry.objectName() for title in bench.window.menuBar().actions() for entry in entries(title)}

    assert titles == list(MENUS)
    assert {action.objectName() for action in bench.window.actions_by_name} <= listed


def test_a_pack_shows_its_measures_with_the_counts_below(open_bench: Bench) -> None:
    assert open_bench.work.columns.isVisible()
    assert open_bench.work.columns.place == "scorecard"
    assert status(open_bench) == "Not in a file yet  ·  1 red, 1 green of 2 rated  ·  commentary owed on 1"


def test_the_title_names_the_meeting_and_marks_unsaved_work(open_bench: Bench) -> None:
    before = open_bench.window.isWindowModified()
    open_bench.controller.edit(SetDetail("committee", "Corporate Parenting Committee"))

    assert not before
    assert open_bench.window.windowTitle() == "cpdesk — Corporate Parenting Committee[*]"
    assert open_bench.window.isWindowModified()


@pytest.mark.parametrize(
    ("key", "place"),
    [(Qt.Key.Key_1, "overview"), (Qt.Key.Key_3, "report"), (Qt.Key.Key_4, "notes"), (Qt.Key.Key_2, "scorecard")],
)
def test_ctrl_and_a_number_go_to_a_place(open_bench: Bench, qtbot: QtBot, key: Qt.Key, place: str) -> None:
    press(open_bench, key, Qt.KeyboardModifier.ControlModifier)

    assert open_bench.work.columns.place == place


def test_alt_and_arrows_go_from_measure_to_measure(open_bench: Bench, qtbot: QtBot) -> None:
    open_bench.controller.choose_measure("2.5")
    press(open_bench, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    below = open_bench.controller.chosen_measure
    press(open_bench, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)

    assert below == "2.6"
    assert open_bench.controller.chosen_measure == "2.5"


def test_ctrl_f_goes_to_the_field_that_finds_measures(open_bench: Bench, qtbot: QtBot) -> None:
    open_bench.trigger("place_report")
    press(open_bench, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    focused = open_bench.window.focusWidget()

    assert open_bench.work.columns.place == "scorecard"
    assert isinstance(focused, QLineEdit)
    assert "Find" in focused.accessibleName()


def test_f9_hides_the_right_column_and_shows_it_again(open_bench: Bench, qtbot: QtBot) -> None:
    shown = []
    for _ in range(2):
        press(open_bench, Qt.Key.Key_F9, Qt.KeyboardModifier.NoModifier)
        shown.append(open_bench.window.actions_by_name["inspector"].isChecked())

    assert shown == [False, True]


def test_commentary_is_marked_ready_with_ctrl_enter(open_bench: Bench, qtbot: QtBot) -> None:
    open_bench.controller.choose_measure("2.6")
    open_bench.trigger("commentary")
    typed = open_bench.window.focusWidget()
    assert isinstance(typed, QTextEdit)
    QTest.keyClicks(typed, "Study leave counts as absence.")
    QTest.keyClick(typed, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)

    assert open_bench.controller.review.counts.owed == 0
    assert open_bench.controller.pack.commentaries["2.6"].text.plain == "Study leave counts as absence."
    assert open_bench.work.activity.words == "All commentary is ready. Export the paper when you like (Ctrl+E)."


def test_no_commentary_cannot_be_ready(open_bench: Bench) -> None:
    open_bench.controller.choose_measure("2.6")
    open_bench.trigger("ready_and_next")

    assert open_bench.controller.review.counts.owed == 1
    assert open_bench.work.activity.words == "There is no commentary here yet. Write it, then mark it as ready."


def test_ctrl_z_takes_back_and_ctrl_y_makes_again(open_bench: Bench, qtbot: QtBot) -> None:
    open_bench.controller.edit(SetDetail("title", "Board paper"))
    undo = open_bench.window.actions_by_name["undo"].text()
    press(open_bench, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    taken_back = open_bench.controller.pack.details.title
    press(open_bench, Qt.Key.Key_Y, Qt.KeyboardModifier.ControlModifier)

    assert undo == "&Undo title"
    assert taken_back == ""
    assert open_bench.controller.pack.details.title == "Board paper"


def test_undo_takes_back_the_words_typed_just_now(open_bench: Bench, qtbot: QtBot) -> None:
    open_bench.controller.choose_measure("2.6")
    open_bench.controller.edit(WriteCommentary("2.6", RichText.of("Before.")))
    open_bench.trigger("commentary")
    typed = open_bench.window.focusWidget()
    assert isinstance(typed, QTextEdit)
    QTest.keyClicks(typed, "More. ")
    open_bench.trigger("undo")

    assert open_bench.controller.pack.commentaries["2.6"].text.plain == "Before."
    assert typed.toPlainText() == "Before."


def test_words_still_being_typed_are_saved_with_the_rest(open_bench: Bench, qtbot: QtBot) -> None:
    path = open_bench.folder / "board.cpdesk"
    open_bench.answers.pack = path
    open_bench.controller.choose_measure("2.6")
    open_bench.trigger("commentary")
    typed = open_bench.window.focusWidget()
    assert isinstance(typed, QTextEdit)
    QTest.keyClicks(typed, "Typed a moment ago")
    with qtbot.waitSignal(open_bench.work.desk.saver.saved):
        open_bench.trigger("save")

    assert any("Typed a moment ago" in str(record.value) for record in load_pack(path).records)


def test_in_a_narrow_window_the_drop_down_leads_to_every_place(open_bench: Bench, qtbot: QtBot) -> None:
    open_bench.window.resize(900, 480)
    combo = next(box for box in open_bench.window.findChildren(QComboBox) if box.accessibleName() == "Place")
    names = [combo.itemText(index).strip() for index in range(combo.count())]
    combo.setCurrentIndex(combo.count() - 1)
    combo.activated.emit(combo.count() - 1)

    assert open_bench.work.columns.is_folded
    pledge = "Pledge 2 – Education, employment and training outcomes"
    assert names == ["Overview", "Scorecard", pledge, "Report", "Import notes", "History"]
    assert open_bench.work.columns.place == "history"


def test_it_is_never_smaller_than_a_small_laptop_needs(bench: Bench) -> None:
    minimum = bench.window.minimumSize()
    hint = bench.window.minimumSizeHint()

    assert (minimum.width(), minimum.height()) == (900, 480)
    assert hint.width() <= 900
    assert hint.height() <= 480


def test_a_workbook_that_is_dropped_is_opened(open_bench: Bench, qtbot: QtBot) -> None:
    path = sample_workbook_path()
    open_bench.answers.imports = False
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    buttons, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(QPoint(5, 5), Qt.DropAction.CopyAction, data, buttons, keys)
    drop = QDropEvent(QPointF(5, 5), Qt.DropAction.CopyAction, data, buttons, keys)
    QApplication.sendEvent(open_bench.window, enter)
    QApplication.sendEvent(open_bench.window, drop)

    qtbot.waitUntil(lambda: bool(open_bench.answers.asked), timeout=30000)
    assert enter.isAccepted()
    assert open_bench.answers.asked == [f"look through {path.name}"]


def test_a_problem_is_one_sentence_in_the_row_below(bench: Bench) -> None:
    bench.window.show()
    bench.background.failed.emit(CpdeskError("The file is locked.", "Close it in Excel."))

    assert bench.work.activity.words == "The file is locked. Close it in Excel."
    assert QApplication.activeModalWidget() is None


def test_closing_asks_about_work_that_no_file_holds(open_bench: Bench, qtbot: QtBot) -> None:
    open_bench.controller.edit(SetDetail("title", "Mine"))
    open_bench.answers.save = SaveAnswer.CANCEL
    stayed = not open_bench.window.close()
    open_bench.answers.save = SaveAnswer.DISCARD
    with qtbot.waitSignal(open_bench.window.closed):
        open_bench.window.close()

    assert stayed
    assert open_bench.answers.asked == ["save scorecard", "save scorecard"]
    assert not open_bench.window.isVisible()


def test_closing_a_pack_goes_back_to_the_start(open_bench: Bench) -> None:
    open_bench.trigger("close_pack")

    assert not open_bench.work.columns.isVisible()
    assert open_bench.window.windowTitle() == "cpdesk[*]"
    assert not open_bench.window.actions_by_name["save"].isEnabled()


def test_a_close_event_that_is_not_allowed_yet_is_ignored(open_bench: Bench) -> None:
    open_bench.controller.edit(SetDetail("title", "Mine"))
    event = QCloseEvent()
    QApplication.sendEvent(open_bench.window, event)

    assert not event.isAccepted()


def test_everything_that_takes_the_focus_has_a_name_to_be_spoken(open_bench: Bench) -> None:
    nameless = []
    for place in ("scorecard", "report", "notes"):
        open_bench.trigger(f"place_{place}")
        for widget in open_bench.window.findChildren(QWidget):
            takes_tab = bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus) and widget.isVisible()
            words = widget.accessibleName() or (widget.text() if isinstance(widget, QAbstractButton) else "")
            if takes_tab and not words and widget.focusProxy() is None:
                nameless.append((place, type(widget).__name__, widget.objectName()))

    assert nameless == []


@pytest.mark.parametrize(
    ("place", "heading"), [("scorecard", "Scorecard"), ("report", "Report"), ("notes", "Import notes")]
)
def test_f1_is_help_on_where_you_are(open_bench: Bench, place: str, heading: str) -> None:
    open_bench.trigger(f"place_{place}")
    press(open_bench, Qt.Key.Key_F1, Qt.KeyboardModifier.NoModifier)
    dialog = open_bench.window.findChild(HelpDialog)

    assert dialog is not None
    assert dialog.isVisible()
    assert dialog.text().startswith(heading)


def test_f1_on_the_start_page_is_how_to_get_started(bench: Bench) -> None:
    bench.window.show()
    bench.trigger("help")
    dialog = bench.window.findChild(HelpDialog)

    assert dialog is not None
    assert dialog.text().startswith("Getting started")


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
def test_return_presses_the_button_that_has_the_focus_as_space_does(bench: Bench, key: Qt.Key) -> None:
    asked: list[bool] = []
    bench.window.start.sample_asked.disconnect()
    bench.window.start.sample_asked.connect(lambda: asked.append(True))
    bench.window.show()
    sample = button(bench.window.start, "Try the sample pack")
    sample.setFocus()

    QTest.keyClick(sample, key)

    assert asked == [True]


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_return_opens_the_menu_of_a_button_that_has_one(sample_bench: Bench, qtbot: QtBot) -> None:
    sample_bench.window.show()
    sample_bench.trigger("place_report")
    shown_buttons = [found for found in sample_bench.window.findChildren(QToolButton) if found.isVisible()]
    more = next(found for found in shown_buttons if found.menu() is not None)
    more.setFocus()
    shown: list[bool] = []
    more.menu().aboutToShow.connect(lambda: shown.append(True))
    more.menu().aboutToShow.connect(lambda: QTimer.singleShot(0, more.menu().close))

    QTest.keyClick(more, Qt.Key.Key_Return)

    assert shown == [True]


def test_the_theme_that_is_chosen_is_remembered(bench: Bench) -> None:
    bench.trigger("theme_dark")

    assert bench.settings.read("window/scheme", "") == "dark"


def test_recent_packs_are_in_the_menu_and_on_the_start_page(saved_bench: Bench) -> None:
    path = saved_bench.folder / "board.cpdesk"
    saved_bench.work.desk.recent.add(path)
    recent = next(entry for entry in entries(saved_bench.window.menuBar().actions()[0]) if "recent" in entry.text())

    assert [entry.data() for entry in entries(recent)] == [str(path)]
    assert "board" in [button.text() for button in saved_bench.window.findChildren(QAbstractButton)]


def test_geometry_is_kept_for_the_next_day(open_bench: Bench, qtbot: QtBot) -> None:
    with qtbot.waitSignal(open_bench.window.closed):
        open_bench.window.close()

    assert open_bench.settings.read("window/geometry", b"")
    assert open_bench.settings.read("window/columns", b"")


def test_the_view_menu_chooses_the_columns(sample_bench: Bench) -> None:
    columns = next(menu for menu in sample_bench.window.findChildren(QMenu) if menu.title() == "&Columns")
    in_view = next(action for action in sample_bench.window.menuBar().actions() if action.text() == "&View")
    assert columns.menuAction() in entries(in_view)

    columns.aboutToShow.emit()
    was = {action.text(): action.isChecked() for action in columns.actions() if action.isCheckable()}
    next(action for action in columns.actions() if action.text() == "Lead").trigger()
    columns.aboutToShow.emit()
    now = {action.text(): action.isChecked() for action in columns.actions() if action.isCheckable()}

    assert now == was | {"Lead": not was["Lead"]}


def test_a_notice_moves_nothing_in_the_window(open_bench: Bench, qtbot: QtBot) -> None:
    open_bench.window.resize(1300, 700)
    before = open_bench.work.columns.geometry()
    open_bench.work.activity.say("board.docx is written.", path=open_bench.folder)
    qtbot.waitUntil(open_bench.work.activity.isVisible)
    open_bench.work.activity.say("The file is locked. Close it in Excel, and try again then.", icon="attention")

    assert open_bench.work.columns.geometry() == before
    open_bench.work.activity.clear()
    assert open_bench.work.columns.geometry() == before


def test_f4_goes_to_the_text_of_the_section_in_the_report(open_bench: Bench) -> None:
    open_bench.trigger("place_report")
    press(open_bench, Qt.Key.Key_F4, Qt.KeyboardModifier.NoModifier)
    focused = open_bench.window.focusWidget()

    assert open_bench.work.columns.place == "report"
    assert focused is not None
    assert open_bench.work.columns.isAncestorOf(focused)
    assert isinstance(focused, QLineEdit)
    assert focused.accessibleName() == "Title of the report"


def test_commentary_is_not_marked_or_visited_from_the_report(open_bench: Bench) -> None:
    names = ("next_owed", "ready_and_next", "override")
    open_bench.trigger("place_report")
    in_report = [open_bench.window.actions_by_name[name].isEnabled() for name in names]
    press(open_bench, Qt.Key.Key_J, Qt.KeyboardModifier.ControlModifier)
    stayed = open_bench.work.columns.place
    open_bench.trigger("place_notes")

    assert in_report == [False, False, False]
    assert stayed == "report"
    assert all(open_bench.window.actions_by_name[name].isEnabled() for name in names)


def test_ctrl_j_begins_with_the_measure_that_is_chosen_where_it_is_owed(sample_bench: Bench) -> None:
    owed = [key for key, review in sample_bench.controller.review.measures.items() if review.is_owed]
    sample_bench.window.activateWindow()
    sample_bench.controller.choose_measure(owed[1])
    visited = []
    for _ in range(2):
        sample_bench.trigger("next_owed")
        visited.append(sample_bench.controller.chosen_measure)

    assert visited == [owed[1], owed[2]]
    assert isinstance(sample_bench.window.focusWidget(), QTextEdit)


def test_a_commentary_is_entered_behind_its_last_word(open_bench: Bench) -> None:
    open_bench.controller.edit(WriteCommentary("2.6", RichText.of("Study leave.")))
    open_bench.controller.choose_measure("2.6")
    open_bench.trigger("commentary")
    typed = open_bench.window.focusWidget()
    assert isinstance(typed, QTextEdit)
    QTest.keyClicks(typed, " More.")

    assert typed.toPlainText() == "Study leave. More."


def test_undo_says_what_it_did_out_of_sight_and_only_there(open_bench: Bench) -> None:
    open_bench.controller.choose_measure("2.6")
    open_bench.controller.edit(WriteCommentary("2.6", RichText.of("Study leave.")))
    open_bench.trigger("undo")
    in_sight = open_bench.work.activity.words
    open_bench.trigger("redo")
    open_bench.controller.choose_measure("2.5")
    open_bench.trigger("undo")

    assert in_sight == ""
    assert open_bench.work.activity.words == "Undone: commentary on 2.6."


def test_ctrl_r_opens_the_form_of_the_override(open_bench: Bench) -> None:
    open_bench.controller.choose_measure("2.6")
    press(open_bench, Qt.Key.Key_R, Qt.KeyboardModifier.ControlModifier)
    focused = open_bench.window.focusWidget()

    assert isinstance(focused, QComboBox)
    assert focused.accessibleName() == "Rating"


def test_the_row_for_a_link_covers_no_words(sample_bench: Bench, qtbot: QtBot) -> None:
    sample_bench.window.resize(1366, 640)
    sample_bench.window.activateWindow()
    sample_bench.controller.edit(WriteCommentary("2.6", RichText.of("Other words than those of the workbook.")))
    sample_bench.controller.choose_measure("2.6")
    sample_bench.trigger("commentary")
    typed = sample_bench.window.focusWidget()
    assert isinstance(typed, QTextEdit)
    QTest.keyClick(typed, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    row = next(found for found in sample_bench.window.findChildren(LinkRow) if found.isVisible())

    qtbot.waitUntil(lambda: row.height() >= row.minimumSizeHint().height())
    qtbot.waitUntil(lambda: typed.geometry().bottom() < row.geometry().top())


def test_esc_cancels_what_is_under_way(open_bench: Bench, qtbot: QtBot) -> None:
    def work(progress: Progress) -> None:
        while not progress.cancelled():
            pass
        raise CancelledError

    open_bench.background.run(work, done=lambda _: None, title="Reading other.xlsx")
    QTest.keyClick(open_bench.window, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: open_bench.background.is_idle)

    assert open_bench.work.activity.words == "Reading other.xlsx was cancelled."
