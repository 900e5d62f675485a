"""The words of a notice on two lines, whatever their number."""

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QStyle, QStyleOption

from cpdesk.ui.widgets.cell_text import CellFont, CellText
from cpdesk.ui.widgets.plain_tip import plain_tip

_LINES = 2


class NoticeLabel(QLabel):
    """Keeps its height for good: nothing around it moves, however long the words are and however narrow it is.

    Words that two lines do not hold are cut short to the eye alone: the text, what is spoken and what the pointer
    brings up are all of them. `cut_changed` says whether that is so.
    """

    cut_changed = Signal(bool)

    def __init__(self) -> None:
        super().__init__()
        self._is_cut = False
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._keep_height()

    @property
    def is_cut(self) -> bool:
        """Return whether the words need more than there is room for."""
        return self._is_cut

    def say(self, words: str) -> None:
        """Show other words."""
        self.setText(words)
        self.setToolTip(plain_tip(words))
        self._look()

    def sizeHint(self) -> QSize:
        """Return the height of two lines, and all the width that the words would like."""
        return QSize(self.fontMetrics().horizontalAdvance(self.text()), self._height())

    def minimumSizeHint(self) -> QSize:
        """Return the height of two lines, and no width at all: the words never push anything away."""
        return QSize(0, self._height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """See whether the words still have room."""
        super().resizeEvent(event)
        self._look()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the font."""
        super().changeEvent(event)
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.StyleChange}:
            self._keep_height()
            self._look()

    def paintEvent(self, _: QPaintEvent) -> None:
        """Paint the words on two lines at most, midway down."""
        painter = QPainter(self)
        option = QStyleOption()
        option.initFrom(self)
        self.style().drawPrimitive(QStyle.PrimitiveElement.PE_Widget, option, painter, self)
        painter.setPen(self.palette().color(self.foregroundRole()))
        CellText(self.text(), CellFont(self.font()), self.width()).paint(painter, 0, 0, self.height())

    def _look(self) -> None:
        is_cut = CellText(self.text(), CellFont(self.font()), self.width()).is_cut
        if is_cut is not self._is_cut:
            self._is_cut = is_cut
            self.cut_changed.emit(is_cut)

    def _keep_height(self) -> None:
        self.setFixedHeight(self._height())

    def _height(self) -> int:
        return _LINES * self.fontMetrics().lineSpacing()
