"""The line above the commentary: how far it has come, the switch that makes it ready."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QWidget

from cpdesk.domain.commentary import CommentaryState
from cpdesk.domain.review import MeasureReview
from cpdesk.ui.appearance import Appearance, TextSize
from cpdesk.ui.widgets.text_label import TextLabel


class CommentaryBar(QWidget):
    """Says `Commentary  draft · 41 words`, and asks with `ready_switched` for it to be ready or a draft again."""

    ready_switched = Signal(bool)

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = TextLabel(appearance, bold=True)
        self._title.setText("Commentary")
        self._title.setWordWrap(False)
        self._state = TextLabel(appearance, TextSize.SMALL, quiet=True)
        self._ready = QCheckBox("Ready")
        self._ready.setAccessibleDescription("Ctrl+Enter marks the commentary as ready and goes to the next one owed")
        self._ready.setToolTip("Ctrl+Enter marks it ready and goes to the next that is owed")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(appearance.spacing(2))
        layout.addWidget(self._title)
        layout.addWidget(self._state, 1)
        layout.addWidget(self._ready)
        self._ready.clicked.connect(self.ready_switched)

    def show_state(self, review: MeasureReview, words: int) -> None:
        """Show how far the commentary of a measure has come, which now has so many words."""
        state = review.state
        named = state.value if state else "not needed, as the measure is not red"
        if words and state in (None, CommentaryState.OWED):
            named = CommentaryState.DRAFT.value
        count = f" · {words} word{'' if words == 1 else 's'}" if words else ""
        self._state.setText(named + count)
        self._ready.setEnabled(words > 0)
        self._ready.setChecked(state is CommentaryState.READY)
