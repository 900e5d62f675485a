"""Widgets one below the other, in two columns where there is room for them."""

from collections.abc import Sequence

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget


class TwoColumns(QWidget):
    """Shows its parts in their order, down the left column first: the order of Tab stays the order of reading."""

    def __init__(self, wide: int, gap: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._wide = wide
        self._parts: tuple[QWidget, ...] = ()
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(gap)
        self._columns = (QVBoxLayout(), QVBoxLayout())
        for column in self._columns:
            column.setSpacing(gap)
            self._row.addLayout(column)
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
        for column in self._columns:
            while column.count():
                column.takeAt(0)
        first = len(self._parts) // 2 if self._is_wide else len(self._parts)
        for column, parts in zip(self._columns, (self._parts[:first], self._parts[first:]), strict=True):
            for part in parts:
                column.addWidget(part)
                part.show()
            column.addStretch(1)
        self._row.setStretch(0, 1)
        self._row.setStretch(1, int(self._is_wide))
