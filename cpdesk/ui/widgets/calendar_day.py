"""A field for a day with a calendar below it, when that is asked for."""

from datetime import date

from PySide6.QtCore import QDate, QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QIcon, QKeyEvent, QTextCharFormat
from PySide6.QtWidgets import (
    QAbstractItemView,
    QCalendarWidget,
    QHBoxLayout,
    QScrollArea,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from cpdesk.ui.appearance import Appearance
from cpdesk.ui.widgets.day_field import DayField

_TURNS = (
    ("qt_calendar_prevmonth", "The month before", "◀"),
    ("qt_calendar_nextmonth", "Next month", "▶"),
)
"""The buttons that turn the calendar, as Qt names them: words for them, a sign in the colour of the text."""


class CalendarDay(QWidget):
    """A day is typed, or chosen from a calendar (Alt+↓); `day_kept` carries its name and the day, None for none.

    In the calendar the arrow keys go from day to day, PgUp and PgDn from month to month, Enter takes the day, Esc
    leaves. It stands in the page, not over it, so that nothing of the page is hidden and all of it can be scrolled.
    """

    day_kept = Signal(str, object)

    def __init__(self, name: str, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._calendar: QCalendarWidget | None = None
        self._field = DayField(name, appearance, has_hint=False)
        self._open = QToolButton()
        self._open.setToolTip("Choose from a calendar (Alt+↓)")
        row = QHBoxLayout()
        row.setSpacing(appearance.spacing(1))
        row.addWidget(self._field, 1)
        row.addWidget(self._open, 0, Qt.AlignmentFlag.AlignTop)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(appearance.spacing(1))
        self._column.addLayout(row)
        self.setFocusProxy(self._field)
        self._field.watch_keys(self)
        self._field.day_kept.connect(self.day_kept)
        self._open.clicked.connect(self._turn)
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
        if self._calendar is not None:
            self._calendar.hide()

    def setAccessibleName(self, name: str) -> None:
        """Name the line itself, and the button by what it opens."""
        super().setAccessibleName(name)
        self._field.setAccessibleName(name)
        self._open.setAccessibleName(f"Calendar for {name[:1].lower()}{name[1:]}")

    def open_calendar(self) -> None:
        """Show the calendar below the field, at its day or at today's, and give it the keyboard."""
        calendar = self._calendar or self._made_calendar()
        day = self._field.day
        chosen = QDate(day.year, day.month, day.day) if day is not None else QDate.currentDate()
        calendar.setSelectedDate(chosen)
        calendar.show()
        calendar.setFocus(Qt.FocusReason.OtherFocusReason)
        QTimer.singleShot(0, self, self._bring_into_view)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Open the calendar at Alt+↓, which means another thing to the window; leave it at Esc."""
        kinds = (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress)
        if isinstance(event, QKeyEvent) and event.type() in kinds:
            is_alt = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
            is_open = self._calendar is not None and not self._calendar.isHidden()
            turns = is_alt and event.key() == Qt.Key.Key_Down and not is_open
            leaves = is_open and (event.key() == Qt.Key.Key_Escape or (is_alt and event.key() == Qt.Key.Key_Up))
            if turns or leaves:
                event.accept()
                if event.type() == QEvent.Type.KeyPress:
                    self._turn()
                return True
        return super().eventFilter(watched, event)

    def _made_calendar(self) -> QCalendarWidget:
        calendar = QCalendarWidget(self)
        calendar.setAccessibleName(f"Calendar for {self._field.accessibleName()}")
        calendar.setFirstDayOfWeek(Qt.DayOfWeek.Monday)
        calendar.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        calendar.activated.connect(self._take)
        for view in calendar.findChildren(QAbstractItemView):
            view.installEventFilter(self)
        for name, words, sign in _TURNS:
            button = calendar.findChild(QToolButton, name)
            if isinstance(button, QToolButton):
                button.setIcon(QIcon())
                button.setText(sign)
                button.setAccessibleName(words)
        self._column.addWidget(calendar)
        self._calendar = calendar
        self._draw()
        return calendar

    def _turn(self) -> None:
        """Open the calendar, or leave it."""
        if self._calendar is None or self._calendar.isHidden():
            self.open_calendar()
        else:
            self._calendar.hide()
            self._field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _take(self, chosen: QDate) -> None:
        if self._calendar is not None:
            self._calendar.hide()
        self._field.setFocus(Qt.FocusReason.OtherFocusReason)
        self._field.choose_day(date(chosen.year(), chosen.month(), chosen.day()))

    def _bring_into_view(self) -> None:
        above: QWidget | None = self.parentWidget()
        while above is not None and not isinstance(above, QScrollArea):
            above = above.parentWidget()
        if isinstance(above, QScrollArea):
            above.ensureWidgetVisible(self)

    def _draw(self) -> None:
        self._open.setIcon(self._appearance.icon("calendar", "quiet"))
        if self._calendar is None:
            return
        plain = QTextCharFormat()
        plain.setForeground(self._appearance.colour("text"))
        for day in (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday):
            self._calendar.setWeekdayTextFormat(day, plain)
