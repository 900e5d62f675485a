"""The choice whether a text is public, or exempt under a paragraph of Schedule 12A."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QComboBox, QSizePolicy, QWidget

from cpdesk.domain.exemption import SCHEDULE_12A, exemption_words

_PUBLIC = "Public"


class ExemptionChoice(QComboBox):
    """A list of Public and the paragraphs; `paragraph_chosen` carries the paragraph, empty for public."""

    paragraph_chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.addItem(_PUBLIC, "")
        for paragraph in SCHEDULE_12A:
            self.addItem(_exempt(paragraph), paragraph)
        self.setAccessibleName("Publication")
        self.setAccessibleDescription("An exempt text is left out of the public paper")
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.view().setMinimumWidth(self.view().sizeHintForColumn(0) + 2 * self.fontMetrics().height())
        self.activated.connect(self._say)
        self.currentTextChanged.connect(self._explain)
        self._explain(self.currentText())

    def show_paragraph(self, paragraph: str) -> None:
        """Show what holds; a paragraph that the list lacks is added to it."""
        if self.findData(paragraph) < 0:
            self.addItem(_exempt(paragraph), paragraph)
        self.setCurrentIndex(self.findData(paragraph))

    def show_inherited(self, whose: str, paragraphs: str) -> None:
        """Show under which paragraphs something is exempt that has no mark of its own; empty for none.

        `whose` mark that is. It is not public then, and a list that said so would have it published.
        """
        words = f"{_exempt(paragraphs)}, {whose}" if paragraphs else _PUBLIC
        if self.itemText(0) != words:
            self.setItemText(0, words)
            self._explain(self.currentText())

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Let the wheel scroll what is around: it must not make a text public or exempt in passing."""
        event.ignore()

    def _explain(self, chosen: str) -> None:
        """Say in the tool tip what holds, as a long paragraph may be cut off in the field."""
        self.setToolTip(f"{chosen}. An exempt text is left out of the public paper (Schedule 12A).")

    def _say(self) -> None:
        self.paragraph_chosen.emit(str(self.currentData()))


def _exempt(paragraph: str) -> str:
    return exemption_words(paragraph).replace("Paragraph", "Exempt, para")
