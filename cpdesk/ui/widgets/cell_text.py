"""The words of a cell laid out once, to be painted as often as the cell is."""

from math import ceil

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QStaticText, QTextLayout, QTextOption, QTransform

_MOST_LINES = 2
_LINE_END = "\u2028"
"""What ends a line in a text that is laid out; a plain newline is dropped."""


class CellFont:
    """A font with what is measured of it once for all cells."""

    __slots__ = ("ascent", "font", "height", "metrics")

    def __init__(self, font: QFont) -> None:
        self.font = font
        self.metrics = QFontMetricsF(font)
        self.height = ceil(self.metrics.height())
        self.ascent = self.metrics.ascent()


class CellText:
    """Words on one line or two within a width, the second cut short where even two do not hold them."""

    __slots__ = ("_font", "_indent", "_static", "_words", "height", "is_cut")

    def __init__(self, words: str, font: CellFont, width: int, *, to_right: bool = False) -> None:
        self._font = font
        self._words = words
        self._indent = 0.0
        self._static: QStaticText | None = None
        self.height = font.height
        self.is_cut = False
        length = font.metrics.horizontalAdvance(words)
        if length > width:
            self._static, self.height, self.is_cut = _wrapped(words, font, width, to_right=to_right)
        elif to_right:
            self._indent = width - length

    def paint(self, painter: QPainter, left: int, top: int, height: int) -> None:
        """Paint the words in the painter's pen, midway down a cell of that height."""
        painter.setFont(self._font.font)
        upper = top + (height - self.height + 1) // 2
        if self._static is None:
            painter.drawText(QPointF(left + self._indent, upper + self._font.ascent), self._words)
        else:
            painter.drawStaticText(QPointF(left, upper), self._static)


def _wrapped(words: str, font: CellFont, width: int, *, to_right: bool) -> tuple[QStaticText, int, bool]:
    """Return the words on two lines at most with their height, and whether any of them was left out."""
    text = _laid_out(words, font.font, width, to_right=to_right)
    size = text.size()
    is_cut = size.width() > width + 1 or size.height() > _MOST_LINES * font.metrics.lineSpacing() + 1
    if is_cut:
        text = _laid_out(_cut_short(words, font, width), font.font, width, to_right=to_right)
        size = text.size()
    return text, ceil(size.height()), is_cut


def _laid_out(words: str, font: QFont, width: int, *, to_right: bool) -> QStaticText:
    option = QTextOption(Qt.AlignmentFlag.AlignRight if to_right else Qt.AlignmentFlag.AlignLeft)
    option.setWrapMode(QTextOption.WrapMode.WordWrap)
    text = QStaticText(words)
    text.setTextFormat(Qt.TextFormat.PlainText)
    text.setTextOption(option)
    text.setTextWidth(max(width, 1))
    text.prepare(QTransform(), font)
    return text


def _cut_short(words: str, font: CellFont, width: int) -> str:
    """Return the words on as many lines as there are, each of them elided to the width."""
    layout = QTextLayout(words, font.font)
    layout.beginLayout()
    starts = []
    for _ in range(_MOST_LINES):
        line = layout.createLine()
        if not line.isValid():
            break
        line.setLineWidth(max(width, 1))
        starts.append(line.textStart())
    layout.endLayout()
    ends = [*starts[1:], len(words)]
    right = Qt.TextElideMode.ElideRight
    lines = (words[start:end].strip() for start, end in zip(starts, ends, strict=True))
    return _LINE_END.join(font.metrics.elidedText(line, right, width) for line in lines)
