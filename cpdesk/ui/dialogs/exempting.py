"""The form in which something is kept out of the public paper."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QFormLayout, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from cpdesk.domain.exemption import Exemption
from cpdesk.ui.appearance import Appearance
from cpdesk.ui.forms import FormRows
from cpdesk.ui.widgets.exemption_choice import ExemptionChoice
from cpdesk.ui.widgets.statement_box import StatementBox
from cpdesk.ui.widgets.text_label import TextLabel

_INTRODUCTION = (
    "The public paper keeps its place and its number, and says that it is withheld, under which paragraph and why. "
    "The exempt paper has it whole."
)
_HELP = "Why the public interest in keeping it exempt outweighs that in making it known. It is printed in both papers."
_LACKING = "Say why keeping it exempt is in the public interest."


class ExemptDialog(QDialog):
    """Asks for the paragraph of Schedule 12A with the statement; `exempted` carries an `Exemption`, None for public."""

    exempted = Signal(object)

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle("Withhold from the public paper")
        self._what, self._trouble = TextLabel(appearance, bold=True), TextLabel(appearance, bold=True)
        self._choice, self._interest = ExemptionChoice(), StatementBox()
        take, cancel = QPushButton("Keep out"), QPushButton("Cancel")
        self._take = take
        take.setDefault(True)
        introduction = TextLabel(appearance)
        introduction.setText(_INTRODUCTION)
        step = appearance.spacing
        form = QFormLayout()
        form.setVerticalSpacing(step(2))
        rows = FormRows(form)
        rows.add("&Publication", self._choice)
        rows.add("Public-&interest statement", self._interest, _HELP)
        below = QHBoxLayout()
        below.addStretch(1)
        below.addWidget(cancel)
        below.addWidget(take)
        column = QVBoxLayout(self)
        column.setContentsMargins(step(5), step(5), step(5), step(5))
        column.setSpacing(step(3))
        for widget in (self._what, introduction):
            column.addWidget(widget)
        column.addLayout(form)
        column.addWidget(self._trouble)
        column.addLayout(below)
        self.setMinimumWidth(step(110))
        self._choice.currentIndexChanged.connect(self._follow)
        take.clicked.connect(self._give)
        cancel.clicked.connect(self.close)

    def ask(self, what: str, now: Exemption | None) -> None:
        """Show the form for what is called so, with what holds now; something public is offered paragraph 2."""
        self._what.setText(what)
        self._choice.show_paragraph(now.paragraph if now is not None else "2")
        self._interest.setPlainText(now.interest if now is not None else "")
        self._trouble.hide()
        self._follow()
        self.open()
        self._choice.setFocus()

    def _follow(self) -> None:
        is_exempt = bool(self._choice.currentData())
        self._interest.setEnabled(is_exempt)
        self._take.setText("Keep out" if is_exempt else "Make public")

    def _give(self) -> None:
        paragraph, interest = str(self._choice.currentData() or ""), " ".join(self._interest.toPlainText().split())
        if paragraph and not interest:
            self._trouble.setText(_LACKING)
            self._trouble.show()
            self._interest.setFocus()
            return
        self.close()
        self.exempted.emit(Exemption(paragraph, interest) if paragraph else None)
