"""The form in which the title of a chart is written."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLineEdit, QPushButton, QVBoxLayout, QWidget

from cpdesk.domain.chart_title import ShownTitle, TitleState
from cpdesk.ui.appearance import Appearance
from cpdesk.ui.widgets.inline_form import InlineForm

MOST_LETTERS = 200
_HELP = "Printed as the caption below the chart. It says what the chart shows: that something rose, or fell behind."

STATES = {
    TitleState.DRAFTED: "Drafted by cpdesk, not accepted",
    TitleState.ACCEPTED: "Accepted as drafted",
    TitleState.OWN: "In your own words",
    TitleState.OVERTAKEN: "Drafted by cpdesk: the figures have changed since you wrote a title",
}


class ChartTitleForm(QWidget):
    """Asks for a title; `given` carries the words, `let_go` that the drafted one is to stand again."""

    given = Signal(str)
    let_go = Signal()
    left = Signal()

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = QLineEdit()
        self._title.setMaxLength(MOST_LETTERS)
        self._draft = QPushButton("Use the drafted title")
        self._form = InlineForm(appearance, "Use this title")
        self._form.add("Title of the chart", self._title, _HELP)
        self._form.add_button(self._draft)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._form)
        self._title.textChanged.connect(self._weigh)
        self._form.taken.connect(self._give)
        self._form.left.connect(self.left)
        self._draft.clicked.connect(self.let_go)

    def begin(self, title: ShownTitle) -> None:
        """Show the title as it stands, with a way back to what cpdesk drafts."""
        self._title.setText(title.own or title.text)
        self._draft.setVisible(title.state in (TitleState.OWN, TitleState.OVERTAKEN))
        self._draft.setToolTip(title.drafted)
        self._weigh()
        self._title.setFocus(Qt.FocusReason.OtherFocusReason)
        self._title.selectAll()

    def _weigh(self) -> None:
        can_take = bool(self._title.text().strip())
        self._form.say("" if can_take else "Still needed: a title", can_take=can_take)

    def _give(self) -> None:
        self.given.emit(self._title.text())
