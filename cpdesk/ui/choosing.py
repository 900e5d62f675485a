"""A question about one of several things that are listed."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QListWidget, QVBoxLayout, QWidget

_MOST_LINES = 10
_Role = QDialogButtonBox.ButtonRole


class ListQuestion(QDialog):
    """Asks what to do with the line that is chosen; Escape means the way out, Enter the first of the choices.

    `answer` is the number of the choice that was pressed, -1 for the way out.
    """

    def __init__(
        self,
        words: tuple[str, str],
        lines: Sequence[str],
        choices: Sequence[str],
        way_out: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        question, more = words
        self.answer = -1
        self.setWindowTitle("cpdesk")
        self._list = QListWidget()
        self._list.addItems(list(lines))
        self._list.setCurrentRow(0)
        self._list.setAccessibleName(question)
        self._list.setAccessibleDescription(more)
        self._list.setFixedHeight(self._list.sizeHintForRow(0) * min(len(lines), _MOST_LINES) + 6)
        self._list.setMinimumWidth(min(self._list.sizeHintForColumn(0) + 40, 900))
        ends = QDialogButtonBox()
        for number, choice in enumerate(choices):
            button = ends.addButton(choice, _Role.ActionRole if number else _Role.AcceptRole)
            button.clicked.connect(partial(self._take, number))
            button.setDefault(number == 0)
        ends.addButton(way_out, _Role.RejectRole)
        ends.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        for text in (question, more):
            above = QLabel(text)
            above.setTextFormat(Qt.TextFormat.PlainText)
            above.setWordWrap(True)
            layout.addWidget(above)
        layout.addWidget(self._list)
        layout.addWidget(ends)
        self._list.setFocus()

    @property
    def chosen(self) -> int:
        """Return the number of the chosen line, from 0."""
        return self._list.currentRow()

    def _take(self, number: int) -> None:
        self.answer = number
        self.accept()
