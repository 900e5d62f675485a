"""Control limits are switched, drawn anew for a reason, and comparisons described, below the chart."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from cpdesk.domain.comparator_about import ComparatorAbout
from cpdesk.domain.edits import DescribeComparator, Edit, SetRebases, ShowLimits
from cpdesk.domain.measure_review import MeasureReview
from cpdesk.domain.period import ReportingPeriod
from cpdesk.domain.population import OWN_FIGURES
from cpdesk.domain.quantity import Unit
from cpdesk.domain.review import review_pack
from cpdesk.domain.spc.stated_cause import StatedCause
from cpdesk.ui.appearance import Appearance
from cpdesk.ui.widgets.chart_tools import ChartTools
from cpdesk.ui.widgets.text_label import TextLabel
from pack_builders import measure, pack_of, scorecard, workbook
from ui.found import button, named, part, press

QUARTERS = tuple(ReportingPeriod.quarter(2016 + at // 4, at % 4 + 1) for at in range(16))
RAISED = [30, 31, 30, 32, 31, 30, 33, 31, 40, 41, 40, 42, 41, 43, 42, 44]
CAUSE = StatedCause(QUARTERS[8], "A new team")


def review(*edits: Edit, results: int = 16, england: str | None = "39") -> MeasureReview:
    item = measure("2.6", "% of pupils in the quarter", RAISED[-results:], "15", periods=QUARTERS[-results:])
    if england:
        item = replace(item, comparators=measure("1", "x", [None] * 3, england=england).comparators)
    pack = pack_of(workbook([scorecard([item], current=QUARTERS[-1])]), edits=edits)
    return review_pack(pack).measures["2.6"]


@pytest.fixture
def tools(qtbot: QtBot, appearance: Appearance) -> ChartTools:
    made = ChartTools(appearance)
    qtbot.addWidget(made)
    made.show_review(review(ShowLimits("2.6", are_shown=True)))
    made.show()
    return made


def said(tools: ChartTools) -> str:
    return " ".join(label.text() for label in tools.findChildren(TextLabel) if label.isVisible())


def test_the_switch_asks_for_limits_of_this_measure(tools: ChartTools, qtbot: QtBot) -> None:
    with qtbot.waitSignal(tools.edit_requested) as asked:
        part(tools, QCheckBox).click()
    assert asked.args == [ShowLimits("2.6", are_shown=False)]


def test_what_the_limits_say_is_read_below_the_chart(tools: ChartTools) -> None:
    assert said(tools).startswith("Concern: the figure for Q4 2019/20")
    tools.show_review(review())
    assert said(tools) == ""


def test_where_there_can_be_none_the_reason_stands_there_and_nothing_can_be_drawn_anew(tools: ChartTools) -> None:
    tools.show_review(review(ShowLimits("2.6", are_shown=True), results=5))
    assert said(tools) == "Limits need 12 figures in a row; there are 5."
    assert not button(tools, "Draw the limits anew").isVisible()


def test_limits_are_drawn_anew_only_with_a_reason(tools: ChartTools, qtbot: QtBot) -> None:
    button(tools, "Draw the limits anew…").click()
    period, reason = named(tools, QComboBox, "From"), named(tools, QLineEdit, "Reason")
    period.setCurrentIndex(period.findText("Q1 2018/19"))
    take = next(item for item in tools.findChildren(QPushButton) if item.text() == "Draw the limits anew")
    assert not take.isEnabled()
    with qtbot.assertNotEmitted(tools.edit_requested):
        press(reason, Qt.Key.Key_Return)
    reason.setText("A new team")
    with qtbot.waitSignal(tools.edit_requested) as asked:
        press(reason, Qt.Key.Key_Return)
    assert asked.args == [SetRebases("2.6", (CAUSE,))]
    assert not reason.isVisible()


def test_a_stated_reason_is_shown_and_can_be_taken_away(tools: ChartTools, qtbot: QtBot) -> None:
    tools.show_review(review(ShowLimits("2.6", are_shown=True), SetRebases("2.6", (CAUSE,))))
    button(tools, "Draw the limits anew…").click()
    assert named(tools, QLineEdit, "Reason").text() == "A new team"
    with qtbot.waitSignal(tools.edit_requested) as asked:
        button(tools, "Take the reason away").click()
    assert asked.args == [SetRebases("2.6", ())]


@pytest.mark.parametrize(("scope", "key"), [("All measures", ""), ("This measure alone", "2.6")])
def test_a_comparison_is_described_for_all_measures_or_for_one(
    tools: ChartTools, qtbot: QtBot, scope: str, key: str
) -> None:
    button(tools, "About these comparisons").click()
    named(tools, QLineEdit, "Publication").setText("LAIT")
    named(tools, QLineEdit, "Published").setText("November  2019")
    whose = named(tools, QComboBox, "For")
    whose.setCurrentIndex(whose.findText(scope))
    with qtbot.waitSignal(tools.edit_requested) as asked:
        button(tools, "Keep").click()
    assert asked.args == [DescribeComparator("England", ComparatorAbout("LAIT", "November 2019"), key)]


def test_of_a_rate_the_population_is_asked_for_the_councils_own_figures_too(tools: ChartTools, qtbot: QtBot) -> None:
    rate = review(england=None)
    tools.show_review(replace(rate, measure=replace(rate.measure, unit=Unit.RATE, title="Rate per 10,000")))
    button(tools, "About these comparisons").click()
    assert named(tools, QComboBox, "Figures of").currentText() == OWN_FIGURES
    named(tools, QLineEdit, "Population").setText("mid-2018")
    with qtbot.waitSignal(tools.edit_requested) as asked:
        button(tools, "Keep").click()
    assert asked.args == [DescribeComparator(OWN_FIGURES, ComparatorAbout(population="2018"))]


def test_esc_leaves_things_as_they_were(tools: ChartTools, qtbot: QtBot) -> None:
    button(tools, "About these comparisons").click()
    field = named(tools, QLineEdit, "Neighbour group")
    field.setText("2021")
    with qtbot.assertNotEmitted(tools.edit_requested):
        press(field, Qt.Key.Key_Escape)
    assert not field.isVisible()


def test_another_measure_closes_the_form(tools: ChartTools) -> None:
    tools.describe_comparators()
    tools.show_review(review(england=None))
    assert not button(tools, "About these comparisons").isVisible()
    other = replace(review(), measure=replace(review().measure, key="2.7"))
    tools.show_review(other)
    assert not named(tools, QLineEdit, "Publication").isVisible()
