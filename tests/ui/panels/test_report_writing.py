"""Sections are written, kept and taken back."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QComboBox,
)
from pytestqt.qtbot import QtBot

from cpdesk.domain.edits import SetDetail, SetFields, SetRating
from cpdesk.domain.rating import RagRating, RatingOverride
from cpdesk.domain.rich_text import RichText
from report_place import ReportPlace
from ui.found import button

ALT_SHIFT = Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.ShiftModifier
CTRL = Qt.KeyboardModifier.ControlModifier
LEGAL = "implications:legal"


class TestWriting:
    def test_typed_words_are_kept_when_another_part_is_chosen(self, report_place: ReportPlace) -> None:
        report_place.sections.choose(LEGAL)
        QTest.keyClicks(report_place.area, "Advice will be sought")
        report_place.sections.choose("background")
        assert report_place.section(LEGAL).text == RichText.of("Advice will be sought")
        assert report_place.section("background").text.plain.startswith("The scorecard")

    def test_typed_words_are_kept_on_demand(self, report_place: ReportPlace) -> None:
        report_place.sections.choose(LEGAL)
        QTest.keyClicks(report_place.area, "Advice")
        report_place.editor.commit_pending()
        assert report_place.section(LEGAL).text == RichText.of("Advice")
        assert report_place.controller.undo_stack.count() == 1

    def test_typed_words_are_kept_after_a_pause(self, report_place: ReportPlace, qtbot: QtBot) -> None:
        report_place.sections.choose(LEGAL)
        with qtbot.waitSignal(report_place.controller.pack_changed):
            QTest.keyClicks(report_place.area, "Advice")
        assert report_place.section(LEGAL).text == RichText.of("Advice")

    def test_undo_first_takes_back_typing_then_what_was_kept(self, report_place: ReportPlace) -> None:
        report_place.sections.choose(LEGAL)
        report_place.text.setFocus()
        QTest.keyClicks(report_place.area, "Advice")
        report_place.editor.commit_pending()
        QTest.keyClicks(report_place.area, " sought")
        QTest.keyClick(report_place.area, Qt.Key.Key_Z, CTRL)
        assert report_place.area.toPlainText() == "Advice"
        QTest.keyClick(report_place.area, Qt.Key.Key_Z, CTRL)
        assert report_place.area.toPlainText() == ""
        assert report_place.section(LEGAL).text == RichText()

    def test_a_change_elsewhere_leaves_typing_alone(self, report_place: ReportPlace) -> None:
        report_place.sections.choose(LEGAL)
        QTest.keyClicks(report_place.area, "Advice")
        report_place.controller.edit(SetDetail("title", "Update"))
        assert report_place.area.toPlainText() == "Advice"
        assert report_place.area.textCursor().position() == 6

    def test_words_typed_for_one_pack_do_not_reach_the_next(self, report_place: ReportPlace) -> None:
        report_place.sections.choose(LEGAL)
        QTest.keyClicks(report_place.area, "Advice")
        report_place.controller.announce_opened()
        report_place.editor.commit_pending()
        assert report_place.section(LEGAL).text == RichText()

    def test_none_is_written_only_when_asked_for(self, report_place: ReportPlace) -> None:
        report_place.sections.choose(LEGAL)
        assert report_place.section(LEGAL).text == RichText()
        QTest.mouseClick(report_place.button("Say “None”"), Qt.MouseButton.LeftButton)
        assert report_place.section(LEGAL).text == RichText.of("None.")
        assert not report_place.button("Say “None”").isVisible()

    def test_a_pledge_keeps_the_heading_of_the_scorecard(self, report_place: ReportPlace) -> None:
        report_place.sections.choose("pledge:Pledge 2 – Education, employment and training outcomes")
        assert not report_place.field("Heading of the section").isVisible()
        assert not report_place.button("Say “None”").isVisible()

    def test_the_heading_of_ones_own_section_can_be_changed(self, report_place: ReportPlace) -> None:
        report_place.add_own("Voice")
        heading = report_place.field("Heading of the section")
        heading.setFocus()
        heading.selectAll()
        QTest.keyClicks(heading, "Choice")
        QTest.keyClick(heading, Qt.Key.Key_Return)
        assert any("Choice" in row for row in report_place.rows())
        QTest.keyClick(heading, Qt.Key.Key_Z, CTRL)
        assert heading.text() == "Voice"

    def test_an_emptied_heading_comes_back(self, report_place: ReportPlace) -> None:
        report_place.add_own("Voice")
        heading = report_place.field("Heading of the section")
        heading.setFocus()
        heading.selectAll()
        QTest.keyClick(heading, Qt.Key.Key_Delete)
        QTest.keyClick(heading, Qt.Key.Key_Return)
        assert heading.text() == "Voice"

    def test_an_exemption_is_chosen(self, report_place: ReportPlace) -> None:
        report_place.sections.choose("background")
        choice = next(box for box in report_place.editor.findChildren(QComboBox) if box.isVisible())
        choice.setFocus()
        QTest.keyClick(choice, Qt.Key.Key_Down)
        assert report_place.section("background").exempt == "1"
        assert any(row.startswith("3. Background: exempt under paragraph 1") for row in report_place.rows())

    def test_a_part_that_cpdesk_writes_says_so(self, report_place: ReportPlace) -> None:
        report_place.sections.choose("made:implications")
        assert not report_place.text.isVisible()
        assert report_place.editor.shown == "made:implications"

    def test_what_stood_there_last_period_is_to_start_from(self, report_place: ReportPlace) -> None:
        then = {"text": RichText.of("Then.").to_json(), "period": "2018-19 Q4"}
        report_place.controller.edit(SetFields("last", {f"section/{LEGAL}/last": then}))
        report_place.sections.choose(LEGAL)
        button(report_place.editor, "Start from these words").click()
        assert report_place.section(LEGAL).text == RichText.of("Then.")
        assert report_place.area.toPlainText() == "Then."
        report_place.controller.undo_stack.undo()
        assert report_place.section(LEGAL).text.is_empty


class TestDrafts:
    def test_a_draft_says_that_it_is_one_until_it_is_accepted(self, report_place: ReportPlace) -> None:
        report_place.sections.choose("summary")
        assert "Drafted by cpdesk: read it, change it, accept it." in report_place.visible_words()
        report_place.button("Accept").click()
        assert not any("Drafted" in words for words in report_place.visible_words())
        assert not report_place.section("summary").is_draft
        report_place.controller.undo_stack.undo()
        assert "Drafted by cpdesk: read it, change it, accept it." in report_place.visible_words()

    def test_changed_figures_offer_another_draft_that_undo_takes_back(self, report_place: ReportPlace) -> None:
        report_place.sections.choose("summary")
        before = report_place.section("summary").text
        assert not report_place.button("Draft again").isVisible()
        override = RatingOverride(RagRating.AMBER, "late data", "A Writer")
        report_place.controller.edit(SetRating("2.6", override))
        assert any("The figures have changed" in words for words in report_place.visible_words())
        report_place.button("Draft again").click()
        assert report_place.section("summary").text != before
        report_place.controller.undo_stack.undo()
        assert report_place.section("summary").text == before

    def test_a_summary_is_taken_out_and_put_in_again(self, report_place: ReportPlace) -> None:
        report_place.sections.choose("summary")
        report_place.tool("Take out").click()
        assert not any("Summary" in row for row in report_place.rows())
        next(action for action in report_place.add_menu() if action.text() == "Summary").trigger()
        assert report_place.rows()[2].startswith("2. Summary: drafted by cpdesk, not accepted, ")
        assert report_place.editor.shown == "summary"
