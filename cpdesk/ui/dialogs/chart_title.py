"""The window in which the title of a chart in a text is worded."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from cpdesk.domain.chart_title import ShownTitle
from cpdesk.ui.appearance import Appearance, TextSize
from cpdesk.ui.widgets.chart_title_form import STATES, ChartTitleForm
from cpdesk.ui.widgets.text_label import TextLabel


class ChartTitleDialog(QDialog):
    """Asks for a title; `given` carries the words, `let_go` that the drafted one is to stand again."""

    given = Signal(str)
    let_go = Signal()

    def __init__(self, title: ShownTitle, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle("Title of the chart")
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._form = ChartTitleForm(appearance)
        state = TextLabel(appearance, TextSize.SMALL, quiet=True)
        state.setText(STATES[title.state])
        step = appearance.spacing
        column = QVBoxLayout(self)
        column.setContentsMargins(step(4), step(4), step(4), step(4))
        column.setSpacing(step(3))
        column.addWidget(state)
        column.addWidget(self._form)
        self.resize(step(120), self.sizeHint().height())
        self._form.given.connect(self._give)
        self._form.let_go.connect(self._let_go)
        self._form.left.connect(self.reject)
        self._form.begin(title)

    def _give(self, words: str) -> None:
        self.accept()
        self.given.emit(words)

    def _let_go(self) -> None:
        self.accept()
        self.let_go.emit()
