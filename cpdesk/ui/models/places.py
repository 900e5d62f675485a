"""The tree of places: the overview, the scorecard with its pledges, the report, the import notes, the history."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QObject, Qt
from PySide6.QtGui import QStandardItem, QStandardItemModel

from cpdesk.domain.rating import RagRating
from cpdesk.domain.review import PackReview, RatingCounts
from cpdesk.ui.widgets.place_role import PlaceCounts, PlaceRole
from cpdesk.ui.widgets.plain_tip import plain_tip

OVERVIEW = "overview"
SCORECARD = "scorecard"
REPORT = "report"
NOTES = "notes"
HISTORY = "history"
PLACES = {
    OVERVIEW: "Overview",
    SCORECARD: "Scorecard",
    REPORT: "Report",
    NOTES: "Import notes",
    HISTORY: "History",
}


class PlacesModel(QStandardItemModel):
    """Offers each place with its counts, in words as well; the places stay while only their counts change."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._places = {name: _item(words, name) for name, words in PLACES.items()}
        for item in self._places.values():
            self.appendRow(item)

    @property
    def headings(self) -> list[str]:
        """Return the headings of the pledges, from top to bottom."""
        scorecard = self._places[SCORECARD]
        return [str(scorecard.child(row).data(PlaceRole.PLEDGE)) for row in range(scorecard.rowCount())]

    def show_review(self, review: PackReview) -> None:
        """Show the pledges of a pack with their counts as they are now."""
        scorecard = self._places[SCORECARD]
        headings = [pledge.pledge.heading for pledge in review.pledges]
        if headings != self.headings:
            scorecard.removeRows(0, scorecard.rowCount())
            scorecard.appendRows([_item(heading, SCORECARD, heading) for heading in headings])
        _show_counts(scorecard, review.counts)
        for row, pledge in enumerate(review.pledges):
            _show_counts(scorecard.child(row), pledge.counts)

    def show_note_count(self, count: int) -> None:
        """Show how many things the import noticed."""
        self._places[NOTES].setText(f"{PLACES[NOTES]} ({count:,})" if count else PLACES[NOTES])

    def index_of(self, place: str, pledge: str = "") -> QModelIndex:
        """Return where a place or a pledge stands; an unknown pledge is its place."""
        item = self._places[place]
        headings = self.headings if place == SCORECARD else []
        return item.child(headings.index(pledge)).index() if pledge in headings else item.index()


def counts_sentence(heading: str, counts: RatingCounts) -> str:
    """Return what a screen reader says of a pledge: so many red, amber, green of those rated, not rated, owed."""
    parts = [f"{count:,} {rating.word.lower()}" for rating, count in _listed(counts) if rating]
    parts[-1] += f" of {counts.rated:,} rated"
    parts.append(f"{counts.not_rated:,} not rated")
    owed = f"; commentary owed on {counts.owed:,}" if counts.owed else "; no commentary owed"
    return f"{heading}: {', '.join(parts)}{owed}"


def _listed(counts: RatingCounts) -> Sequence[tuple[RagRating | None, int]]:
    usual = (RagRating.RED, RagRating.AMBER, RagRating.GREEN)
    rated = [(rating, counts.of(rating)) for rating in RagRating if rating in usual or counts.of(rating)]
    return (*rated, (None, counts.not_rated))


def _item(words: str, place: str, pledge: str = "") -> QStandardItem:
    item = QStandardItem(words)
    item.setEditable(False)
    item.setData(place, PlaceRole.PLACE)
    item.setData(pledge, PlaceRole.PLEDGE)
    item.setToolTip(plain_tip(words))
    return item


def _show_counts(item: QStandardItem, counts: RatingCounts) -> None:
    shown = PlaceCounts(tuple(_listed(counts)), counts.owed)
    if item.data(PlaceRole.COUNTS) != shown:
        sentence = counts_sentence(item.text(), counts)
        item.setData(shown, PlaceRole.COUNTS)
        item.setData(sentence, Qt.ItemDataRole.AccessibleTextRole)
        item.setToolTip(plain_tip(sentence))
