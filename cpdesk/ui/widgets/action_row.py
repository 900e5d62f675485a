"""What is to be done about a red measure: the action, its owner, the day that it is due."""

from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from cpdesk.domain.measure_review import MeasureReview
from cpdesk.domain.period import format_date
from cpdesk.domain.required_action import RequiredAction
from cpdesk.domain.text_search import Span
from cpdesk.ui.appearance import Appearance, TextSize
from cpdesk.ui.widgets.day_field import DayField
from cpdesk.ui.widgets.kept_line import KeptLine
from cpdesk.ui.widgets.plain_tip import plain_tip
from cpdesk.ui.widgets.text_label import TextLabel

_WIDE = 140
"""From this width on, in steps of spacing, the three fields stand in one row, each with room for a few words."""


_LONGEST_DAY = "30 September 2019"


class ActionRow(QWidget):
    """Asks for the action on a measure; `action_given` carries it as a whole whenever a part of it was kept.

    It is to be seen where the measure is red or an action is there. In a narrow column the owner and the day stand
    below the action.
    """

    action_given = Signal(object)

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._wide = appearance.spacing(_WIDE)
        self._is_wide: bool | None = None
        self._action = RequiredAction()
        self._text, self._owner = KeptLine("text"), KeptLine("owner")
        self._due = DayField("due", appearance, has_hint=False)
        self._note = TextLabel(appearance, TextSize.SMALL, quiet=True)
        self._labels = [QLabel(words) for words in ("Action", "Owner", "By")]
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(appearance.spacing(2))
        self._grid.setVerticalSpacing(appearance.spacing(0.5))
        names = ("Action", "Owner of the action", "Day by which the action is due")
        for field, label, name in zip((self._text, self._owner, self._due), self._labels, names, strict=True):
            label.setProperty("role", "quiet")
            label.setBuddy(field)
            field.setAccessibleName(name)
        self._text.setPlaceholderText("What is to be done")
        self._owner.setPlaceholderText("Who sees to it")
        self._due.setMinimumWidth(self.fontMetrics().horizontalAdvance(_LONGEST_DAY) + appearance.spacing(6))
        self._lay_out(is_wide=True)
        for line in (self._text, self._owner):
            line.text_kept.connect(self._keep_words)
        self._due.day_kept.connect(self._keep_day)

    def show_review(self, review: MeasureReview, meeting: date | None) -> None:
        """Show the action on a measure, with what is still to be said of it; the committee meets on that day."""
        self._action = review.action
        self._text.show_text(self._action.text)
        self._owner.show_text(self._action.owner)
        self._due.show_day(self._action.due)
        for line in (self._text, self._owner):
            line.setToolTip(plain_tip(line.text()))
        self._say(_note(review, meeting))
        self.setVisible(review.needs_commentary or not self._action.is_empty)

    def commit_pending(self) -> None:
        """Keep now what was typed and is not kept yet."""
        for line in self.findChildren(KeptLine):
            if line.is_pending:
                line.editingFinished.emit()

    def select_text(self, span: Span, *, takes_focus: bool) -> None:
        """Select words of what is to be done, and go there if so wished."""
        if takes_focus:
            self._text.setFocus(Qt.FocusReason.OtherFocusReason)
        self._text.setSelection(span.start, span.end - span.start)

    def forget(self) -> None:
        """Forget what was typed: it was about another measure, or a pack that is closed."""
        self._due.forget()
        for line in (self._text, self._owner):
            line.discard_pending()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fold the row, or unfold it."""
        super().resizeEvent(event)
        self._lay_out(is_wide=event.size().width() >= self._wide)

    def _lay_out(self, *, is_wide: bool) -> None:
        if is_wide == self._is_wide:
            return
        self._is_wide = is_wide
        fields = (self._text, self._owner, self._due)
        spots = ((0, 0, 1), (0, 1, 1), (0, 2, 1)) if is_wide else ((0, 0, 2), (2, 0, 1), (2, 1, 1))
        for (row, column, span), label, field in zip(spots, self._labels, fields, strict=True):
            self._grid.addWidget(label, row, column, 1, span)
            self._grid.addWidget(field, row + 1, column, 1, span, Qt.AlignmentFlag.AlignTop)
        self._grid.addWidget(self._note, 4, 0, 1, 3 if is_wide else 2)
        for column, stretch in enumerate((3, 2, 0) if is_wide else (1, 1, 0)):
            self._grid.setColumnStretch(column, stretch)

    def _say(self, words: str) -> None:
        self._note.setText(words)
        self._note.setVisible(bool(words))
        self._text.setAccessibleDescription(words)

    def _keep_words(self, name: str, words: str) -> None:
        tidy = " ".join(words.split())
        held = self._action
        self._give(
            RequiredAction(tidy, held.owner, held.due) if name == "text" else RequiredAction(held.text, tidy, held.due)
        )

    def _keep_day(self, _name: str, day: date | None) -> None:
        self._give(RequiredAction(self._action.text, self._action.owner, day))

    def _give(self, action: RequiredAction) -> None:
        self._action = action
        self.action_given.emit(action)


def _note(review: MeasureReview, meeting: date | None) -> str:
    """Return what is still needed, and whether the day comes too early."""
    said = []
    if review.is_action_owed:
        said.append(f"Still needed, as the measure is red: {', '.join(review.action.missing)}.")
    if meeting is not None and review.action.is_before(meeting):
        said.append(f"It is due before the meeting on {format_date(meeting)}.")
    return " ".join(said)
