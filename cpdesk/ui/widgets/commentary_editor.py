"""The commentary of a measure: its words, how far they have come, what they are for."""

from collections.abc import Mapping
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from cpdesk.domain.commentary import CommentaryState
from cpdesk.domain.edits import SetAction, SetCommentaryExempt, SetCommentaryState, StartFromLastWords, WriteCommentary
from cpdesk.domain.exemption import grounds_of
from cpdesk.domain.measure_review import MeasureReview
from cpdesk.domain.required_action import RequiredAction
from cpdesk.domain.rich_text import RichText
from cpdesk.domain.text_search import Span
from cpdesk.ui.appearance import Appearance, TextSize
from cpdesk.ui.speller import Speller
from cpdesk.ui.widgets.action_row import ActionRow
from cpdesk.ui.widgets.commentary_bar import CommentaryBar
from cpdesk.ui.widgets.commentary_sharing import CommentarySharing
from cpdesk.ui.widgets.exemption_field import ExemptionField
from cpdesk.ui.widgets.last_words_view import LastWordsView
from cpdesk.ui.widgets.rich_text_edit import RichTextEdit
from cpdesk.ui.widgets.text_label import TextLabel

_OWED = "Why is it red, and what is being done?"
_OPTIONAL = "Optional here, as the measure is not red."


class CommentaryEditor(QWidget):
    """Edits the commentary that serves a measure; every change is asked for with `edit_requested`.

    What is typed belongs to the measure that was shown while it was typed, whatever is shown next.
    """

    edit_requested = Signal(object)

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._review: MeasureReview | None = None
        self._bar = CommentaryBar(appearance)
        self._action = ActionRow(appearance)
        self._last = LastWordsView(appearance)
        self._text = RichTextEdit(appearance)
        self._text.set_lines(4, 0)
        self._sharing = CommentarySharing(appearance)
        self._pages = QStackedWidget()
        self._exemption = ExemptionField()
        self._supplied = TextLabel(appearance, TextSize.SMALL, quiet=True)
        self._build(appearance)
        self._text.text_changed_by_user.connect(self._show_state)
        self._text.text_changed_by_user.connect(self._compare)
        self._text.text_committed.connect(self._write)
        self._bar.state_asked.connect(self._set_state)
        self._action.action_given.connect(self._set_action)
        self._last.start_asked.connect(self.start_from_last)
        self._sharing.picking_began.connect(self._show_picker)
        self._sharing.picking_ended.connect(self._show_text)
        self._sharing.edit_requested.connect(self.edit_requested)
        self._exemption.exemption_given.connect(self._set_exempt)

    @property
    def key(self) -> str:
        """Return the key of the measure that is shown, or an empty text."""
        return self._review.key if self._review else ""

    def show_review(
        self, review: MeasureReview, reviews: Mapping[str, MeasureReview], meeting: date | None = None
    ) -> None:
        """Show the commentary of a measure; what was typed for another one is kept for that one first."""
        if self.key != review.key:
            self.commit()
            self._action.forget()
        self._review = review
        commentary = review.commentary
        self._text.set_rich_text(commentary.text if commentary else RichText())
        self._text.setAccessibleName(f"Commentary on {review.measure.name}")
        self._text.set_placeholder_text(_OWED if review.needs_commentary else _OPTIONAL)
        self._sharing.show_review(review, reviews)
        exempt, interest = (commentary.exempt, commentary.interest) if commentary else ("", "")
        self._exemption.show_exemption(exempt, interest)
        self._exemption.show_inherited(*_inherited(review, reviews))
        self._action.show_review(review, meeting)
        self._show_supplied(review)
        self._show_state()
        self._compare()

    def commit(self) -> None:
        """Keep now what was typed and is not kept yet."""
        self._text.commit_pending()
        self._action.commit_pending()
        self._exemption.commit_pending()

    def forget(self) -> None:
        """Show no measure, and drop what was typed: it was about a pack that is closed."""
        self._review = None
        self._text.commit_pending()
        self._action.forget()

    def take_focus(self) -> None:
        """Put the caret behind the words; where it is in them already, it stays."""
        self._sharing.leave()
        self._text.take_caret()

    @property
    def text(self) -> RichTextEdit:
        """Return the field of the words."""
        return self._text

    @property
    def has_caret(self) -> bool:
        """Return whether the caret is in the words."""
        return self._text.has_caret

    def check_spelling(self, speller: Speller) -> None:
        """Mark words that may be wrong from now on."""
        self._text.check_spelling(speller)

    def select_action(self, span: Span, *, takes_focus: bool) -> None:
        """Select words of what is to be done, and go there if so wished."""
        self._action.select_text(span, takes_focus=takes_focus)

    def select(self, span: Span, *, takes_focus: bool) -> None:
        """Select words of the text, and go there if so wished."""
        self._sharing.leave()
        self._text.select(span, takes_focus=takes_focus)

    @property
    def caret_place(self) -> tuple[int, int]:
        """Return in which block of the text the caret is, and before which character."""
        return self._text.caret_place

    def mark_ready(self) -> bool:
        """Keep what was typed, mark the commentary as ready, and return whether it is."""
        self.commit()
        if self._review is None or self._text.rich_text().is_empty:
            return False
        if self._review.state is not CommentaryState.APPROVED:
            self.edit_requested.emit(SetCommentaryState(self._review.key, CommentaryState.READY))
        return self._review.state is not None and self._review.state.is_ready

    def approve(self) -> bool:
        """Keep what was typed, ask for the commentary to be approved, and return whether there is any."""
        self.commit()
        if self._review is None or self._text.rich_text().is_empty:
            return False
        self._set_state(CommentaryState.APPROVED)
        return True

    def start_from_last(self) -> None:
        """Begin with what was written for the period before, where nothing is written yet."""
        self.commit()
        if self._review is not None:
            self.edit_requested.emit(StartFromLastWords(self._review.key))
            self.take_focus()

    def _build(self, appearance: Appearance) -> None:
        row = QHBoxLayout()
        row.setSpacing(appearance.spacing(2))
        row.addWidget(self._sharing, 1)
        row.addWidget(self._exemption, 2, Qt.AlignmentFlag.AlignTop)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(appearance.spacing(1.5))
        layout.addWidget(self._bar)
        for page in (self._text, self._sharing.picker):
            self._pages.addWidget(page)
        layout.addWidget(self._pages, 1)
        layout.addWidget(self._action)
        layout.addLayout(row)
        layout.addWidget(self._last)
        layout.addWidget(self._supplied)

    def _show_picker(self) -> None:
        self.commit()
        self._pages.setCurrentWidget(self._sharing.picker)

    def _show_text(self) -> None:
        self._pages.setCurrentWidget(self._text)

    def _show_state(self) -> None:
        if self._review is not None:
            self._bar.show_state(self._review, self._text.word_count())

    def _compare(self) -> None:
        """Show what changed since last period in the words as they stand, kept or not."""
        if self._review is not None:
            last = self._review.commentary.last if self._review.commentary else None
            self._last.show_words(last, self._text.rich_text())

    def _show_supplied(self, review: MeasureReview) -> None:
        supplied = " ".join(review.measure.commentary.split())
        written = " ".join(review.commentary.text.plain.split()) if review.commentary else ""
        self._supplied.setText(f"In the workbook: {supplied}")
        self._supplied.setVisible(bool(supplied) and supplied != written)

    def _write(self, text: RichText) -> None:
        if self._review is not None:
            self.edit_requested.emit(WriteCommentary(self._review.key, text))

    def _set_state(self, state: CommentaryState) -> None:
        self.commit()
        if self._review is not None:
            self.edit_requested.emit(SetCommentaryState(self._review.key, state))
            self._show_state()

    def _set_action(self, action: RequiredAction) -> None:
        if self._review is not None:
            self.edit_requested.emit(SetAction(self._review.key, action))

    def _set_exempt(self, paragraph: str, interest: str) -> None:
        self._text.commit_pending()
        if self._review is not None:
            self.edit_requested.emit(SetCommentaryExempt(self._review.key, paragraph, interest))


def _inherited(review: MeasureReview, reviews: Mapping[str, MeasureReview]) -> tuple[str, str]:
    """Return whose mark withholds the words without one of their own, with its paragraphs: those on exempt measures."""
    commentary = review.commentary
    if commentary is not None and commentary.pledge:
        return "", ""
    served = [reviews[key] for key in commentary.measures if key in reviews] if commentary else [review]
    marks = [item.exemption.paragraph for item in served if item.exemption is not None]
    if not marks or len(marks) < len(served):
        return "", ""
    return "with its measure" if len(served) == 1 else "with its measures", ", ".join(grounds_of(*marks))
