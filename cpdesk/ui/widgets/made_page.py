"""What stands beside a part of the paper that nobody writes by hand: its number, its heading, who makes it."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from cpdesk.services.paper_entry import EntryState, PaperEntry
from cpdesk.ui.appearance import Appearance, TextSize
from cpdesk.ui.widgets.text_label import TextLabel

_MADE = (
    "cpdesk writes this part itself, from the workbook and from your commentary. "
    "To change it, go to the Scorecard place (Ctrl+2)."
)
_CHAPTER = "Choose one of the sections below it to write."


class MadePage(QWidget):
    """Shows a part that is made from the pack, or a heading that others stand below."""

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        step = appearance.spacing
        self._number = TextLabel(appearance, TextSize.SMALL, quiet=True)
        self._title = TextLabel(appearance, TextSize.LARGE, bold=True)
        self._words = TextLabel(appearance)
        column = QVBoxLayout(self)
        column.setContentsMargins(step(4), step(4), step(4), step(4))
        column.setSpacing(step(1))
        column.addWidget(self._number)
        column.addWidget(self._title)
        column.addSpacing(step(2))
        column.addWidget(self._words)
        column.addStretch(1)

    def show_part(self, entry: PaperEntry) -> None:
        """Show a part under its number, which is empty at the end of the paper, and its heading."""
        self._number.setText(f"Section {entry.number}" if entry.number else "At the end of the paper")
        self._title.setText(entry.heading)
        why = _CHAPTER if entry.state is EntryState.CHAPTER else _MADE
        self._words.setText(f"{entry.note}.\n\n{why}")
