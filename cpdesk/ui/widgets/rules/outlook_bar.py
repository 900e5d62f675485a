"""The foot of the form of a rule: what the key will print, what would change, the buttons."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from cpdesk.domain.rule_preview import RulePreview
from cpdesk.ui.announcing import announce
from cpdesk.ui.appearance import Appearance, TextSize
from cpdesk.ui.widgets.text_label import TextLabel

_WORKING = "Working out which measures get another rating…"
_WRONG = "Put right what is marked above first."
_NOTHING = "Nothing is changed yet."


class OutlookBar(QWidget):
    """Stays in sight below the form; the rule can be set once it is known what that does."""

    set_asked = Signal()
    remove_asked = Signal()
    left = Signal()

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "bar")
        self._key = TextLabel(appearance, TextSize.SMALL)
        self._key.setAccessibleName("What the key will print")
        self._change = TextLabel(appearance, TextSize.SMALL, bold=True)
        self._set = QPushButton("&Set the rule")
        self._remove = QPushButton("&Let the workbook decide again")
        self._leave = QPushButton("Leave as it is")
        buttons = QHBoxLayout()
        buttons.setSpacing(appearance.spacing(2))
        for button in (self._set, self._remove, self._leave):
            buttons.addWidget(button)
        buttons.addStretch(1)
        layout = QVBoxLayout(self)
        edge = appearance.spacing(5)
        layout.setContentsMargins(edge, appearance.spacing(3), edge, appearance.spacing(3))
        layout.setSpacing(appearance.spacing(2))
        layout.addWidget(self._key)
        layout.addWidget(self._change)
        layout.addLayout(buttons)
        self._set.clicked.connect(self.set_asked)
        self._remove.clicked.connect(self.remove_asked)
        self._leave.clicked.connect(self.left)

    @property
    def said(self) -> str:
        """Return what is said of the change."""
        return self._change.text()

    def be_pressed_by_enter(self) -> None:
        """Let Enter set the rule; to be said once the bar stands in its dialog, which keeps the default button."""
        self._set.setDefault(True)

    def show_key(self, sentence: str) -> None:
        """Show what the key will print."""
        self._key.setText(f"The key will say: {sentence}" if sentence else "")
        self._key.setVisible(bool(sentence))

    def offer_removal(self, *, offered: bool) -> None:
        """Offer to take away the rule that is set."""
        self._remove.setVisible(offered)

    def show_working(self) -> None:
        """Say that the change is being worked out."""
        self._say(_WORKING, can_set=False)

    def show_wrong(self) -> None:
        """Say that something is to be put right first."""
        self._say(_WRONG, can_set=False)

    def show_preview(self, preview: RulePreview | None) -> None:
        """Show what would change; None is nothing at all."""
        self._say(preview.sentence() if preview is not None else _NOTHING, can_set=preview is not None)
        announce(self, self.said)

    def _say(self, words: str, *, can_set: bool) -> None:
        self._change.setText(words)
        self._set.setEnabled(can_set)
