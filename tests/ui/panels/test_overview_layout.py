"""The lists of the overview never cover one another, whatever comes and however wide the window is."""

from dataclasses import replace
from itertools import combinations

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QApplication, QScrollArea, QStackedWidget, QWidget
from pytestqt.qtbot import QtBot

from cpdesk.domain.overview import Overview
from cpdesk.ui.appearance import Appearance, ThemeChoice
from cpdesk.ui.panels.overview import OverviewPanel
from cpdesk.ui.widgets.count_button import CountButton
from overview_books import issued_pack, overview_of


def few_rows() -> Overview:
    """Return the overview of two quarters with a row in each group."""
    whole = overview_of(issued_pack())
    return replace(whole, groups=tuple(replace(group, lines=group.lines[:1]) for group in whole.groups))


def sheltered(qtbot: QtBot, made: OverviewPanel, width: int, height: int) -> QStackedWidget:
    """Return a place that shows something else than the overview."""
    place = QStackedWidget()
    qtbot.addWidget(place)
    place.addWidget(QWidget())
    place.addWidget(made)
    place.resize(width, height)
    with qtbot.waitExposed(place):
        place.show()
    return place


def assert_is_laid_out(qtbot: QtBot, made: OverviewPanel) -> None:
    """Each row is as high as its words and ends above the next; the page is as high as all of it, or as the place."""
    scroll = next(iter(made.findChildren(QScrollArea)))
    page = widget(scroll.widget())
    qtbot.waitUntil(lambda: page.height() == max(page.heightForWidth(page.width()), scroll.viewport().height()))
    rows = [row for row in made.findChildren(CountButton) if not row.isHidden()]
    assert all(row.height() == row.heightForWidth(row.width()) for row in rows)
    groups = {widget(row.parentWidget()) for row in rows}
    for group in groups:
        boxes = [row.geometry() for row in rows if row.parentWidget() is group]
        assert_apart(boxes)
        assert all(group.rect().contains(box) for box in boxes)
        assert group.mapTo(page, group.rect().bottomLeft()).y() <= page.height()
    assert_apart([group.geometry() for group in groups])


def widget(found: QWidget | None) -> QWidget:
    assert found is not None
    return found


def assert_apart(boxes: list[QRect]) -> None:
    assert not any(one.intersects(other) for one, other in combinations(boxes, 2))


@pytest.mark.parametrize("size", [(765, 655), (420, 600)])
def test_filled_while_something_else_is_shown_no_row_covers_another(
    qtbot: QtBot, appearance: Appearance, size: tuple[int, int]
) -> None:
    made = OverviewPanel(appearance)
    place = sheltered(qtbot, made, *size)
    made.show_overview(overview_of(issued_pack()))
    place.setCurrentWidget(made)
    assert_is_laid_out(qtbot, made)


@pytest.mark.parametrize("size", [(765, 655), (420, 600)])
def test_when_more_rows_come_no_row_covers_another(qtbot: QtBot, appearance: Appearance, size: tuple[int, int]) -> None:
    made = OverviewPanel(appearance)
    place = sheltered(qtbot, made, *size)
    place.setCurrentWidget(made)
    for overview in (few_rows(), overview_of(issued_pack()), Overview(), few_rows(), overview_of(issued_pack())):
        made.show_overview(overview)
        QApplication.processEvents()  # each is laid out before the next comes
    assert_is_laid_out(qtbot, made)


def test_in_larger_text_no_row_covers_another(qtbot: QtBot, qapp: QApplication) -> None:
    usual = qapp.font()
    larger = QFont(usual)
    larger.setPointSizeF(usual.pointSizeF() * 1.5)
    qapp.setFont(larger)
    try:
        made = OverviewPanel(Appearance(qapp, ThemeChoice.LIGHT))
        place = sheltered(qtbot, made, 765, 655)
        place.setCurrentWidget(made)
        made.show_overview(few_rows())
        QApplication.processEvents()
        made.show_overview(overview_of(issued_pack()))
        assert_is_laid_out(qtbot, made)
    finally:
        qapp.setFont(usual)


def test_in_a_window_that_becomes_narrow_and_wide_again_no_row_covers_another(
    qtbot: QtBot, appearance: Appearance
) -> None:
    panel = OverviewPanel(appearance)
    place = sheltered(qtbot, panel, 760, 655)
    place.setCurrentWidget(panel)
    panel.show_overview(overview_of(issued_pack()))
    for width in (420, 1000, 640, 760):
        place.resize(width, 655)
        assert_is_laid_out(qtbot, panel)
