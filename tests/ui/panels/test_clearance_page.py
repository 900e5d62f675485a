"""Clearances are given by keyboard: name, date, comment, role by role."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCalendarWidget, QLabel, QLineEdit, QPlainTextEdit, QPushButton
from pytestqt.qtbot import QtBot

from cpdesk.domain.clearance import Clearance, clearance_of
from cpdesk.domain.edits import GiveClearance, SetDetail
from cpdesk.services.report_list import report_to_add
from cpdesk.ui.panels.history import HistoryPanel
from cpdesk.ui.panels.report import SectionEditorPanel, SectionsPanel
from cpdesk.ui.panels.report.clearance_page import ClearancePage
from ui.found import named, part, press, type_in
from window_bench import Bench

Key = Qt.Key
ROLES = ("Legal", "Finance", "Human resources", "Monitoring officer")


@pytest.fixture
def page(small_bench: Bench, qtbot: QtBot) -> ClearancePage:
    with qtbot.waitExposed(small_bench.window):
        small_bench.window.show()
    small_bench.window.activateWindow()
    small_bench.trigger("place_report")
    part(small_bench.window, SectionsPanel).choose("clearance")
    return part(small_bench.window, ClearancePage)


def said(bench: Bench, role: str) -> Clearance:
    return clearance_of(bench.controller.paper, role)


def test_the_roles_are_those_of_the_kind(page: ClearancePage) -> None:
    assert tuple(form.role for form in page.forms) == ROLES
    assert page.state_words.startswith("0 of 4 given. Still to clear this paper: Legal, Finance")


def test_a_clearance_is_given_with_tab_alone(small_bench: Bench, page: ClearancePage) -> None:
    small_bench.trigger("commentary")
    name = named(page, QLineEdit, "Name of who clears it, Legal")
    assert small_bench.focused() is name
    type_in(name, "Jo Example")
    press(name, Key.Key_Tab)
    day = small_bench.focused()
    assert day.accessibleName() == "Day of the clearance, Legal"
    type_in(day, "2 Sep 2019")
    press(day, Key.Key_Return)
    comment = named(page, QPlainTextEdit, "Comment, Legal")
    comment.setFocus()
    type_in(comment, "No comment")
    press(comment, Key.Key_Return)

    assert said(small_bench, "Legal") == Clearance("Legal", "Jo Example", date(2019, 9, 2), "No comment")
    assert page.state_words.startswith("1 of 4 given.")
    assert "Given by Jo Example, 2 September 2019" in [label.text() for label in page.findChildren(QLabel)]


def test_all_four_make_it_complete(small_bench: Bench, page: ClearancePage) -> None:
    for role in ROLES:
        small_bench.controller.edit(GiveClearance(Clearance(role, "Jo", date(2019, 9, 2))))
    assert page.state_words == "Complete: everybody who has to clear this paper has done so."


def test_the_date_comes_from_a_calendar(small_bench: Bench, page: ClearancePage) -> None:
    small_bench.controller.edit(GiveClearance(Clearance("Legal", "Jo", date(2019, 9, 2))))
    day = named(page, QLineEdit, "Day of the clearance, Legal")
    day.setFocus()
    measure = small_bench.controller.chosen_measure
    press(day, Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    calendar = part(page, QCalendarWidget)
    view = small_bench.focused()
    assert calendar.isAncestorOf(view)
    press(view, Key.Key_Right)
    press(view, Key.Key_Return)
    assert not calendar.isVisible()
    assert small_bench.focused() is day
    assert said(small_bench, "Legal").day == date(2019, 9, 3)
    assert small_bench.controller.chosen_measure == measure


def test_a_wrong_date_is_told_in_a_sentence(small_bench: Bench, page: ClearancePage) -> None:
    day = named(page, QLineEdit, "Day of the clearance, Finance")
    day.setFocus()
    type_in(day, "31 September 2019")
    press(day, Key.Key_Return)
    assert any(
        label.text().startswith("This is not a day") and label.isVisible() for label in page.findChildren(QLabel)
    )
    assert said(small_bench, "Finance").is_empty


def test_a_date_after_the_meeting_is_said(small_bench: Bench, page: ClearancePage) -> None:
    small_bench.controller.edit(SetDetail("meeting_date", date(2019, 9, 17)))
    small_bench.controller.edit(GiveClearance(Clearance("Legal", "Jo", date(2019, 9, 18))))
    words = [label.text() for label in page.findChildren(QLabel) if label.isVisible()]
    assert "That is after the meeting on 17 September 2019." in words


def test_a_clearance_is_taken_back_and_undone(small_bench: Bench, page: ClearancePage) -> None:
    given = Clearance("Finance", "Al", date(2019, 9, 2))
    small_bench.controller.edit(GiveClearance(given))
    named(page, QPushButton, "Take the clearance by Finance back").click()
    assert said(small_bench, "Finance").is_empty
    small_bench.trigger("undo")
    assert said(small_bench, "Finance") == given


def test_each_report_has_its_own(small_bench: Bench, page: ClearancePage) -> None:
    small_bench.controller.edit(GiveClearance(Clearance("Legal", "Jo", date(2019, 9, 2))))
    small_bench.controller.edit(report_to_add(small_bench.controller.pack, "annual"))
    part(small_bench.window, SectionsPanel).choose("annual|clearance")
    assert page.state_words.startswith("0 of 4 given.")
    name = named(page.forms[0], QLineEdit, "Name of who clears it, Legal")
    type_in(name, "Al Other")
    press(name, Key.Key_Return)
    assert clearance_of(small_bench.controller.pack.of("annual"), "Legal").name == "Al Other"
    assert clearance_of(small_bench.controller.pack.of(""), "Legal").name == "Jo"


def test_what_is_missing_leads_to_the_role(small_bench: Bench, page: ClearancePage) -> None:
    part(small_bench.window, SectionsPanel).choose("details")
    named(small_bench.window, QPushButton, "Go there: The paper is not cleared by Human").click()
    assert part(small_bench.window, SectionEditorPanel).line_page is page
    assert small_bench.focused().accessibleName() == "Name of who clears it, Human resources"


def test_the_history_of_a_clearance_is_listed(small_bench: Bench, page: ClearancePage) -> None:
    small_bench.controller.edit(GiveClearance(Clearance("Legal", "Jo")))
    small_bench.controller.edit(GiveClearance(Clearance("Finance", "Al")))
    named(page, QLineEdit, "Name of who clears it, Legal").setFocus()
    small_bench.trigger("history_of_this")
    assert part(small_bench.window, HistoryPanel).summary.startswith("1 of ")
