"""The paper's pages beside its outline, as they will be printed."""

import re

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QCheckBox, QComboBox, QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from cpdesk.domain.pack import BoardPack
from cpdesk.services.exempting import has_exempt
from cpdesk.services.previewing import Pages, Previewer
from cpdesk.ui.announcing import announce
from cpdesk.ui.appearance import Appearance, TextSize
from cpdesk.ui.background import Background, Progress
from cpdesk.ui.controller import Controller
from cpdesk.ui.widgets.hairline import Hairline
from cpdesk.ui.widgets.page_view import PageView
from cpdesk.ui.widgets.text_label import TextLabel

_PAUSE = 120
"""So many milliseconds after an edit the pages are made anew; another edit within them is waited for too."""

_NUMBER = re.compile(r"^[\d.]+\s")
_TOOLS = (
    ("smaller", "−", "Smaller (Ctrl+−)"),
    ("larger", "+", "Larger (Ctrl++)"),
    ("fit", "Fit the width", "As wide as there is room (Ctrl+0)"),
)


class PreviewPanel(QWidget):
    """Shows the pages of the report in hand, and makes them anew beside the window after each edit while it is seen.

    `shown` comes when the pages are those of the pack as it is.
    """

    shown = Signal()

    def __init__(
        self, controller: Controller, appearance: Appearance, background: Background, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._controller = controller
        self._background = background
        self._previewer = Previewer()
        self._is_stale = True
        self._is_busy = False
        self._heading = ""
        self._pages: Pages | None = None
        self._view = PageView(appearance)
        self._where = TextLabel(appearance, TextSize.SMALL, quiet=True)
        self._grey = QCheckBox("In &grey")
        self._part = QComboBox()
        self._tools = {name: self._tool(words, tip) for name, words, tip in _TOOLS}
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_PAUSE)
        self._build(appearance)
        self.setFocusProxy(self._view)
        self._timer.timeout.connect(self._make)
        self._view.page_changed.connect(self._say_where)
        self._view.zoom_changed.connect(self._say_where)
        self._grey.toggled.connect(self._view.show_grey)
        self._part.currentIndexChanged.connect(self._follow)
        controller.pack_changed.connect(self._follow)
        controller.report_chosen.connect(self._follow)
        controller.pack_opened.connect(self._start_afresh)

    @property
    def part(self) -> str:
        """Return which paper is shown: `public`, or `exempt` for the whole one."""
        return str(self._part.currentData() or "public")

    @property
    def is_current(self) -> bool:
        """Return whether the pages are those of the pack as it is."""
        return not self._is_stale and not self._is_busy

    def show_heading(self, heading: str) -> None:
        """Bring the page into view that has a heading, now or when there are pages."""
        self._heading = heading
        if self.is_current:
            self._go_to_heading()

    def showEvent(self, event: QShowEvent) -> None:
        """Make the pages anew if the pack has changed: they are not kept so while nobody sees them."""
        super().showEvent(event)
        if self._is_stale:
            self._timer.start()

    def _build(self, appearance: Appearance) -> None:
        step = appearance.spacing
        for words, part in (("Public paper", "public"), ("Exempt paper", "exempt")):
            self._part.addItem(words, part)
        self._part.setAccessibleName("Which paper")
        self._part.hide()
        self._where.setWordWrap(False)
        self._grey.setToolTip("See whether the paper can be read when it is printed without colours")
        bar = QHBoxLayout()
        bar.setContentsMargins(step(3), step(2), step(3), step(2))
        for tool in self._tools.values():
            bar.addWidget(tool)
        bar.addSpacing(step(2))
        bar.addWidget(self._grey)
        bar.addSpacing(step(3))
        bar.addWidget(self._part)
        bar.addStretch(1)
        bar.addWidget(self._where)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(bar)
        column.addWidget(Hairline())
        column.addWidget(self._view, 1)
        for name, slot in (("smaller", self._make_smaller), ("larger", self._make_larger), ("fit", self._view.fit)):
            self._tools[name].clicked.connect(slot)

    def _tool(self, words: str, tip: str) -> QToolButton:
        tool = QToolButton()
        tool.setText(words)
        tool.setToolTip(tip)
        tool.setAccessibleName(tip.split(" (", maxsplit=1)[0])
        return tool

    def _make_smaller(self) -> None:
        self._view.zoom_by(-1)

    def _make_larger(self) -> None:
        self._view.zoom_by(1)

    def _start_afresh(self) -> None:
        self._heading = ""
        self._pages = None
        self._view.show_pages(None)
        self._part.setCurrentIndex(0)
        self._follow()

    def _follow(self) -> None:
        self._is_stale = True
        if self.isVisible():
            self._timer.start()

    def _make(self) -> None:
        """Make the pages on another thread; one paper at a time, and the last of several edits only."""
        if self._is_busy or not self._controller.session.records:
            return
        self._is_busy, self._is_stale = True, False
        self._offer_parts(self._controller.paper)
        pack, part, previewer = self._controller.paper, self.part, self._previewer

        def work(progress: Progress) -> Pages:
            return previewer.pages(pack, part, progress.cancelled)

        self._background.run(work, done=self._show, failed=self._give_up)

    def _show(self, pages: Pages) -> None:
        self._is_busy = False
        self._pages = pages
        self._view.show_pages(pages)
        self._say_where()
        if self._is_stale:
            self._timer.start()
        else:
            self._go_to_heading()
            self.shown.emit()

    def _give_up(self, why: Exception) -> None:
        self._is_busy = False
        self._background.failed.emit(why)

    def _offer_parts(self, pack: BoardPack) -> None:
        has_both = has_exempt(pack)
        if not has_both:
            self._part.setCurrentIndex(0)
        self._part.setVisible(has_both)

    def _go_to_heading(self) -> None:
        wanted, self._heading = self._heading, ""
        headings = self._pages.headings if self._pages and wanted else ()
        page = next((page for title, page in headings if _NUMBER.sub("", title) == wanted), None)
        if page is not None:
            self._view.go_to(page)
            announce(self._view, f"{wanted}, page {page + 1}")

    def _say_where(self) -> None:
        count = len(self._pages.sizes) if self._pages else 0
        words = f"Page {self._view.page + 1} of {count} · {self._view.zoom:.0%}" if count else "Making the pages…"
        self._where.setText(words)
