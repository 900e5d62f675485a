"""The pages of a bundle, as they will be printed."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QPushButton, QVBoxLayout, QWidget

from cpdesk.services.previewing import Pages
from cpdesk.ui.appearance import Appearance, TextSize
from cpdesk.ui.widgets.dialog_room import resize_within_screen
from cpdesk.ui.widgets.page_view import PageView
from cpdesk.ui.widgets.text_label import TextLabel


class BundlePages(QDialog):
    """Shows the pages; it can be as large as the screen has room for."""

    def __init__(self, pages: Pages, title: str, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self._pages = pages
        self._view = PageView(appearance)
        self._where = TextLabel(appearance, TextSize.SMALL, quiet=True)
        close = QPushButton("Close")
        step = appearance.spacing
        column = QVBoxLayout(self)
        column.setContentsMargins(step(3), step(3), step(3), step(3))
        column.addWidget(self._where)
        column.addWidget(self._view, 1)
        column.addWidget(close, 0, Qt.AlignmentFlag.AlignRight)
        resize_within_screen(self, step(180), step(190))
        close.setAutoDefault(False)
        close.clicked.connect(self.close)
        self._view.page_changed.connect(self._say_where)
        self._view.show_pages(pages)
        self._say_where()
        self._view.setFocus()

    def _say_where(self) -> None:
        self._where.setText(f"Page {self._view.page + 1} of {len(self._pages.sizes)}")
