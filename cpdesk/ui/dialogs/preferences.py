"""The page of preferences, made from those that are declared."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QFormLayout,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from cpdesk.services.preferences import PREFERENCES, Preference
from cpdesk.ui.appearance import Appearance
from cpdesk.ui.forms import FormRows
from cpdesk.ui.memory import Memory
from cpdesk.ui.widgets.dialog_room import resize_within_screen
from cpdesk.ui.widgets.page_scroll import let_scroll
from cpdesk.ui.widgets.text_label import TextLabel


class PreferencesDialog(QDialog):
    """Shows each preference with its help, and keeps a change at once: there is no OK to press.

    `changed` carries the name of a preference with its new value.
    """

    changed = Signal(str, str)

    def __init__(self, appearance: Appearance, memory: Memory, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._memory = memory
        self._texts: dict[str, QLineEdit] = {}
        self._choices: dict[str, QComboBox] = {}
        self.setWindowTitle("Preferences")
        page, scroll = QWidget(), QScrollArea()
        form = QFormLayout(page)
        step = appearance.step
        form.setContentsMargins(5 * step, 5 * step, 5 * step, 2 * step)
        form.setVerticalSpacing(2 * step)
        rows = FormRows(form)
        for preference in PREFERENCES:
            rows.add(preference.label, self._field(preference), preference.help)
        said = TextLabel(appearance, quiet=True)
        said.setText("What you change here is kept at once.")
        form.addRow(said)
        self._close = QPushButton("Close")
        self._close.setAutoDefault(False)  # Enter in a field keeps what was typed
        self._close.clicked.connect(self.close)
        let_scroll(scroll, page)
        below = QHBoxLayout()
        below.setContentsMargins(5 * step, 2 * step, 5 * step, 5 * step)
        below.addStretch(1)
        below.addWidget(self._close)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(scroll, 1)
        column.addLayout(below)
        high = page.heightForWidth(110 * step) if page.hasHeightForWidth() else page.sizeHint().height()
        resize_within_screen(self, 110 * step, high + below.sizeHint().height())

    def refresh(self) -> None:
        """Show the values as they are kept now."""
        for preference in PREFERENCES:
            value = preference.accept(self._memory.read(preference.name, preference.default))
            if preference.name in self._texts:
                self._texts[preference.name].setText(value)
            else:
                box = self._choices[preference.name]
                box.setCurrentIndex(box.findData(value))

    def _field(self, preference: Preference) -> QWidget:
        if not preference.choices:
            text = QLineEdit()
            text.editingFinished.connect(self._keep_texts)
            self._texts[preference.name] = text
            return text
        box = QComboBox()
        for value, words in preference.choices:
            box.addItem(words, value)
        box.activated.connect(self._keep_choices)
        self._choices[preference.name] = box
        return box

    def _keep_texts(self) -> None:
        for name, text in self._texts.items():
            self._keep(name, text.text().strip())

    def _keep_choices(self) -> None:
        for name, box in self._choices.items():
            self._keep(name, str(box.currentData()))

    def _keep(self, name: str, value: str) -> None:
        if self._memory.read(name, "") != value:
            self._memory.write(name, value)
            self.changed.emit(name, value)
