"""The three columns."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QScrollArea, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from cpdesk.ui.settings import Settings
from cpdesk.ui.widgets.page_scroll import let_scroll
from cpdesk.ui.window.columns import Columns, Place


class Panel(QWidget):
    """A panel with two fields, and a count of how often it was asked to keep what is typed."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self.first, self.second = QLineEdit(), QLineEdit()
        self.committed = 0
        row = QHBoxLayout(self)
        row.addWidget(self.first)
        row.addWidget(self.second)

    def commit(self) -> None:
        self.committed += 1


class Panels:
    """Two places in three columns."""

    def __init__(self, folder: Path) -> None:
        self.settings = Settings(folder / "settings.ini")
        self.places, self.switch = Panel("places"), Panel("switch")
        self.rows, self.details = Panel("rows"), Panel("details")
        self.other_rows, self.other_details = Panel("other rows"), Panel("other details")
        self.columns = Columns(self.places, self.switch, self.settings)
        self.columns.add_place(Place("scorecard", self.rows, self.details, self.details.commit))
        self.columns.add_place(Place("report", self.other_rows, self.other_details, self.other_details.commit))
        self.columns.recall()

    def focused(self) -> str:
        """Return which field of which panel has the focus."""
        field = self.columns.focusWidget()
        panel = field.parentWidget()
        assert isinstance(panel, Panel)
        return f"{panel.objectName()} {'first' if field is panel.first else 'second'}"


@pytest.fixture
def panels(qtbot: QtBot, tmp_path: Path) -> Panels:
    made = Panels(tmp_path)
    qtbot.addWidget(made.columns)
    made.columns.resize(1366, 700)
    with qtbot.waitExposed(made.columns):
        made.columns.show()
    made.columns.activateWindow()
    return made


def test_a_place_is_its_rows_with_their_details(panels: Panels, qtbot: QtBot) -> None:
    with qtbot.waitSignal(panels.columns.place_shown) as shown:
        panels.columns.show_place("report")

    assert shown.args == ["report"]
    assert panels.columns.place == "report"
    assert panels.other_rows.isVisible()
    assert panels.other_details.isVisible()
    assert not panels.rows.isVisible()


def test_in_a_narrow_window_the_places_fold_into_a_drop_down(panels: Panels) -> None:
    panels.columns.resize(900, 480)
    narrow = panels.columns.is_folded, panels.switch.isVisible(), panels.places.isVisible()
    panels.columns.resize(1366, 700)
    wide = panels.columns.is_folded, panels.switch.isVisible(), panels.places.isVisible()

    assert narrow == (True, True, False)
    assert wide == (False, False, True)


def test_the_details_can_be_hidden_and_stay_hidden_the_next_day(panels: Panels, tmp_path: Path, qtbot: QtBot) -> None:
    panels.columns.show_inspector(False)
    panels.settings.flush()
    tomorrow = Panels(tmp_path)
    qtbot.addWidget(tomorrow.columns)
    tomorrow.columns.show()

    assert not panels.details.isVisible()
    assert not tomorrow.details.isVisible()


def test_the_columns_are_as_wide_the_next_day(panels: Panels, tmp_path: Path, qtbot: QtBot) -> None:
    before = panels.details.width()
    panels.columns.set_widths((250, 500, 616))
    panels.columns.remember()
    panels.settings.flush()
    tomorrow = Panels(tmp_path)
    qtbot.addWidget(tomorrow.columns)
    tomorrow.columns.resize(1366, 700)
    with qtbot.waitExposed(tomorrow.columns):
        tomorrow.columns.show()

    assert panels.details.width() != before
    assert abs(tomorrow.details.width() - panels.details.width()) <= 2


def test_f6_goes_round_the_columns_and_comes_back_to_where_the_focus_was(panels: Panels) -> None:
    panels.columns.show_inspector(True)
    panels.rows.second.setFocus()
    went: list[str] = []
    for _ in range(3):
        panels.columns.go_to_column(1)
        went.append(panels.focused())

    assert went == ["details first", "places first", "rows second"]


def test_shift_f6_goes_the_other_way(panels: Panels) -> None:
    panels.rows.first.setFocus()
    panels.columns.go_to_column(-1)

    assert panels.focused() == "places first"


def test_f6_passes_over_a_hidden_column(panels: Panels) -> None:
    panels.columns.show_inspector(False)
    panels.rows.first.setFocus()
    panels.columns.go_to_column(1)

    assert panels.focused() == "places first"


def test_f6_reaches_the_drop_down_where_the_places_are_folded(panels: Panels) -> None:
    panels.columns.resize(900, 480)
    panels.rows.first.setFocus()
    panels.columns.go_to_column(-1)

    assert panels.focused() == "switch first"


def test_going_to_another_place_takes_the_focus_along(panels: Panels) -> None:
    panels.details.first.setFocus()
    panels.columns.show_place("report")

    assert panels.focused() == "other rows first"


def test_choosing_a_place_in_the_left_column_leaves_the_focus_there(panels: Panels) -> None:
    panels.places.second.setFocus()
    panels.columns.show_place("report")

    assert panels.focused() == "places second"


def test_a_place_that_is_asked_for_by_its_key_has_the_focus_wherever_that_was(panels: Panels) -> None:
    went: list[str] = []
    for start, name in ((panels.places.second, "report"), (panels.other_details.first, "report")):
        start.setFocus()
        panels.columns.go_to_place(name)
        went.append(panels.focused())
    panels.other_rows.second.setFocus()
    panels.columns.go_to_place("report")

    assert went == ["other rows first", "other rows first"]
    assert panels.focused() == "other rows second"


def test_what_is_being_typed_is_kept_in_every_place(panels: Panels) -> None:
    panels.columns.commit_pending()

    assert (panels.details.committed, panels.other_details.committed) == (1, 1)


def test_a_part_below_is_gone_to_last_while_it_is_shown(panels: Panels) -> None:
    panels.columns.show_inspector(True)
    below = Panel("below")
    below.setParent(panels.columns)
    below.show()
    panels.columns.also_go_to(below)
    panels.details.first.setFocus()
    panels.columns.go_to_column(1)
    shown = panels.focused()
    below.hide()
    panels.details.first.setFocus()
    panels.columns.go_to_column(1)

    assert shown == "below first"
    assert panels.focused() == "places first"


def test_a_part_that_is_gone_to_is_brought_into_sight_where_it_scrolls(qtbot: QtBot, tmp_path: Path) -> None:
    scroll, page, below = QScrollArea(), QWidget(), QLineEdit()
    column = QVBoxLayout(page)
    column.addSpacing(2_000)
    column.addWidget(below)
    let_scroll(scroll, page)
    panels = Panels(tmp_path)
    qtbot.addWidget(panels.columns)
    panels.columns.add_place(Place("tall", scroll, panels.details, panels.details.commit))
    panels.columns.show_place("tall")
    panels.columns.resize(1366, 400)
    with qtbot.waitExposed(panels.columns):
        panels.columns.show()
    panels.columns.activateWindow()
    panels.places.first.setFocus()

    panels.columns.go_to_column(1)

    assert panels.columns.focusWidget() is below
    assert not below.visibleRegion().isEmpty()
