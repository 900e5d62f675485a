"""Below a measure's chart its title is accepted or worded, and its kind chosen."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QLineEdit
from pytestqt.qtbot import QtBot

from cpdesk.domain.chart_kind import ChartKind
from cpdesk.domain.edits import ChooseChart, Edit, SetChartTitle
from cpdesk.domain.measure_review import MeasureReview
from cpdesk.domain.review import review_pack
from cpdesk.ui.appearance import Appearance
from cpdesk.ui.widgets.chart_caption import ChartCaption
from cpdesk.ui.widgets.text_label import TextLabel
from pack_builders import Result, measure, pack_of, scorecard, workbook
from ui.found import button, named, press

DRAFT = "Measure 2.6 rose to 26%, above the target of 15%"


def review(*edits: Edit, last: str | None = "26") -> MeasureReview:
    results: list[Result] = [17, 19, last] if last else [None, None, None]
    item = measure("2.6", "% of pupils", results, "15", england="24")
    return review_pack(pack_of(workbook([scorecard([item])]), edits=edits)).measures["2.6"]


@pytest.fixture
def caption(qtbot: QtBot, appearance: Appearance) -> ChartCaption:
    made = ChartCaption(appearance)
    qtbot.addWidget(made)
    made.show_review(review())
    made.show()
    return made


def said(caption: ChartCaption) -> list[str]:
    return [label.text() for label in caption.findChildren(TextLabel) if label.isVisible() and label.text()]


def edit_of(asked: object) -> SetChartTitle:
    assert isinstance(asked, SetChartTitle)
    return asked


def test_the_title_is_shown_as_a_draft_and_accepted(caption: ChartCaption, qtbot: QtBot) -> None:
    assert said(caption) == [DRAFT, "Drafted by cpdesk, not accepted"]
    with qtbot.waitSignal(caption.edit_requested) as asked:
        button(caption, "Accept").click()
    caption.show_review(review(edit_of(asked.args[0])))
    assert said(caption) == [DRAFT, "Accepted as drafted"]
    assert not button(caption, "Accept").isVisible()


def test_it_is_worded_with_the_keyboard_and_left_with_escape(caption: ChartCaption, qtbot: QtBot) -> None:
    button(caption, "Edit…").click()
    field = named(caption, QLineEdit, "Title of the chart")
    assert field.text() == DRAFT
    press(field, Qt.Key.Key_Escape)
    assert not field.isVisible()
    button(caption, "Edit…").click()
    field.setText("")
    assert not button(caption, "Use this title").isEnabled()
    field.setText("Attendance  has worsened")
    with qtbot.waitSignal(caption.edit_requested) as asked:
        press(field, Qt.Key.Key_Return)
    edit = edit_of(asked.args[0])
    caption.show_review(review(edit))
    assert said(caption) == ["Attendance has worsened", "In your own words"]
    caption.show_review(review(edit, last="30"))
    assert said(caption)[0] == "Measure 2.6 rose to 30%, above the target of 15%"
    assert "the figures have changed" in said(caption)[1]
    button(caption, "Edit…").click()
    assert field.text() == "Attendance has worsened"
    with qtbot.waitSignal(caption.edit_requested) as asked:
        button(caption, "Use the drafted title").click()
    assert edit_of(asked.args[0]).title is None


def test_only_kinds_that_suit_are_offered_and_one_is_chosen(caption: ChartCaption, qtbot: QtBot) -> None:
    kinds = named(caption, QComboBox, "Kind of chart")
    assert [kinds.itemData(at) for at in range(kinds.count())] == list(ChartKind)
    assert kinds.currentData() == ChartKind.COMPARED
    with qtbot.waitSignal(caption.edit_requested) as asked:
        kinds.activated.emit(kinds.findData(ChartKind.BARS))
    assert asked.args == [ChooseChart("2.6", ChartKind.BARS)]
    caption.show_review(review(ChooseChart("2.6", ChartKind.BARS)))
    assert kinds.currentData() == ChartKind.BARS
    assert said(caption)[0] == "Measure 2.6 is 26%, above England at 24%"


def test_a_measure_without_figures_has_neither(caption: ChartCaption) -> None:
    caption.show_review(review(last=None))
    assert not caption.isVisible()
