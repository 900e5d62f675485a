"""Rows of a form: one call gives a control its label, buddy, accessible name and help."""

from PySide6.QtWidgets import QFormLayout, QLabel, QVBoxLayout, QWidget


class FormRows:
    """Adds rows to a form layout, the label above its control so that long words have room."""

    def __init__(self, layout: QFormLayout) -> None:
        self._layout = layout
        layout.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapAllRows)
        layout.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)

    def add(self, label: str, widget: QWidget, help: str = "") -> QLabel:  # noqa: A002
        """Add a control, and return its label; an `&` in the label is the key that leads to it.

        The help stands below the control, and is spoken after its name.
        """
        shown = QLabel(label)
        shown.setBuddy(widget)
        widget.setAccessibleName(label.replace("&", ""))
        if not help:
            self._layout.addRow(shown, widget)
            return shown
        widget.setAccessibleDescription(help)
        below = QLabel(help)
        below.setProperty("role", "quiet")
        below.setWordWrap(True)
        below.setBuddy(widget)
        both = QVBoxLayout()
        both.setSpacing(2)
        both.addWidget(widget)
        both.addWidget(below)
        self._layout.addRow(shown, both)
        return shown
