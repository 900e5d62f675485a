"""Widgets one below the other, in two columns where there is room for them."""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from cpdesk.ui.panels.overview.column_layout import ColumnLayout


class TwoColumns(QWidget):
    """Shows its parts in their order, down the left column first: the order of Tab stays the order of reading."""

    def __init__(self, wide: int, gap: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._parts: tuple[QWidget, ...] = ()
        self._columns = ColumnLayout(wide, gap, self)

    def show_parts(self, parts: Sequence[QWidget]) -> None:
        """Show these parts from now on."""
        if tuple(parts) == self._parts:
            return
        for gone in set(self._parts) - set(parts):
            gone.hide()
        while self._columns.count():
            self._columns.takeAt(0)
        self._parts = tuple(parts)
        for part in parts:
            self._columns.addWidget(part)
            part.show()
