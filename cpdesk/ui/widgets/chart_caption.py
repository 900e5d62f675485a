"""What stands below a measure's chart: its title with how that stands, and which kind of chart it is."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from cpdesk.domain.chart_title import TitleState
from cpdesk.domain.edits import ChooseChart, SetChartTitle
from cpdesk.domain.measure_review import MeasureReview
from cpdesk.services.charting import ChartChoice, chart_choice
from cpdesk.ui.appearance import Appearance, TextSize
from cpdesk.ui.widgets.chart_title_form import STATES, ChartTitleForm
from cpdesk.ui.widgets.text_label import TextLabel

_KIND_HELP = "The choice is the pack's: the paper and your colleagues' windows show the same chart."
_ACCEPT_HELP = "Say that the drafted title is right; it is drafted again once the figures say something else."


class ChartCaption(QWidget):
    """Asks for edits of the chart's title and kind with `edit_requested`; `form_opened` asks for room."""

    edit_requested = Signal(object)
    form_opened = Signal()

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._review: MeasureReview | None = None
        self._choice: ChartChoice | None = None
        self._form: ChartTitleForm | None = None
        self._title = TextLabel(appearance, TextSize.SMALL)
        self._state = TextLabel(appearance, TextSize.SMALL, quiet=True)
        self._accept = QPushButton("Accept")
        self._edit = QPushButton("Edit…")
        self._kind = QComboBox()
        label = QLabel("Chart")
        label.setBuddy(self._kind)
        self._kind.setAccessibleName("Kind of chart")
        self._kind.setAccessibleDescription(_KIND_HELP)
        self._kind.setToolTip(_KIND_HELP)
        self._accept.setToolTip(_ACCEPT_HELP)
        self._accept.setAccessibleName("Accept the title of the chart")
        self._edit.setAccessibleName("Edit the title of the chart")
        row, below = QHBoxLayout(), QHBoxLayout()
        row.addWidget(label)
        row.addWidget(self._kind)
        row.addStretch(1)
        below.addWidget(self._state, 1)
        for button in (self._accept, self._edit):
            button.setProperty("role", "link")
            below.addWidget(button)
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(appearance.spacing(1))
        self._layout.addWidget(self._title)
        self._layout.addLayout(below)
        self._layout.addLayout(row)
        self._kind.activated.connect(self._choose)
        self._accept.clicked.connect(self._accept_title)
        self._edit.clicked.connect(self._ask_title)

    def show_review(self, review: MeasureReview) -> None:
        """Show what holds for a measure; a form that is open for another one is closed."""
        if self._review is None or self._review.key != review.key:
            self._close()
        self._review = review
        has_figures = any(value.shown is not None for value in review.measure.values)
        self.setVisible(has_figures)
        if not has_figures:
            return
        choice = self._choice = chart_choice(review)
        self._kind.clear()
        for kind in choice.kinds:
            self._kind.addItem(kind.words, kind)
        self._kind.setCurrentIndex(self._kind.findData(choice.kind))
        self._title.setText(choice.title.text)
        self._state.setText(STATES[choice.title.state])
        self._accept.setVisible(choice.title.state is TitleState.DRAFTED)

    def _choose(self, at: int) -> None:
        kind = self._kind.itemData(at)
        if self._review is not None and self._choice is not None and kind != self._choice.kind:
            self.edit_requested.emit(ChooseChart(self._review.key, kind))

    def _accept_title(self) -> None:
        if self._choice is not None:
            self._give(self._choice.title.text)

    def _ask_title(self) -> None:
        if self._choice is None:
            return
        if self._form is None:
            self._form = ChartTitleForm(self._appearance)
            self._form.given.connect(self._give)
            self._form.let_go.connect(self._let_go)
            self._form.left.connect(self._leave)
            self._layout.addWidget(self._form)
        self._form.show()
        self._form.begin(self._choice.title)
        self.form_opened.emit()

    def _give(self, words: str) -> None:
        if self._choice is not None:
            choice = self._choice
            self._leave()
            self.edit_requested.emit(SetChartTitle(choice.chart, choice.title.written(words)))

    def _let_go(self) -> None:
        if self._choice is not None:
            chart = self._choice.chart
            self._leave()
            self.edit_requested.emit(SetChartTitle(chart, None))

    def _leave(self) -> None:
        if self._form is not None and self._form.isVisible():
            self._close()
            self._edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def _close(self) -> None:
        if self._form is not None:
            self._form.hide()
