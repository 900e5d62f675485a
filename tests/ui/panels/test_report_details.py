"""The details of the report are filled in."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from bench.large_pack import large_workbook
from cpdesk.domain.edits import SetDetail
from cpdesk.services.importing import begin_pack
from cpdesk.services.kind_change import kind_changed
from cpdesk.ui.widgets.missing_list import MissingList
from report_place import ReportPlace
from ui.found import part
from window_bench import Bench

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
        names = ["Version", "Committee", "Portfolio holder", "Author", "Senior officer", "Council"]
        for name in names:
            self.enter(report_place, name, f"the {name.lower()}")
        details = report_place.controller.pack.details
        told = [details.version, details.committee, details.portfolio_holder, details.author, details.senior_officer]
        assert [*told, details.council] == [f"the {name.lower()}" for name in names]

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


def test_of_thousands_of_measures_the_list_comes_from_another_thread(bench: Bench, qtbot: QtBot) -> None:
    begin_pack(bench.session, [large_workbook(501)])
    bench.controller.announce_opened()
    bench.window.show()
    bench.trigger("place_report")
    missing = part(bench.window, MissingList)
    at_once = words_in(missing)
    qtbot.waitUntil(lambda: "The committee is not named." in words_in(missing))
    qtbot.waitUntil(lambda: any(words.endswith(" more like these.") for words in words_in(missing)))
    bench.controller.edit(SetDetail("committee", "Board"))
    qtbot.waitUntil(lambda: "The committee is not named." not in words_in(missing))

    assert "The committee is not named." not in at_once


def words_in(missing: MissingList) -> set[str]:
    return {label.text() for label in missing.findChildren(QLabel) if label.isVisible()}


class TestImpossibleDay:
    def enter(self, report_place: ReportPlace, words: str) -> QLineEdit:
        field = report_place.field("Date of the meeting")
        field.setFocus()
        field.selectAll()
        QTest.keyClicks(field, words)
        QTest.keyClick(field, Qt.Key.Key_Return)
        return field

    def test_is_marked_in_words_and_listed_under_what_is_missing(self, report_place: ReportPlace, qtbot: QtBot) -> None:
        field = self.enter(report_place, "31 Feb 2020")
        listed = "The date of the meeting is not a day: “31 Feb 2020”."
        qtbot.waitUntil(lambda: listed in report_place.visible_words())
        said = report_place.visible_words()

        assert field.text() == "31 Feb 2020"
        assert "Still missing" in said
        assert any(words.startswith("This is not a day") for words in said)
        assert [action.text() for action in field.actions() if action.isVisible()] == ["This is not a day"]

    def test_takes_the_day_before_it_away_so_that_no_other_day_is_printed(self, report_place: ReportPlace) -> None:
        report_place.controller.edit(SetDetail("meeting_date", date(2019, 9, 17)))
        field = self.enter(report_place, "31 Feb 2020")
        taken = report_place.controller.pack.details.meeting_date
        report_place.controller.undo_stack.undo()

        assert taken is None
        assert report_place.controller.pack.details.meeting_date == date(2019, 9, 17)
        assert field.text() == "17 September 2019"

    def test_is_put_right_by_a_day(self, report_place: ReportPlace) -> None:
        self.enter(report_place, "31 Feb 2020")
        field = self.enter(report_place, "28 Feb 2020")

        assert report_place.controller.pack.details.meeting_date == date(2020, 2, 28)
        assert not any("not a day" in words for words in report_place.visible_words())
        assert not any(action.isVisible() for action in field.actions())

    def test_does_not_go_over_to_another_pack(self, report_place: ReportPlace) -> None:
        field = self.enter(report_place, "31 Feb 2020")
        report_place.controller.announce_opened()

        assert field.text() == ""
        assert not any("not a day" in words for words in report_place.visible_words())

    def test_when_the_audit_is_printed_is_chosen(self, report_place: ReportPlace) -> None:
        boxes = report_place.editor.findChildren(QComboBox)
        box = next(item for item in boxes if item.accessibleName() == "Rating audit")
        box.setFocus()
        QTest.keyClick(box, Qt.Key.Key_Down)
        assert report_place.controller.pack.details.rating_audit == "always"
        QTest.keyClick(box, Qt.Key.Key_Down)
        assert report_place.controller.pack.details.rating_audit == "never"
        report_place.controller.undo_stack.undo()
        assert box.currentText() == "Always printed"

    def test_the_size_of_the_paper_is_chosen_for_a_scorecard_alone(self, report_place: ReportPlace) -> None:
        boxes = report_place.editor.findChildren(QComboBox)
        box = next(item for item in boxes if item.accessibleName() == "Paper size")
        before = box.isVisible()
        report_place.controller.edit(kind_changed(report_place.controller.paper, "scorecard"))
        assert (before, box.isVisible()) == (False, True)
        box.setFocus()
        QTest.keyClick(box, Qt.Key.Key_End)
        assert report_place.controller.pack.details.page_size == "A3"
        report_place.controller.undo_stack.undo()
        assert box.currentText() == "A4, or A3 where the columns need it"

    def test_words_that_the_figures_have_overtaken_are_among_what_is_missing(
        self, report_place: ReportPlace, qtbot: QtBot
    ) -> None:
        report_place.editor.show_overtaken(("The figures have changed.",))
        qtbot.waitUntil(lambda: "The figures have changed." in report_place.visible_words())
        report_place.editor.show_overtaken(())
        assert "The figures have changed." not in report_place.visible_words()
