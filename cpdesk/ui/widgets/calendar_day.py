"""A field for a day with a calendar beside it."""

from datetime import date

from PySide6.QtCore import QDate, QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCalendarWidget, QFrame, QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from cpdesk.ui.appearance import Appearance
from cpdesk.ui.widgets.day_field import DayField

_KEYS = "Alt+↓ opens a calendar"


class CalendarDay(QWidget):
    """A day is typed, or chosen from a calendar (Alt+↓); `day_kept` carries its name and the day, None for none.

    In the calendar the arrow keys go from day to day, PgUp and PgDn from month to month, Enter takes the day, Esc
    leaves.
    """

    day_kept = Signal(str, object)

    def __init__(self, name: str, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._field = DayField(name, appearance, has_hint=False)
        self._open = QToolButton()
        self._open.setToolTip(f"Choose from a calendar ({_KEYS.split(' ', maxsplit=1)[0]})")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(appearance.spacing(1))
        row.addWidget(self._field, 1)
        row.addWidget(self._open, 0, Qt.AlignmentFlag.AlignTop)
        self.setFocusProxy(self._field)
        self._field.watch_keys(self)
        self._field.day_kept.connect(self.day_kept)
        self._open.clicked.connect(self.open_calendar)
        appearance.changed.connect(self._draw)
        self._draw()

    @property
    def wrong(self) -> str:
        """Return what was typed that is no day, or an empty text."""
        return self._field.wrong

    def show_day(self, day: date | None) -> None:
        """Show a day, or that none is set."""
        self._field.show_day(day)

    def forget(self) -> None:
        """Forget what was typed: it belonged to something else."""
        self._field.forget()

    def setAccessibleName(self, name: str) -> None:
        """Name the line itself, and the button by what it opens."""
        super().setAccessibleName(name)
        self._field.setAccessibleName(name)
        self._open.setAccessibleName(f"Calendar for {name[:1].lower()}{name[1:]}")

    def open_calendar(self) -> None:
        """Show the calendar below the field, at its day or at today's."""
        popup = QFrame(self, Qt.WindowType.Popup)
        popup.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        popup.setFrameShape(QFrame.Shape.StyledPanel)
        calendar = QCalendarWidget(popup)
        calendar.setAccessibleName(f"Calendar for {self._field.accessibleName()}")
        calendar.setFirstDayOfWeek(Qt.DayOfWeek.Monday)
        calendar.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        day = self._field.day
        if day is not None:
            calendar.setSelectedDate(QDate(day.year, day.month, day.day))
        box = QVBoxLayout(popup)
        box.setContentsMargins(1, 1, 1, 1)
        box.addWidget(calendar)
        calendar.activated.connect(self._take)
        calendar.activated.connect(popup.close)
        popup.adjustSize()
        popup.move(self._place_of(popup))
        popup.show()
        calendar.setFocus(Qt.FocusReason.PopupFocusReason)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Open the calendar at Alt+↓, which means another thing to the window."""
        kinds = (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress)
        if isinstance(event, QKeyEvent) and event.type() in kinds:
            is_alt = event.modifiers() & Qt.KeyboardModifier.AltModifier
            if event.key() == Qt.Key.Key_Down and is_alt:
                event.accept()
                if event.type() == QEvent.Type.KeyPress:
                    self.open_calendar()
                return True
        return super().eventFilter(watched, event)

    def _take(self, chosen: QDate) -> None:
        self._field.choose_day(date(chosen.year(), chosen.month(), chosen.day()))
        self._field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _place_of(self, popup: QWidget) -> QPoint:
        """Return where the calendar is whole on the screen: below the field, else above it."""
        below = self.mapToGlobal(QPoint(0, self.height()))
        room = self.screen().availableGeometry()
        left = max(room.left(), min(below.x(), room.right() - popup.width()))
        is_low = below.y() + popup.height() > room.bottom()
        top = self.mapToGlobal(QPoint(0, 0)).y() - popup.height() if is_low else below.y()
        return QPoint(left, max(room.top(), top))

    def _draw(self) -> None:
        self._open.setIcon(self._appearance.icon("calendar", "quiet"))
