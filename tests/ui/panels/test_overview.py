"""The overview is read, gone through and opened with the keyboard alone."""

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import QAbstractItemModel, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QTableView
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from accessible_outline import assert_same_outline
from cpdesk.domain.overview import Overview, PledgeStanding
from cpdesk.domain.rating import RagRating
from cpdesk.services.publication import Publication, publication
from cpdesk.ui.appearance import Appearance
from cpdesk.ui.models.standing_table import StandingTableModel
from cpdesk.ui.panels.overview import OverviewPanel
from cpdesk.ui.widgets.count_button import CountButton
from cpdesk.ui.widgets.plain_tip import plain_tip
from overview_books import HOMES, issued_pack, later_alone, overview_of, two_quarters
from ui.review_builders import pack as sample_pack


@pytest.fixture
def panel(qtbot: QtBot, appearance: Appearance) -> OverviewPanel:
    made = OverviewPanel(appearance)
    qtbot.addWidget(made)
    made.resize(760, 900)
    made.show_overview(overview_of(issued_pack()))
    made.show_publication(publication(date(2019, 9, 17), date(2019, 9, 10)))
    with qtbot.waitExposed(made):
        made.show()
    made.activateWindow()
    return made


def table(panel: OverviewPanel) -> QTableView:
    return next(iter(panel.findChildren(QTableView)))


def button(panel: OverviewPanel, name: str) -> CountButton:
    return next(found for found in panel.findChildren(CountButton) if found.accessibleName() == name)


def cell(panel: OverviewPanel, sentence: str) -> tuple[int, int]:
    model = table(panel).model()
    for row in range(model.rowCount()):
        for column in range(model.columnCount()):
            if model.index(row, column).data(Qt.ItemDataRole.AccessibleTextRole) == sentence:
                return row, column
    raise AssertionError(sentence)


def test_it_reads_as_it_did(panel: OverviewPanel) -> None:
    assert_same_outline(panel, "overview")


def test_without_an_earlier_figure_it_says_so(panel: OverviewPanel) -> None:
    panel.show_overview(overview_of(sample_pack()))
    panel.show_publication(Publication())
    assert_same_outline(panel, "overview-first-quarter")


def test_a_pack_without_measures_teaches(panel: OverviewPanel, qtbot: QtBot) -> None:
    panel.show_overview(Overview())
    asked = next(found for found in panel.findChildren(QPushButton) if found.text() == "Add workbooks…")
    with qtbot.waitSignal(panel.workbooks_asked):
        QTest.keyClick(asked, Qt.Key.Key_Space)


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
def test_a_number_opens_its_rows(panel: OverviewPanel, qtbot: QtBot, key: Qt.Key) -> None:
    with qtbot.waitSignal(panel.line_asked) as asked:
        QTest.keyClick(button(panel, "Newly red: 1"), key)
    assert asked.args is not None
    assert (asked.args[0].name, asked.args[0].keys) == ("red/new", ("2.6",))


def test_the_arrow_keys_go_to_a_number_of_a_pledge_and_return_opens_it(panel: OverviewPanel, qtbot: QtBot) -> None:
    numbers = table(panel)
    row, column = cell(panel, f"Red one period before, {HOMES}: 2 measures")
    numbers.setFocus()
    numbers.setCurrentIndex(numbers.model().index(0, 0))
    for _ in range(row):
        QTest.keyClick(numbers, Qt.Key.Key_Down)
    for _ in range(column):
        QTest.keyClick(numbers, Qt.Key.Key_Right)
    with qtbot.waitSignal(panel.line_asked) as asked:
        QTest.keyClick(numbers, Qt.Key.Key_Return)
    assert asked.args is not None
    assert asked.args[0].keys == ("3.1", "3.2")


def test_none_opens_nothing(panel: OverviewPanel, qtbot: QtBot) -> None:
    numbers = table(panel)
    numbers.setCurrentIndex(numbers.model().index(*cell(panel, f"Amber now, {HOMES}: no measures")))
    with qtbot.assertNotEmitted(panel.line_asked):
        QTest.keyClick(numbers, Qt.Key.Key_Return)
    assert not button(panel, "Word for word as last period: none").isEnabled()


def test_where_few_measures_have_an_earlier_figure_it_says_how_many_and_opens_nothing(
    panel: OverviewPanel, qtbot: QtBot
) -> None:
    told = PledgeStanding(HOMES, {RagRating.RED: ("3.1", "3.2"), None: ("3.3",)}, {RagRating.RED: ("3.1",)})
    panel.show_overview(replace(overview_of(issued_pack()), pledges=(told,), total=told))
    numbers = table(panel)
    said = f"Red one period before, {HOMES}: only 1 of 3 measures has an earlier figure"
    index = numbers.model().index(*cell(panel, said))
    assert (index.data(), index.data(Qt.ItemDataRole.ToolTipRole)) == ("–", plain_tip(said))
    numbers.setCurrentIndex(index)
    with qtbot.assertNotEmitted(panel.line_asked):
        QTest.keyClick(numbers, Qt.Key.Key_Return)


def test_the_keyboard_stays_where_it_is_while_numbers_change(panel: OverviewPanel) -> None:
    newly_red = button(panel, "Newly red: 1")
    newly_red.setFocus()
    panel.show_overview(overview_of(two_quarters().pack))
    panel.show_overview(overview_of(issued_pack()))
    assert newly_red.hasFocus()
    assert newly_red.accessibleName() == "Newly red: 1"


def test_tab_goes_through_the_numbers_in_the_order_of_reading(panel: OverviewPanel) -> None:
    stops = []
    table(panel).setFocus()
    for _ in range(5):
        QTest.keyClick(panel.focusWidget(), Qt.Key.Key_Tab)
        stops.append(panel.focusWidget().accessibleName())
    assert stops == [
        "Newly red: 1",
        "Back to green: 1",
        "Same figure as then: 1",
        "Commentary owed: 2",
        "Jane Smith (Placements): 1",
    ]


def test_without_a_meeting_its_date_is_asked_for(panel: OverviewPanel, qtbot: QtBot) -> None:
    panel.show_publication(Publication())
    asks = next(found for found in panel.findChildren(QPushButton) if "meeting" in found.text())
    assert asks.isVisible()
    with qtbot.waitSignal(panel.line_asked) as asked:
        QTest.keyClick(asks, Qt.Key.Key_Space)
    assert asked.args is not None
    assert (asked.args[0].place, asked.args[0].subject) == ("report", "details")


@pytest.mark.parametrize("theme", ["dark", "high-contrast"])
def test_it_is_painted_in_every_theme(panel: OverviewPanel, appearance: Appearance, theme: str) -> None:
    light = panel.grab().toImage()
    appearance.choose(theme)
    assert panel.grab().toImage() != light


def test_in_a_narrow_window_no_number_is_cut_off(panel: OverviewPanel) -> None:
    panel.resize(520, 420)
    numbers = table(panel)
    assert numbers.horizontalHeader().length() <= numbers.viewport().width()
    assert all(found.width() <= panel.width() for found in panel.findChildren(CountButton))


def test_the_number_that_the_keyboard_is_at_stays_in_sight(panel: OverviewPanel) -> None:
    panel.resize(520, 200)
    numbers = table(panel)
    numbers.setFocus()
    numbers.setCurrentIndex(numbers.model().index(0, 1))
    for _ in range(numbers.model().rowCount() - 1):
        QTest.keyClick(numbers, Qt.Key.Key_Down)
    box = numbers.visualRect(numbers.currentIndex())
    bottom = numbers.viewport().mapTo(panel, box.bottomLeft()).y()
    assert 0 <= bottom <= panel.height()


def test_the_model_keeps_qt_s_rules_while_it_changes(qtmodeltester: ModelTester) -> None:
    model: QAbstractItemModel = StandingTableModel()
    assert isinstance(model, StandingTableModel)
    for pack in (issued_pack(), two_quarters().pack, later_alone(), sample_pack()):
        model.show_overview(overview_of(pack))
        qtmodeltester.check(model)  # type: ignore[no-untyped-call]
