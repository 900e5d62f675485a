"""The outline of the paper as a person uses it."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from cpdesk.domain.edits import WriteSection
from cpdesk.domain.rich_text import RichText
from cpdesk.services import sections
from report_place import ReportPlace

ALT_SHIFT = Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.ShiftModifier
CTRL = Qt.KeyboardModifier.ControlModifier
LEGAL = "implications:legal"


class TestOutline:
    def test_lists_the_paper_as_sentences(self, report_place: ReportPlace) -> None:
        rows = report_place.rows()
        assert rows[0] == "Report details: 7 still missing"
        assert rows[1].startswith("1. Introduction and policy context: ")
        assert rows[5] == "5. Pledge 2 – Education, employment and training outcomes: nothing written yet"
        assert rows[-2].startswith("Appendix 1: ")
        assert rows[-1].startswith("Appendix 2: Rating audit")

    def test_says_which_part_was_chosen(self, report_place: ReportPlace, qtbot: QtBot) -> None:
        with qtbot.waitSignal(report_place.sections.section_chosen) as chosen:
            QTest.keyClick(report_place.paper, Qt.Key.Key_Down)
        assert chosen.args == ["introduction"]
        assert report_place.editor.shown == "introduction"

    def test_follows_what_is_written(self, report_place: ReportPlace) -> None:
        report_place.controller.edit(WriteSection(LEGAL, RichText.of("None.")))
        assert "8.1. Legal implications: 1 word" in report_place.rows()
        report_place.controller.undo_stack.undo()
        assert "8.1. Legal implications: nothing written yet" in report_place.rows()

    def test_a_section_of_ones_own_is_added_chosen_and_undone(self, report_place: ReportPlace) -> None:
        report_place.sections.choose("pledge:Pledge 2 – Education, employment and training outcomes")
        report_place.add_own("Voice of young people")
        assert report_place.paper.hasFocus()
        assert "6. Voice of young people: nothing written yet" in report_place.rows()
        assert report_place.field("Heading of the section").text() == "Voice of young people"
        report_place.controller.undo_stack.undo()
        assert not any("Voice" in row for row in report_place.rows())

    def test_escape_adds_nothing(self, report_place: ReportPlace) -> None:
        report_place.add_menu()[0].trigger()
        QTest.keyClicks(report_place.field("Heading of the new section"), "Voice")
        QTest.keyClick(report_place.field("Heading of the new section"), Qt.Key.Key_Escape)
        assert not any("Voice" in row for row in report_place.rows())
        assert report_place.paper.hasFocus()

    def test_an_optional_implication_is_offered_until_it_is_there(self, report_place: ReportPlace) -> None:
        next(action for action in report_place.add_menu() if action.text() == "Equality").trigger()
        assert "8.4. Equality implications: nothing written yet" in report_place.rows()
        assert report_place.editor.shown == "implications:equality"
        assert "Equality" not in [action.text() for action in report_place.add_menu()]

    def test_moves_by_keyboard_and_stays_chosen(self, report_place: ReportPlace) -> None:
        report_place.sections.choose(LEGAL)
        QTest.keyClick(report_place.paper, Qt.Key.Key_Down, ALT_SHIFT)
        assert "8.2. Legal implications: nothing written yet" in report_place.rows()
        assert report_place.sections.chosen == LEGAL
        QTest.keyClick(report_place.paper, Qt.Key.Key_Up, ALT_SHIFT)
        assert "8.1. Legal implications: nothing written yet" in report_place.rows()

    def test_takes_out_what_the_paper_can_do_without(self, report_place: ReportPlace) -> None:
        report_place.add_own("Voice")
        assert report_place.tool("Take out").isEnabled()
        QTest.keyClick(report_place.paper, Qt.Key.Key_Delete)
        assert not any("Voice" in row for row in report_place.rows())
        assert report_place.editor.shown == report_place.sections.chosen
        report_place.controller.undo_stack.undo()
        assert any("Voice" in row for row in report_place.rows())

    def test_the_first_part_goes_no_further_up(self, report_place: ReportPlace) -> None:
        report_place.sections.choose("introduction")
        assert not report_place.tool("Move up").isEnabled()
        assert report_place.tool("Move down").isEnabled()

    def test_keeps_what_every_paper_has(self, report_place: ReportPlace) -> None:
        report_place.sections.choose("background")
        assert not report_place.tool("Take out").isEnabled()
        before = report_place.rows()
        QTest.keyClick(report_place.paper, Qt.Key.Key_Delete)
        assert report_place.rows() == before

    def test_another_pack_begins_with_its_details(self, report_place: ReportPlace) -> None:
        report_place.sections.choose(LEGAL)
        report_place.controller.announce_opened()
        assert (report_place.sections.chosen, report_place.editor.shown) == ("details", "details")


def test_a_hidden_place_catches_up_when_it_is_shown(report_place: ReportPlace) -> None:
    report_place.hide()
    report_place.controller.edit(sections.implication_to_add(report_place.controller.pack, "Equality"))
    report_place.show()
    assert any("Equality" in row for row in report_place.rows())
