"""The pages of help."""

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QDialog, QFrame, QHBoxLayout, QListWidget, QListWidgetItem, QWidget

from cpdesk import __version__
from cpdesk.resources import resource_path, resource_text
from cpdesk.ui.appearance import Appearance
from cpdesk.ui.widgets.dialog_room import resize_within_screen
from cpdesk.ui.widgets.help_page import HelpPage
from cpdesk.ui.widgets.page_setting import set_page

PAGES = (
    ("start", "Getting started"),
    ("import", "Bringing in a workbook"),
    ("overview", "Overview"),
    ("scorecard", "Scorecard"),
    ("charts", "Charts"),
    ("report", "Report"),
    ("papers", "Kinds of paper"),
    ("checks", "Checking a paper"),
    ("writing", "Writing and spelling"),
    ("notes", "Import notes"),
    ("history", "History"),
    ("keyboard", "Keyboard"),
    ("changes", "What is new"),
    ("about", "About cpdesk"),
)
_PICTURE_STEPS = 134


class HelpDialog(QDialog):
    """Shows a page of `resources/help`, with the list of all pages beside it."""

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self.setWindowTitle("Help")
        self._list = QListWidget()
        self._list.setProperty("role", "pages")
        self._list.setAccessibleName("Pages of help")
        for name, words in PAGES:
            item = QListWidgetItem(words, self._list)
            item.setData(Qt.ItemDataRole.UserRole, name)
        step = appearance.step
        self._page = HelpPage(appearance, _PICTURE_STEPS * step)
        self._page.setAccessibleName("Help")
        self._page.setOpenExternalLinks(True)
        self._page.setFrameShape(QFrame.Shape.NoFrame)
        self._page.setSearchPaths([str(resource_path("help"))])
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._list)
        row.addWidget(self._page, 1)
        self._list.setFixedWidth(48 * step)
        self._page.document().setDocumentMargin(6 * step)
        resize_within_screen(self, 200 * step, 150 * step)
        self._list.currentItemChanged.connect(self._show_item)
        appearance.changed.connect(self._redraw)

    def show_page(self, name: str) -> None:
        """Show the page of that name."""
        names = [page for page, _ in PAGES]
        self._list.setCurrentRow(names.index(name))
        self._page.setFocus()

    def showEvent(self, event: QShowEvent) -> None:
        """Lay the list out once it has its look: what was laid out before has rows too low for it."""
        super().showEvent(event)
        self._list.doItemsLayout()

    def text(self) -> str:
        """Return the words of the page."""
        return self._page.toPlainText()

    def _show_item(self, item: QListWidgetItem | None) -> None:
        if item is not None:
            name = item.data(Qt.ItemDataRole.UserRole)
            text = resource_text("help", f"{name}.md").replace("{version}", __version__)
            self._page.document().setBaseUrl(QUrl.fromLocalFile(f"{resource_path('help')}/"))
            self._page.setMarkdown(text)
            set_page(self._page.document(), self._appearance)

    def _redraw(self) -> None:
        self._show_item(self._list.currentItem())
