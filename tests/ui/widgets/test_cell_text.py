"""The words of a cell stand on two lines at most, within its width."""

import pytest
from PySide6.QtGui import QFontMetricsF, QImage, QPainter

from cpdesk.ui.appearance import Appearance
from cpdesk.ui.widgets.cell_text import CellFont, CellText

WORDS = "% of care leavers aged 19 to 21 who are in education, employment or training this quarter"


def painted(text: CellText) -> QImage:
    picture = QImage(400, 80, QImage.Format.Format_RGB32)
    picture.fill(0xFFFFFFFF)
    painter = QPainter(picture)
    text.paint(painter, 0, 0, 80)
    painter.end()
    return picture


def inked(picture: QImage) -> list[int]:
    """Return the columns of pixels that have ink in them."""
    return [x for x in range(picture.width()) if any(picture.pixel(x, y) != 0xFFFFFFFF for y in range(80))]


@pytest.mark.parametrize(("width", "lines"), [(1000, 1), (400, 2), (120, 2), (30, 2)])
def test_there_are_two_lines_at_most(width: int, lines: int, appearance: Appearance) -> None:
    spacing = QFontMetricsF(appearance.font()).lineSpacing()
    text = CellText(WORDS, CellFont(appearance.font()), width)
    assert text.height <= lines * spacing + 2
    assert text.height > (lines - 1) * spacing


@pytest.mark.parametrize("width", [40, 90, 160])
def test_what_two_lines_do_not_hold_is_cut_short_within_the_width(width: int, appearance: Appearance) -> None:
    assert max(inked(painted(CellText(WORDS, CellFont(appearance.font()), width)))) <= width + 1


def test_one_long_word_stays_within_the_width(appearance: Appearance) -> None:
    assert max(inked(painted(CellText("x" * 60, CellFont(appearance.font()), 100)))) <= 101


def test_the_lines_that_are_kept_are_the_first_ones(appearance: Appearance) -> None:
    font = appearance.font()
    room = round(QFontMetricsF(font).horizontalAdvance("Service manager")) + 4
    cut = painted(CellText("Service manager of the care leavers and the whole family of teams", CellFont(font), room))
    other = painted(CellText("Service manager of something else that needs as many lines", CellFont(font), room))
    first_line = round(QFontMetricsF(font).height())
    assert cut.copy(0, 0, 400, 40) == other.copy(0, 0, 400, 40)
    assert cut != other
    assert inked(cut.copy(0, 40 - first_line, 400, 80))


def test_nothing_is_painted_for_no_words(appearance: Appearance) -> None:
    assert inked(painted(CellText("", CellFont(appearance.font()), 100))) == []
