"""The look that tables of words share: rows without a grid, told apart by a line."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QTableView


def make_plain(table: QTableView, name: str) -> None:
    """Give a table its name and that look; Tab leaves it for what is next, as from any other list."""
    table.setAccessibleName(name)
    table.setTabKeyNavigation(False)
    table.setShowGrid(False)
    table.setFrameShape(QFrame.Shape.NoFrame)
    table.setProperty("role", "plain")
    table.verticalHeader().hide()
    table.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
