"""A small dialog that asks for a few things at once."""

from collections.abc import Sequence

from PySide6.QtWidgets import QDialog, QFormLayout, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from cpdesk.ui.appearance import Appearance
from cpdesk.ui.forms import FormRows
from cpdesk.ui.widgets.text_label import TextLabel


class AskingDialog(QDialog):
    """Has an introduction, the rows of a form, room to say what is lacking, and two buttons.

    A row is a label, its field and what helps to fill it. Whoever inherits it says what `take` does, the button that
    Return presses.
    """

    def __init__(
        self,
        title: str,
        introduction: str,
        rows: Sequence[tuple[str, QWidget, str]],
        button: str,
        appearance: Appearance,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.take, cancel = QPushButton(button), QPushButton("Cancel")
        self.take.setDefault(True)
        self._what, self._trouble = TextLabel(appearance, bold=True), TextLabel(appearance, bold=True)
        words = TextLabel(appearance)
        words.setText(introduction)
        step = appearance.spacing
        form = QFormLayout()
        form.setVerticalSpacing(step(2))
        for label, field, help_text in rows:
            FormRows(form).add(label, field, help_text)
        below = QHBoxLayout()
        below.addStretch(1)
        for pressed in (cancel, self.take):
            below.addWidget(pressed)
        column = QVBoxLayout(self)
        column.setContentsMargins(step(5), step(5), step(5), step(5))
        column.setSpacing(step(3))
        for widget in (self._what, words):
            column.addWidget(widget)
        column.addLayout(form)
        column.addWidget(self._trouble)
        column.addStretch(1)
        column.addLayout(below)
        self.setMinimumWidth(step(110))
        self._what.hide()
        cancel.clicked.connect(self.close)

    def begin(self, field: QWidget, what: str = "") -> None:
        """Show the dialog, `what` it is about at its head, the caret in a field."""
        self._what.setText(what)
        self._what.setVisible(bool(what))
        self._trouble.hide()
        self.open()
        field.setFocus()

    def say_lacking(self, words: str, field: QWidget) -> None:
        """Say what is lacking, and go to where it is to be given."""
        self._trouble.setText(words)
        self._trouble.show()
        field.setFocus()
