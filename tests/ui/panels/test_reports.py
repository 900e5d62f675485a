"""Several reports in the Report place: the chooser, what is dragged, details of one's own, services."""

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLabel
from pytestqt.qtbot import QtBot

from cpdesk.domain.edits import SetDetail, WriteSection
from cpdesk.domain.rich_text import RichText
from cpdesk.services import report_list
from cpdesk.ui.widgets.entry_role import MOVED_ENTRY, EntryRole
from cpdesk.ui.widgets.outline_view import OutlineView
from report_place import ReportPlace
from ui.found import named


def add(place: ReportPlace, kind: str) -> None:
    place.controller.edit(report_list.report_to_add(place.controller.pack, kind))
    place.controller.choose_report(kind)


def choice(place: ReportPlace) -> QComboBox:
    return named(place.sections, QComboBox, "Report in hand")


class TestChooser:
    def test_a_lone_report_is_named_and_nothing_is_to_be_chosen(self, report_place: ReportPlace) -> None:
        assert not choice(report_place).isVisible()
        assert "Briefing report" in [label.text() for label in report_place.sections.findChildren(QLabel)]

    def test_choosing_another_shows_its_details_and_its_parts(self, report_place: ReportPlace) -> None:
        add(report_place, "annual")
        assert choice(report_place).currentText() == "Annual report"
        assert report_place.editor.shown == report_place.sections.chosen == "annual|details"
        assert any("Membership" in row for row in report_place.rows())
        choice(report_place).activated.emit(0)
        choice(report_place).setCurrentIndex(0)
        choice(report_place).activated.emit(0)
        assert report_place.controller.report == ""
        assert report_place.editor.shown == "details"
        assert not any("Membership" in row for row in report_place.rows())

    def test_what_is_written_goes_into_the_report_in_hand(self, report_place: ReportPlace) -> None:
        add(report_place, "annual")
        report_place.sections.choose("annual|background")
        QTest.keyClicks(report_place.area, "Of the year.")
        report_place.editor.commit_pending()
        pack = report_place.controller.pack
        assert next(s for s in pack.of("annual").sections if s.part == "background").text.plain.startswith(
            "Of the year."
        )
        assert "Of the year." not in next(s for s in pack.sections if s.part == "background").text.plain

    def test_a_part_of_another_report_takes_that_in_hand(self, report_place: ReportPlace) -> None:
        add(report_place, "annual")
        report_place.sections.choose("background")
        assert report_place.controller.report == ""
        assert report_place.editor.shown == "background"
        report_place.sections.choose("annual|membership")
        assert report_place.controller.report == "annual"
        assert report_place.editor.shown == "annual|membership"

    def test_a_report_that_is_undone_leaves_the_first_in_hand(self, report_place: ReportPlace) -> None:
        add(report_place, "annual")
        report_place.controller.undo_stack.undo()
        assert report_place.editor.shown == "details"
        assert report_place.rows()[0].startswith("Report details: 7")
        assert not choice(report_place).isVisible()

    def test_hints_and_headings_are_those_of_the_kind(self, report_place: ReportPlace) -> None:
        add(report_place, "annual")
        report_place.sections.choose("annual|membership")
        assert report_place.area.accessibleDescription().startswith("Who sits on the board")
        assert "This heading is the same in every annual report." in report_place.visible_words()

    @pytest.mark.parametrize("part", ["annual|background-papers", "annual|implications:legal"])
    def test_none_is_offered_where_it_tells_something(self, report_place: ReportPlace, part: str) -> None:
        add(report_place, "annual")
        report_place.sections.choose(part)
        report_place.button("Say “None”").click()
        section = next(s for s in report_place.controller.paper.sections if s.id == part)
        assert section.text == RichText.of("None.")

    def test_what_cpdesk_makes_is_taken_out_and_put_back(self, report_place: ReportPlace) -> None:
        add(report_place, "annual")
        made = next(row for row in report_place.rows() if "Scorecard: " in row)
        report_place.paper.setCurrentIndex(report_place.paper.model().index(report_place.rows().index(made), 0))
        QTest.keyClick(report_place.paper, Qt.Key.Key_Delete)
        assert made not in report_place.rows()
        next(action for action in report_place.add_menu() if "Scorecard" in action.text()).trigger()
        assert made in report_place.rows()
        assert report_place.sections.chosen == "annual|scorecard"


class TestDetails:
    def test_title_is_a_reports_own_and_the_author_is_the_packs(self, report_place: ReportPlace) -> None:
        report_place.controller.edit(SetDetail("title", "An update"))
        report_place.controller.edit(SetDetail("author", "Jo Writer"))
        add(report_place, "annual")
        assert report_place.field("Title of the report").text() == ""
        assert report_place.field("Author").text() == "Jo Writer"
        assert "Of all reports of the pack, unless this one has its own" in report_place.visible_words()

    def test_one_typed_in_another_report_is_its_own_until_it_is_emptied(self, report_place: ReportPlace) -> None:
        report_place.controller.edit(SetDetail("author", "Jo Writer"))
        add(report_place, "annual")
        author = report_place.field("Author")
        author.selectAll()
        QTest.keyClicks(author, "Al Other")
        QTest.keyClick(author, Qt.Key.Key_Return)
        pack = report_place.controller.pack
        assert (pack.details.author, pack.of("annual").details.author) == ("Jo Writer", "Al Other")
        own = "This report’s own. Empty it to take that of the pack again."
        assert report_place.visible_words().count(own) == 1
        author.clear()
        QTest.keyClick(author, Qt.Key.Key_Return)
        assert report_place.field("Author").text() == "Jo Writer"
        assert own not in report_place.visible_words()

    def test_a_lone_report_says_nothing_of_others(self, report_place: ReportPlace) -> None:
        assert not any("all reports" in words for words in report_place.visible_words())


class TestServices:
    def test_one_is_added_with_its_parts_below_it(self, report_place: ReportPlace) -> None:
        add(report_place, "lead-member")
        next(action for action in report_place.add_menu() if action.text().startswith("Service area")).trigger()
        QTest.keyClicks(report_place.field("Name of the service"), "Fostering")
        QTest.keyClick(report_place.field("Name of the service"), Qt.Key.Key_Return)
        assert report_place.sections.chosen == "lead-member|service:fostering"
        rows = report_place.rows()
        at = next(at for at, row in enumerate(rows) if "Fostering" in row)
        assert [row.split(": ")[0].split(" ", 1)[1] for row in rows[at + 1 : at + 4]] == [
            "Key developments",
            "Key achievements",
            "Key priorities",
        ]
        assert report_place.field("Heading of the section").text() == "Fostering"
        QTest.keyClick(report_place.paper, Qt.Key.Key_Delete)
        assert not any("Fostering" in row or "Key developments" in row for row in report_place.rows())

    def test_a_part_that_was_taken_out_below_one_can_be_put_in_there_again(self, report_place: ReportPlace) -> None:
        add(report_place, "lead-member")
        next(action for action in report_place.add_menu() if action.text().startswith("Service area")).trigger()
        QTest.keyClicks(report_place.field("Name of the service"), "Fostering")
        QTest.keyClick(report_place.field("Name of the service"), Qt.Key.Key_Return)
        before = report_place.rows()
        assert "Key achievements" not in [action.text() for action in report_place.add_menu()]
        report_place.sections.choose("lead-member|service:fostering/achievements")
        QTest.keyClick(report_place.paper, Qt.Key.Key_Delete)
        assert report_place.sections.chosen == "lead-member|service:fostering/priorities"
        next(action for action in report_place.add_menu() if action.text() == "Key achievements").trigger()
        assert report_place.sections.chosen == "lead-member|service:fostering/achievements"
        assert report_place.rows() == before

    def test_parts_of_a_service_are_offered_where_it_is_chosen_alone(self, report_place: ReportPlace) -> None:
        add(report_place, "lead-member")
        next(action for action in report_place.add_menu() if action.text().startswith("Service area")).trigger()
        QTest.keyClicks(report_place.field("Name of the service"), "Fostering")
        QTest.keyClick(report_place.field("Name of the service"), Qt.Key.Key_Return)
        report_place.sections.choose("lead-member|service:fostering/achievements")
        QTest.keyClick(report_place.paper, Qt.Key.Key_Delete)
        QTest.keyClick(report_place.paper, Qt.Key.Key_Home)
        assert "Key achievements" not in [action.text() for action in report_place.add_menu()]

    def test_a_briefing_offers_none(self, report_place: ReportPlace) -> None:
        assert not any(action.text().startswith("Service") for action in report_place.add_menu())


def drag(view: OutlineView, moved: str, row: int, *, below: bool = False, drops: bool = True) -> bool:
    """Drag a part from its place over half a row, and drop it there; return whether that is offered."""
    data = QMimeData()
    data.setData(MOVED_ENTRY, moved.encode())
    box = view.visualRect(view.model().index(row, 0))
    place = QPoint(40, box.bottom() - 3 if below else box.top() + 3)
    kept = (Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    own = next(at for at in range(view.model().rowCount()) if view.model().index(at, 0).data(EntryRole.KEY) == moved)
    enter = QDragEnterEvent(view.visualRect(view.model().index(own, 0)).center(), *kept)
    QApplication.sendEvent(view.viewport(), enter)
    assert enter.isAccepted()
    QApplication.sendEvent(view.viewport(), QDragMoveEvent(place, *kept))
    is_taken = view.gap is not None
    if drops:
        QApplication.sendEvent(view.viewport(), QDropEvent(QPointF(place), *kept))
    return is_taken


class TestDragging:
    def row(self, place: ReportPlace, words: str) -> int:
        return next(at for at, row in enumerate(place.rows()) if words in row)

    def test_a_section_goes_where_it_is_dropped_as_one_step(self, report_place: ReportPlace, qtbot: QtBot) -> None:
        qtbot.waitExposed(report_place)
        view = report_place.paper
        assert isinstance(view, OutlineView)
        assert drag(view, "background", self.row(report_place, "Introduction"))
        assert "1. Background" in report_place.rows()[1]
        assert report_place.sections.chosen == "background"
        report_place.controller.undo_stack.undo()
        assert "1. Introduction" in report_place.rows()[1]

    def test_what_cpdesk_makes_is_moved_too(self, report_place: ReportPlace) -> None:
        view = report_place.paper
        assert isinstance(view, OutlineView)
        made = self.row(report_place, "Scorecard:")
        moved = str(view.model().index(made, 0).data(Qt.ItemDataRole.UserRole))
        assert drag(view, moved, 1)
        assert "Scorecard:" in report_place.rows()[1]

    def test_nothing_is_dropped_before_the_details_or_behind_an_appendix(self, report_place: ReportPlace) -> None:
        view = report_place.paper
        assert isinstance(view, OutlineView)
        assert not drag(view, "introduction", 0)
        assert drag(view, "introduction", len(report_place.rows()) - 1, below=True)
        rows = report_place.rows()
        assert rows[-3].split(". ", 1)[1].startswith("Introduction")

    def test_what_stands_below_a_heading_does_not_leave_it(self, report_place: ReportPlace) -> None:
        view = report_place.paper
        assert isinstance(view, OutlineView)
        assert not drag(view, "implications:legal", 1)
        assert drag(view, "implications:legal", self.row(report_place, "Human resources"), below=True)
        assert "8.3. Legal" in report_place.rows()[self.row(report_place, "Legal")]

    def test_a_chapter_goes_behind_the_whole_of_another(self, report_place: ReportPlace) -> None:
        view = report_place.paper
        assert isinstance(view, OutlineView)
        legal = self.row(report_place, "Legal")
        assert drag(view, "background", legal, below=True, drops=False)
        assert view.gap == self.row(report_place, "Human resources") + 1
        report_place.controller.edit(WriteSection("background", RichText.of("Kept.")))
