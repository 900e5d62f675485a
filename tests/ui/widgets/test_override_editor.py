"""Nobody overrides a rating without a reason with a name."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QLineEdit
from pytestqt.qtbot import QtBot

from cpdesk.branding import load_branding
from cpdesk.domain.edits import SetRating
from cpdesk.domain.rating import RagRating, RatingOverride
from cpdesk.ui.appearance import Appearance
from cpdesk.ui.widgets.override_editor import OverrideEditor
from cpdesk.ui.widgets.text_label import TextLabel
from ui.found import button, named, press, type_in
from ui.review_builders import reviews

AMBER = RatingOverride(RagRating.AMBER, "Study leave", "Jo Example")


@pytest.fixture
def editor(qtbot: QtBot, appearance: Appearance) -> OverrideEditor:
    made = OverrideEditor(appearance, load_branding())
    qtbot.addWidget(made)
    made.show_review(reviews()["2.6"], "Jo Example", {})
    made.show()
    return made


def choose(editor: OverrideEditor, rating: RagRating) -> None:
    ratings = named(editor, QComboBox, "Rating")
    ratings.setCurrentIndex(ratings.findData(rating.value))


def test_it_cannot_be_set_before_rating_reason_and_name_are_there(editor: OverrideEditor, qtbot: QtBot) -> None:
    button(editor, "Override").click()
    apply, reason = button(editor, "Set the rating"), named(editor, QLineEdit, "Reason")
    name = named(editor, QLineEdit, "Name")
    assert name.text() == "Jo Example"
    assert not apply.isEnabled()
    choose(editor, RagRating.AMBER)
    assert not apply.isEnabled()
    reason.setText("   ")
    assert not apply.isEnabled()
    with qtbot.assertNotEmitted(editor.edit_requested):
        press(reason, Qt.Key.Key_Return)
    reason.setText("Study leave")
    assert apply.isEnabled()
    name.clear()
    assert not apply.isEnabled()
    name.setText("Jo Example")
    with qtbot.waitSignal(editor.edit_requested) as asked:
        apply.click()
    assert asked.args == [SetRating("2.6", AMBER)]


def test_return_in_the_reason_sets_it(editor: OverrideEditor, qtbot: QtBot) -> None:
    button(editor, "Override").click()
    choose(editor, RagRating.GREEN)
    reason = named(editor, QLineEdit, "Reason")
    type_in(reason, "Checked")
    with qtbot.waitSignal(editor.edit_requested) as asked:
        press(reason, Qt.Key.Key_Return)
    assert asked.args == [SetRating("2.6", RatingOverride(RagRating.GREEN, "Checked", "Jo Example"))]


def test_escape_leaves_it_as_it_is(editor: OverrideEditor, qtbot: QtBot) -> None:
    button(editor, "Override").click()
    reason = named(editor, QLineEdit, "Reason")
    reason.setText("Not this")
    with qtbot.assertNotEmitted(editor.edit_requested):
        press(reason, Qt.Key.Key_Escape)
    assert not reason.isVisible()
    button(editor, "Override").click()
    assert reason.text() == ""


def test_an_override_can_be_changed_or_left_to_the_rule(editor: OverrideEditor, qtbot: QtBot) -> None:
    editor.show_review(replace(reviews()["2.6"], override=AMBER), "Sam Other", {})
    button(editor, "Change the override").click()
    assert named(editor, QLineEdit, "Reason").text() == "Study leave"
    assert named(editor, QLineEdit, "Name").text() == "Jo Example"
    assert named(editor, QComboBox, "Rating").currentData() == "amber"
    with qtbot.waitSignal(editor.edit_requested) as asked:
        button(editor, "Let the rule decide").click()
    assert asked.args == [SetRating("2.6", None)]


def test_there_is_nothing_to_take_back_without_an_override(editor: OverrideEditor) -> None:
    assert button(editor, "Let the rule decide").isHidden()


def test_the_form_closes_when_another_measure_is_shown(editor: OverrideEditor) -> None:
    button(editor, "Override").click()
    named(editor, QLineEdit, "Reason").setText("About 2.6")
    editor.show_review(reviews()["2.15"], "Jo Example", {})
    assert named(editor, QLineEdit, "Reason").isHidden() or not named(editor, QLineEdit, "Reason").isVisible()


def test_a_half_written_reason_stays_when_something_else_of_the_measure_changes(editor: OverrideEditor) -> None:
    button(editor, "Override").click()
    reason = named(editor, QLineEdit, "Reason")
    reason.setText("Half a")
    editor.show_review(replace(reviews()["2.6"], lead="Sam Lead"), "Jo Example", {})
    assert reason.isVisible()
    assert reason.text() == "Half a"


def test_ratings_that_the_pack_uses_are_offered_with_the_usual_three(editor: OverrideEditor) -> None:
    editor.show_review(reviews()["2.15"], "Jo Example", {RagRating.BLUE: 1})
    button(editor, "Override").click()
    ratings = named(editor, QComboBox, "Rating")
    offered = [ratings.itemText(place) for place in range(ratings.count())]
    assert offered == ["Choose…", "Blue  ■ B", "Green  ● G", "Amber  ▲ A", "Red  ◆ R"]


def test_a_letter_chooses_the_rating(editor: OverrideEditor) -> None:
    button(editor, "Override").click()
    ratings = named(editor, QComboBox, "Rating")
    type_in(ratings, "a")
    assert ratings.currentData() == RagRating.AMBER.value


@pytest.mark.qt_log_ignore(r"raise\(\)", "grabbing the keyboard", extend=True)
def test_the_list_of_ratings_needs_no_scrolling(editor: OverrideEditor, qtbot: QtBot) -> None:
    editor.show_review(reviews()["2.15"], "Jo Example", {RagRating.BLUE: 1})
    button(editor, "Override").click()
    ratings = named(editor, QComboBox, "Rating")
    ratings.showPopup()
    qtbot.waitUntil(ratings.view().isVisible)
    assert ratings.view().verticalScrollBar().maximum() == 0
    ratings.hidePopup()


def test_an_earlier_periods_rating_is_said_and_can_be_taken_over(editor: OverrideEditor, qtbot: QtBot) -> None:
    lapsed = replace(AMBER, period="2018-19 Q4")
    editor.show_review(replace(reviews()["2.6"], lapsed=lapsed), "Sam Other", {})
    said = [label.text() for label in editor.findChildren(TextLabel) if label.isVisible()]
    assert said == ["The rating for Q4 2018/19 by Jo Example was amber: Study leave"]
    with qtbot.waitSignal(editor.edit_requested) as asked:
        button(editor, "Take it over").click()
    assert asked.args == [SetRating("2.6", lapsed)]
    editor.show_review(reviews()["2.6"], "Sam Other", {})
    assert button(editor, "Take it over").isHidden()


def test_asking_for_the_form_again_keeps_what_was_typed(editor: OverrideEditor) -> None:
    button(editor, "Override").click()
    choose(editor, RagRating.AMBER)
    named(editor, QLineEdit, "Reason").setText("Study leave")
    editor.begin()
    assert named(editor, QLineEdit, "Reason").text() == "Study leave"
    assert named(editor, QComboBox, "Rating").currentData() == RagRating.AMBER.value


def test_ctrl_return_in_the_form_sets_the_rating(editor: OverrideEditor, qtbot: QtBot) -> None:
    button(editor, "Override").click()
    choose(editor, RagRating.AMBER)
    reason = named(editor, QLineEdit, "Reason")
    reason.setText("Study leave")
    with qtbot.waitSignal(editor.edit_requested) as asked:
        press(reason, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert asked.args == [SetRating("2.6", AMBER)]
