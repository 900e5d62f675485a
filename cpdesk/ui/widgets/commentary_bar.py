"""What stands above the commentary: how far it has come, the switches that make it ready or approved."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from cpdesk.domain.commentary import CommentaryState
from cpdesk.domain.measure_review import MeasureReview
from cpdesk.domain.pledge import Pledge
from cpdesk.ui.appearance import Appearance, TextSize
from cpdesk.ui.widgets.text_label import TextLabel


class CommentaryBar(QWidget):
    """Says `Commentary  draft · 41 words`, and asks with `state_asked` for another state of it."""

    state_asked = Signal(object)

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = TextLabel(appearance, bold=True)
        self._title.setText("Commentary")
        self._state = TextLabel(appearance, TextSize.SMALL, quiet=True)
        self._ready = QCheckBox("Ready")
        self._ready.setAccessibleDescription("Ctrl+Enter marks the commentary as ready and goes to the next one owed")
        self._ready.setToolTip("Ctrl+Enter marks it ready and goes to the next that is owed")
        self._approved = QCheckBox("Approved")
        self._approved.setAccessibleDescription("Says in your name that the commentary is approved")
        self._approved.setToolTip("Says in your name that it is approved (Ctrl+Shift+Enter)")
        row = QHBoxLayout()
        row.setSpacing(appearance.spacing(2))
        row.addWidget(self._title, 1)
        row.addWidget(self._ready)
        row.addWidget(self._approved)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(row)
        layout.addWidget(self._state)
        self._ready.clicked.connect(self._ask_ready)
        self._approved.clicked.connect(self._ask_approved)

    def show_state(self, review: MeasureReview, words: int) -> None:
        """Show how far the commentary of a measure has come, which now has so many words."""
        state = review.state
        commentary = review.commentary
        self._title.setText("Commentary" if commentary is None or not commentary.pledge else _title(review.pledge))
        named = state.value if state else _not_needed(review)
        if words and state in (None, CommentaryState.OWED):
            named = CommentaryState.DRAFT.value
        signed = commentary.signed if commentary else None
        who = f" {signed.words}" if signed is not None and signed.words else ""
        self._state.setText(f"{named}{who} · {words} word{'' if words == 1 else 's'}" if words else named)
        for box in (self._ready, self._approved):
            box.setEnabled(words > 0)
        self._ready.setChecked(state is not None and state.is_ready)
        self._approved.setChecked(state is CommentaryState.APPROVED)

    def _ask_ready(self, is_ready: bool) -> None:
        self.state_asked.emit(CommentaryState.READY if is_ready else CommentaryState.DRAFT)

    def _ask_approved(self, is_approved: bool) -> None:
        self.state_asked.emit(CommentaryState.APPROVED if is_approved else CommentaryState.READY)


def _not_needed(review: MeasureReview) -> str:
    """Return why no commentary is owed: only what has a rating is something else than red."""
    if review.rating.rag is not None:
        return "not needed, as the measure is not red"
    if review.current is None:
        return "not needed yet, as no figure has come for this period"
    return "not needed, as the measure is not rated"


def _title(pledge: Pledge) -> str:
    return f"Commentary on {pledge.short_name}"
