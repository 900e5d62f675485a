"""The form that says from which period control limits are drawn anew, which takes a reason."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QLineEdit, QPushButton, QVBoxLayout, QWidget

from cpdesk.domain.period import ReportingPeriod
from cpdesk.domain.spc.stated_cause import StatedCause
from cpdesk.ui.appearance import Appearance
from cpdesk.ui.widgets.inline_form import InlineForm

_WHY = "Printed below the chart. Limits are drawn anew only for a cause that somebody can name."


class RebaseForm(QWidget):
    """Asks for a period and a reason; `given` carries the measure's causes as they are to be from now on."""

    given = Signal(object)
    left = Signal()

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._causes: tuple[StatedCause, ...] = ()
        self._periods: list[ReportingPeriod] = []
        self._period = QComboBox()
        self._reason = QLineEdit()
        self._remove = QPushButton("Take the reason away")
        self._form = InlineForm(appearance, "Draw the limits anew")
        self._form.add("From", self._period, "The first period of the new process.")
        self._form.add("Reason", self._reason, _WHY)
        self._form.add_button(self._remove)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._form)
        self._period.currentIndexChanged.connect(self._show_cause)
        self._reason.textChanged.connect(self._weigh)
        self._remove.clicked.connect(self._take_away)
        self._form.taken.connect(self._give)
        self._form.left.connect(self.left)

    def begin(self, periods: Sequence[ReportingPeriod], causes: tuple[StatedCause, ...]) -> None:
        """Show the periods in which a new process could begin, at the latest cause that was stated."""
        self._causes = causes
        self._period.clear()
        stated = [cause.period for cause in causes]
        self._periods = sorted({*periods, *stated}, key=lambda item: item.order)
        self._period.addItems([period.label for period in self._periods])
        self._period.setCurrentIndex(self._periods.index(stated[-1]) if stated else len(self._periods) - 1)
        self._show_cause()
        self._period.setFocus(Qt.FocusReason.OtherFocusReason)

    def _chosen(self) -> ReportingPeriod | None:
        at = self._period.currentIndex()
        return self._periods[at] if 0 <= at < len(self._periods) else None

    def _show_cause(self) -> None:
        held = next((cause for cause in self._causes if cause.period == self._chosen()), None)
        self._reason.setText(held.reason if held is not None else "")
        self._remove.setVisible(held is not None)
        self._weigh()

    def _weigh(self) -> None:
        can_take = self._chosen() is not None and bool(self._reason.text().strip())
        self._form.say("" if can_take else "Still needed: a reason", can_take=can_take)

    def _others(self) -> tuple[StatedCause, ...]:
        return tuple(cause for cause in self._causes if cause.period != self._chosen())

    def _give(self) -> None:
        period = self._chosen()
        if period is not None:
            self.given.emit((*self._others(), StatedCause(period, self._reason.text().strip())))

    def _take_away(self) -> None:
        self.given.emit(self._others())
