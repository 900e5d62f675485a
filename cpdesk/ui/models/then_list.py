"""The measures of a pack as it once was, to be looked at alone."""

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from cpdesk.branding import Branding
from cpdesk.domain.measure_review import MeasureReview
from cpdesk.domain.measure_words import measure_sentence
from cpdesk.domain.review import PackReview
from cpdesk.ui.models.measure_columns import MEASURE_COLUMNS
from cpdesk.ui.widgets.plain_tip import plain_tip

Index = QModelIndex | QPersistentModelIndex
_Role = Qt.ItemDataRole
_ROOT = QModelIndex()


class ThenModel(QAbstractTableModel):
    """Shows what the scorecard shows, and lets nothing be changed."""

    def __init__(self, review: PackReview, branding: Branding, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._branding = branding
        self._measures: tuple[MeasureReview, ...] = tuple(review.measures.values())

    def rowCount(self, parent: Index = _ROOT) -> int:
        """Return how many measures there are."""
        return 0 if parent.isValid() else len(self._measures)

    def columnCount(self, parent: Index = _ROOT) -> int:
        """Return how many columns there are."""
        return 0 if parent.isValid() else len(MEASURE_COLUMNS)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _Role.DisplayRole) -> object:
        """Return the heading of a column."""
        if role == _Role.DisplayRole and orientation is Qt.Orientation.Horizontal:
            return MEASURE_COLUMNS[section].heading
        return None

    def data(self, index: Index, role: int = _Role.DisplayRole) -> object:
        """Return what a cell says, the whole row as one sentence to a screen reader."""
        if not index.isValid():
            return None
        review = self._measures[index.row()]
        if role == _Role.DisplayRole:
            column = MEASURE_COLUMNS[index.column()]
            return self._rating(review) if column.is_rating else column.text(review)
        if role == _Role.AccessibleTextRole:
            return measure_sentence(review)
        if role == _Role.ToolTipRole:
            return plain_tip(review.measure.name)
        return None

    def _rating(self, review: MeasureReview) -> str:
        """Return the rating as shape, word and letter: nothing here hangs on a colour."""
        return f"{self._branding.look(review.rating.rag).shape} {review.rating.words}"
