"""Pages in a column."""

from dataclasses import dataclass, field

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from cpdesk.ui.appearance import Appearance
from cpdesk.ui.widgets.page_view import PageView


@dataclass
class Picture:
    width: int
    height: int
    dots: bytes


@dataclass
class Pages:
    """Plain red pages; `drawn` keeps which were asked for, at how many dots an inch."""

    sizes: list[tuple[float, float]]
    drawn: list[tuple[int, float]] = field(default_factory=list)
    headings: tuple[tuple[str, int], ...] = ()

    def picture(self, number: int, dpi: float) -> Picture:
        self.drawn.append((number, dpi))
        width, height = (round(length * dpi / 72) for length in self.sizes[number])
        return Picture(width, height, b"\x00\x00\xff\xff" * width * height)

    def text(self, number: int) -> str:
        return f"Words of page {number + 1}"


def pages(count: int = 10) -> Pages:
    return Pages([(595.0, 842.0)] * count)


@pytest.fixture
def view(qtbot: QtBot, appearance: Appearance) -> PageView:
    made = PageView(appearance)
    qtbot.addWidget(made)
    made.resize(500, 600)
    made.show()
    return made


def test_a_page_is_as_wide_as_there_is_room(view: PageView) -> None:
    view.show_pages(pages())
    assert view.is_fitted
    assert view.zoom * 595 * 96 / 72 < view.viewport().width()
    assert view.zoom * 595 * 96 / 72 > view.viewport().width() * 0.9


def test_only_pages_that_are_seen_are_drawn(view: PageView) -> None:
    shown = pages(40)
    view.show_pages(shown)
    view.grab()
    assert {number for number, _ in shown.drawn} <= {0, 1}


def test_the_page_in_view_stays_when_pages_change(view: PageView) -> None:
    view.show_pages(pages())
    view.go_to(5)
    before = view.verticalScrollBar().value()
    view.show_pages(pages(12))
    assert view.page == 5
    assert abs(view.verticalScrollBar().value() - before) <= 1


def test_of_fewer_pages_the_last_is_in_view(view: PageView) -> None:
    view.show_pages(pages())
    view.go_to(9)
    view.show_pages(pages(3))
    assert view.page == 2
    view.show_pages(None)
    assert view.page == -1


def test_zooming_keeps_the_page_and_ends_at_both_ends(view: PageView) -> None:
    view.show_pages(pages())
    view.go_to(4)
    for _ in range(20):
        view.zoom_by(1)
    assert (view.zoom, view.page) == (4.0, 4)
    for _ in range(20):
        view.zoom_by(-1)
    assert (view.zoom, view.page) == (0.25, 4)
    view.fit()
    assert view.is_fitted


def test_keys_go_from_page_to_page_and_zoom(view: PageView) -> None:
    view.show_pages(pages())
    seen = []
    for key in (Qt.Key.Key_PageDown, Qt.Key.Key_PageDown, Qt.Key.Key_PageUp):
        QTest.keyClick(view, key, Qt.KeyboardModifier.ControlModifier)
        seen.append(view.page)
    QTest.keyClick(view, Qt.Key.Key_End)
    seen.append(view.page)
    QTest.keyClick(view, Qt.Key.Key_Home)
    seen.append(view.page)
    zoom = view.zoom
    QTest.keyClick(view, Qt.Key.Key_Plus, Qt.KeyboardModifier.ControlModifier)
    assert seen == [1, 2, 1, 9, 0]
    assert view.zoom > zoom


def test_a_screen_reader_is_told_the_page_and_what_it_says(view: PageView) -> None:
    view.show_pages(pages())
    view.go_to(2)
    assert view.accessibleName() == "Preview, page 3 of 10"
    assert view.accessibleDescription() == "Words of page 3"


def test_pages_can_be_seen_without_colours(view: PageView) -> None:
    view.show_pages(pages())
    middle = view.viewport().rect().center()
    coloured = QColor(view.grab().toImage().pixel(middle))
    view.show_grey(True)
    grey = QColor(view.grab().toImage().pixel(middle))
    assert (coloured.red(), coloured.green()) == (255, 0)
    assert grey.red() == grey.green() == grey.blue()
