"""The middle column shows measures, narrows them down, and goes from one to the next."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QLineEdit
from pytestqt.qtbot import QtBot

from cpdesk.domain.commentary import CommentaryState
from cpdesk.domain.edits import AddWorkbook, SetCommentaryState, SetRating, SeveralEdits, WriteCommentary
from cpdesk.domain.provenance import CellPlace
from cpdesk.domain.rating import RagRating, RatingOverride
from cpdesk.domain.rich_text import RichText
from cpdesk.domain.supplied import SuppliedWorkbook
from cpdesk.domain.tracker import Tracker, TrackerItem
from cpdesk.services.importing import begin_pack
from cpdesk.ui.appearance import Appearance
from cpdesk.ui.controller import Controller
from cpdesk.ui.models.measure_columns import MEASURE_COLUMNS
from cpdesk.ui.panels.measures import MeasuresPanel
from cpdesk.ui.widgets.cell_role import CellRole
from cpdesk.ui.widgets.empty_place import EmptyPlace
from cpdesk.ui.widgets.text_label import TextLabel
from ui.found import button, named, part, press, type_in
from ui.review_builders import EDUCATION, HEALTH, many, session, workbook

COLUMNS = [column.name for column in MEASURE_COLUMNS]
SORT_KEYS = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def controller() -> Controller:
    return Controller(session())


@pytest.fixture
def measures(qtbot: QtBot, appearance: Appearance, controller: Controller) -> MeasuresPanel:
    made = MeasuresPanel(controller, appearance)
    qtbot.addWidget(made)
    made.resize(900, 500)
    with qtbot.waitExposed(made):
        made.show()
    return made


def keys(measures: MeasuresPanel) -> list[str]:
    model = measures.table.model()
    return [str(model.index(row, 0).data(CellRole.KEY)) for row in range(model.rowCount())]


def chosen_row(measures: MeasuresPanel) -> str:
    rows = measures.table.selectionModel().selectedRows()
    return str(rows[0].data(CellRole.KEY)) if rows else ""


def find(measures: MeasuresPanel) -> QLineEdit:
    return named(measures, QLineEdit, "Find a measure")


def go_to(measures: MeasuresPanel, key: str, column: str) -> None:
    row = keys(measures).index(key)
    measures.table.setCurrentIndex(measures.table.model().index(row, COLUMNS.index(column)))


def ready(key: str) -> SeveralEdits:
    return SeveralEdits(
        "ready", (WriteCommentary(key, RichText.of("Because.")), SetCommentaryState(key, CommentaryState.READY))
    )


def test_it_begins_with_all_measures_and_the_first_of_them(measures: MeasuresPanel, controller: Controller) -> None:
    assert measures.table.accessibleName() == "Measures"
    assert measures.table.accessibleDescription() == "All measures"
    assert keys(measures) == ["2.2", "2.3", "2.5", "2.6", "2.10", "2.15", "4.1", "4.2"]
    assert measures.said == "8 measures"
    assert controller.chosen_measure == chosen_row(measures) == "2.2"


def test_a_pledge_shows_its_own_measures(measures: MeasuresPanel, controller: Controller) -> None:
    measures.show_pledge(HEALTH)
    assert measures.table.accessibleDescription() == HEALTH
    assert keys(measures) == ["4.1", "4.2"]
    assert controller.chosen_measure == "4.1"
    measures.show_pledge("")
    assert controller.chosen_measure == chosen_row(measures) == "4.1"


def test_chips_and_words_narrow_down_and_it_is_said(
    measures: MeasuresPanel, controller: Controller, qtbot: QtBot
) -> None:
    button(measures, "Red").click()
    assert keys(measures) == ["2.6", "2.15", "4.1"]
    assert measures.said == "3 of 8 measures: red"
    type_in(find(measures), "care leavers")
    assert keys(measures) == ["2.15"]
    assert measures.said == "1 of 8 measures: red, “care leavers”"
    assert controller.chosen_measure == "2.15"


def test_the_filter_goes_along_from_pledge_to_pledge(measures: MeasuresPanel) -> None:
    button(measures, "Commentary owed").click()
    measures.show_pledge(HEALTH)
    assert measures.said == "1 of 2 measures: commentary owed"


@pytest.mark.parametrize("where", ["find", "table"])
def test_escape_shows_everything_again(where: str, measures: MeasuresPanel, qtbot: QtBot) -> None:
    button(measures, "Red").click()
    type_in(find(measures), "care")
    press(find(measures) if where == "find" else measures.table, Qt.Key.Key_Escape)
    assert measures.said == "8 measures"
    assert find(measures).text() == ""
    assert button(measures, "All").isChecked()


def test_an_empty_result_teaches_and_leads_back(measures: MeasuresPanel, qtbot: QtBot) -> None:
    type_in(find(measures), "zebra")
    empty = part(measures, EmptyPlace)
    assert empty.isVisible()
    assert empty.sentence == "None of the measures here matches “zebra”."
    button(empty, "Show all 8 measures").click()
    assert measures.table.isVisible()
    assert len(keys(measures)) == 8


def test_a_pack_without_measures_says_how_to_begin(measures: MeasuresPanel, controller: Controller) -> None:
    controller.session.open((), {}, None)
    controller.announce_opened()
    assert part(measures, EmptyPlace).sentence == "There are no measures yet. Open a scorecard to begin."


def test_a_pack_of_recommendations_alone_says_where_they_are(measures: MeasuresPanel, controller: Controller) -> None:
    item = TrackerItem(CellPlace("Progress", "A4"), "1", "Adopt a handbook", "", None, "")
    supplied = SuppliedWorkbook("progress.xlsx", "ab" * 32, trackers=(Tracker("Progress", (item,)),))
    begin_pack(controller.session, [supplied])
    controller.announce_opened()
    assert part(measures, EmptyPlace).sentence == (
        "There are no measures in progress.xlsx. What it holds, 1 recommendation, is in the report."
    )


def test_the_find_field_leads_into_the_list(measures: MeasuresPanel, qtbot: QtBot) -> None:
    measures.focus_find()
    type_in(find(measures), "school")
    press(find(measures), Qt.Key.Key_Down)
    assert measures.focusWidget() is measures.table
    assert chosen_row(measures) == "2.2"


def test_the_arrows_choose_what_the_inspector_is_about(
    measures: MeasuresPanel, controller: Controller, qtbot: QtBot
) -> None:
    press(measures.table, Qt.Key.Key_Down)
    assert controller.chosen_measure == "2.3"
    measures.next_measure()
    measures.next_measure()
    measures.previous_measure()
    assert controller.chosen_measure == chosen_row(measures) == "2.5"
    for _ in range(20):
        measures.next_measure()
    assert controller.chosen_measure == "4.2"


def test_a_measure_chosen_elsewhere_is_chosen_in_the_list(measures: MeasuresPanel, controller: Controller) -> None:
    controller.choose_measure("2.15")
    assert chosen_row(measures) == "2.15"
    measures.show_pledge(HEALTH)
    controller.choose_measure("2.6")
    assert chosen_row(measures) == ""


def test_the_list_is_sorted_with_the_keyboard(measures: MeasuresPanel, qtbot: QtBot, controller: Controller) -> None:
    go_to(measures, "2.6", "current")
    press(measures.table, Qt.Key.Key_Down, SORT_KEYS)
    assert keys(measures) == ["2.3", "2.2", "4.1", "2.15", "2.6", "2.5", "2.10", "4.2"]
    assert controller.chosen_measure == chosen_row(measures) == "2.6"
    go_to(measures, "2.6", "ref")
    press(measures.table, Qt.Key.Key_Up, SORT_KEYS)
    assert keys(measures) == ["2.2", "2.3", "2.5", "2.6", "2.10", "2.15", "4.1", "4.2"]


def test_the_lead_is_edited_with_f2(measures: MeasuresPanel, controller: Controller, qtbot: QtBot) -> None:
    go_to(measures, "2.6", "lead")
    press(measures.table, Qt.Key.Key_F2)
    field = named(measures.table, QLineEdit, "Lead")
    field.setText("Sam Lead")
    with qtbot.waitSignal(controller.pack_changed):
        press(field, Qt.Key.Key_Return)
    assert controller.pack.lead("2.6") == "Sam Lead"
    controller.undo_stack.undo()
    assert controller.pack.lead("2.6") == "Virtual School"
    assert measures.table.model().index(3, COLUMNS.index("lead")).data() == "Virtual School"


def test_the_state_is_chosen_with_f2(measures: MeasuresPanel, controller: Controller, qtbot: QtBot) -> None:
    controller.edit(WriteCommentary("2.6", RichText.of("Because.")))
    go_to(measures, "2.6", "commentary")
    press(measures.table, Qt.Key.Key_F2)
    choice = named(measures.table, QComboBox, "Commentary")
    press(choice, Qt.Key.Key_Down)
    with qtbot.waitSignal(controller.pack_changed):
        press(choice, Qt.Key.Key_Return)
    assert not controller.review.measures["2.6"].is_owed


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_F2])
def test_a_row_is_opened_to_write_about_it(key: Qt.Key, measures: MeasuresPanel, qtbot: QtBot) -> None:
    go_to(measures, "2.6", "commentary")
    with qtbot.waitSignal(measures.commentary_asked):
        press(measures.table, key)


def test_a_measure_that_is_no_longer_owed_leaves_the_list_and_stays_chosen(
    measures: MeasuresPanel, controller: Controller
) -> None:
    measures.show_pledge(EDUCATION)
    button(measures, "Commentary owed").click()
    assert keys(measures) == ["2.6", "2.15"]
    controller.edit(ready("2.6"))
    assert keys(measures) == ["2.15"]
    assert controller.chosen_measure == "2.6"
    assert chosen_row(measures) == ""
    measures.next_owed()
    assert controller.chosen_measure == chosen_row(measures) == "2.15"
    controller.undo_stack.undo()
    assert keys(measures) == ["2.6", "2.15"]


def test_the_next_owed_may_be_in_another_pledge(measures: MeasuresPanel, controller: Controller, qtbot: QtBot) -> None:
    measures.show_pledge(EDUCATION)
    controller.choose_measure("2.15")
    with qtbot.waitSignal(measures.pledge_shown) as said:
        measures.next_owed()
    assert said.args == [HEALTH]
    assert controller.chosen_measure == chosen_row(measures) == "4.1"


def test_the_next_owed_is_found_behind_a_filter(measures: MeasuresPanel, controller: Controller) -> None:
    button(measures, "Green").click()
    measures.next_owed()
    assert controller.chosen_measure == chosen_row(measures) == "2.6"
    assert measures.said == "8 measures"


def test_where_nothing_is_owed_the_choice_stays(measures: MeasuresPanel, controller: Controller) -> None:
    for key in ("2.6", "2.15", "4.1"):
        controller.edit(ready(key))
    controller.choose_measure("2.3")
    measures.next_owed()
    assert controller.chosen_measure == "2.3"


def test_counts_and_cells_follow_edits_and_undo(measures: MeasuresPanel, controller: Controller) -> None:
    controller.edit(SetRating("2.6", RatingOverride(RagRating.GREEN, "Checked", "Jo Example")))
    assert button(measures, "Red").text() == "Red 2"
    assert measures.table.model().index(3, COLUMNS.index("rating")).data() == "Green"
    controller.undo_stack.undo()
    assert button(measures, "Red").text() == "Red 3"


def test_more_measures_come_in_without_losing_the_place(measures: MeasuresPanel, controller: Controller) -> None:
    measures.show_pledge(EDUCATION)
    controller.choose_measure("2.6")
    more = workbook(many(3), name="more.xlsx").with_keys(controller.pack.measures)
    controller.session.add_to_library(more)
    controller.edit(AddWorkbook(more))
    assert len(keys(measures)) == 9
    assert controller.chosen_measure == chosen_row(measures) == "2.6"


def test_columns_are_as_they_were_left(
    measures: MeasuresPanel, controller: Controller, qtbot: QtBot, appearance: Appearance
) -> None:
    measures.table.horizontalHeader().resizeSection(COLUMNS.index("target"), 91)
    measures.table.sortByColumn(COLUMNS.index("current"), Qt.SortOrder.DescendingOrder)
    other = MeasuresPanel(controller, appearance)
    qtbot.addWidget(other)
    other.restore_state(measures.save_state())
    assert other.table.columnWidth(COLUMNS.index("target")) == 91
    assert keys(other) == keys(measures)


def test_ten_thousand_measures_have_no_widget_of_their_own(qtbot: QtBot, appearance: Appearance) -> None:
    panel = MeasuresPanel(Controller(session(many(10_000))), appearance)
    qtbot.addWidget(panel)
    panel.resize(900, 500)
    with qtbot.waitExposed(panel):
        panel.show()
    qtbot.waitUntil(lambda: panel.said == "10000 measures")
    assert len(panel.findChildren(TextLabel)) < 10
    heights = {panel.table.rowHeight(row) for row in (0, 5_000, 9_999)}
    assert len(heights) == 1


def test_the_keyboard_goes_through_it_in_reading_order(measures: MeasuresPanel) -> None:
    stops: list[str] = []
    widget = measures.nextInFocusChain()
    while widget is not None and widget is not measures:
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.isVisible() and measures.isAncestorOf(widget):
            stops.append(widget.accessibleName())
        widget = widget.nextInFocusChain()
    assert stops == [
        "All, 8",
        "Red, 3",
        "Amber, 1",
        "Green, 2",
        "Not rated, 2",
        "Commentary owed, 3",
        "Action owed, 3",
        "Differs from the workbook, 1",
        "Find a measure",
        "Measures",
    ]
