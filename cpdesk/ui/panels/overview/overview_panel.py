"""The panel of the overview: the day of publication, ratings by pledge, what moved, what is owed, what to look at."""

from itertools import pairwise

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QPushButton, QScrollArea, QStackedLayout, QVBoxLayout, QWidget

from cpdesk.branding import Branding, load_branding
from cpdesk.domain.overview import Overview, OverviewLine
from cpdesk.services.publication import Publication
from cpdesk.ui.appearance import Appearance, TextSize
from cpdesk.ui.models.standing_table import StandingTableModel
from cpdesk.ui.panels.overview.group_box import GroupBox
from cpdesk.ui.panels.overview.two_columns import TwoColumns
from cpdesk.ui.widgets.empty_place import EmptyPlace
from cpdesk.ui.widgets.page_scroll import let_scroll
from cpdesk.ui.widgets.standing_view import StandingView
from cpdesk.ui.widgets.text_label import TextLabel

_NO_MEASURES = "There are no measures yet. Bring in a scorecard, and this shows how each pledge stands."
_NO_MEETING = "Give the date of the meeting, and this counts the days to publication."
_GIVE_DATE = "Give the date of the meeting"
_CHANGE_DATE = "Change the date of the meeting"
_PEOPLE = "Say who answers for each service…"
_MEETING = OverviewLine("meeting", "Date of the meeting", 0, place="report", subject="details")


class OverviewPanel(QWidget):
    """Shows an overview that is made elsewhere; `line_asked` carries the number that a person opens.

    `people_asked` and `workbooks_asked` ask for the services' people, and for workbooks to be brought in.
    """

    line_asked = Signal(object)
    people_asked = Signal()
    workbooks_asked = Signal()

    def __init__(self, appearance: Appearance, branding: Branding | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._model = StandingTableModel(self)
        self._heading = TextLabel(appearance, TextSize.LARGE, bold=True)
        self._deadline = TextLabel(appearance)
        self._meeting = self._link(_GIVE_DATE)
        self._caption = TextLabel(appearance, bold=True)
        self._table = StandingView(self._model, appearance, branding or load_branding())
        self._people = self._link(_PEOPLE)
        self._boxes: dict[str, GroupBox] = {}
        self._groups = TwoColumns(appearance.spacing(150), appearance.spacing(5))
        self._empty = EmptyPlace(appearance)
        self._page, self._scroll = QWidget(), QScrollArea()
        self._build()
        self._table.opened.connect(self._open_cell)
        self._table.selectionModel().currentChanged.connect(self._follow_cell)
        self._meeting.clicked.connect(self._ask_meeting)
        self._people.clicked.connect(self.people_asked)
        self._empty.asked.connect(self.workbooks_asked)
        self._overview, self._is_behind = Overview(), False
        self._refresh()
        self.show_publication(Publication())

    def show_overview(self, overview: Overview) -> None:
        """Show the numbers as they are now, or when the panel is next to be seen: others are typing meanwhile."""
        self._overview = overview
        self._is_behind = True
        if self.isVisible():
            self._refresh()

    def showEvent(self, event: QShowEvent) -> None:
        """Show what the numbers have become."""
        if self._is_behind:
            self._refresh()
        super().showEvent(event)

    def _refresh(self) -> None:
        self._is_behind, overview = False, self._overview
        self._model.show_overview(overview)
        for group in overview.groups:
            if group.name not in self._boxes:
                self._boxes[group.name] = GroupBox(self._appearance, self._groups)
                self._boxes[group.name].line_asked.connect(self.line_asked)
            self._boxes[group.name].show_group(group)
        shown = [self._boxes[group.name] for group in overview.groups]
        self._groups.show_parts(shown)
        self._groups.updateGeometry()  # the page forgets how high they were; from the rows alone that comes too late
        stops = (stop for box in shown for stop in box.stops)
        for first, second in pairwise((self._meeting, self._table, *stops, self._people)):
            self.setTabOrder(first, second)
        self._pages.setCurrentIndex(0 if overview.total.now else 1)

    def show_publication(self, publication: Publication) -> None:
        """Show by when the paper has to be public."""
        words = publication.words
        self._deadline.setText(f"{words[:1].upper()}{words[1:]}." if words else _NO_MEETING)
        self._deadline.setFont(self._appearance.font(bold=publication.is_late))
        self._meeting.setText(_CHANGE_DATE if words else _GIVE_DATE)

    def show_known_people(self, count: int) -> None:
        """Show that so many services had a person last time, whom the list of them offers."""
        self._people.setText(f"{_PEOPLE} ({count} known from last time)" if count else _PEOPLE)

    def _build(self) -> None:
        step = self._appearance.spacing
        self._heading.setText("Overview")
        self._caption.setText("Ratings by pledge")
        self._table.setAccessibleName("Ratings by pledge, now and one period before")
        self._empty.say(_NO_MEASURES, "Add workbooks…")
        page = self._page
        page.setProperty("role", "surface")
        column = QVBoxLayout(page)
        column.setContentsMargins(step(4), step(3), step(4), step(4))
        column.setSpacing(step(1))
        for widget in (self._heading, self._deadline):
            column.addWidget(widget)
        column.addWidget(self._meeting, 0, Qt.AlignmentFlag.AlignLeft)
        column.addSpacing(step(3))
        column.addWidget(self._caption)
        column.addWidget(self._table)
        column.addSpacing(step(4))
        column.addWidget(self._groups)
        column.addWidget(self._people, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch(1)
        scroll = self._scroll
        let_scroll(scroll, page)
        self._pages = QStackedLayout(self)
        self._pages.addWidget(scroll)
        self._pages.addWidget(self._empty)
        self.setFocusProxy(self._table)

    def _link(self, words: str) -> QPushButton:
        button = QPushButton(words)
        button.setProperty("role", "link")
        button.setCursor(Qt.CursorShape.PointingHandCursor)
        return button

    def _open_cell(self, index: QModelIndex) -> None:
        line = self._model.line_at(index)
        if line is not None and line.count:
            self.line_asked.emit(line)

    def _follow_cell(self, index: QModelIndex) -> None:
        """Keep the number that the keyboard is at in sight: the table itself is as high as its rows."""
        if index.isValid():
            box = self._table.visualRect(index)
            place = self._table.viewport().mapTo(self._page, box.center())
            self._scroll.ensureVisible(place.x(), place.y(), 0, box.height())

    def _ask_meeting(self) -> None:
        self.line_asked.emit(_MEETING)
