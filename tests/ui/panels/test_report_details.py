"""The details of the report are filled in."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QLineEdit,
)
from pytestqt.qtbot import QtBot

from cpdesk.domain.edits import SetDetail
from report_place import ReportPlace

ALT_SHIFT = Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.ShiftModifier
CTRL = Qt.KeyboardModifier.ControlModifier
LEGAL = "implications:legal"


class TestDetails:
    def enter(self, report_place: ReportPlace, name: str, words: str) -> QLineEdit:
        field = report_place.field(name)
        field.setFocus()
        field.selectAll()
        QTest.keyClicks(field, words)
        QTest.keyClick(field, Qt.Key.Key_Return)
        return field

    def test_each_field_is_an_edit_that_can_be_undone(self, report_place: ReportPlace) -> None:
        field = self.enter(report_place, "Title of the report", "  Update   report ")
        assert report_place.controller.pack.details.title == "Update report"
        assert field.text() == "Update report"
        QTest.keyClick(field, Qt.Key.Key_Z, CTRL)
        assert report_place.controller.pack.details.title == ""
        assert field.text() == ""

    def test_every_detail_has_its_field(self, report_place: ReportPlace) -> None:
        names = ["Version", "Committee", "Portfolio holder", "Author", "Senior officer"]
        for name in names:
            self.enter(report_place, name, f"the {name.lower()}")
        details = report_place.controller.pack.details
        told = [details.version, details.committee, details.portfolio_holder, details.author, details.senior_officer]
        assert told == [f"the {name.lower()}" for name in names]

    @pytest.mark.parametrize("typed", ["17/9/2019", "17 Sep 2019", "Tuesday 17 September 2019"])
    def test_the_day_of_the_meeting_is_understood(self, report_place: ReportPlace, typed: str) -> None:
        field = self.enter(report_place, "Date of the meeting", typed)
        assert report_place.controller.pack.details.meeting_date == date(2019, 9, 17)
        assert field.text() == "17 September 2019"
        assert field.accessibleDescription() == "Tuesday"

    def test_what_is_no_day_is_explained_and_not_kept(self, report_place: ReportPlace) -> None:
        field = self.enter(report_place, "Date of the meeting", "31 Feb 2019")
        assert report_place.controller.pack.details.meeting_date is None
        assert "not a day" in field.accessibleDescription()

    def test_the_day_can_be_taken_away(self, report_place: ReportPlace) -> None:
        report_place.controller.edit(SetDetail("meeting_date", date(2019, 9, 17)))
        field = report_place.field("Date of the meeting")
        assert field.text() == "17 September 2019"
        field.setFocus()
        field.selectAll()
        QTest.keyClick(field, Qt.Key.Key_Delete)
        QTest.keyClick(field, Qt.Key.Key_Return)
        assert report_place.controller.pack.details.meeting_date is None

    def test_what_is_typed_is_kept_when_another_part_is_chosen(self, report_place: ReportPlace) -> None:
        QTest.keyClicks(report_place.field("Committee"), "Board")
        report_place.sections.choose(LEGAL)
        assert report_place.controller.pack.details.committee == "Board"

    def test_a_change_elsewhere_is_shown(self, report_place: ReportPlace) -> None:
        report_place.controller.edit(SetDetail("author", "A Writer"))
        assert report_place.field("Author").text() == "A Writer"

    def test_what_is_missing_is_listed_until_it_is_there(self, report_place: ReportPlace, qtbot: QtBot) -> None:
        assert "The committee is not named." in report_place.visible_words()
        self.enter(report_place, "Committee", "Board")
        assert "The committee is not named." not in report_place.visible_words()
        qtbot.waitUntil(lambda: "The author is not named." in report_place.visible_words())
