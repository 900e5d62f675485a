"""A number with its words, which opens what is behind it."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QEnterEvent, QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from cpdesk.ui.appearance import Appearance
from cpdesk.ui.widgets.plain_tip import plain_tip

_WRAP = int(Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
_FIGURES = 9
"""The room of a number, in steps: five figures, so that numbers stand below one another."""


class CountButton(QAbstractButton):
    """The number stands to the right of its own column, the words wrap beside it; with nothing behind it, it is quiet.

    Return works as Space does.
    """

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._words = ""
        self._count = 0
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        appearance.changed.connect(self.updateGeometry)

    def show_count(self, words: str, count: int, *, is_strong: bool, behind: str) -> None:
        """Show a number with its words; `behind` says to those who listen what it opens."""
        self._words, self._count = words, count
        self.setFont(self._appearance.font(bold=is_strong))
        self.setText(f"{words} {count:,}")
        self.setAccessibleName(f"{words}: {f'{count:,}' if count else 'none'}")
        self.setAccessibleDescription(behind if count else "")
        self.setToolTip(plain_tip(f"{words}: {count:,}. {behind}" if count else f"{words}: none"))
        self.setEnabled(bool(count))
        self.setCursor(Qt.CursorShape.PointingHandCursor if count else Qt.CursorShape.ArrowCursor)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Return the room that it takes with its words in one line."""
        words = QFontMetrics(self.font()).horizontalAdvance(self._words)
        width = self._left() + words + self._appearance.spacing(2)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Return the least room, in which the words take several lines."""
        width = self._left() + self._appearance.spacing(24)
        return QSize(width, self.heightForWidth(width))

    def heightForWidth(self, width: int) -> int:
        """Return how high the words are at that width."""
        return self._words_rect(width).height() + self._appearance.spacing(2)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open what is behind it at Return as well."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def enterEvent(self, event: QEnterEvent) -> None:
        """Show that the pointer is over it."""
        super().enterEvent(event)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the number as a link, its words beside it, a ring round both where the keyboard is."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        step = self._appearance.spacing
        if self.isEnabled() and self.underMouse():
            painter.fillRect(self.rect(), self._appearance.colour("hover"))
        if self.hasFocus():
            painter.setPen(QPen(self._appearance.colour("focus"), 2))
            painter.drawRoundedRect(self.rect().adjusted(1, 1, -1, -1), step(1), step(1))
        painter.setFont(self.font())
        painter.setPen(self._ink("link"))
        figures = QRect(0, step(1), step(_FIGURES), self.height())
        painter.drawText(figures, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop, f"{self._count:,}")
        painter.setPen(self._ink("text"))
        painter.drawText(self._words_rect(self.width()), _WRAP, self._words)

    def _ink(self, role: str) -> QColor:
        return self._appearance.colour(role if self.isEnabled() else "quiet")

    def _left(self) -> int:
        return self._appearance.spacing(_FIGURES + 2.5)

    def _words_rect(self, width: int) -> QRect:
        room = max(20, width - self._left() - self._appearance.spacing(2))
        size = QFontMetrics(self.font()).boundingRect(QRect(0, 0, room, 10_000), _WRAP, self._words)
        return QRect(self._left(), self._appearance.spacing(1), room, size.height())
