"""A day is typed, or chosen from a calendar by keyboard."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCalendarWidget, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from cpdesk.ui.appearance import Appearance
from cpdesk.ui.widgets.calendar_day import CalendarDay
from ui.found import part, press, type_in

Key = Qt.Key
ALT = Qt.KeyboardModifier.AltModifier


@pytest.fixture
def field(qtbot: QtBot, appearance: Appearance) -> CalendarDay:
    field = CalendarDay("due", appearance)
    field.setAccessibleName("By when")
    qtbot.addWidget(field)
    with qtbot.waitExposed(field):
        field.show()
    field.activateWindow()
    return field


@pytest.fixture
def kept(field: CalendarDay) -> list[date | None]:
    kept: list[date | None] = []
    field.day_kept.connect(lambda _, day: kept.append(day))
    return kept


def focused(field: CalendarDay) -> QWidget:
    found: QWidget | None = field.window().focusWidget()
    return found if found is not None else field


def test_a_day_is_typed(field: CalendarDay, kept: list[date | None]) -> None:
    line = part(field, QLineEdit)
    type_in(line, "2/9/2019")
    press(line, Key.Key_Return)
    assert kept == [date(2019, 9, 2)]


def test_the_calendar_opens_at_the_day_and_enter_takes_another(field: CalendarDay, kept: list[date | None]) -> None:
    field.show_day(date(2019, 9, 30))
    line = part(field, QLineEdit)
    line.setFocus()
    press(line, Key.Key_Down, ALT)
    press(focused(field), Key.Key_Right)
    press(focused(field), Key.Key_Return)
    assert kept == [date(2019, 10, 1)]
    assert line.text() == "1 October 2019"
    assert line.hasFocus()


def test_escape_leaves_the_calendar_and_the_day_as_it_was(field: CalendarDay, kept: list[date | None]) -> None:
    field.show_day(date(2019, 9, 30))
    line = part(field, QLineEdit)
    line.setFocus()
    press(line, Key.Key_Down, ALT)
    calendar = part(field, QCalendarWidget)
    assert calendar.isVisible()
    press(focused(field), Key.Key_Right)
    press(focused(field), Key.Key_Escape)
    assert not calendar.isVisible()
    assert (kept, line.text(), line.hasFocus()) == ([], "30 September 2019", True)


def test_a_calendar_puts_a_wrong_day_right(field: CalendarDay, kept: list[date | None]) -> None:
    line = part(field, QLineEdit)
    type_in(line, "31/9/2019")
    press(line, Key.Key_Return)
    assert field.wrong == "31/9/2019"
    press(line, Key.Key_Down, ALT)
    press(focused(field), Key.Key_Return)
    assert field.wrong == ""
    assert kept[0] is None
    assert kept[1] is not None
