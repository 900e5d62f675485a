"""A field whose text is checked as it is typed, with the sentence on what is wrong below it."""

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtWidgets import QLabel, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from cpdesk.ui.announcing import announce
from cpdesk.ui.appearance import Appearance
from cpdesk.ui.widgets.text_label import TextLabel


class CheckedField(QWidget):
    """Asks for a text of one line or of several.

    `typed` carries it at every key, to be checked; `given` once it was left, or Return ended it, and only where it is
    another than was shown.
    """

    typed = Signal(str)
    given = Signal(str)

    def __init__(self, label: str, appearance: Appearance, *, lines: int = 1, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown = ""
        self._label = QLabel(label)
        self._line = QLineEdit()
        self._area = QPlainTextEdit()
        self._field: QWidget = self._line if lines == 1 else self._area
        self._trouble = TextLabel(appearance, bold=True)
        self._trouble.hide()
        self._area.setTabChangesFocus(True)
        self._area.setMinimumHeight(self._area.fontMetrics().lineSpacing() * lines + appearance.spacing(3))
        self._area.setMaximumHeight(self._area.fontMetrics().lineSpacing() * (lines + 2) + appearance.spacing(3))
        self._field.installEventFilter(self)
        self._label.setBuddy(self._field)
        self.setFocusProxy(self._field)
        self.name_as(label)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(appearance.step)
        for part in (self._label, self._field, self._trouble):
            column.addWidget(part)
        (self._area if lines == 1 else self._line).setParent(None)
        self._line.textEdited.connect(self.typed)
        self._line.returnPressed.connect(self.give)
        self._area.textChanged.connect(self._say_typed)

    @property
    def text(self) -> str:
        """Return what stands in the field."""
        return self._line.text() if self._field is self._line else self._area.toPlainText()

    def name_as(self, label: str) -> None:
        """Call the field that, for whoever sees it and whoever hears it."""
        self._label.setText(label)
        self._field.setAccessibleName(label.replace("&", ""))

    def show_text(self, text: str) -> None:
        """Show a text; what is being typed over the same one is left alone."""
        if text == self._shown:
            return
        self._shown = text
        self._area.blockSignals(True)
        self._line.setText(text)
        self._area.setPlainText(text)
        self._area.blockSignals(False)
        self.show_trouble("")

    def show_trouble(self, words: str) -> None:
        """Show what is wrong with what was typed; nothing where all is well."""
        if words and words != self._trouble.text():
            announce(self._field, words)
        self._trouble.setText(words)
        self._trouble.setVisible(bool(words))
        self._field.setAccessibleDescription(words)

    def give(self) -> None:
        """Say what was typed and not yet said."""
        if self.text != self._shown:
            self._shown = self.text
            self.given.emit(self.text)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take the text up once the field is left."""
        if event.type() == QEvent.Type.FocusOut:
            self.give()
        return super().eventFilter(watched, event)

    def _say_typed(self) -> None:
        self.typed.emit(self.text)
