"""Commentary is kept as it is typed, for the measure that it is about."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QLineEdit, QListWidget, QTextEdit
from pytestqt.qtbot import QtBot

from cpdesk.domain.commentary import Commentary, CommentaryState
from cpdesk.domain.edits import SetCommentaryExempt, SetCommentaryState, ShareCommentary, WriteCommentary
from cpdesk.domain.rating import Rating
from cpdesk.domain.rich_text import RichText
from cpdesk.services.session import Session
from cpdesk.ui.appearance import Appearance
from cpdesk.ui.widgets.commentary_editor import CommentaryEditor
from cpdesk.ui.widgets.exemption_choice import ExemptionChoice
from cpdesk.ui.widgets.share_picker import SharePicker
from cpdesk.ui.widgets.text_label import TextLabel
from ui.found import button, named, part, press, type_in
from ui.review_builders import session


@pytest.fixture
def working() -> Session:
    return session()


@pytest.fixture
def editor(qtbot: QtBot, appearance: Appearance, working: Session) -> CommentaryEditor:
    made = CommentaryEditor(appearance)
    qtbot.addWidget(made)
    made.edit_requested.connect(working.apply)
    show(made, working, "2.6")
    made.show()
    return made


def show(editor: CommentaryEditor, working: Session, key: str) -> None:
    editor.show_review(working.review.measures[key], working.review.measures)


def field(editor: CommentaryEditor) -> QTextEdit:
    return part(editor, QTextEdit)


def texts(editor: CommentaryEditor) -> list[str]:
    return [label.text() for label in editor.findChildren(TextLabel) if not label.isHidden()]


def written(working: Session, key: str) -> str:
    commentary = working.pack.commentary_by_measure.get(key)
    return commentary.text.plain if commentary else ""


def test_it_is_named_after_its_measure(editor: CommentaryEditor) -> None:
    name = "Commentary on 2.6 % of secondary pupils with less than 90% attendance"
    assert field(editor).accessibleName() == name


def test_words_are_kept_after_a_pause(editor: CommentaryEditor, working: Session, qtbot: QtBot) -> None:
    with qtbot.waitSignal(editor.edit_requested) as asked:
        type_in(field(editor), "Study leave.")
    assert asked.args == [WriteCommentary("2.6", RichText.of("Study leave."))]
    assert written(working, "2.6") == "Study leave."


def test_words_belong_to_the_measure_that_was_shown_while_they_were_typed(
    editor: CommentaryEditor, working: Session, qtbot: QtBot
) -> None:
    type_in(field(editor), "About attendance.")
    show(editor, working, "2.15")
    assert written(working, "2.6") == "About attendance."
    assert written(working, "2.15") == ""
    assert field(editor).toPlainText() == ""


def test_words_for_a_pack_that_was_closed_go_nowhere(editor: CommentaryEditor, working: Session, qtbot: QtBot) -> None:
    type_in(field(editor), "For the old pack.")
    editor.forget()
    show(editor, working, "2.6")
    assert written(working, "2.6") == ""
    assert field(editor).toPlainText() == ""


def test_the_state_follows_the_words(editor: CommentaryEditor, working: Session, qtbot: QtBot) -> None:
    ready = button(editor, "Ready")
    assert "owed" in texts(editor)
    assert not ready.isEnabled()
    type_in(field(editor), "Three words here")
    assert "draft · 3 words" in texts(editor)
    assert ready.isEnabled()
    ready.click()
    show(editor, working, "2.6")
    assert any(said.startswith("ready by Jo Example on ") and said.endswith(" · 3 words") for said in texts(editor))
    assert ready.isChecked()
    ready.click()
    show(editor, working, "2.6")
    assert "draft · 3 words" in texts(editor)


def test_a_measure_that_is_not_red_needs_none(editor: CommentaryEditor, working: Session) -> None:
    show(editor, working, "2.2")
    assert "not needed, as the measure is not red" in texts(editor)


def test_a_measure_without_a_rating_is_not_said_to_be_anything_but_red(
    editor: CommentaryEditor, working: Session
) -> None:
    review = replace(working.review.measures["2.2"], rating=Rating(None))
    editor.show_review(review, working.review.measures)
    assert "not needed, as the measure is not rated" in texts(editor)
    editor.show_review(replace(review, current=None), working.review.measures)
    assert "not needed yet, as no figure has come for this period" in texts(editor)


def test_nothing_written_cannot_be_ready(editor: CommentaryEditor, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(editor.edit_requested):
        assert not editor.mark_ready()


def test_marking_as_ready_keeps_what_was_typed_first(editor: CommentaryEditor, working: Session, qtbot: QtBot) -> None:
    asked: list[object] = []
    editor.edit_requested.connect(asked.append)
    editor.edit_requested.connect(lambda _edit: show(editor, working, "2.6"))
    type_in(field(editor), "Done.")
    assert editor.mark_ready()
    assert asked == [WriteCommentary("2.6", RichText.of("Done.")), SetCommentaryState("2.6", CommentaryState.READY)]


def test_the_caret_stays_where_it_is_when_the_words_come_back_unchanged(
    editor: CommentaryEditor, working: Session, qtbot: QtBot
) -> None:
    type_in(field(editor), "Study leave.")
    press(field(editor), Qt.Key.Key_Home)
    editor.commit()
    show(editor, working, "2.6")
    assert field(editor).textCursor().position() == 0
    assert field(editor).toPlainText() == "Study leave."


def test_words_that_changed_elsewhere_are_shown(editor: CommentaryEditor, working: Session) -> None:
    working.apply(WriteCommentary("2.6", RichText.of("From a colleague.")))
    show(editor, working, "2.6")
    assert field(editor).toPlainText() == "From a colleague."


def test_the_workbook_s_own_comment_is_shown_where_it_differs(editor: CommentaryEditor, working: Session) -> None:
    supplied = "In the workbook: Year 11 leavers on study leave count as absent."
    assert supplied in texts(editor)
    working.apply(WriteCommentary("2.6", RichText.of("Year 11 leavers on study  leave count as absent.")))
    show(editor, working, "2.6")
    assert supplied not in texts(editor)


def test_one_commentary_covers_other_measures(editor: CommentaryEditor, working: Session, qtbot: QtBot) -> None:
    asked: list[object] = []
    editor.edit_requested.connect(asked.append)
    type_in(field(editor), "Both.")
    button(editor, "Also covers").click()
    picker = part(editor, SharePicker)
    offered = named(picker, QListWidget, "Measures")
    names = [offered.item(row).text() for row in range(offered.count())]
    assert names[:3] == [
        "The whole of Pledge 2",
        "2.15 % of care leavers aged 19 to 21 who are NEET",
        "4.1 % of health assessments in time",
    ]
    type_in(named(picker, QLineEdit, "Find"), "neet")
    assert [name for row, name in enumerate(names) if not offered.item(row).isHidden()] == names[1:2]
    offered.item(1).setCheckState(Qt.CheckState.Checked)
    button(picker, "Share").click()
    assert asked == [WriteCommentary("2.6", RichText.of("Both.")), ShareCommentary("2.6", ("2.15",))]
    assert written(working, "2.15") == "Both."
    show(editor, working, "2.15")
    assert named(editor, TextLabel, "Also covers").text() == "2.6"


def test_escape_shares_nothing(editor: CommentaryEditor, qtbot: QtBot) -> None:
    button(editor, "Also covers").click()
    picker = part(editor, SharePicker)
    with qtbot.assertNotEmitted(editor.edit_requested):
        press(named(picker, QLineEdit, "Find"), Qt.Key.Key_Escape)
    assert not picker.isVisible()
    assert field(editor).isVisible()


def test_a_commentary_can_be_kept_out_of_the_public_paper(
    editor: CommentaryEditor, working: Session, qtbot: QtBot
) -> None:
    choice = part(editor, ExemptionChoice)
    assert choice.currentText() == "Public"
    with qtbot.waitSignal(editor.edit_requested) as asked:
        press(choice, Qt.Key.Key_Down)
    assert asked.args == [SetCommentaryExempt("2.6", "1")]
    show(editor, working, "2.6")
    assert choice.currentText() == "Exempt, para 1 – information about an individual"


def test_a_paragraph_from_elsewhere_is_shown_as_it_is(qtbot: QtBot) -> None:
    choice = ExemptionChoice()
    qtbot.addWidget(choice)
    choice.show_paragraph("14 (Wales)")
    assert choice.currentText() == "Exempt, para 14 (Wales)"


def test_the_choices_are_all_there(qtbot: QtBot) -> None:
    choice: QComboBox = ExemptionChoice()
    qtbot.addWidget(choice)
    assert [choice.itemData(place) for place in range(choice.count())] == ["", "1", "2", "3", "4", "5", "6", "7"]


def picker_of(editor: CommentaryEditor) -> tuple[SharePicker, QLineEdit, QListWidget]:
    button(editor, "Also covers").click()
    picker = part(editor, SharePicker)
    return picker, part(picker, QLineEdit), part(picker, QListWidget)


def test_the_list_to_share_with_is_entered_and_ticked_by_the_keyboard(editor: CommentaryEditor, qtbot: QtBot) -> None:
    editor.activateWindow()
    picker, find, offered = picker_of(editor)
    press(find, Qt.Key.Key_Down)
    entered = editor.focusWidget()
    press(offered, Qt.Key.Key_Return)
    ticked = offered.currentItem().checkState()
    with qtbot.waitSignal(picker.picked) as picked:
        press(button(picker, "Share"), Qt.Key.Key_Return)

    assert entered is offered
    assert ticked is Qt.CheckState.Checked
    assert picked.args == [(offered.item(1).data(Qt.ItemDataRole.UserRole),), False]


def test_enter_on_a_measure_that_is_ticked_shares_the_commentary(editor: CommentaryEditor, qtbot: QtBot) -> None:
    editor.activateWindow()
    picker, find, offered = picker_of(editor)
    press(find, Qt.Key.Key_Down)
    press(offered, Qt.Key.Key_Space)
    with qtbot.waitSignal(picker.picked) as picked:
        press(offered, Qt.Key.Key_Return)

    assert picked.args == [(offered.item(1).data(Qt.ItemDataRole.UserRole),), False]


def test_a_measure_that_has_left_the_scorecard_is_not_named_as_covered(
    editor: CommentaryEditor, working: Session
) -> None:
    reviews = working.review.measures
    shared = Commentary("2.6", ("2.6", "2.15", "9.9"), RichText.of("Leave."))
    editor.show_review(replace(reviews["2.6"], commentary=shared), reviews)

    assert "2.15" in texts(editor)
    assert not any("9.9" in words for words in texts(editor))


def test_the_choice_says_in_full_what_holds(editor: CommentaryEditor) -> None:
    choice = part(editor, ExemptionChoice)
    choice.show_paragraph("2")

    assert "information likely to reveal an individual's identity" in choice.toolTip()


def test_one_commentary_covers_the_whole_pledge_and_a_measure_can_leave_it(
    editor: CommentaryEditor, working: Session
) -> None:
    type_in(field(editor), "On all.")
    picker, find, offered = picker_of(editor)
    press(find, Qt.Key.Key_Down)
    offered.setCurrentRow(0)
    press(offered, Qt.Key.Key_Space)
    ticked = [offered.item(row).text().split()[0] for row in range(1, offered.count()) if is_ticked(offered, row)]
    button(picker, "Share").click()
    assert sorted(ticked) == ["2.10", "2.15", "2.2", "2.3", "2.5"]
    assert {key for key in working.review.measures if written(working, key) == "On all."} == {"2.6", *ticked}
    show(editor, working, "2.15")
    assert "Commentary on Pledge 2" in texts(editor)
    button(editor, "Write its own").click()
    show(editor, working, "2.15")
    assert (written(working, "2.15"), written(working, "2.6")) == ("", "On all.")
    button(editor, "Use that on Pledge 2").click()
    assert written(working, "2.15") == "On all."


def is_ticked(offered: QListWidget, row: int) -> bool:
    return offered.item(row).checkState() is Qt.CheckState.Checked


def test_it_is_approved_in_the_name_of_whoever_works_here(editor: CommentaryEditor, working: Session) -> None:
    approved = button(editor, "Approved")
    assert not approved.isEnabled()
    type_in(field(editor), "Done.")
    approved.click()
    show(editor, working, "2.6")
    assert any(said.startswith("approved by Jo Example on ") for said in texts(editor))
    assert button(editor, "Ready").isChecked()
    approved.click()
    show(editor, working, "2.6")
    assert working.review.measures["2.6"].state is CommentaryState.READY


def test_it_starts_from_what_was_written_for_the_period_before(editor: CommentaryEditor, working: Session) -> None:
    working.set_fields({"commentary/2.6/last": {"text": RichText.of("Then.").to_json(), "period": "2018-19 Q4"}})
    show(editor, working, "2.6")
    button(editor, "Start from these words").click()
    show(editor, working, "2.6")
    assert field(editor).toPlainText() == "Then."
    type_in(field(editor), " Now")
    assert not button(editor, "Start from these words").isVisible()
