"""The window in which a workbook is looked through before it is brought in."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QListView,
    QPushButton,
    QTabBar,
    QTableView,
    QWidget,
)

from cpdesk.domain.grid import SheetGrid
from cpdesk.domain.import_answer import AnswerKind, ImportAnswer
from cpdesk.domain.polarity import Polarity
from cpdesk.domain.scorecard import ColumnRole
from cpdesk.excel.reader import understand_workbook
from cpdesk.ui.dialogs.importing.import_window import ImportWindow
from cpdesk.ui.models.importing.items import ItemKind
from cpdesk.ui.models.importing.review import ImportAs
from grid_builders import Content, sheet, workbook
from pack_builders import pack_of
from ui.found import named, press, type_in
from ui.import_stage import NAME, Stage, choose, combo, go_to, named_button, scorecard_sheet, strip

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)  # of menus, without a screen


def kinds(window: ImportWindow) -> list[str]:
    return [item.kind.value for item in window.side.items]


def test_it_shows_the_sheet_what_it_was_taken_for_and_what_is_asked(stage: Stage) -> None:
    window = stage.show()

    assert window.windowTitle() == "Bring in scorecard.xlsx"
    assert named(window, QTableView, "Sheet Scorecard").model().rowCount() == 6
    assert [strip(window, letter) for letter in "ABCDEF"] == [
        "Reference",
        "Measure",
        "Value, 2018/19",
        "Value, Q1 19/20",
        "Value, 2019/20",
        "Value, which period?",
    ]
    assert kinds(window)[0] == ItemKind.QUESTION
    assert window.footer.summary.startswith("3 measures on 1 sheet. 1 question is open")


def test_one_return_brings_a_workbook_in_that_needs_nothing(stage: Stage) -> None:
    window = stage.show()
    focused = window.focusWidget()
    assert isinstance(focused, QPushButton)
    press(focused, Qt.Key.Key_Return)

    assert [decision.how for decision in stage.decided] == [ImportAs.NEW]
    assert stage.decided[0].is_remembered
    assert not window.isVisible()


def test_return_on_cancel_is_cancel(stage: Stage) -> None:
    window = stage.show()
    button = named_button(window, "Cancel")
    button.setFocus()
    press(button, Qt.Key.Key_Return)

    assert (stage.decided, stage.given_up) == ([], [True])


def test_every_part_has_a_name_for_those_who_listen(stage: Stage) -> None:
    window = stage.show()
    kinds_of_control = (QComboBox, QLineEdit, QCheckBox, QListView, QTableView, QTabBar)
    unnamed = [
        part
        for kind in kinds_of_control
        for part in window.findChildren(kind)
        if part.isVisible() and not (part.accessibleName() or getattr(part, "text", str)())
    ]

    assert unnamed == []


def test_a_clicked_heading_offers_other_roles_and_the_figures_are_read_anew(stage: Stage) -> None:
    window = stage.show()
    window.sheets.view.column_asked.emit(4)
    choose(QApplication.activePopupWidget(), "Target")
    stage.settle()

    card = window.keeper.picture.draft.supplied.scorecards[0]
    assert strip(window, "E").startswith("Target")
    assert [measure.target.value for measure in card.measures if measure.target] == [15, 15, 0]
    assert ItemKind.ANSWER in kinds(window)


def test_a_clicked_row_can_be_left_out_and_taken_back(stage: Stage) -> None:
    window = stage.show()
    window.sheets.view.row_asked.emit(5)
    choose(QApplication.activePopupWidget(), "Left out")
    stage.settle()
    left = len(window.keeper.picture.draft.supplied.scorecards[0].measures)
    answer = next(item for item in window.side.items if item.kind is ItemKind.ANSWER)
    window.side.choose(answer)
    named_button(window, "&Take this answer back").click()
    stage.settle()

    assert left == 2
    assert len(window.keeper.picture.draft.supplied.scorecards[0].measures) == 3
    assert ItemKind.ANSWER not in kinds(window)


def test_return_on_a_cell_asks_about_its_column_and_its_row(stage: Stage) -> None:
    window = stage.show()
    go_to(window, 5, "E")
    press(window.sheets.view, Qt.Key.Key_Return)
    choose(QApplication.activePopupWidget(), "Column E is", "Target")
    stage.settle()

    assert strip(window, "E").startswith("Target")


def test_the_chosen_cell_says_how_it_was_read(stage: Stage) -> None:
    window = stage.show()
    go_to(window, 5, "D")
    said = [label.text() for label in window.side.form.findChildren(QLabel) if label.isVisible()]

    assert "D5: 26" in said
    assert "26% (percent)" in said
    assert "Q1 2019/20" in said
    assert named(window, QComboBox, "Column D is").currentText() == "Value"
    assert named(window, QComboBox, "Row 5 is").currentText() == "Measure"


def test_the_role_can_be_chosen_beside_the_sheet(stage: Stage) -> None:
    window = stage.show()
    go_to(window, 4, "E")
    combo(window, "Column E is", "Target")
    stage.settle()

    assert strip(window, "E").startswith("Target")


def test_an_item_that_is_chosen_leads_to_its_cell(stage: Stage) -> None:
    window = stage.show()
    window.side.choose(window.side.items[0])

    assert window.sheets.position == (3, 6)


def test_a_notes_text_goes_as_a_person_goes_to_another_cell_a_question_stays(stage: Stage) -> None:
    window = stage.show()
    note = next(item for item in window.side.items if item.question is None and item.place is not None)
    view = named(window, QTableView, "Sheet Scorecard")
    left = []
    for item in (note, window.side.next_question()):
        window.side.choose(item)
        view.setFocus()
        press(view, Qt.Key.Key_Left)
        left.append(window.side.chosen)

    assert left[0] is None
    assert left[1] is not None


def test_the_next_question_is_answered_by_typing_and_another_return_brings_it_in(stage: Stage) -> None:
    window = stage.show()
    window.side.choose(window.side.next_question())
    assert window.side.box.take_focus()
    field = window.focusWidget()
    assert field is not None
    type_in(field, "Q2 2019/20")
    press(field, Qt.Key.Key_Return)
    assert stage.decided == []
    stage.settle()

    assert strip(window, "F") == "Value, Q2 19/20"
    assert window.footer.summary.endswith("No question is open.")
    assert window.focusWidget() is named_button(window, "Import")


def test_what_is_no_answer_is_said_and_changes_nothing(stage: Stage) -> None:
    window = stage.show()
    window.side.choose(window.side.next_question())
    window.side.box.take_focus()
    field = window.focusWidget()
    assert field is not None
    type_in(field, "last summer or so")
    press(field, Qt.Key.Key_Return)

    said = [label.text() for label in window.side.box.findChildren(QLabel) if label.isVisible()]
    assert any("last summer or so" in words for words in said)
    assert not window.keeper.has_answers


def test_of_two_answers_given_at_once_neither_is_lost(stage: Stage) -> None:
    window = stage.show()
    draft = window.keeper.picture
    keys = {letter: draft.sheets[0].key_at(4, ord(letter) - 64) for letter in "EF"}
    with stage.qtbot.waitSignal(window.keeper.changed):
        window.keeper.answer(ImportAnswer(AnswerKind.COLUMN_ROLE, keys["E"], "target", NAME))
        window.keeper.answer(ImportAnswer(AnswerKind.COLUMN_PERIOD, keys["F"], "2019-20 Q2", NAME))
    stage.settle()

    assert strip(window, "E").startswith("Target")
    assert strip(window, "F") == "Value, Q2 19/20"


def test_import_waits_for_the_last_answer(stage: Stage) -> None:
    window = stage.show()
    key = window.keeper.picture.sheets[0].key_at(4, 5)
    window.keeper.answer(ImportAnswer(AnswerKind.COLUMN_ROLE, key, "target", NAME))
    named_button(window, "Import").click()
    at_once = list(stage.decided)
    stage.settle()

    supplied = stage.decided[0].picture.draft.supplied
    assert at_once == []
    assert supplied.scorecards[0].columns[4].role is ColumnRole.TARGET


def test_the_last_answer_is_taken_back_and_given_again_by_keys(stage: Stage) -> None:
    window = stage.show()
    go_to(window, 4, "E")
    combo(window, "Column E is", "Target")
    stage.settle()
    press(window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    stage.settle()
    undone = strip(window, "E")
    press(window, Qt.Key.Key_Y, Qt.KeyboardModifier.ControlModifier)
    stage.settle()

    assert undone == "Value, 2019/20"
    assert strip(window, "E").startswith("Target")


def test_a_reading_can_be_stopped_and_all_stays_as_shown(stage: Stage) -> None:
    window = stage.show()
    go_to(window, 4, "E")
    combo(window, "Column E is", "Target")
    named_button(window, "Stop").click()
    stage.settle()

    assert strip(window, "E") == "Value, 2019/20"
    assert named(window, QComboBox, "Column E is").currentText() == "Value"
    assert not window.keeper.has_answers


def test_cancel_asks_only_where_answers_would_be_lost(stage: Stage) -> None:
    first = stage.show()
    press(first, Qt.Key.Key_Escape)
    assert (stage.prompts.count, len(stage.given_up)) == (0, 1)

    second = stage.show()
    go_to(second, 4, "E")
    combo(second, "Column E is", "Target")
    stage.settle()
    stage.prompts.gives_up = False
    press(second, Qt.Key.Key_Escape)
    assert (stage.prompts.count, len(stage.given_up), second.isVisible()) == (1, 1, True)

    stage.prompts.gives_up = True
    second.close()
    assert (stage.prompts.count, len(stage.given_up), second.isVisible()) == (2, 2, False)
    assert stage.decided == []


def test_a_hidden_column_is_offered(stage: Stage) -> None:
    window = stage.show()
    go_to(window, 4, "G")
    tick = next(box for box in window.side.form.findChildren(QCheckBox) if box.isVisible())
    before = len(window.keeper.picture.draft.supplied.scorecards[0].measures[0].comparators)
    tick.click()
    stage.settle()

    assert tick.text() == "Read hidden column G"
    assert before == 0
    assert [other.name for other in window.keeper.picture.draft.supplied.scorecards[0].measures[0].comparators] == [
        "England"
    ]


def test_a_column_can_be_left_out(stage: Stage) -> None:
    window = stage.show()
    go_to(window, 4, "E")
    combo(window, "Column E is", "Left out")
    stage.settle()

    (card,) = window.keeper.picture.draft.supplied.scorecards
    assert strip(window, "E") == "Left out"
    assert card.columns[4].is_left_out
    assert [(len(measure.values), measure.other) for measure in card.measures] == [(3, ())] * 3


def test_a_hidden_sheet_that_cannot_be_opened_any_more_is_said_and_all_stays(stage: Stage) -> None:
    window = stage.show(scorecard_sheet(), SheetGrid("Last year", visible=False))
    tabs = named(window, QTabBar, "Sheets")
    tabs.setCurrentIndex(1)
    tick = next(box for box in window.sheets.findChildren(QCheckBox) if box.isVisible())
    tick.click()
    stage.settle()

    assert tabs.tabText(1) == "Last year (hidden)"
    assert window.footer.said.endswith(".")
    assert window.footer.summary.startswith("3 measures")
    assert not window.keeper.has_answers
    assert not tick.isChecked()


def test_beside_an_open_pack_it_is_asked_what_the_workbook_is_to_be(stage: Stage) -> None:
    earlier = sheet(
        [
            ["Ref", "Measure", "2017/18", "2018/19"],
            ["2.5", "Number of fixed term exclusions", 14, 14],
            ["2.6", "% of pupils with less than 90% attendance", 20, 19],
            ["2.7", "Number of permanent exclusions", 1, 1],
        ],
        name=NAME,
    )
    pack = pack_of(understand_workbook(workbook(earlier, name="last.xlsx")).supplied)
    window = stage.show(pack=pack)
    ways = named(window, QComboBox, "Bring it in as")
    said = [ways.itemText(at) for at in range(ways.count())]
    ways.setCurrentIndex(2)
    named_button(window, "Import").click()

    assert said == [
        "What follows last.xlsx",
        "A new pack; this one is kept first",
        "More measures, beside what is in this pack",
    ]
    assert any(label.text().startswith("This follows last.xlsx: 3 measures") for label in window.findChildren(QLabel))
    assert stage.decided[0].how is ImportAs.BESIDE


def test_what_is_added_to_a_pack_cannot_begin_another(stage: Stage) -> None:
    pack = pack_of(understand_workbook(workbook(sheet([["Ref", "Measure", "2018/19"], ["9", "Other", 3]]))).supplied)
    window = stage.show(pack=pack, may_begin=False)
    named_button(window, "Import").click()

    assert stage.decided[0].how is ImportAs.BESIDE


@pytest.mark.parametrize("theme", ["light", "dark", "high-contrast"])
def test_it_fits_the_smallest_window_in_every_theme(stage: Stage, theme: str) -> None:
    stage.appearance.choose(theme)
    window = stage.show()
    window.resize(900, 480)

    assert (window.width(), window.height()) == (900, 480)
    assert window.sheets.view.viewport().width() > 400
    assert window.sheets.view.viewport().height() > 200
    assert named_button(window, "Import").visibleRegion().boundingRect() == named_button(window, "Import").rect()


def test_a_workbook_with_nothing_in_it_is_not_brought_in(stage: Stage) -> None:
    window = stage.show(sheet([["A list of things to buy"]]))
    named_button(window, "Import").click()

    assert stage.decided == []
    assert window.footer.said.startswith("There is nothing in this workbook that a paper could be made of.")


def _focus_of(window: ImportWindow) -> str:
    focused: QWidget | None = window.focusWidget()
    return (focused.accessibleName() or getattr(focused, "text", str)()) if focused is not None else ""


def test_f6_goes_from_part_to_part(stage: Stage) -> None:
    window = stage.show()
    seen: list[str] = []
    for _ in range(4):
        press(window, Qt.Key.Key_F6)
        seen.append(_focus_of(window))

    assert seen == ["Sheet Scorecard", "Questions and what was noticed", "Column F is", "Import"]


def test_tab_goes_through_the_parts_in_the_order_of_reading(stage: Stage) -> None:
    window = stage.show()
    window.side.choose(window.side.items[0])
    named(window, QTabBar, "Sheets").setFocus()
    seen = []
    for _ in range(9):
        seen.append(_focus_of(window).replace("&", ""))
        press(window.focusWidget(), Qt.Key.Key_Tab)

    assert seen == [
        "Sheets",
        "Sheet Scorecard",
        "Questions and what was noticed",
        "Which period is “Latest”?",
        "Answer",
        "Column F is",
        "Period",
        "Row 3 is",
        "Remember these answers for the next workbook of this shape",
    ]


def test_what_has_no_headings_to_be_known_by_is_not_offered_to_be_remembered(stage: Stage) -> None:
    window = stage.show(sheet([["Recommendation", "Progress", "Status"], ["1. Do it", "Done", "Complete"]]))
    named_button(window, "Import").click()

    assert not stage.decided[0].is_remembered


def test_one_answer_says_which_way_is_good_for_all_measures(stage: Stage) -> None:
    headings: list[Content] = ["Ref", "Measure", "Q1 2019/20", "Target"]
    rows: list[list[Content]] = [["1.1", "Visits", 5, 6], ["1.2", "Reviews", 7, 6], ["1.3", "Moves", 3, 4]]
    window = stage.show(sheet([headings, *rows], name=NAME))
    asked = [item for item in window.side.items if item.question and item.question.asks is AnswerKind.POLARITY]
    assert len(asked) == 3
    window.side.choose(asked[0])
    ticked = window.side.box.findChild(QCheckBox)
    assert isinstance(ticked, QCheckBox)
    assert ticked.text().replace("&", "") == "The same for all 3 measures that are not said"
    ticked.setChecked(True)
    combo(window, asked[0].text, "High is good")
    stage.settle()

    (card,) = window.keeper.picture.draft.supplied.scorecards
    assert [measure.polarity for measure in card.measures] == [Polarity.HIGH] * 3


def test_return_in_an_empty_answer_takes_what_is_offered(stage: Stage) -> None:
    headings: list[Content] = ["Ref", "Measure", "Q1 2019/20", "Good to be"]
    rows: list[list[Content]] = [
        ["1.1", "Visits", 5, "High"],
        ["1.1", "Reviews", 7, "High"],
        ["1.3", "Moves", 3, "Low"],
    ]
    window = stage.show(sheet([headings, *rows], name=NAME))
    asked = next(item for item in window.side.items if item.question and item.question.code == "duplicate-ref")
    assert asked.question is not None
    assert asked.question.default
    window.side.choose(asked)
    window.side.box.take_focus()
    field = window.focusWidget()
    assert field is not None
    press(field, Qt.Key.Key_Return)
    assert [answer.answer for answer in window.keeper.picture.draft.answers] == []
    stage.settle()
    assert [answer.answer for answer in window.keeper.picture.draft.answers] == [asked.question.default]


def test_after_an_answer_the_question_in_its_place_comes_next(stage: Stage) -> None:
    headings: list[Content] = ["Ref", "Measure", "Q1 2019/20", "Target"]
    rows: list[list[Content]] = [[f"1.{at}", f"Visits of kind {at}", at, 9] for at in range(1, 6)]
    window = stage.show(sheet([headings, *rows], name=NAME))
    window.side.choose(window.side.items[2])
    window.side.box.take_focus()
    combo(window, window.side.items[2].text, "High is good")
    stage.settle()

    assert window.side.chosen is not None
    assert window.side.chosen.text.startswith("1.4 Visits of kind 4")


def test_keys_go_from_sheet_to_sheet_and_back_from_part_to_part(stage: Stage) -> None:
    window = stage.show(scorecard_sheet(), sheet([["Ref", "Measure", "2018/19"], ["9", "Other", 3]], name="More"))
    tabs = named(window, QTabBar, "Sheets")
    seen = []
    for key in (Qt.Key.Key_PageDown, Qt.Key.Key_PageDown, Qt.Key.Key_PageUp):
        press(window, key, Qt.KeyboardModifier.ControlModifier)
        seen.append(tabs.tabText(tabs.currentIndex()))
    named_button(window, "Import").setFocus()
    press(window, Qt.Key.Key_F6, Qt.KeyboardModifier.ShiftModifier)

    assert seen == ["More", "Scorecard", "More"]
    assert _focus_of(window) == "Column A is"


def test_the_next_question_is_gone_to_by_its_key_and_where_none_is_open_that_is_said(stage: Stage) -> None:
    window = stage.show()
    press(window, Qt.Key.Key_Q, Qt.KeyboardModifier.AltModifier)
    gone_to = _focus_of(window)
    type_in(window.focusWidget(), "Q2 2019/20")
    press(window.focusWidget(), Qt.Key.Key_Return)
    stage.settle()
    press(window, Qt.Key.Key_Q, Qt.KeyboardModifier.AltModifier)

    assert gone_to == "Which period is “Latest”?"
    assert window.footer.said == "No question is open."


def test_with_nothing_answered_there_is_nothing_to_take_back(stage: Stage) -> None:
    window = stage.show()
    press(window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)

    assert window.footer.said == "There is no answer to take back."


def test_the_paper_that_a_workbook_begins_is_the_usual_one_unless_another_is_chosen(stage: Stage) -> None:
    window = stage.show()
    begin = named(window, QComboBox, "Begin with")
    assert begin.currentText() == "Briefing report"
    assert begin.accessibleDescription().startswith("An update to a committee")
    QTest.keyClicks(begin, "Annual")
    assert begin.accessibleDescription() == begin.currentData(Qt.ItemDataRole.ToolTipRole)
    named_button(window, "Import").click()

    assert stage.decided[0].kind == "annual"


def test_no_paper_is_begun_where_the_workbook_joins_a_pack(stage: Stage) -> None:
    pack = pack_of(understand_workbook(workbook(sheet([["Ref", "Measure", "2018/19"], ["9", "Other", 3]]))).supplied)
    window = stage.show(pack=pack)
    begin, ways = named(window, QComboBox, "Begin with"), named(window, QComboBox, "Bring it in as")
    assert begin.isVisible() is (ways.currentData() == ImportAs.NEW.value)
    ways.setCurrentIndex(ways.findData(ImportAs.BESIDE.value))
    assert not begin.isVisible()
    named_button(window, "Import").click()

    assert stage.decided[0].kind == ""
