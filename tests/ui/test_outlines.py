"""What a screen reader meets in each place of the window, kept as text that is read before it is kept."""

import pytest
from PySide6.QtWidgets import QDialog, QLabel, QLineEdit, QPushButton, QTabWidget
from pytestqt.qtbot import QtBot

from accessible_outline import assert_same_outline
from cpdesk.domain.edits import SetDetail, WriteSection
from cpdesk.domain.rich_text import RichText
from cpdesk.services.kind_editing import copied_kind
from cpdesk.services.own_kinds import keep_kind, own_kinds
from cpdesk.services.report_list import report_to_add
from cpdesk.ui.appearance import Appearance
from cpdesk.ui.dialogs.kinds import KindEditor
from cpdesk.ui.panels.replacing import ReplacePanel
from cpdesk.ui.panels.report import SectionEditorPanel, SectionsPanel
from cpdesk.ui.widgets.several_editor import SeveralEditor
from cpdesk.ui.widgets.trend_chart import TrendChart
from house_templates import no_heading_1
from line_builders import line_edits
from window_bench import Bench

SIZE = (1366, 768)


@pytest.fixture
def shown(small_bench: Bench, qtbot: QtBot) -> Bench:
    """Return a window that is to be seen, on a pack of two measures, of which the first is chosen."""
    small_bench.window.resize(*SIZE)
    with qtbot.waitExposed(small_bench.window):
        small_bench.window.show()
    small_bench.window.activateWindow()
    return small_bench


def test_the_start_page(bench: Bench, qtbot: QtBot) -> None:
    bench.window.resize(*SIZE)
    with qtbot.waitExposed(bench.window):
        bench.window.show()
    assert_same_outline(bench.window, "start")


@pytest.mark.parametrize("place", ["overview", "scorecard", "report", "notes"])
def test_each_place_with_what_stands_beside_it(shown: Bench, qtbot: QtBot, place: str) -> None:
    shown.trigger("next_measure")
    shown.trigger(f"place_{place}")
    charts = [chart for chart in shown.window.findChildren(TrendChart) if chart.isVisible()]
    qtbot.waitUntil(lambda: shown.is_idle() and all(chart.accessibleName() for chart in charts))
    assert_same_outline(shown.window, f"place-{place}")


def test_several_measures_that_are_chosen_with_what_was_set_for_them(shown: Bench) -> None:
    shown.trigger("place_scorecard")
    shown.trigger("select_all")
    several = next(item for item in shown.window.findChildren(SeveralEditor) if item.isVisible())
    field = several.findChildren(QLineEdit)[0]
    field.setText("Ann Example")
    field.returnPressed.emit()
    assert_same_outline(several, "several-chosen")


def test_a_section_of_the_report(shown: Bench) -> None:
    shown.trigger("place_report")
    shown.window.findChildren(SectionsPanel)[0].choose("summary")
    assert_same_outline(shown.window.findChildren(SectionEditorPanel)[0], "section")


def test_one_of_several_reports(shown: Bench) -> None:
    shown.controller.edit(report_to_add(shown.controller.pack, "lead-member"))
    shown.controller.edit(SetDetail("author", "Al Other", "lead-member"))
    shown.trigger("place_report")
    shown.trigger("next_report")
    assert_same_outline(shown.window.findChildren(SectionsPanel)[0], "report-of-several")
    assert_same_outline(shown.window.findChildren(SectionEditorPanel)[0], "details-of-one-of-several")


def test_a_section_with_charts_in_it(shown: Bench) -> None:
    words = RichText.of("As the chart shows:", "[[chart: 2.6]]", "[[table: Nowhere]]")
    shown.controller.edit(WriteSection("summary", words))
    shown.trigger("place_report")
    shown.window.findChildren(SectionsPanel)[0].choose("summary")
    assert_same_outline(shown.window.findChildren(SectionEditorPanel)[0], "section-with-inserts")


@pytest.mark.parametrize("action", ["add_report", "change_kind", "insert_chart"])
def test_what_is_picked_from_a_list(shown: Bench, action: str) -> None:
    shown.trigger("place_report")
    shown.window.findChildren(SectionsPanel)[0].choose("summary")
    shown.trigger(action)
    dialog = next(child for child in shown.window.findChildren(QDialog) if child.isVisible())
    assert_same_outline(dialog, f"dialog-{action.replace('_', '-')}")
    dialog.reject()


@pytest.mark.parametrize(
    ("report", "section"), [("tracker", "action-lines"), ("follow-up", "minutes"), ("", "clearance")]
)
def test_a_part_that_is_made_of_lines(shown: Bench, report: str, section: str) -> None:
    for edit in line_edits():
        shown.controller.edit(edit)
    if report:
        shown.controller.edit(report_to_add(shown.controller.pack, report))
    shown.trigger("place_report")
    shown.window.findChildren(SectionsPanel)[0].choose(f"{report}|{section}" if report else section)
    assert_same_outline(shown.window.findChildren(SectionEditorPanel)[0], f"lines-{section}")


def test_find_and_replace(shown: Bench) -> None:
    shown.trigger("replace")
    assert_same_outline(shown.window.findChildren(ReplacePanel)[0], "replacing")


@pytest.mark.parametrize(
    "action", ["measure_rule", "rules", "people", "preferences", "mark_issued", "shortcuts", "house_template", "kinds"]
)
def test_each_dialog(shown: Bench, qtbot: QtBot, action: str) -> None:
    shown.trigger("next_measure")
    shown.trigger(action)
    qtbot.waitUntil(lambda: any(child.isVisible() for child in shown.window.findChildren(QDialog)))
    dialog = next(child for child in shown.window.findChildren(QDialog) if child.isVisible())
    labels = dialog.findChildren(QLabel)
    qtbot.waitUntil(lambda: shown.is_idle() and not any(label.text().endswith("…") for label in labels))
    assert_same_outline(dialog, f"dialog-{action.replace('_', '-')}")
    dialog.reject()


def test_a_house_template_that_was_looked_through(shown: Bench, qtbot: QtBot) -> None:
    path = shown.folder / "house.docx"
    path.write_bytes(no_heading_1())
    shown.answers.files = (path,)
    shown.trigger("house_template")
    dialog = next(child for child in shown.window.findChildren(QDialog) if child.isVisible())
    next(item for item in dialog.findChildren(QPushButton) if item.text() == "&Choose a template…").click()
    qtbot.waitUntil(shown.is_idle, timeout=30000)
    assert_same_outline(dialog, "dialog-house-template-tried")
    dialog.reject()


@pytest.mark.parametrize("page", [0, 1, 2])
def test_each_page_of_a_kind(shown: Bench, appearance: Appearance, page: int) -> None:
    shown.controller.edit(keep_kind(copied_kind(shown.controller.pack, "tracker", "Our tracker")))
    shown.trigger("kinds")
    dialog = next(child for child in shown.window.findChildren(QDialog) if child.isVisible())
    editor = KindEditor(appearance, dialog)
    editor.show_kind(own_kinds(shown.controller.pack)[0])
    editor.findChildren(QTabWidget)[0].setCurrentIndex(page)
    editor.show()
    assert_same_outline(editor, f"dialog-kind-{page}")
    editor.close()
    dialog.reject()
