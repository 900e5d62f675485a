"""Rating rules set by keyboard alone: what they would change is known before, and undo takes it back."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from cpdesk.domain.rating import RagRating, ToleranceKind
from cpdesk.domain.ruling import RuleOrigin
from cpdesk.ui.dialogs.rules.rule_dialog import RuleDialog
from cpdesk.ui.widgets.rules.outlook_bar import OutlookBar
from window_bench import Bench

CTRL = Qt.KeyboardModifier.ControlModifier


def focused() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def press(key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    QTest.keyClick(focused(), key, modifier)


def tab_to(name: str) -> QWidget:
    """Press Tab until the control of that name has the keyboard."""
    for _ in range(40):
        if focused().accessibleName() == name:
            return focused()
        press(Qt.Key.Key_Tab)
    raise AssertionError(f"Tab never comes to {name}")


def type_over(words: str) -> None:
    press(Qt.Key.Key_A, CTRL)
    for number, line in enumerate(words.splitlines()):
        if number:
            press(Qt.Key.Key_Return)
        QTest.keyClicks(focused(), line)


def pick(name: str, words: str) -> None:
    """Choose in a list by its arrow keys."""
    box = tab_to(name)
    assert isinstance(box, QComboBox)
    for _ in range(box.count()):
        press(Qt.Key.Key_Up)
    for _ in range(box.count()):
        if box.currentText() == words:
            return
        press(Qt.Key.Key_Down)
    raise AssertionError(f"{name} does not offer {words}")


def open_dialog(bench: Bench, qtbot: QtBot) -> RuleDialog:
    qtbot.waitUntil(lambda: bench.work.rules.dialog is not None)
    dialog = bench.work.rules.dialog
    assert dialog is not None
    qtbot.waitUntil(lambda: QApplication.focusWidget() is not None and dialog.isAncestorOf(focused()))
    qtbot.waitUntil(lambda: dialog.outlook is not None)
    return dialog


def said(dialog: RuleDialog) -> str:
    return dialog.findChildren(OutlookBar)[0].said


def rating_of(bench: Bench, key: str) -> RagRating | None:
    return bench.controller.review.measures[key].rating.rag


def test_a_measure_gets_a_rule_of_its_own_and_undo_takes_it_back(sample_bench: Bench, qtbot: QtBot) -> None:
    bench = sample_bench
    bench.controller.choose_measure("2.6")
    QTest.keyClick(bench.window, Qt.Key.Key_T, CTRL)
    dialog = open_dialog(bench, qtbot)
    assert said(dialog) == "Nothing is changed yet."
    tab_to("Amber within")
    type_over("80")
    qtbot.waitUntil(lambda: said(dialog) == "1 measure gets another rating: 1 red to amber (2.6).")
    press(Qt.Key.Key_Return)
    assert rating_of(bench, "2.6") is RagRating.AMBER
    assert bench.controller.review.measures["2.6"].ruling.origin is RuleOrigin.SET_FOR_MEASURE
    assert bench.work.rules.dialog is None
    bench.controller.undo_stack.undo()
    assert rating_of(bench, "2.6") is RagRating.RED


def test_what_cannot_stand_is_refused_at_its_field(sample_bench: Bench, qtbot: QtBot) -> None:
    bench = sample_bench
    bench.controller.choose_measure("2.6")
    QTest.keyClick(bench.window, Qt.Key.Key_T, CTRL)
    dialog = open_dialog(bench, qtbot)
    line = tab_to("Green within")
    assert isinstance(line, QLineEdit)
    type_over("20")
    assert said(dialog) == "Put right what is marked above first."
    amber = next(item for item in dialog.findChildren(QLineEdit) if item.accessibleName() == "Amber within")
    assert "has to reach further from target than green" in amber.accessibleDescription()
    press(Qt.Key.Key_Return)
    assert bench.controller.pack.rules.by_measure == {}
    press(Qt.Key.Key_Escape)
    assert bench.work.rules.dialog is None


def test_the_whole_pack_is_rated_by_bands_with_a_target_changed_mid_year(sample_bench: Bench, qtbot: QtBot) -> None:
    bench = sample_bench
    bench.controller.choose_measure("1.3")
    QTest.keyClick(bench.window, Qt.Key.Key_T, CTRL)
    dialog = open_dialog(bench, qtbot)
    pick("Kind of rule", "Bands of the figure itself")
    bands = tab_to("Bands, a line for each")
    assert isinstance(bands, QPlainTextEdit)
    type_over("Green: 98 or more\nAmber: 90 to 97\nRed: less than 90")
    assert "between 97 and 98" in bands.accessibleDescription()
    type_over("Green: 98 or more\nAmber: 90 or more and less than 98\nRed: less than 90")
    tab_to("Target")
    type_over("99")
    qtbot.waitUntil(lambda: said(dialog) == "1 measure gets another rating: 1 green to amber (1.3).")
    press(Qt.Key.Key_Return)
    review = bench.controller.review.measures["1.3"]
    assert review.rating.rag is RagRating.AMBER
    assert review.measure.target is not None
    assert review.measure.target.text == "99%"


def test_several_measures_get_one_rule_in_one_step(sample_bench: Bench, qtbot: QtBot) -> None:
    bench = sample_bench
    bench.work.rules.edit_measures(("2.6", "3.1"))
    dialog = open_dialog(bench, qtbot)
    pick("How far off target is measured", "In points")
    tab_to("Amber within")
    type_over("40")
    qtbot.waitUntil(lambda: said(dialog).startswith("2 measures get another rating"))
    press(Qt.Key.Key_Return)
    assert {rating_of(bench, key) for key in ("2.6", "3.1")} == {RagRating.AMBER}
    rule = bench.controller.pack.rules.by_measure["3.1"][-1].value
    assert getattr(rule, "tolerance", None) is ToleranceKind.POINTS
    bench.controller.undo_stack.undo()
    assert bench.controller.pack.rules.by_measure == {}


def test_the_rule_of_a_pledge_is_taken_away_again(sample_bench: Bench, qtbot: QtBot) -> None:
    bench = sample_bench
    heading = bench.controller.review.measures["3.1"].pledge.heading
    bench.work.rules.edit_pledge(heading)
    dialog = open_dialog(bench, qtbot)
    pick("Holds from", "From Q2 2019/20")
    tab_to("Amber within")
    type_over("80")
    qtbot.waitUntil(lambda: said(dialog) == "No rating changes now. The rule holds only from Q2 2019/20.")
    press(Qt.Key.Key_Return)
    (entry,) = bench.controller.pack.rules.by_pledge[heading]
    assert entry.since is not None
    assert entry.since.isoformat() == "2019-07-01"
    bench.work.rules.edit_pledge(heading)
    open_dialog(bench, qtbot)
    for _ in range(40):
        if getattr(focused(), "text", str)() == "&Let the workbook decide again":
            break
        press(Qt.Key.Key_Tab)
    press(Qt.Key.Key_Space)
    assert bench.controller.pack.rules.by_pledge == {}


def test_the_setting_of_the_pack_is_part_of_the_dialog(sample_bench: Bench, qtbot: QtBot) -> None:
    bench = sample_bench
    bench.window.actions_by_name["rules"].trigger()
    dialog = open_dialog(bench, qtbot)
    pick("What is rated", "Figure and target as their cells hold them")
    qtbot.waitUntil(lambda: dialog.outlook is not None and dialog.outlook.edit is not None)
    press(Qt.Key.Key_Return)
    assert bench.controller.pack.rules.setting.rated_on.value == "stored"
    assert bench.controller.pack.rules.for_pack == ()


def test_a_percentage_of_a_zero_target_is_refused_with_its_measures(sample_bench: Bench, qtbot: QtBot) -> None:
    bench = sample_bench
    bench.work.rules.edit_pledge(bench.controller.review.measures["2.6"].pledge.heading)
    dialog = open_dialog(bench, qtbot)
    tab_to("Amber within")
    type_over("20")
    qtbot.waitUntil(lambda: said(dialog) == "Put right what is marked above first.")
    box = tab_to("How far off target is measured")
    assert "nothing is a percentage of zero" in box.accessibleDescription()
    pick("How far off target is measured", "In points")
    qtbot.waitUntil(lambda: dialog.outlook is not None and dialog.outlook.edit is not None)
    assert "percentage of zero" not in box.accessibleDescription()


def test_a_pledge_is_chosen_in_the_dialog_of_the_pack_and_choosing_it_again_keeps_what_was_typed(
    sample_bench: Bench, qtbot: QtBot
) -> None:
    bench = sample_bench
    heading = bench.controller.review.measures["2.6"].pledge.heading
    bench.window.actions_by_name["rules"].trigger()
    dialog = open_dialog(bench, qtbot)
    whom = tab_to("For")
    assert isinstance(whom, QComboBox)
    at = next(at for at in range(whom.count()) if heading in whom.itemText(at))
    whom.setCurrentIndex(at)
    whom.activated.emit(at)
    tab_to("Amber within")
    type_over("15")
    whom.activated.emit(at)
    amber = next(item for item in dialog.findChildren(QLineEdit) if item.accessibleName() == "Amber within")
    assert amber.text() == "15"
    assert dialog.subject.names == (heading,)
