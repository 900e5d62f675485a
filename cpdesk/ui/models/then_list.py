"""The measures of a pack as it once was, to be looked at alone."""

from PySide6.QtCore import QObject, Qt

from cpdesk.branding import Branding
from cpdesk.domain.measure_review import MeasureReview
from cpdesk.domain.measure_words import measure_sentence
from cpdesk.domain.review import PackReview
from cpdesk.ui.models.measure_columns import MEASURE_COLUMNS
from cpdesk.ui.models.row_list import RowListModel
from cpdesk.ui.widgets.plain_tip import plain_tip

_Role = Qt.ItemDataRole


class ThenModel(RowListModel[MeasureReview]):
    """Shows what the scorecard shows, the whole of a row as one sentence to a screen reader."""

    headings = tuple(column.heading for column in MEASURE_COLUMNS)

    def __init__(self, review: PackReview, branding: Branding, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._branding = branding
        self.show_rows(tuple(review.measures.values()))

    def cell(self, value: MeasureReview, column: int, role: int) -> object:
        """Return what the scorecard says there; of each cell the sentence that is spoken, and the measure's name."""
        if role == _Role.DisplayRole:
            said = MEASURE_COLUMNS[column]
            return self._rating(value) if said.is_rating else said.text(value)
        if role == _Role.AccessibleTextRole:
            return measure_sentence(value)
        if role == _Role.ToolTipRole:
            return plain_tip(value.measure.name)
        return None

    def _rating(self, review: MeasureReview) -> str:
        """Return the rating as shape, word and letter: nothing here hangs on a colour."""
        return f"{self._branding.look(review.rating.rag).shape} {review.rating.words}"
