"""The three columns: where, what, this one."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QScrollArea, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from cpdesk.ui.memory import Memory

FOLD_BELOW = 1100
_STATE = "window/columns"
_SHOWN = "window/inspector"
_USUAL = (220, 720, 380)


@dataclass(frozen=True)
class Place:
    """A place of the window: its rows, and the details of the chosen one; `commit` keeps what is being typed there."""

    name: str
    rows: QWidget
    details: QWidget
    commit: Callable[[], None]


class Columns(QWidget):
    """Places, rows and details beside one another in a splitter that remembers.

    Below a width of `FOLD_BELOW` the places give way to a drop-down above the rows. `inspector_shown` says whether the
    details are to be seen.
    """

    place_shown = Signal(str)
    inspector_shown = Signal(bool)

    def __init__(self, places: QWidget, switch: QWidget, memory: Memory, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._memory = memory
        self._places = places
        self._switch = switch
        self._rows = QStackedWidget()
        self._details = QStackedWidget()
        self._by_name: dict[str, Place] = {}
        self._also: list[QWidget] = []
        self._splitter = QSplitter(Qt.Orientation.Horizontal)
        self._splitter.setChildrenCollapsible(False)
        self._splitter.setHandleWidth(1)
        middle = QWidget()
        above = QVBoxLayout(middle)
        above.setContentsMargins(0, 0, 0, 0)
        above.setSpacing(0)
        above.addWidget(switch)
        above.addWidget(self._rows, 1)
        for index, (column, stretch) in enumerate(((places, 0), (middle, 1), (self._details, 0))):
            self._splitter.addWidget(column)
            self._splitter.setStretchFactor(index, stretch)
        for column in (middle, self._details):
            column.setProperty("role", "surface")
            column.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        places.setMinimumWidth(190)
        middle.setMinimumWidth(380)
        self._details.setMinimumWidth(320)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._splitter)
        switch.hide()

    @property
    def place(self) -> str:
        """Return the name of the place that is shown."""
        return next((name for name, place in self._by_name.items() if place.rows is self._rows.currentWidget()), "")

    @property
    def is_folded(self) -> bool:
        """Return whether the places have given way to the drop-down."""
        return self._places.isHidden()

    def add_place(self, place: Place) -> None:
        """Add a place; the first is shown."""
        self._by_name[place.name] = place
        self._rows.addWidget(place.rows)
        if self._details.indexOf(place.details) < 0:
            self._details.addWidget(place.details)

    def show_place(self, name: str) -> None:
        """Show a place; raise KeyError for one that is none."""
        place = self._by_name[name]
        was_inside = _holds_focus(self._rows) or _holds_focus(self._details)
        is_other = place.rows is not self._rows.currentWidget()
        self._rows.setCurrentWidget(place.rows)
        self._details.setCurrentWidget(place.details)
        if was_inside and is_other:
            _focus_first(place.rows)
        self.place_shown.emit(name)

    def go_to_place(self, name: str) -> None:
        """Show a place with the focus among its rows, from wherever it was: the arrow keys go on from there."""
        self.show_place(name)
        if not _holds_focus(self._rows):
            _focus_first(self._by_name[name].rows)

    def commit_pending(self) -> None:
        """Put what is being typed into the pack, wherever that is; the focus stays."""
        for place in self._by_name.values():
            place.commit()

    def show_inspector(self, shown: bool) -> None:
        """Show the details at the side, or hide them."""
        self._details.setVisible(shown)
        self._memory.write(_SHOWN, shown)
        self.inspector_shown.emit(shown)

    def go_to_column(self, by: int) -> None:
        """Give the focus to the next column (1) or the one before (-1), where it was there last."""
        columns = [column for column in (*self._columns(), *self._also) if column.isVisible()]
        if not columns:
            return
        here = next((index for index, column in enumerate(columns) if _holds_focus(column)), -1 if by > 0 else 0)
        target = columns[(here + by) % len(columns)]
        last: QWidget | None = target.focusWidget()
        if last is not None and last.isVisible():
            _go_to(last)
        else:
            _focus_first(target)

    def also_go_to(self, widget: QWidget) -> None:
        """Take a part of the window in among those that are gone to, the last of them, while it is shown."""
        self._also.append(widget)

    @property
    def widths(self) -> tuple[int, int, int]:
        """Return how wide the columns are."""
        where, rows, details = self._splitter.sizes()
        return where, rows, details

    def set_widths(self, widths: tuple[int, int, int]) -> None:
        """Make the columns so wide, as far as there is room."""
        self._splitter.setSizes(widths)

    def remember(self) -> None:
        """Keep how wide the columns are."""
        self._memory.write(_STATE, bytes(self._splitter.saveState().data()))

    def recall(self) -> None:
        """Make the columns as wide as they were."""
        state = self._memory.read(_STATE, b"")
        if not (state and self._splitter.restoreState(state)):
            self.set_widths(_USUAL)
        self.show_inspector(self._memory.read(_SHOWN, True))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fold the places away where there is no room for them, or unfold them."""
        narrow = event.size().width() < FOLD_BELOW
        self._places.setVisible(not narrow)
        self._switch.setVisible(narrow)
        super().resizeEvent(event)

    def _columns(self) -> list[QWidget]:
        where = self._switch if self.is_folded else self._places
        return [where, self._rows, self._details]


def _holds_focus(column: QWidget) -> bool:
    focused: QWidget | None = column.window().focusWidget()
    return focused is not None and (focused is column or column.isAncestorOf(focused))


def _focus_first(column: QWidget) -> None:
    """Give the focus to the widget that the column names for it, if that is shown, else to its first to be read."""
    column = _page_of(column)
    named: QWidget | None = column.focusProxy()
    wanted = named if named is not None and named.isVisible() else _first_stop(column)
    if wanted is not None:
        _go_to(wanted)


def _page_of(column: QWidget) -> QWidget:
    """Return what a column shows of the pages that it may be made of, one upon another."""
    page: QWidget | None = column.currentWidget() if isinstance(column, QStackedWidget) else None
    return column if page is None else _page_of(page)


def _go_to(widget: QWidget) -> None:
    """Give the focus to a widget, and bring it to be seen where it is in a part that scrolls."""
    widget.setFocus(Qt.FocusReason.ShortcutFocusReason)
    around = widget.parentWidget()
    while around is not None:
        if isinstance(around, QScrollArea):
            around.ensureWidgetVisible(widget)
        around = around.parentWidget()


def _first_stop(column: QWidget) -> QWidget | None:
    """Return the uppermost widget of a column where Tab stops, of those beside one another the left one.

    WORKAROUND: PySide takes what `nextInFocusChain` returns to be owned by the widget that was asked. Once that is
    destroyed, as chips and rows of numbers are, the next one counts as destroyed too, and the program ends at its use.
    """
    stops = (
        found
        for found in column.findChildren(QWidget)
        if found.focusPolicy() & Qt.FocusPolicy.TabFocus and found.isVisible() and found.isEnabled()
    )
    return min(stops, key=lambda stop: _place_in(column, stop), default=None)


def _place_in(column: QWidget, widget: QWidget) -> tuple[int, int]:
    corner = widget.mapTo(column, QPoint(0, 0))
    return corner.y(), corner.x()
