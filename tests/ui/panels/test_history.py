"""The History place: its list, its filters, its entry."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QPushButton, QTableView, QWidget
from pytestqt.qtbot import QtBot

from accessible_outline import assert_same_outline
from builders import small_session
from cpdesk.domain.edits import SetLead, WriteCommentary
from cpdesk.domain.record import new_record
from cpdesk.domain.rich_text import RichText
from cpdesk.ui.appearance import Appearance
from cpdesk.ui.background import Background
from cpdesk.ui.controller import Controller
from cpdesk.ui.panels.history import HistoryEntryPanel, HistoryPanel
from cpdesk.ui.widgets.change_view import ChangeView
from ui.found import button, named, part

FIRST = RichText.of("Study leave counts as absence. Advisers meet.")
SECOND = RichText.of("Study leave counts as absence in June. Advisers meet.")


class HistoryPlace(QWidget):
    """The two columns beside one another, joined as the main window joins them."""

    def __init__(self, appearance: Appearance) -> None:
        super().__init__()
        session = small_session(WriteCommentary("2.6", FIRST), SetLead("3.1", "Sam"), WriteCommentary("2.6", SECOND))
        self.controller = Controller(session)
        self.history = HistoryPanel(self.controller, appearance, Background(self))
        self.entry = HistoryEntryPanel(self.controller, appearance)
        self.history.entry_chosen.connect(self.entry.show_entry)
        row = QHBoxLayout(self)
        row.addWidget(self.history, 2)
        row.addWidget(self.entry, 1)
        self.resize(1100, 700)

    @property
    def table(self) -> QTableView:
        return part(self.history, QTableView)

    def rows(self) -> list[str]:
        model = self.table.model()
        return [str(model.index(row, 2).data()) for row in range(model.rowCount())]

    def choose(self, list_name: str, words: str) -> None:
        box = named(self.history, QComboBox, list_name)
        box.setCurrentIndex(box.findText(words))


def shown_place(qtbot: QtBot, appearance: Appearance) -> HistoryPlace:
    place = HistoryPlace(appearance)
    qtbot.addWidget(place)
    with qtbot.waitExposed(place):
        place.show()
    return place


def test_the_newest_change_is_chosen_and_shown_with_what_changed(qtbot: QtBot, appearance: Appearance) -> None:
    place = shown_place(qtbot, appearance)
    assert place.rows()[:2] == ["Commentary on 2.6 changed", "Lead of 3.1 set to Sam"]
    view = part(place.entry, ChangeView)
    assert view.accessibleDescription() == ("Taken out: “absence.”; Added: “absence in June.”")
    assert "absence. absence in June." in view.toPlainText()


def test_a_row_is_spoken_as_a_sentence_and_the_keyboard_goes_from_one_to_the_next(
    qtbot: QtBot, appearance: Appearance
) -> None:
    place = shown_place(qtbot, appearance)
    place.table.setFocus()
    QTest.keyClick(place.table, Qt.Key.Key_Down)
    spoken = str(place.table.currentIndex().data(Qt.ItemDataRole.AccessibleTextRole))
    assert spoken.startswith("Lead of 3.1 set to Sam, by Jo Writer, ")
    assert next(label.text() for label in place.entry.findChildren(QLabel) if label.isVisible()) == (
        "Lead of 3.1 set to Sam"
    )


def test_the_lists_narrow_it_down_together_and_are_cleared_at_once(qtbot: QtBot, appearance: Appearance) -> None:
    place = shown_place(qtbot, appearance)
    total = len(place.rows())
    place.choose("About", "Measure 2.6")
    place.choose("What", "Commentary")
    assert place.rows()[0] == "Commentary on 2.6 changed"
    assert all("2.6" in row for row in place.rows())
    assert place.history.summary == f"3 of {total} changes, newest first"
    button(place.history, "Show all").click()
    assert len(place.rows()) == total
    assert place.history.summary == f"{total} changes, newest first"


def test_a_measure_of_which_nothing_was_changed_is_said_to_have_no_history(
    qtbot: QtBot, appearance: Appearance
) -> None:
    place = shown_place(qtbot, appearance)
    place.history.show_measure("2.5")
    assert place.rows() == []
    assert place.history.summary.startswith("None of the ")
    assert not any(item.isVisible() for item in place.entry.findChildren(QPushButton))


def test_a_new_change_comes_to_the_top_and_the_chosen_one_stays(qtbot: QtBot, appearance: Appearance) -> None:
    place = shown_place(qtbot, appearance)
    place.controller.edit(SetLead("3.1", "Ali"))
    assert place.rows()[0] == "Lead of 3.1 set to Ali"
    assert place.entry.entry is not None
    assert place.entry.entry.number == len(place.controller.session.records) - 1


def test_what_is_there_already_cannot_be_put_back(qtbot: QtBot, appearance: Appearance) -> None:
    place = shown_place(qtbot, appearance)
    assert not button(place.entry, "Put this back").isEnabled()
    with qtbot.waitSignal(place.entry.put_back_asked) as asked:
        button(place.entry, "Put back what was before").click()
    assert asked.args is not None
    assert asked.args[1] is True


def test_what_was_changed_apart_is_said(qtbot: QtBot, appearance: Appearance) -> None:
    place = shown_place(qtbot, appearance)
    session = place.controller.session
    lead = next(record for record in session.records if record.field.endswith("/lead"))
    apart = new_record(lead.field, "Kim", lead.parents, "Else", 1)
    place.controller.take_records((*session.records, apart), {})
    place.choose("About", "Measure 3.1")
    words = " ".join(label.text() for label in place.entry.findChildren(QLabel) if label.isVisible())
    assert "changed the same at another place without knowing of it" in words


def test_a_screen_reader_meets_the_place_in_its_order(qtbot: QtBot, appearance: Appearance) -> None:
    place = shown_place(qtbot, appearance)
    place.choose("About", "Measure 3.1")
    assert_same_outline(place, "history")


def test_a_long_history_is_listed_when_it_has_been_looked_through(qtbot: QtBot, appearance: Appearance) -> None:
    place = HistoryPlace(appearance)
    qtbot.addWidget(place)
    for number in range(600):
        place.controller.edit(SetLead("3.1", f"Sam {number}"))
    place.show()
    qtbot.waitUntil(lambda: place.history.summary.startswith("60"))
    assert place.rows()[0] == "Lead of 3.1 set to Sam 599"
    place.controller.edit(SetLead("2.6", "Ann"))
    place.controller.edit(SetLead("2.2", "Ann"))
    qtbot.waitUntil(lambda: place.rows()[:2] == ["Lead of 2.2 set to Ann", "Lead of 2.6 set to Ann"])
    place.controller.edit(SetLead("2.6", "Bea"))
    place.history.show_measure("2.6")
    qtbot.waitUntil(lambda: "Lead of 2.6 set to Bea" in place.rows())
    assert not any("3.1" in row for row in place.rows())
    assert named(place.history, QComboBox, "About").currentText() == "Measure 2.6"
