"""A red measure asks for an action with its owner and its day."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from cpdesk.domain.edits import SetAction
from cpdesk.domain.required_action import RequiredAction
from cpdesk.services.session import Session
from cpdesk.ui.appearance import Appearance
from cpdesk.ui.widgets.action_row import ActionRow
from cpdesk.ui.widgets.text_label import TextLabel
from ui.found import named, press, type_in
from ui.review_builders import session

MEETING = date(2019, 9, 17)


@pytest.fixture
def working() -> Session:
    return session()


@pytest.fixture
def row(qtbot: QtBot, appearance: Appearance, working: Session) -> ActionRow:
    made = ActionRow(appearance)
    qtbot.addWidget(made)
    made.action_given.connect(lambda action: working.apply(SetAction("2.6", action)))
    made.resize(700, 120)
    made.show_review(working.review.measures["2.6"], MEETING)
    return made


def field(row: ActionRow, name: str) -> QLineEdit:
    return named(row, QLineEdit, name)


def said(row: ActionRow) -> str:
    return " ".join(label.text() for label in row.findChildren(TextLabel) if label.isVisible())


def test_what_is_typed_is_kept_part_by_part(row: ActionRow, working: Session) -> None:
    for name, words in (("Action", "Agree  a plan"), ("Owner", "Sam"), ("Day", "30 September 2019")):
        type_in(field(row, name), words)
        press(field(row, name), Qt.Key.Key_Return)
        row.show_review(working.review.measures["2.6"], MEETING)
    expected = RequiredAction("Agree a plan", "Sam", date(2019, 9, 30))
    assert working.review.measures["2.6"].action == expected
    assert "Still needed" not in said(row)


def test_it_says_what_is_still_needed_and_that_a_day_is_too_early(row: ActionRow, working: Session) -> None:
    assert said(row) == "Still needed, as the measure is red: an action, an owner, a date."
    assert field(row, "Action").accessibleDescription() == said(row)
    working.apply(SetAction("2.6", RequiredAction("Plan", "Sam", date(2019, 9, 1))))
    row.show_review(working.review.measures["2.6"], MEETING)
    assert said(row) == "It is due before the meeting on 17 September 2019."


def test_what_is_no_day_is_said_and_gives_no_day(row: ActionRow, working: Session) -> None:
    type_in(field(row, "Day"), "soon")
    press(field(row, "Day"), Qt.Key.Key_Return)
    assert "This is not a day" in said(row)
    assert working.review.measures["2.6"].action.due is None


def test_it_is_there_for_red_measures_and_for_those_that_have_an_action(row: ActionRow, working: Session) -> None:
    row.show_review(working.review.measures["2.2"], None)
    assert row.isHidden()
    working.apply(SetAction("2.2", RequiredAction("Keep going")))
    row.show_review(working.review.measures["2.2"], None)
    assert not row.isHidden()
    assert "Still needed" not in said(row)


def test_it_folds_where_the_column_is_narrow(row: ActionRow, qtbot: QtBot) -> None:
    with qtbot.waitExposed(row):
        row.show()
    assert field(row, "Action").y() == field(row, "Owner").y()
    row.resize(200, 200)
    qtbot.waitUntil(lambda: field(row, "Owner").y() > field(row, "Action").y())
