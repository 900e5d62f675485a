"""Whether a text is public, or exempt with its public-interest statement."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QSizePolicy, QVBoxLayout, QWidget

from cpdesk.domain.exemption import Exemption
from cpdesk.ui.widgets.exemption_choice import ExemptionChoice

_ASKED = "Why keeping it exempt is in the public interest"


class ExemptionField(QWidget):
    """The choice with the statement below it, which is asked for once the text is exempt.

    `exemption_given` carries the paragraph of Schedule 12A, empty for public, with the statement; `mark_given` both as
    an `Exemption`, None for public.
    """

    exemption_given = Signal(str, str)
    mark_given = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.choice = ExemptionChoice()
        self._interest = QLineEdit()
        self._interest.setPlaceholderText(_ASKED)
        self._interest.setAccessibleName("Public-interest statement")
        self._interest.setAccessibleDescription(f"{_ASKED}; printed where the public paper withholds the text")
        self._interest.setToolTip(_ASKED)
        self._interest.hide()
        self._shown = ("", "")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.choice)
        column.addWidget(self._interest)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setFocusProxy(self.choice)
        self.choice.paragraph_chosen.connect(self._choose)
        self._interest.editingFinished.connect(self.commit_pending)

    def show_exemption(self, paragraph: str, interest: str) -> None:
        """Show what holds; a statement that is being typed is left alone."""
        if (paragraph, interest) == self._shown:
            return
        self._shown = (paragraph, interest)
        self.choice.show_paragraph(paragraph)
        self._interest.setText(interest)
        self._interest.setVisible(bool(paragraph))

    def show_mark(self, exemption: Exemption | None) -> None:
        """Show what holds, from the mark itself."""
        self.show_exemption(*((exemption.paragraph, exemption.interest) if exemption is not None else ("", "")))

    def show_inherited(self, whose: str, paragraphs: str) -> None:
        """Show what holds where there is no mark of its own: that of something else, empty for none."""
        self.choice.show_inherited(whose, paragraphs)

    def discard_pending(self) -> None:
        """Forget a statement that was typed: it belonged to something else."""
        self._interest.setText(self._shown[1])

    def commit_pending(self) -> None:
        """Keep the statement that was typed."""
        self._give(self._shown[0])

    def _choose(self, paragraph: str) -> None:
        self._interest.setVisible(bool(paragraph))
        self._give(paragraph)
        if paragraph and not self._interest.text().strip():
            self._interest.setFocus()

    def _give(self, paragraph: str) -> None:
        said = (paragraph, " ".join(self._interest.text().split()) if paragraph else "")
        if said != self._shown:
            self._shown = said
            self.exemption_given.emit(*said)
            self.mark_given.emit(Exemption(*said) if paragraph else None)
