"""The status bar: how the pack is kept, its counts, what is still owed; beside it, what is going on."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel, QStatusBar

from cpdesk.domain.rating import RagRating
from cpdesk.domain.review import RatingCounts
from cpdesk.services.publication import Publication
from cpdesk.ui.appearance import Appearance
from cpdesk.ui.controller import Controller
from cpdesk.ui.documents.saving import Saver
from cpdesk.ui.widgets.activity_bar import ActivityBar

_AROUND = 5
"""What Qt keeps free above and below what stands in a status bar."""
_BOTH_FROM = 1100
_UNBOUND = 16777215


class StatusLine(QStatusBar):
    """Says it all in one line; what a menu entry does is shown in its place while the menu is open.

    What is going on has its room here for good: nothing in the window moves when a notice comes or goes. In a narrow
    window it stands in for the line.
    """

    def __init__(self, controller: Controller, saver: Saver, activity: ActivityBar, appearance: Appearance) -> None:
        super().__init__()
        self._controller = controller
        self._published = ""
        self._saver = saver
        self._activity = activity
        self._line = QLabel()
        self._line.setTextFormat(Qt.TextFormat.PlainText)
        self._line.setProperty("role", "quiet")
        step = appearance.step
        self.setContentsMargins(3 * step, 0, 0, 0)
        self._line.setContentsMargins(0, step, 0, step)
        self.setSizeGripEnabled(False)
        self.addWidget(self._line)
        self.addPermanentWidget(activity, 1)
        self.setMinimumHeight(activity.usual_height + _AROUND)
        activity.shown_or_hidden.connect(self._share_room)
        saver.state_changed.connect(self.refresh)
        controller.pack_changed.connect(self.refresh)
        controller.pack_opened.connect(self.refresh)
        self.refresh()

    @property
    def words(self) -> str:
        """Return what the line says."""
        return self._line.text()

    def show_publication(self, publication: Publication) -> None:
        """Say by when the paper has to be public."""
        self._published = publication.short
        self.refresh()

    def refresh(self) -> None:
        """Say how things stand now."""
        counts = self._controller.review.counts
        owed = owed_words(counts.owed) if counts.total else ""
        said = (self._saver.words, rating_words(counts), owed, self._published)
        self._line.setText("  ·  ".join(words for words in said if words))
        self._line.setAccessibleName(f"State of the pack: {', '.join(words for words in said if words)}")

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show line and notice, or the notice alone where there is no room for both."""
        super().resizeEvent(event)
        self._share_room()

    def _share_room(self) -> None:
        self._line.setMaximumWidth(0 if self.width() < _BOTH_FROM and not self._activity.isHidden() else _UNBOUND)


def rating_words(counts: RatingCounts) -> str:
    """Return the counts of those rated: `6 red, 13 amber, 24 green of 43 rated, 7 not rated`; nothing for none."""
    listed = [f"{counts.of(rating)} {rating.value}" for rating in RagRating if counts.of(rating)]
    said = [f"{', '.join(listed)} of {counts.rated} rated"] if listed else []
    return ", ".join([*said, *([f"{counts.not_rated} not rated"] if counts.not_rated else [])])


def owed_words(count: int) -> str:
    """Return on how many measures commentary is owed, as a person says it."""
    if not count:
        return "no commentary owed"
    return f"commentary owed on {count}"
