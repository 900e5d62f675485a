"""What else there is to know of a returned paper, to be read line by line."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from cpdesk.ui.appearance import Appearance, TextSize
from cpdesk.ui.widgets.pick_delegate import PickDelegate
from cpdesk.ui.widgets.text_label import TextLabel


class NoteList(QWidget):
    """Shows the sentences below a heading; the keyboard goes through them."""

    def __init__(self, appearance: Appearance, notes: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        label = TextLabel(appearance, TextSize.SMALL, quiet=True)
        label.setText("&Not taken in, or to be known")
        listed = QListWidget()
        listed.setAccessibleName("Not taken in, or to be known")
        listed.setItemDelegate(PickDelegate(appearance, listed))
        listed.setResizeMode(QListWidget.ResizeMode.Adjust)
        listed.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        listed.setMaximumHeight(appearance.spacing(45))
        for note in notes:
            listed.addItem(QListWidgetItem(note))
        label.setBuddy(listed)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(appearance.spacing(1))
        column.addWidget(label)
        column.addWidget(listed)
        self.setVisible(bool(notes))
