"""Widgets one below the other, in two columns where there is room for them."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QWidget


class TwoColumns(QWidget):
    """Shows its parts in their order, down the left column first: the order of Tab stays the order of reading."""

    def __init__(self, wide: int, gap: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._wide = wide
        self._parts: tuple[QWidget, ...] = ()
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(gap)
        self._is_wide = False

    def show_parts(self, parts: Sequence[QWidget]) -> None:
        """Show these parts from now on."""
        if tuple(parts) != self._parts:
            for gone in set(self._parts) - set(parts):
                gone.hide()
            self._parts = tuple(parts)
            self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Go from one column to two, or back."""
        super().resizeEvent(event)
        if (event.size().width() >= self._wide) != self._is_wide:
            self._is_wide = not self._is_wide
            self._arrange()

    def _arrange(self) -> None:
        while self._grid.count():
            self._grid.takeAt(0)
        rows = (len(self._parts) + 1) // 2 if self._is_wide else len(self._parts)
        for place, part in enumerate(self._parts):
            column, row = divmod(place, rows)
            self._grid.addWidget(part, row, column, Qt.AlignmentFlag.AlignTop)
            part.show()
        for column in (0, 1):
            self._grid.setColumnStretch(column, 1 if column == 0 or self._is_wide else 0)
