"""A table of numbers as high as its rows, each of which opens what is behind it."""

from PySide6.QtCore import QAbstractItemModel, QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QSizePolicy,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from cpdesk.branding import Branding
from cpdesk.ui.appearance import Appearance
from cpdesk.ui.widgets.standing_delegate import StandingDelegate

_ENTERS = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)


class StandingView(QTableView):
    """The arrow keys go from number to number; Return, Space or a click opens one. `opened` carries its index."""

    opened = Signal(QModelIndex)

    def __init__(
        self, model: QAbstractItemModel, appearance: Appearance, branding: Branding, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setModel(model)
        self.setItemDelegate(StandingDelegate(appearance, branding, self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setProperty("role", "numbers")
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setMouseTracking(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.verticalHeader().hide()
        self.verticalHeader().setMinimumSectionSize(appearance.spacing(6))
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionsClickable(False)
        header.setMinimumSectionSize(appearance.spacing(7))
        self._least = appearance.spacing(26)
        self._numbers = 0
        self.clicked.connect(self.opened)
        model.modelReset.connect(self._fit)
        model.dataChanged.connect(self._fit)
        appearance.changed.connect(self._fit)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the names what the numbers leave, and the rows their height."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._fit_names()

    def sizeHintForRow(self, row: int) -> int:
        """Return the height of a row: a number is one line, so its name decides."""
        option = QStyleOptionViewItem()
        return self.itemDelegate().sizeHint(option, self.model().index(row, 0)).height()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open the number that the keyboard is at."""
        if event.key() in _ENTERS and self.currentIndex().isValid():
            self.opened.emit(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def _fit(self) -> None:
        """Give each number the width that it needs, and the names what is left."""
        header = self.horizontalHeader()
        if not header.count():
            return
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self._numbers = 0
        for column in range(1, header.count()):
            width = max(self.sizeHintForColumn(column), header.sectionSizeHint(column))
            header.resizeSection(column, width)
            self._numbers += width
        self._fit_names()

    def _fit_names(self) -> None:
        header = self.horizontalHeader()
        if not header.count():
            return
        header.resizeSection(0, max(self._least, self.viewport().width() - self._numbers))
        self.resizeRowsToContents()
        height = header.sizeHint().height() + self.verticalHeader().length()
        if self.viewport().width() < self._numbers + self._least:
            height += self.horizontalScrollBar().sizeHint().height()
        self.setFixedHeight(height)
