"""From the overview to what is behind its numbers, and a version issued, by keyboard."""

from datetime import UTC, date, datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QDialog, QLabel, QLineEdit, QPushButton, QTableView, QTableWidget
from pytestqt.qtbot import QtBot

from cpdesk.domain.edits import SetDetail, SetPerson, WriteCommentary
from cpdesk.domain.rich_text import RichText
from cpdesk.services.importing import add_workbooks, begin_pack
from cpdesk.services.people import pack_services
from cpdesk.ui.widgets.count_button import CountButton
from cpdesk.ui.widgets.filter_chip import FilterChip
from overview_books import earlier_quarter, later_quarter
from window_bench import Bench

CTRL = Qt.KeyboardModifier.ControlModifier
NONE = Qt.KeyboardModifier.NoModifier


@pytest.fixture
def desk(bench: Bench, qtbot: QtBot) -> Bench:
    """Return the window on two quarters, on Thursday 5 September 2019, at the overview."""
    bench.set_clock(datetime(2019, 9, 5, 9, tzinfo=UTC))
    begin_pack(bench.session, [earlier_quarter()])
    add_workbooks(bench.session, [later_quarter()])
    bench.session.apply(SetDetail("meeting_date", date(2019, 9, 17)))
    bench.controller.announce_opened()
    bench.work.desk.saver.note_begun()
    with qtbot.waitExposed(bench.window):
        bench.window.show()
    bench.window.activateWindow()
    key(bench, Qt.Key.Key_1, CTRL)
    qtbot.waitUntil(bench.is_idle)
    return bench


def key(bench: Bench, pressed: Qt.Key, modifier: Qt.KeyboardModifier = NONE) -> None:
    QTest.keyClick(bench.focused(), pressed, modifier)


def tab_to(bench: Bench, name: str) -> None:
    for _ in range(40):
        if name in (bench.focused().accessibleName(), getattr(bench.focused(), "text", str)()):
            return
        key(bench, Qt.Key.Key_Tab)
    raise AssertionError(f"Tab never came to {name}")


def chips_on(bench: Bench) -> list[str]:
    chips = bench.window.findChildren(FilterChip)
    return [chip.accessibleName() for chip in chips if chip.isVisible() and chip.isChecked()]


def measures_shown(bench: Bench) -> list[str]:
    table = next(table for table in bench.window.findChildren(QTableView) if table.accessibleName() == "Measures")
    model = table.model()
    return [str(model.index(row, 0).data()) for row in range(model.rowCount())]


def counts(bench: Bench) -> dict[str, CountButton]:
    return {found.accessibleName(): found for found in bench.window.findChildren(CountButton) if found.isVisible()}


def dialog(bench: Bench, title: str) -> QDialog:
    return next(found for found in bench.window.findChildren(QDialog) if found.windowTitle() == title)


def test_a_number_opens_its_rows_and_esc_shows_all_again(desk: Bench) -> None:
    key(desk, Qt.Key.Key_F6)
    tab_to(desk, "Newly red: 1")
    key(desk, Qt.Key.Key_Return)
    assert desk.work.columns.place == "scorecard"
    assert measures_shown(desk) == ["2.6"]
    assert chips_on(desk) == ["Newly red, 1"]
    assert desk.controller.chosen_measure == "2.6"
    labels = [label.text() for label in desk.window.findChildren(QLabel) if label.isVisible()]
    assert "1 of 4 measures: newly red" in labels
    key(desk, Qt.Key.Key_Escape)
    assert len(measures_shown(desk)) == 4
    assert chips_on(desk) == ["All, 4"]
    assert not any(
        chip.accessibleName().startswith("Newly") for chip in desk.window.findChildren(FilterChip) if chip.isVisible()
    )


def test_the_rows_shown_follow_what_is_done(desk: Bench, qtbot: QtBot) -> None:
    key(desk, Qt.Key.Key_F6)
    tab_to(desk, "Commentary owed: 2")
    key(desk, Qt.Key.Key_Return)
    assert measures_shown(desk) == ["2.6", "3.2"]
    key(desk, Qt.Key.Key_F4)
    QTest.keyClicks(desk.focused(), "Study leave.")
    key(desk, Qt.Key.Key_Return, CTRL)
    qtbot.waitUntil(lambda: measures_shown(desk) == ["3.2"])
    assert desk.controller.chosen_measure == "3.2"


def test_a_row_that_goes_while_somebody_types_leaves_them_be(desk: Bench, qtbot: QtBot) -> None:
    words = RichText.of("Few homes near.")
    desk.session.set_fields({"commentary/3.2/last": {"text": words.to_json(), "period": "2019-20 Q1"}})
    desk.controller.edit(WriteCommentary("3.2", words))
    qtbot.waitUntil(lambda: "Word for word as last period: 1" in counts(desk))
    key(desk, Qt.Key.Key_F6)
    tab_to(desk, "Word for word as last period: 1")
    key(desk, Qt.Key.Key_Return)
    key(desk, Qt.Key.Key_F4)
    typing = desk.focused()
    QTest.keyClicks(typing, " More are coming.")
    qtbot.waitUntil(lambda: measures_shown(desk) == [])
    assert desk.controller.chosen_measure == "3.2"


def test_a_version_is_issued_and_what_changes_after_it_is_found(desk: Bench, qtbot: QtBot) -> None:
    desk.trigger("mark_issued")
    form = dialog(desk, "Mark as issued")
    QTest.keyClicks(form.focusWidget(), "1")
    QTest.keyClick(form.focusWidget(), Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "Changed since version 1: none" in counts(desk))
    desk.controller.edit(WriteCommentary("2.6", RichText.of("Study leave.")))
    qtbot.waitUntil(lambda: "Changed since version 1: 1" in counts(desk))
    key(desk, Qt.Key.Key_2, CTRL)
    chip = next(found for found in desk.window.findChildren(FilterChip) if found.text() == "Changed since version 1 1")
    chip.setFocus()
    key(desk, Qt.Key.Key_Space)
    assert measures_shown(desk) == ["2.6"]
    while desk.controller.undo_stack.canUndo():
        desk.controller.undo_stack.undo()
    key(desk, Qt.Key.Key_1, CTRL)
    qtbot.waitUntil(lambda: not any(name.startswith("Changed") for name in counts(desk)))


def test_a_version_without_a_day_is_not_issued(desk: Bench) -> None:
    desk.trigger("mark_issued")
    form = dialog(desk, "Mark as issued")
    QTest.keyClick(form.focusWidget(), Qt.Key.Key_Return)
    assert form.isVisible()
    assert any(label.text().startswith("Give the version") for label in form.findChildren(QLabel) if label.isVisible())


def test_a_version_is_not_issued_on_a_day_that_is_none(desk: Bench) -> None:
    desk.trigger("mark_issued")
    form = dialog(desk, "Mark as issued")
    QTest.keyClicks(form.focusWidget(), "1")
    day = form.findChildren(QLineEdit)[1]
    day.setText("last Tuesday")
    QTest.keyClick(day, Qt.Key.Key_Return)
    said = [label.text() for label in form.findChildren(QLabel) if label.isVisible()]
    assert "Give the day it went out: write it as 17 September 2019 or 17/9/2019." in said
    assert form.focusWidget() is day


def test_once_a_paper_is_written_it_can_be_marked_as_issued(desk: Bench, qtbot: QtBot) -> None:
    desk.answers.paper = desk.folder / "paper.docx"
    with qtbot.waitSignal(desk.work.desk.exporter.exported, timeout=60000):
        desk.trigger("export")
    desk.controller.edit(WriteCommentary("2.6", RichText.of("Written after the paper.")))
    offer = next(found for found in desk.work.activity.findChildren(QPushButton) if found.text() == "Mark as issued…")
    assert offer.isVisible()
    QTest.keyClick(offer, Qt.Key.Key_Space)
    form = dialog(desk, "Mark as issued")
    QTest.keyClicks(form.focusWidget(), "1")
    QTest.keyClick(form.focusWidget(), Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "Changed since version 1: 1" in counts(desk))


def test_a_version_that_is_marked_already_is_not_offered_again(desk: Bench, qtbot: QtBot) -> None:
    desk.controller.edit(SetDetail("version", "1"))
    desk.trigger("mark_issued")
    QTest.keyClick(dialog(desk, "Mark as issued").focusWidget(), Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "Changed since version 1: none" in counts(desk))
    for version, is_offered in (("1", False), ("2", True)):
        desk.controller.edit(SetDetail("version", version))
        desk.answers.paper = desk.folder / f"paper {version}.docx"
        with qtbot.waitSignal(desk.work.desk.exporter.exported, timeout=60000):
            desk.trigger("export")
        offers = [found for found in desk.work.activity.findChildren(QPushButton) if found.text() == "Mark as issued…"]
        assert [offer.isVisible() for offer in offers] == ([True] if is_offered else [])


def test_a_service_gets_its_person_who_is_kept_for_next_quarter(desk: Bench, qtbot: QtBot) -> None:
    desk.trigger("people")
    listed = dialog(desk, "People and services")
    table = listed.findChildren(QTableWidget)[0]
    table.setCurrentCell(1, 2)
    table.setFocus()
    QTest.keyClicks(table.viewport(), "J")
    QTest.keyClicks(listed.focusWidget(), "ane Smith")
    QTest.keyClick(listed.focusWidget(), Qt.Key.Key_Return)
    qtbot.waitUntil(desk.is_idle)
    assert desk.controller.review.measures["3.2"].lead_words == "Jane Smith (Placements)"
    qtbot.waitUntil(lambda: "Jane Smith (Placements): 1" in counts(desk))
    desk.controller.undo_stack.undo()
    texts = [found.text() for found in desk.window.findChildren(QPushButton) if found.isVisible()]
    assert "Say who answers for each service… (1 known from last time)" in texts
    offer = next(found for found in listed.findChildren(QPushButton) if found.text() == "Use the person of last time")
    QTest.keyClick(offer, Qt.Key.Key_Space)
    assert desk.controller.pack.person("3.1") == "Jane Smith"


def test_names_are_typed_one_below_the_other(desk: Bench, qtbot: QtBot) -> None:
    desk.trigger("people")
    listed = dialog(desk, "People and services")
    for name in ("Sam Hill", "Jane Smith", "Ann Dale"):
        typed(listed, name)
        QTest.keyClick(listed.focusWidget(), Qt.Key.Key_Return)
    qtbot.waitUntil(desk.is_idle)
    assert people(desk) == {"Virtual School": "Sam Hill", "Placements": "Jane Smith", "Leaving Care": "Ann Dale"}
    typed(listed, "Lee Wood")
    QTest.keyClick(listed.focusWidget(), Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    typed(listed, "Jo Park")
    QTest.keyClick(listed.focusWidget(), Qt.Key.Key_Return)
    typed(listed, "Nobody")
    QTest.keyClick(listed.focusWidget(), Qt.Key.Key_Escape)
    qtbot.waitUntil(desk.is_idle)
    assert people(desk) == {"Virtual School": "Sam Hill", "Placements": "Jo Park", "Leaving Care": "Lee Wood"}


def test_the_list_of_services_opens_where_the_first_name_is_missing(desk: Bench, qtbot: QtBot) -> None:
    desk.trigger("people")
    listed = dialog(desk, "People and services")
    assert listed.focusWidget() is listed.findChildren(QTableWidget)[0]
    listed.close()
    desk.controller.edit(SetPerson("Virtual School", "Sam Hill"))
    desk.trigger("people")
    typed(listed, "Jane Smith")
    QTest.keyClick(listed.focusWidget(), Qt.Key.Key_Return)
    qtbot.waitUntil(desk.is_idle)
    assert people(desk) == {"Virtual School": "Sam Hill", "Placements": "Jane Smith", "Leaving Care": ""}


def typed(listed: QDialog, name: str) -> None:
    """Type where the keyboard is: the first letter opens the cell."""
    QTest.keyClicks(listed.focusWidget(), name[0])
    QTest.keyClicks(listed.focusWidget(), name[1:])


def people(desk: Bench) -> dict[str, str]:
    return {service.name: service.person for service in pack_services(desk.controller.pack)}


def test_the_status_line_says_by_when_to_publish(desk: Bench) -> None:
    labels = desk.window.statusBar().findChildren(QLabel)
    said = next(label.text() for label in labels if label.accessibleName().startswith("State of the pack: "))
    assert said.endswith("publish by Mon 9 September (5 clear days)")


def test_three_clear_days_can_be_chosen(desk: Bench) -> None:
    desk.trigger("preferences")
    boxes = dialog(desk, "Preferences").findChildren(QComboBox)
    box = next(found for found in boxes if found.accessibleName() == "Clear days before a meeting")
    box.setFocus()
    QTest.keyClicks(box, "3")
    box.activated.emit(box.currentIndex())
    labels = [label.text() for label in desk.window.findChildren(QLabel) if label.isVisible()]
    assert "Publish by Wed 11 September (3 clear days); 4 working days left." in labels


def test_import_notes_open_narrowed_to_their_kind(sample_bench: Bench, qtbot: QtBot) -> None:
    sample_bench.window.activateWindow()
    key(sample_bench, Qt.Key.Key_1, CTRL)
    qtbot.waitUntil(sample_bench.is_idle)
    key(sample_bench, Qt.Key.Key_F6)
    tab_to(sample_bench, "Import notes to look at: 3")
    key(sample_bench, Qt.Key.Key_Return)
    assert sample_bench.work.columns.place == "notes"
    assert chips_on(sample_bench) == ["To look at, 3"]
    key(sample_bench, Qt.Key.Key_Escape)
    assert chips_on(sample_bench) == ["All, 4"]
