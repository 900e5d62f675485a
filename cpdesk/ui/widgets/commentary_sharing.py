"""Which measures a commentary serves, with the way to let it serve more."""

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from cpdesk.domain.edits import ShareCommentary
from cpdesk.domain.review import MeasureReview
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
        self._picker = SharePicker(appearance)
        row = QHBoxLayout()
        row.setSpacing(appearance.spacing(2))
        row.addWidget(self._begin)
        row.addWidget(self._served, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(appearance.spacing(1))
        layout.addLayout(row)
        self._begin.clicked.connect(self._open)
        self._picker.picked.connect(self._share)
        self._picker.left.connect(self._end)

    @property
    def picker(self) -> SharePicker:
        """Return the list to choose measures from."""
        return self._picker

    def show_review(self, review: MeasureReview, reviews: Mapping[str, MeasureReview]) -> None:
        """Show which measures the commentary of a measure serves."""
        if self._review is not None and self._review.key != review.key:
            self.picking_ended.emit()
        self._review, self._reviews = review, reviews
        others = [key for key in review.commentary.measures if key != review.key] if review.commentary else []
        self._served.setText(", ".join(others))
        self._served.setAccessibleName(f"Also covers {', '.join(others)}" if others else "")
        names = (reviews[key].measure.name for key in others if key in reviews)
        self._served.setToolTip(plain_tip("\n".join(names)))

    def leave(self) -> None:
        """Leave the choice, if it is being made, as it was."""
        self.picking_ended.emit()

    def _open(self) -> None:
        if self._review is not None:
            held = self._review.commentary.measures if self._review.commentary else ()
            self.picking_began.emit()
            self._picker.begin(self._review.key, held, self._reviews.values())

    def _share(self, keys: tuple[str, ...]) -> None:
        if self._review is not None:
            self.edit_requested.emit(ShareCommentary(self._review.key, keys))
        self._end()

    def _end(self) -> None:
        self.picking_ended.emit()
        self._begin.setFocus(Qt.FocusReason.OtherFocusReason)
