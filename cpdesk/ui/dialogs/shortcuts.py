"""The page of keyboard shortcuts."""

from PySide6.QtWidgets import (
    QDialog,
    QHeaderView,
    QLineEdit,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from cpdesk.ui.actions import shortcut_rows
from cpdesk.ui.appearance import Appearance
from cpdesk.ui.widgets.dialog_room import resize_within_screen
from cpdesk.ui.widgets.plain_table import make_plain


class ShortcutsDialog(QDialog):
    """Lists every key, made from the table of actions; a field narrows the list."""

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle("Keyboard shortcuts")
        self._find = QLineEdit()
        self._find.setPlaceholderText("Find what to do, or a key")
        self._find.setAccessibleName("Find a shortcut")
        self._find.setClearButtonEnabled(True)
        self._rows = shortcut_rows()
        self._table = QTableWidget(len(self._rows), 3)
        make_plain(self._table, "Keyboard shortcuts")
        self._table.setHorizontalHeaderLabels(["Where", "What it does", "Keys"])
        self._table.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        self._table.setSelectionBehavior(QTableWidget.SelectionBehavior.SelectRows)
        header = self._table.horizontalHeader()
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        for row, words in enumerate(self._rows):
            for column, text in enumerate(words):
                self._table.setItem(row, column, QTableWidgetItem(text))
        for column in (0, 2):
            self._table.resizeColumnToContents(column)
        step = appearance.step
        layout = QVBoxLayout(self)
        layout.setContentsMargins(4 * step, 4 * step, 4 * step, 4 * step)
        layout.setSpacing(3 * step)
        layout.addWidget(self._find)
        layout.addWidget(self._table)
        resize_within_screen(self, 150 * step, 150 * step)
        self._find.textChanged.connect(self._narrow)

    def shown(self) -> list[tuple[str, str, str]]:
        """Return the rows that are to be seen."""
        return [words for row, words in enumerate(self._rows) if not self._table.isRowHidden(row)]

    def _narrow(self, wanted: str) -> None:
        for row, words in enumerate(self._rows):
            self._table.setRowHidden(row, wanted.casefold() not in " ".join(words).casefold())
