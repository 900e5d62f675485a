"""The form in which something is kept out of the public paper."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from cpdesk.domain.exemption import Exemption
from cpdesk.ui.appearance import Appearance
from cpdesk.ui.widgets.asking_dialog import AskingDialog
from cpdesk.ui.widgets.exemption_choice import ExemptionChoice
from cpdesk.ui.widgets.statement_box import StatementBox

_INTRODUCTION = (
    "The public paper keeps its place and its number, and says that it is withheld, under which paragraph and why. "
    "The exempt paper has it whole."
)
_HELP = "Why the public interest in keeping it exempt outweighs that in making it known. It is printed in both papers."
_LACKING = "Say why keeping it exempt is in the public interest."


class ExemptDialog(AskingDialog):
    """Asks for the paragraph of Schedule 12A with the statement; `exempted` carries an `Exemption`, None for public."""

    exempted = Signal(object)

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        choice, interest = ExemptionChoice(), StatementBox()
        rows = (("&Publication", choice, ""), ("Public-&interest statement", interest, _HELP))
        super().__init__("Withhold from the public paper", _INTRODUCTION, rows, "Keep out", appearance, parent)
        self._choice, self._interest = choice, interest
        self._choice.currentIndexChanged.connect(self._follow)
        self.take.clicked.connect(self._give)
        self.setMinimumWidth(appearance.spacing(150))  # most paragraphs have room for their words then

    def ask(self, what: str, now: Exemption | None) -> None:
        """Show the form for what is called so, with what holds now; something public is offered paragraph 2."""
        self._choice.show_paragraph(now.paragraph if now is not None else "2")
        self._interest.setPlainText(now.interest if now is not None else "")
        self._follow()
        self.begin(self._choice, what)

    def _follow(self) -> None:
        is_exempt = bool(self._choice.currentData())
        self._interest.setEnabled(is_exempt)
        self.take.setText("Keep out" if is_exempt else "Make public")

    def _give(self) -> None:
        paragraph, interest = str(self._choice.currentData() or ""), " ".join(self._interest.toPlainText().split())
        if paragraph and not interest:
            self.say_lacking(_LACKING, self._interest)
            return
        self.close()
        self.exempted.emit(Exemption(paragraph, interest) if paragraph else None)
