"""The rows of a form in a panel: each field below its label."""

from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from cpdesk.ui.appearance import Appearance


class FieldRows:
    """Adds fields to a column, several beside one another where so wished; each has its label and accessible name."""

    def __init__(self, column: QVBoxLayout, appearance: Appearance) -> None:
        self._column = column
        self._appearance = appearance

    def add(self, *fields: tuple[str, str, QWidget], shares: tuple[int, ...] = ()) -> QWidget:
        """Add fields as a row, each with its label and the name that is spoken; return the row.

        The row can be hidden, and so can a field with its label, by `show_field`.
        """
        row = QWidget()
        beside = QHBoxLayout(row)
        beside.setContentsMargins(0, 0, 0, 0)
        beside.setSpacing(self._appearance.spacing(2))
        for at, (label, name, field) in enumerate(fields):
            beside.addWidget(self._labelled(label, name, field), shares[at] if shares else 1)
        self._column.addWidget(row)
        return row

    def show_field(self, field: QWidget, *, is_shown: bool) -> None:
        """Show a field with its label, or hide both."""
        cell: QWidget | None = field.parentWidget()
        if cell is not None:
            cell.setVisible(is_shown)

    def _labelled(self, label: str, name: str, field: QWidget) -> QWidget:
        shown = QLabel(label)
        shown.setProperty("role", "quiet")
        shown.setBuddy(field)
        field.setAccessibleName(name)
        cell = QWidget()
        both = QVBoxLayout(cell)
        both.setContentsMargins(0, 0, 0, 0)
        both.setSpacing(self._appearance.spacing(0.5))
        both.addWidget(shown)
        both.addWidget(field)
        both.addStretch(1)
        return cell
