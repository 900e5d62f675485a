"""A thin line between two things."""

from PySide6.QtWidgets import QFrame, QWidget


class Hairline(QFrame):
    """A line that only parts; the theme's style sheet draws it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "hairline")
        self.setFixedHeight(1)
