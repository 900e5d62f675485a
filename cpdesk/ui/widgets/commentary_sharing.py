"""Which measures a commentary serves, with the way to let it serve more."""

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from cpdesk.domain.edits import BeginOwnCommentary, ShareCommentary, UsePledgeCommentary
from cpdesk.domain.measure_review import MeasureReview
from cpdesk.ui.appearance import Appearance, TextSize
from cpdesk.ui.widgets.plain_tip import plain_tip
from cpdesk.ui.widgets.share_picker import SharePicker
from cpdesk.ui.widgets.text_label import TextLabel


class CommentarySharing(QWidget):
    """Says `Also covers 3.2`, and asks with `edit_requested` for the commentary to serve other measures.

    The list to choose from is `picker`, which whoever holds this shows between `picking_began` and `picking_ended`.
    """

    edit_requested = Signal(object)
    picking_began = Signal()
    picking_ended = Signal()

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._review: MeasureReview | None = None
        self._reviews: Mapping[str, MeasureReview] = {}
        self._served = TextLabel(appearance, TextSize.SMALL)
        self._begin = QPushButton("Also covers…")
        self._begin.setProperty("role", "link")
        self._begin.setAccessibleDescription("Choose other measures that this commentary is about as well")
        self._switch = QPushButton()
        self._switch.setProperty("role", "link")
        self._picker = SharePicker(appearance)
        row = QHBoxLayout()
        row.setSpacing(appearance.spacing(2))
        row.addWidget(self._begin)
        row.addWidget(self._served, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(appearance.spacing(1))
        layout.addLayout(row)
        layout.addWidget(self._switch, 0, Qt.AlignmentFlag.AlignLeft)
        self._begin.clicked.connect(self._open)
        self._switch.clicked.connect(self._change_over)
        self._picker.picked.connect(self._share)
        self._picker.left.connect(self._end)

    @property
    def picker(self) -> SharePicker:
        """Return the list to choose measures from."""
        return self._picker

    def show_review(self, review: MeasureReview, reviews: Mapping[str, MeasureReview]) -> None:
        """Show which measures the commentary of a measure serves, those aside that have left the scorecard."""
        if self._review is not None and self._review.key != review.key:
            self.picking_ended.emit()
        self._review, self._reviews = review, reviews
        commentary = review.commentary
        served = commentary.measures if commentary is not None else ()
        others = [key for key in served if key != review.key and key in reviews]
        whole = commentary is not None and bool(commentary.pledge)
        names = [] if whole else others
        self._begin.setText(f"Covers {review.pledge.short_name}…" if whole else "Also covers…")
        self._served.setText(", ".join(names))
        self._served.setAccessibleName(f"Also covers {', '.join(names)}" if names else "")
        self._served.setToolTip(plain_tip("\n".join(reviews[key].measure.name for key in others)))
        self._switch.setText("Write its own…" if whole else f"Use that on {review.pledge.short_name}")
        self._switch.setVisible(whole or self._may_use_pledges(review, reviews))

    def _may_use_pledges(self, review: MeasureReview, reviews: Mapping[str, MeasureReview]) -> bool:
        """Return whether the measure has a commentary of its own without words, and its pledge one as a whole."""
        own = review.commentary
        if own is None or not own.says_nothing:
            return False
        others = (other.commentary for other in reviews.values() if other.pledge == review.pledge)
        return any(other is not None and other.pledge == review.pledge.heading for other in others)

    def leave(self) -> None:
        """Leave the choice, if it is being made, as it was."""
        self.picking_ended.emit()

    def _open(self) -> None:
        if self._review is not None:
            commentary = self._review.commentary
            held = commentary.measures if commentary else ()
            self.picking_began.emit()
            self._picker.begin(
                self._review.key,
                held,
                self._reviews.values(),
                is_whole=commentary is not None and bool(commentary.pledge),
            )

    def _share(self, keys: tuple[str, ...], is_whole: bool) -> None:
        if self._review is not None:
            pledge = self._review.pledge.heading if is_whole else ""
            self.edit_requested.emit(ShareCommentary(self._review.key, keys, pledge))
        self._end()

    def _change_over(self) -> None:
        """Let the measure have words of its own, or go with those on its pledge again."""
        review = self._review
        if review is not None:
            is_whole = review.commentary is not None and bool(review.commentary.pledge)
            self.edit_requested.emit(BeginOwnCommentary(review.key) if is_whole else UsePledgeCommentary(review.key))

    def _end(self) -> None:
        self.picking_ended.emit()
        self._begin.setFocus(Qt.FocusReason.OtherFocusReason)
