"""What the status bar says: how the pack is kept, its counts, what is still owed; beside it, what is going on."""

from PySide6.QtCore import QEvent, QObject

from cpdesk.domain.rating import RagRating
from cpdesk.domain.review import RatingCounts
from cpdesk.services.publication import Publication
from cpdesk.ui.controller import Controller
from cpdesk.ui.documents.saving import Saver
from cpdesk.ui.widgets.activity_bar import ActivityBar
from cpdesk.ui.widgets.status_row import StatusRow

_BOTH_FROM = 1100


class StatusLine(QObject):
    """Says it all in one line, as soon as it changes; in a narrow window a notice stands in for it."""

    def __init__(self, controller: Controller, saver: Saver, activity: ActivityBar, row: StatusRow) -> None:
        super().__init__(row)
        self._controller = controller
        self._published = ""
        self._saver = saver
        self._activity = activity
        self._row = row
        row.addPermanentWidget(activity, 1)
        row.installEventFilter(self)
        activity.shown_or_hidden.connect(self._share_room)
        saver.state_changed.connect(self.refresh)
        controller.pack_changed.connect(self.refresh)
        controller.pack_opened.connect(self.refresh)
        self.refresh()
        self._share_room()

    def show_publication(self, publication: Publication) -> None:
        """Say by when the paper has to be public."""
        self._published = publication.short
        self.refresh()

    def refresh(self) -> None:
        """Say how things stand now."""
        counts = self._controller.review.counts
        owed = owed_words(counts.owed) if counts.total else ""
        self._row.say((self._saver.words, rating_words(counts), owed, self._published))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Share the room anew where there is more of it or less."""
        if event.type() == QEvent.Type.Resize:
            self._share_room()
        return super().eventFilter(watched, event)

    def _share_room(self) -> None:
        """Let a notice have all of the room where it would be squeezed beside the line."""
        room = self._row.width()
        is_narrow = room < _BOTH_FROM or room - self._row.line_width < self._activity.wished_width
        self._row.fold_line(is_narrow and not self._activity.isHidden())


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
