"""One chip: something to narrow a list down to, with how many it leaves."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QEnterEvent, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from cpdesk.branding import Branding
from cpdesk.domain.rating import RagRating
from cpdesk.ui.appearance import Appearance
from cpdesk.ui.widgets.rating_shape import paint_mark

_MARK = 1.25
"""The side of the square with a rating's shape in it, in heights of a capital letter."""


class FilterChip(QAbstractButton):
    """A button that stays down while its filter is on; its name says the count as well.

    With a rating it shows the rating's colour and shape, with `is_hollow` the ring of having none.
    """

    def __init__(
        self,
        appearance: Appearance,
        branding: Branding,
        *,
        rating: RagRating | None = None,
        is_hollow: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._branding = branding
        self._rating = rating
        self._has_mark = rating is not None or is_hollow
        self._words = ""
        self._count = 0
        self.setCheckable(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        appearance.changed.connect(self.updateGeometry)

    def show_count(self, words: str, count: int) -> None:
        """Show what the chip narrows down to, and how many that leaves."""
        if (words, count) != (self._words, self._count) or not self.text():
            self._words, self._count = words, count
            self.setText(f"{words} {count}")
            self.setAccessibleName(f"{words}, {count}")
            self.updateGeometry()
            self.update()

    def sizeHint(self) -> QSize:
        """Return the room that the chip takes."""
        metrics = QFontMetricsF(self.font())
        gap = self._appearance.spacing(1.5)
        mark = metrics.capHeight() * _MARK + gap if self._has_mark else 0
        words = metrics.horizontalAdvance(self._words) + gap + metrics.horizontalAdvance(str(self._count))
        return QSize(round(mark + words + 2 * self._appearance.spacing(2.5)), round(metrics.height() * 1.65))

    def enterEvent(self, event: QEnterEvent) -> None:
        """Show that the pointer is over the chip."""
        super().enterEvent(event)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint a pill: outlined, or filled while its filter is on; a ring round it has the focus."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        painter.setPen(self._outline())
        painter.setBrush(self._ground())
        painter.drawRoundedRect(box, box.height() / 2, box.height() / 2)
        left = box.left() + self._appearance.spacing(2.5) - 1
        if self._has_mark:
            left = self._paint_mark(painter, left, box)
        ink = self._appearance.colour("selection-text" if self.isChecked() else "text")
        painter.setPen(ink if self._count else self._appearance.colour("quiet"))
        metrics = QFontMetricsF(self.font())
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        painter.drawText(QRectF(left, box.top(), box.width(), box.height()), flags, self._words)
        left += metrics.horizontalAdvance(self._words) + self._appearance.spacing(1.5)
        painter.setPen(ink if self.isChecked() else self._appearance.colour("quiet"))
        painter.drawText(QRectF(left, box.top(), box.width(), box.height()), flags, str(self._count))

    def _outline(self) -> QPen:
        if self.hasFocus():
            return QPen(self._appearance.colour("focus"), 2)
        return QPen(self._appearance.colour("accent" if self.isChecked() else "hairline"), 1)

    def _ground(self) -> QColor:
        if self.isChecked():
            return self._appearance.colour("selection")
        return self._appearance.colour("hover" if self.underMouse() else "surface")

    def _paint_mark(self, painter: QPainter, left: float, box: QRectF) -> float:
        side = QFontMetricsF(self.font()).capHeight() * _MARK
        square = QRectF(left, box.center().y() - side / 2, side, side)
        ink = self._appearance.colour("selection-text" if self.isChecked() else "quiet")
        paint_mark(painter, square, self._rating, self._branding, ink)
        return left + side + self._appearance.spacing(1.5)
