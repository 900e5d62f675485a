"""The rows of a form in a panel: each field below its label."""

from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from cpdesk.ui.appearance import Appearance


class FieldRows:
    """Adds fields to a column, several beside one another where so wished; each has its label and accessible name."""

    def __init__(self, column: QVBoxLayout, appearance: Appearance) -> None:
        self._column = column
        self._appearance = appearance

    def add(self, *fields: tuple[str, str, QWidget], shares: tuple[int, ...] = ()) -> QWidget:
        """Add fields as a row, each with its label and the name that is spoken; return the row, which can be hidden."""
        row = QWidget()
        beside = QHBoxLayout(row)
        beside.setContentsMargins(0, 0, 0, 0)
        beside.setSpacing(self._appearance.spacing(2))
        for at, (label, name, field) in enumerate(fields):
            beside.addLayout(self._labelled(label, name, field), shares[at] if shares else 1)
        self._column.addWidget(row)
        return row

    def _labelled(self, label: str, name: str, field: QWidget) -> QBoxLayout:
        shown = QLabel(label)
        shown.setProperty("role", "quiet")
        shown.setBuddy(field)
        field.setAccessibleName(name)
        both = QVBoxLayout()
        both.setSpacing(self._appearance.spacing(0.5))
        both.addWidget(shown)
        both.addWidget(field)
        both.addStretch(1)
        return both
