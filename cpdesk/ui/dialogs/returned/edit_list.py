"""The list of what came back, each with what has become of it."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from cpdesk.ui.appearance import Appearance
from cpdesk.ui.widgets.pick_delegate import NOTE, PickDelegate

_NUMBER = Qt.ItemDataRole.UserRole


@dataclass(frozen=True, slots=True)
class EditLine:
    """A line of the list: the number of an edit, its name, a few words on it."""

    number: int
    name: str
    note: str


class EditList(QListWidget):
    """Shows the lines; `chosen` carries the number of the one that is gone to, `entered_key` that Enter was pressed.

    Enter means something in the list alone: in the field for a name it would accept what nobody looked at.
    """

    chosen = Signal(int)
    entered_key = Signal()

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName("What came back")
        self.setItemDelegate(PickDelegate(appearance, self))
        self.setResizeMode(QListWidget.ResizeMode.Adjust)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.currentRowChanged.connect(self._tell)

    @property
    def number(self) -> int:
        """Return the number of the line that is chosen; 0 for none."""
        row = self.currentRow()
        return int(self.item(row).data(_NUMBER)) if row >= 0 else 0

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Say that Enter was pressed."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            self.entered_key.emit()
        else:
            super().keyPressEvent(event)

    def show_lines(self, lines: Sequence[EditLine]) -> None:
        """Show the lines, that which was chosen still so."""
        while self.count() < len(lines):
            self.addItem(QListWidgetItem())
        for row, line in enumerate(lines):
            item = self.item(row)
            item.setText(line.name)
            item.setData(_NUMBER, line.number)
            item.setData(NOTE, line.note)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{line.name}. {line.note}")
        self.doItemsLayout()

    def choose(self, number: int) -> None:
        """Go to the line of an edit."""
        rows = (row for row in range(self.count()) if self.item(row).data(_NUMBER) == number)
        self.setCurrentRow(next(rows, -1))

    def _tell(self, row: int) -> None:
        if row >= 0:
            self.chosen.emit(self.number)
