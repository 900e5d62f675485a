"""Facts are shown one below the other, and the cell can be copied."""

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QToolButton
from pytestqt.qtbot import QtBot

from cpdesk.domain.measure_facts import Fact
from cpdesk.ui.appearance import Appearance
from cpdesk.ui.widgets.fact_list import FactList
from cpdesk.ui.widgets.text_label import TextLabel
from ui.found import named

CELL = "Scorecard Q1!F21 of board.xlsx"


def texts(facts: FactList) -> list[str]:
    return [label.text() for label in facts.findChildren(TextLabel) if not label.isHidden()]


def test_the_cell_is_copied_whole(qtbot: QtBot, appearance: Appearance) -> None:
    facts = FactList(appearance, QGuiApplication.clipboard())
    qtbot.addWidget(facts)
    facts.show_facts((Fact("Figure", "26%"), Fact("Cell", CELL, CELL)))
    named(facts, QToolButton, "Copy the cell").click()
    assert QGuiApplication.clipboard().text() == CELL


def test_fewer_facts_leave_nothing_behind(qtbot: QtBot, appearance: Appearance) -> None:
    facts = FactList(appearance, QGuiApplication.clipboard())
    qtbot.addWidget(facts)
    facts.show_facts((Fact("Figure", "26%"), Fact("Cell", CELL, CELL), Fact("Lead", "Jo")))
    facts.show_facts((Fact("Figure", "–"),))
    assert texts(facts) == ["Figure", "–"]
    assert named(facts, QToolButton, "Copy the cell").isHidden()


def test_a_fact_is_spoken_with_its_label_and_never_read_as_mark_up(qtbot: QtBot, appearance: Appearance) -> None:
    facts = FactList(appearance, QGuiApplication.clipboard())
    qtbot.addWidget(facts)
    facts.show_facts((Fact("Comment", "<b>5</b> & less"),))
    assert texts(facts)[1] == "<b>5</b> & less"
    assert named(facts, TextLabel, "Comment: <b>5</b> & less").text() == "<b>5</b> & less"
