"""A list to choose from that takes nothing for chosen before the person says so."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox

_OPENING = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)
_OPENING_TYPED = (Qt.Key.Key_Down,)


class ChoiceBox(QComboBox):
    """Opens its list where another would go on to the next choice: by arrow keys and letters, which look in the list.

    The wheel turns the page alone.

    Each choice has a whole workbook read anew, so that going through them one by one would be slow.
    """

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open the list, or do as usual; a letter goes to the first choice that begins with it, and chooses nothing."""
        opening = _OPENING_TYPED if self.isEditable() else _OPENING
        if event.key() in opening and not event.modifiers():
            self.showPopup()
        elif not self.isEditable() and event.text().strip() and event.text().isprintable():
            self.showPopup()
            self.view().keyboardSearch(event.text())
        else:
            super().keyPressEvent(event)

    def showPopup(self) -> None:
        """Open the list wide and high enough for its choices, as far as the screen allows."""
        view = self.view()
        room = self.screen().availableGeometry().size()
        frame = 2 * view.frameWidth()
        width = view.sizeHintForColumn(0) + frame + view.verticalScrollBar().sizeHint().width()
        height = sum(view.sizeHintForRow(row) for row in range(min(self.count(), self.maxVisibleItems()))) + frame
        view.setMinimumSize(min(width, room.width() // 2), min(height, room.height() // 2))
        super().showPopup()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to what scrolls."""
        event.ignore()
