"""A list of facts: quiet labels, plain words, a button to copy where each was read."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QClipboard
from PySide6.QtWidgets import QGridLayout, QToolButton, QWidget

from cpdesk.domain.measure_facts import Fact
from cpdesk.ui.appearance import Appearance, TextSize
from cpdesk.ui.widgets.plain_tip import plain_tip
from cpdesk.ui.widgets.text_label import TextLabel


class FactList(QWidget):
    """Shows facts one below the other; the rows are kept and filled again, so that nothing flickers."""

    def __init__(self, appearance: Appearance, clipboard: QClipboard, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._clipboard = clipboard
        self._rows: list[tuple[TextLabel, TextLabel]] = []
        self._copied = ""
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(appearance.spacing(3))
        self._grid.setVerticalSpacing(appearance.spacing(1))
        self._grid.setColumnStretch(1, 1)
        self._copy = QToolButton(self)
        self._copy.setToolTip("Copy the cell")
        self._copy.setAccessibleName("Copy the cell")
        self._copy.clicked.connect(self._copy_place)
        self._copy.setStyleSheet("padding: 0")
        appearance.changed.connect(self._draw)
        self._draw()

    def show_facts(self, facts: Sequence[Fact]) -> None:
        """Show these facts in place of those before."""
        while len(self._rows) < len(facts):
            self._add_row()
        self._copied = ""
        for row, (label, text) in enumerate(self._rows):
            fact = facts[row] if row < len(facts) else None
            label.setVisible(fact is not None)
            text.setVisible(fact is not None)
            if fact is not None:
                self._fill(row, label, text, fact)
        self._copy.setVisible(bool(self._copied))

    def _fill(self, row: int, label: TextLabel, text: TextLabel, fact: Fact) -> None:
        label.setText(fact.label)
        text.setText(fact.text)
        text.setToolTip(plain_tip(fact.place) if fact.place != fact.text else "")
        text.setAccessibleName(f"{fact.label}: {fact.text}")
        if fact.place and fact.place == fact.text:
            self._copied = fact.place
            self._grid.addWidget(self._copy, row, 2, Qt.AlignmentFlag.AlignTop)

    def _add_row(self) -> None:
        label = TextLabel(self._appearance, TextSize.SMALL, quiet=True)
        text = TextLabel(self._appearance, TextSize.SMALL)
        label.setWordWrap(False)
        row = len(self._rows)
        self._grid.addWidget(label, row, 0, Qt.AlignmentFlag.AlignTop)
        self._grid.addWidget(text, row, 1, Qt.AlignmentFlag.AlignTop)
        self._rows.append((label, text))

    def _draw(self) -> None:
        self._copy.setIcon(self._appearance.icon("copy", "quiet"))

    def _copy_place(self) -> None:
        self._clipboard.setText(self._copied)
