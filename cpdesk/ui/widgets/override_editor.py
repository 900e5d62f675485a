"""The officer's own rating of a measure: what holds, with the way to set it or to let the rule decide."""

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from cpdesk.branding import Branding
from cpdesk.domain.edits import SetRating
from cpdesk.domain.last_words import period_label
from cpdesk.domain.measure_review import MeasureReview
from cpdesk.domain.rating import RagRating, RatingOverride
from cpdesk.ui.appearance import Appearance, TextSize
from cpdesk.ui.widgets.override_form import OverrideForm
from cpdesk.ui.widgets.text_label import TextLabel

_USUAL = (RagRating.RED, RagRating.AMBER, RagRating.GREEN)


class OverrideEditor(QWidget):
    """Shows the override of a measure, and asks for edits with `edit_requested`; `form_opened` asks for room."""

    edit_requested = Signal(object)
    form_opened = Signal()

    def __init__(self, appearance: Appearance, branding: Branding, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._review: MeasureReview | None = None
        self._author = ""
        self._ratings: tuple[RagRating, ...] = _USUAL
        self._held = TextLabel(appearance, TextSize.SMALL)
        self._begin = QPushButton("Override the rating…")
        self._remove = QPushButton("Let the rule decide")
        self._again = QPushButton("Take it over")
        self._again.setAccessibleDescription("Rates this period’s figure as the last one was, for the same reason")
        self._form = OverrideForm(appearance, branding)
        buttons = QHBoxLayout()
        buttons.setSpacing(appearance.spacing(1))
        for button in (self._begin, self._remove, self._again):
            button.setProperty("role", "link")
            buttons.addWidget(button)
        buttons.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(appearance.spacing(1))
        layout.addWidget(self._held)
        layout.addLayout(buttons)
        layout.addWidget(self._form)
        self._form.hide()
        self._begin.clicked.connect(self.begin)
        self._remove.clicked.connect(self._let_the_rule_decide)
        self._again.clicked.connect(self._take_over)
        self._form.given.connect(self._set)
        self._form.left.connect(self._close)

    def show_review(self, review: MeasureReview, author: str, in_use: Mapping[RagRating, int]) -> None:
        """Show a measure; the ratings to choose from are the usual three and any other that the pack uses."""
        is_other = self._review is None or self._review.key != review.key
        has_changed = self._review is not None and self._review.override != review.override
        self._review, self._author = review, author
        self._ratings = tuple(rating for rating in reversed(RagRating) if rating in _USUAL or in_use.get(rating))
        override = review.override
        self._held.setText(_held_words(override) if override else _lapsed_words(review.lapsed))
        self._held.setVisible(bool(self._held.text()))
        self._again.setVisible(override is None and review.lapsed is not None and review.current is not None)
        self._remove.setVisible(override is not None)
        self._begin.setText("Change the override…" if override else "Override the rating…")
        if is_other or has_changed:
            self._close(take_focus=False)

    def begin(self) -> None:
        """Open the form; where it is open, with what was typed, go to it."""
        if self._review is not None and self._form.isVisible():
            self._form.take_focus()
        elif self._review is not None:
            self._begin.hide()
            self._form.show()
            self._form.begin(self._review.override, self._author, self._ratings)
            self.form_opened.emit()

    def _set(self, override: RatingOverride) -> None:
        if self._review is not None:
            self._close()
            self.edit_requested.emit(SetRating(self._review.key, override))

    def _let_the_rule_decide(self) -> None:
        if self._review is not None:
            self._begin.setFocus(Qt.FocusReason.OtherFocusReason)
            self.edit_requested.emit(SetRating(self._review.key, None))

    def _take_over(self) -> None:
        if self._review is not None and self._review.lapsed is not None:
            self._begin.setFocus(Qt.FocusReason.OtherFocusReason)
            self.edit_requested.emit(SetRating(self._review.key, self._review.lapsed))

    def _close(self, *, take_focus: bool = True) -> None:
        self._form.hide()
        self._begin.show()
        if take_focus:
            self._begin.setFocus(Qt.FocusReason.OtherFocusReason)


def _held_words(override: RatingOverride) -> str:
    return f"Reason: {override.reason}"


def _lapsed_words(lapsed: RatingOverride | None) -> str:
    """Return what the officer's rating of an earlier period was."""
    if lapsed is None:
        return ""
    whose = f"The rating for {period_label(lapsed.period)}" if lapsed.period else "Last period’s rating"
    return f"{whose} by {lapsed.name} was {lapsed.rating.value}: {lapsed.reason}"
