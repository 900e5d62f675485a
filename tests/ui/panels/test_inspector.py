"""The right column tells all about a measure, and keeps what is written about it."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QLineEdit, QScrollArea, QTextEdit
from pytestqt.qtbot import QtBot

from cpdesk.domain.edits import AddWorkbook, ShareCommentary, WriteCommentary
from cpdesk.domain.measure import SuppliedRating
from cpdesk.domain.rating import RagRating
from cpdesk.domain.rich_text import RichText
from cpdesk.ui.appearance import Appearance
from cpdesk.ui.background import Background
from cpdesk.ui.controller import Controller
from cpdesk.ui.panels.inspector import InspectorPanel
from cpdesk.ui.widgets.measure_header import MeasureHeader
from cpdesk.ui.widgets.rating_badge import RatingBadge
from cpdesk.ui.widgets.text_label import TextLabel
from ui.found import button, named, part, press, type_in
from ui.review_builders import NAME, measure, session, workbook


@pytest.fixture
def controller() -> Controller:
    return Controller(session())


@pytest.fixture
def inspector(qtbot: QtBot, appearance: Appearance, controller: Controller) -> Iterator[InspectorPanel]:
    background = Background()
    made = InspectorPanel(controller, appearance, background)
    qtbot.addWidget(made)
    made.resize(440, 900)
    controller.choose_measure("2.6")
    with qtbot.waitExposed(made):
        made.show()
    yield made
    background.end()


def field(inspector: InspectorPanel) -> QTextEdit:
    return part(inspector, QTextEdit)


def written(controller: Controller, key: str) -> str:
    commentary = controller.pack.commentary_by_measure.get(key)
    return commentary.text.plain if commentary else ""


def texts(inspector: InspectorPanel) -> list[str]:
    """Return what is to be read, from top to bottom and left to right."""
    labels = [label for label in inspector.findChildren(TextLabel) if label.isVisible()]
    places = {label: label.mapTo(inspector, label.rect().center()) for label in labels}
    return [label.text() for label in sorted(labels, key=lambda item: (places[item].y() // 9, places[item].x()))]


def override(inspector: InspectorPanel, reason: str) -> None:
    button(inspector, "Override").click()
    ratings = named(inspector, QComboBox, "Rating")
    ratings.setCurrentIndex(ratings.findData("amber"))
    named(inspector, QLineEdit, "Reason").setText(reason)


def test_a_measure_is_told_from_its_rating_to_its_cell(inspector: InspectorPanel) -> None:
    assert part(inspector, MeasureHeader).accessibleName() == (
        "2.6, percentage of secondary pupils with less than 90 percent attendance, 26 percent, target 15 percent,"
        " red, worse, commentary owed, action owed"
    )
    said = texts(inspector)
    assert said[:5] == [
        "2.6 · Pledge 2 – Education, employment and training outcomes",
        "% of secondary pupils with less than 90% attendance",
        "26%",
        "against 15%",
        "▼ worse, up 7 pts on the previous year's outturn",
    ]
    assert f"Scorecard Q1!F21 of {NAME}" in said
    assert part(inspector, RatingBadge).accessibleName() == "Red (R)"


def test_without_a_measure_it_says_what_to_do(qtbot: QtBot, appearance: Appearance) -> None:
    panel = InspectorPanel(Controller(session([])), appearance, Background())
    qtbot.addWidget(panel)
    panel.show()
    assert texts(panel) == ["Choose a measure in the list to see its figures and write its commentary."]


def test_a_rating_that_differs_from_the_workbook_is_said(inspector: InspectorPanel, controller: Controller) -> None:
    controller.choose_measure("2.3")
    assert "The workbook shows green." in texts(inspector)
    assert "Green (G), which differs from the rule" in texts(inspector)


def test_an_override_counts_from_then_on_and_can_be_undone(inspector: InspectorPanel, controller: Controller) -> None:
    override(inspector, "Study leave")
    button(inspector, "Set the rating").click()
    assert part(inspector, RatingBadge).accessibleName() == "Amber (A)"
    assert "Reason: Study leave" in texts(inspector)
    assert controller.undo_stack.undoText() == "rating of 2.6"
    controller.undo_stack.undo()
    assert part(inspector, RatingBadge).accessibleName() == "Red (R)"
    controller.undo_stack.redo()
    button(inspector, "Let the rule decide").click()
    assert part(inspector, RatingBadge).accessibleName() == "Red (R)"


def test_a_login_is_not_offered_as_the_name_that_is_printed(inspector: InspectorPanel, controller: Controller) -> None:
    controller.session.name = ""
    controller.choose_measure("2.15")
    button(inspector, "Override").click()
    assert named(inspector, QLineEdit, "Name").text() == ""


def test_an_override_without_a_reason_is_not_set(inspector: InspectorPanel, controller: Controller) -> None:
    override(inspector, "  ")
    button(inspector, "Set the rating").click()
    assert controller.pack.override("2.6") is None
    assert "Still needed: a reason" in texts(inspector)


def test_typing_is_one_step_that_undo_takes_back(
    inspector: InspectorPanel, controller: Controller, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(controller.pack_changed):
        type_in(field(inspector), "Study leave.")
    assert written(controller, "2.6") == "Study leave."
    assert controller.undo_stack.count() == 1
    controller.undo_stack.undo()
    assert written(controller, "2.6") == ""
    assert field(inspector).toPlainText() == ""
    controller.undo_stack.redo()
    assert field(inspector).toPlainText() == "Study leave."


def test_words_go_to_the_measure_that_they_were_typed_for(
    inspector: InspectorPanel, controller: Controller, qtbot: QtBot
) -> None:
    type_in(field(inspector), "About attendance.")
    controller.choose_measure("2.15")
    assert written(controller, "2.6") == "About attendance."
    assert written(controller, "2.15") == ""
    assert field(inspector).toPlainText() == ""
    controller.choose_measure("2.6")
    assert field(inspector).toPlainText() == "About attendance."


def test_words_typed_for_a_shared_commentary_show_on_the_next_measure_at_once(
    inspector: InspectorPanel, controller: Controller, qtbot: QtBot
) -> None:
    controller.edit(WriteCommentary("2.6", RichText.of("Both.")))
    controller.edit(ShareCommentary("2.6", ("2.15",)))
    press(field(inspector), Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
    type_in(field(inspector), " More.")
    controller.choose_measure("2.15")
    assert field(inspector).toPlainText() == "Both. More."
    assert written(controller, "2.15") == "Both. More."


def test_words_typed_for_a_pack_that_was_left_stay_out_of_the_next(
    inspector: InspectorPanel, controller: Controller, qtbot: QtBot
) -> None:
    type_in(field(inspector), "For the old pack.")
    supplied = workbook([measure("2.6", "% of others", "9%", row=8)], name="other.xlsx")
    controller.session.open((), {}, None)
    controller.session.add_to_library(supplied)
    controller.session.apply(AddWorkbook(supplied))
    controller.announce_opened()
    controller.choose_measure("2.6")
    assert field(inspector).toPlainText() == ""
    assert written(controller, "2.6") == ""


def test_it_is_ready_with_what_was_typed_last(inspector: InspectorPanel, controller: Controller, qtbot: QtBot) -> None:
    type_in(field(inspector), "Done.")
    assert inspector.mark_ready()
    assert written(controller, "2.6") == "Done."
    assert not controller.review.measures["2.6"].is_owed
    assert button(inspector, "Ready").isChecked()


def test_without_words_it_is_not_ready_and_the_caret_waits_for_them(
    inspector: InspectorPanel, controller: Controller
) -> None:
    assert not inspector.mark_ready()
    assert controller.review.measures["2.6"].is_owed
    assert inspector.focusWidget() is field(inspector)


def test_editing_words_that_were_ready_makes_them_a_draft(
    inspector: InspectorPanel, controller: Controller, qtbot: QtBot
) -> None:
    type_in(field(inspector), "Done.")
    inspector.mark_ready()
    type_in(field(inspector), " Not quite.")
    inspector.commit()
    assert controller.review.measures["2.6"].is_owed
    assert not button(inspector, "Ready").isChecked()


def test_an_edit_elsewhere_leaves_caret_and_view_alone(
    inspector: InspectorPanel, controller: Controller, qtbot: QtBot
) -> None:
    type_in(field(inspector), "Study leave.")
    inspector.commit()
    press(field(inspector), Qt.Key.Key_Home)
    controller.edit(WriteCommentary("4.1", RichText.of("Something else.")))
    assert field(inspector).textCursor().position() == 0


def test_the_keyboard_goes_through_it_in_reading_order(inspector: InspectorPanel, qtbot: QtBot) -> None:
    order = [button(inspector, "Override"), field(inspector), button(inspector, "Also covers")]
    stops = []
    widget = inspector.nextInFocusChain()
    while widget is not inspector and widget is not None:
        if widget in order:
            stops.append(order.index(widget))
        widget = widget.nextInFocusChain()
    assert stops == sorted(stops)


def test_another_measure_is_shown_from_its_head(inspector: InspectorPanel, controller: Controller) -> None:
    inspector.resize(440, 500)
    bar = inspector.findChildren(QScrollArea)[0].verticalScrollBar()
    bar.setValue(bar.maximum())
    assert bar.value() > 0

    controller.choose_measure("2.15")

    assert bar.value() == 0


def test_the_rule_is_changed_from_here_and_a_forecast_stands_beside_the_rating(
    inspector: InspectorPanel, controller: Controller, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(inspector.rule_asked):
        button(inspector, "Change the rule").click()
    assert not [text for text in texts(inspector) if "forecast" in text]
    given = measure("2.6", "% of pupils", "26%", row=21, target="15%", low=True)
    forecast = replace(given, supplied_rating=SuppliedRating(forecast=RagRating.AMBER))
    supplied = workbook([forecast], name="forecast.xlsx")
    controller.session.add_to_library(supplied)
    controller.edit(AddWorkbook(supplied))
    keys = [key for key, item in controller.review.measures.items() if item.forecast is not None]
    controller.choose_measure(keys[0])
    assert "At the end of the year: amber forecast" in texts(inspector)
