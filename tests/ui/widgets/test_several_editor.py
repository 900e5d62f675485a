"""Several measures that are chosen are told in a few words, with what can be set for all."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from cpdesk.domain.edits import EditsApart, SetLead
from cpdesk.domain.measure_review import MeasureReview
from cpdesk.ui.appearance import Appearance
from cpdesk.ui.widgets.several_editor import SeveralEditor
from cpdesk.ui.widgets.text_label import TextLabel
from ui.found import button, named, press
from ui.review_builders import many, reviews

LEADS = ("Virtual School", "Health", "")


@pytest.fixture
def editor(qtbot: QtBot, appearance: Appearance) -> SeveralEditor:
    made = SeveralEditor(appearance)
    qtbot.addWidget(made)
    made.show()
    return made


def some(*keys: str) -> list[MeasureReview]:
    found = reviews()
    return [found[key] for key in keys]


def texts(editor: SeveralEditor) -> list[str]:
    return [label.text() for label in editor.findChildren(TextLabel)]


def test_it_says_how_many_are_chosen_and_how_they_stand(editor: SeveralEditor) -> None:
    editor.show_reviews(some("2.2", "2.6", "2.10", "4.1"), LEADS)
    assert editor.accessibleName() == "4 measures chosen"
    assert texts(editor)[:3] == [
        "4 measures chosen",
        "2 red, 1 green, 1 not rated · commentary owed on 2",
        "2.2, 2.6, 2.10, 4.1",
    ]


def test_of_many_the_first_are_named(editor: SeveralEditor) -> None:
    editor.show_reviews(list(reviews(many(1_500)).values()), LEADS)
    assert texts(editor)[0] == "1,500 measures chosen"
    assert texts(editor)[2].endswith("0.18, 0.19 and 1,480 more")


def test_the_lead_is_set_with_return(editor: SeveralEditor, qtbot: QtBot) -> None:
    editor.show_reviews(some("2.6", "4.1"), LEADS)
    lead = named(editor, QLineEdit, "Lead of all")
    assert lead.text() == ""
    assert not button(editor, "Set the lead of 2 measures").isEnabled()
    lead.setText("Sam Lead")
    with qtbot.waitSignal(editor.edit_requested) as asked:
        press(lead, Qt.Key.Key_Return)
    assert asked.args == [EditsApart("lead on 2 measures", (SetLead("2.6", "Sam Lead"), SetLead("4.1", "Sam Lead")))]


def test_a_lead_that_all_of_them_have_is_shown(editor: SeveralEditor) -> None:
    editor.show_reviews(some("2.2", "2.6"), LEADS)
    assert named(editor, QLineEdit, "Lead of all").text() == "Virtual School"


def test_what_is_being_typed_stays_while_the_same_measures_change(editor: SeveralEditor) -> None:
    editor.show_reviews(some("2.2", "2.6"), LEADS)
    named(editor, QLineEdit, "Lead of all").setText("Someb")
    editor.show_reviews(some("2.2", "2.6"), LEADS)
    assert named(editor, QLineEdit, "Lead of all").text() == "Someb"


def test_what_is_of_no_use_is_not_offered(editor: SeveralEditor) -> None:
    editor.show_reviews(some("2.6", "4.1"), LEADS)
    assert not button(editor, "Mark the commentary on 0 measures").isVisible()
    assert button(editor, "Set the lead of 2 measures").isVisible()
    assert not editor.set_for_all("ready")


def test_what_was_set_is_taken_back_by_the_window_and_the_field_follows(editor: SeveralEditor) -> None:
    before = some("2.2", "2.6")
    after = [replace(review, lead="Xu Lead") for review in before]
    editor.edit_requested.connect(lambda _edit: editor.show_reviews(after, LEADS))
    editor.show_reviews(before, LEADS)
    lead = named(editor, QLineEdit, "Lead of all")
    lead.selectAll()
    QTest.keyClicks(lead, "Xu Lead")
    assert lead.isUndoAvailable()
    press(lead, Qt.Key.Key_Return)
    assert not lead.isUndoAvailable()
    editor.show_reviews(before, LEADS)
    assert lead.text() == "Virtual School"


def test_what_was_set_is_said_until_something_else_changes(editor: SeveralEditor) -> None:
    before = some("2.2", "2.6")
    after = [replace(review, lead="Xu Lead") for review in before]
    editor.show_reviews(before, LEADS)
    editor.edit_requested.connect(lambda _edit: editor.show_reviews(after, LEADS))
    named(editor, QLineEdit, "Lead of all").setText("Xu Lead")
    assert editor.set_for_all("lead")
    assert "The lead of 2 measures is set. Ctrl+Z takes it back." in texts(editor)
    editor.show_reviews(before, LEADS)
    assert not any("takes it back" in words for words in texts(editor))


def test_nothing_is_said_to_be_set_where_nothing_was(editor: SeveralEditor) -> None:
    editor.show_reviews(some("2.2", "2.6"), LEADS)
    named(editor, QLineEdit, "Lead of all").setText("Xu Lead")
    assert editor.set_for_all("lead")
    assert not any("takes it back" in words for words in texts(editor))


def test_the_rule_of_all_of_them_is_asked_for(editor: SeveralEditor, qtbot: QtBot) -> None:
    editor.show_reviews(some("2.2", "2.6"), LEADS)
    with qtbot.waitSignal(editor.rule_asked):
        button(editor, "Change their rule").click()
