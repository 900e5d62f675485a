"""What a paper still lacks, as a list that leads to where it is to be put right."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from cpdesk.services.missing import Missing
from cpdesk.ui.appearance import Appearance
from cpdesk.ui.widgets.text_label import TextLabel

MOST_LISTED = 30


class MissingList(QWidget):
    """Lists sentences; `asked` carries what is missing where somebody wants to go there."""

    asked = Signal(object)

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._shown: tuple[tuple[Missing | str, ...], int] | None = None
        self._title = TextLabel(appearance, bold=True)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(appearance.spacing(1))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(appearance.spacing(2))
        column.addWidget(self._title)
        column.addLayout(self._rows)

    def show_missing(self, missing: Sequence[Missing | str], more: int = 0) -> None:
        """Show what is missing, a sentence each; what is `more`, or more than a list can hold, is counted."""
        if (tuple(missing), more) == self._shown:
            return
        self._shown = (tuple(missing), more)
        self._title.setText("Still missing" if missing else "Nothing is missing")
        while (item := self._rows.takeAt(0)) is not None:
            row = item.widget()
            if row is not None:
                row.hide()
                row.deleteLater()
        more += max(0, len(missing) - MOST_LISTED)
        shown = [*missing[:MOST_LISTED], *([f"… and {more:,} more like these."] if more > 0 else [])]
        for one in shown or ("The paper can be published as it stands.",):
            self._rows.addWidget(self._row(one))

    def _row(self, missing: Missing | str) -> QWidget:
        words = TextLabel(self._appearance)
        words.setText(str(missing))
        if isinstance(missing, str):
            return words
        row = QWidget()
        beside = QHBoxLayout(row)
        beside.setContentsMargins(0, 0, 0, 0)
        beside.setSpacing(self._appearance.spacing(2))
        go = QPushButton("Go there")
        go.setProperty("role", "link")
        go.setAccessibleName(f"Go there: {missing}")
        go.clicked.connect(partial(self._ask, missing))
        beside.addWidget(words, 1)
        beside.addWidget(go, 0, Qt.AlignmentFlag.AlignTop)
        return row

    def _ask(self, missing: Missing, _is_checked: bool = False) -> None:
        self.asked.emit(missing)
