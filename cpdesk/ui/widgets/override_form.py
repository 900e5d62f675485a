"""The form for an officer's own rating, which needs a reason with a name."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QComboBox,
    QFormLayout,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from cpdesk.branding import Branding
from cpdesk.domain.rating import RagRating, RatingOverride
from cpdesk.ui.appearance import Appearance, TextSize
from cpdesk.ui.forms import FormRows
from cpdesk.ui.widgets.text_label import TextLabel

_AROUND = 8
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class OverrideForm(QWidget):
    """Asks for rating, reason and name; `given` carries the RatingOverride once all three are there.

    What is still missing is said beside the button. Esc leaves things as they were.
    """

    given = Signal(object)
    left = Signal()

    def __init__(self, appearance: Appearance, branding: Branding, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._branding = branding
        self._rating = QComboBox()
        self._reason = QLineEdit()
        self._name = QLineEdit()
        self._missing = TextLabel(appearance, TextSize.SMALL, quiet=True)
        self._apply = QPushButton("Set the rating")
        self._apply.setProperty("role", "primary")
        self._leave = QPushButton("Leave as it is")
        for button in (self._apply, self._leave):
            button.setAutoDefault(True)  # Enter presses it, as in a dialogue
        self._build(appearance)
        self._rating.currentIndexChanged.connect(self._weigh)
        for field in (self._reason, self._name):
            field.textChanged.connect(self._weigh)
            field.returnPressed.connect(self._give)
        for watched in (self._rating, self._reason, self._name):
            watched.installEventFilter(self)
        self._apply.clicked.connect(self._give)
        self._leave.clicked.connect(self.left)

    def begin(self, override: RatingOverride | None, name: str, ratings: Sequence[RagRating]) -> None:
        """Show the override that holds, or an empty form with the name of whoever works here."""
        self._rating.clear()
        self._rating.addItem("Choose…", None)
        for rating in ratings:
            self._rating.addItem(f"{rating.word}  {self._branding.mark(rating)}", rating.value)
        view = self._rating.view()
        rows = sum(view.sizeHintForRow(row) for row in range(self._rating.count()))
        view.setMinimumHeight(rows + 2 * view.frameWidth() + _AROUND)  # Qt reckons with rows that have no symbols
        held = self._rating.findData(override.rating.value) if override else 0
        self._rating.setCurrentIndex(max(held, 0))
        self._reason.setText(override.reason if override else "")
        self._name.setText(override.name if override else name)
        self._weigh()
        self._rating.setFocus(Qt.FocusReason.OtherFocusReason)

    def take_focus(self) -> None:
        """Go to the form as it stands."""
        self._rating.setFocus(Qt.FocusReason.OtherFocusReason)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Leave on Esc, which no field here needs for itself; let Alt+↓ open the list, as it does in any form.

        Ctrl+Enter sets the rating: elsewhere it makes the commentary ready, which nobody means who fills in this form.
        """
        if isinstance(event, QKeyEvent):
            if event.key() in _ENTER and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
                if event.type() == QEvent.Type.KeyPress:
                    self._give()
                event.accept()
                return True
            if event.type() == QEvent.Type.KeyPress and event.key() == Qt.Key.Key_Escape:
                self.left.emit()
                return True
            opens = event.key() == Qt.Key.Key_Down and event.modifiers() & Qt.KeyboardModifier.AltModifier
            if event.type() == QEvent.Type.ShortcutOverride and watched is self._rating and opens:
                event.accept()
                return True
        return super().eventFilter(watched, event)

    def _build(self, appearance: Appearance) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(appearance.spacing(2))
        form = QFormLayout()
        form.setVerticalSpacing(appearance.spacing(1))
        rows = FormRows(form)
        rows.add("Rating", self._rating)
        rows.add("Reason", self._reason, "It is printed with the rating, so that the committee knows why.")
        rows.add("Name", self._name)
        buttons = QHBoxLayout()
        buttons.addWidget(self._apply)
        buttons.addWidget(self._leave)
        buttons.addWidget(self._missing, 1)
        layout.addLayout(form)
        layout.addLayout(buttons)

    def _override(self) -> RatingOverride | None:
        chosen, reason, name = self._rating.currentData(), self._reason.text().strip(), self._name.text().strip()
        return RatingOverride(RagRating(chosen), reason, name) if chosen and reason and name else None

    def _weigh(self) -> None:
        missing = [
            words
            for words, is_missing in (
                ("a rating", not self._rating.currentData()),
                ("a reason", not self._reason.text().strip()),
                ("a name", not self._name.text().strip()),
            )
            if is_missing
        ]
        self._apply.setEnabled(not missing)
        self._missing.setText(f"Still needed: {', '.join(missing)}" if missing else "")

    def _give(self) -> None:
        override = self._override()
        if override is not None:
            self.given.emit(override)
