"""The window on a pack as it once was: to be looked at, never changed."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QFrame,
    QHBoxLayout,
    QPushButton,
    QTableView,
    QTabWidget,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

from cpdesk.branding import load_branding
from cpdesk.domain.review import PackReview
from cpdesk.ui.appearance import Appearance
from cpdesk.ui.models.measure_columns import MEASURE_COLUMNS
from cpdesk.ui.models.then_list import ThenModel
from cpdesk.ui.widgets.dialog_room import resize_within_screen
from cpdesk.ui.widgets.page_setting import set_page
from cpdesk.ui.widgets.plain_table import make_plain
from cpdesk.ui.widgets.text_label import TextLabel

_MORE = {"current": 16, "rating": 40, "direction": 16, "lead": 40, "measure": 60}
"""How much wider than in the window a column is here, where rows have one line, in its pixels at the usual size."""
_PUTTING_TOGETHER = "The paper is being put together…"


class ThenDialog(QDialog):
    """Shows the scorecard and the paper of a pack under a bar that says when it was so, each once it is there.

    The window below takes no keys while it is open, so that nobody can take one for the other. `export_asked` wants the
    figures in a file.
    """

    export_asked = Signal()

    def __init__(self, when: str, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self.setWindowTitle(f"As it was on {when}")
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self._words = TextLabel(appearance, bold=True)
        self._words.setText(f"As it was on {when}. Nothing can be changed here.")
        self._table = self._scorecard()
        self._paper = QTextBrowser()
        self._paper.setAccessibleName("The paper as it was")
        self._paper.setOpenLinks(False)
        self._paper.setFrameShape(QFrame.Shape.NoFrame)
        self._paper.setPlainText(_PUTTING_TOGETHER)
        self._build(appearance)

    @property
    def words(self) -> str:
        """Return what the bar says."""
        return self._words.text()

    def show_scorecard(self, review: PackReview) -> None:
        """Show the measures, without the columns that say nothing of any of them."""
        self._table.setModel(ThenModel(review, load_branding(), self))
        step = self._appearance.spacing
        for at, column in enumerate(MEASURE_COLUMNS):
            width = max(column.width, column.comfort) + _MORE.get(column.name, 0)
            self._table.setColumnWidth(at, round(width * step(4) / 16))
            is_idle = column.is_needed is not None and not any(map(column.is_needed, review.measures.values()))
            self._table.setColumnHidden(at, is_idle)

    def show_paper(self, page: str) -> None:
        """Show the paper, once it is put together."""
        self._paper.setHtml(page)
        self._paper.document().setDocumentMargin(self._appearance.spacing(5))
        set_page(self._paper.document(), self._appearance)

    def _build(self, appearance: Appearance) -> None:
        step = appearance.spacing
        back, export = QPushButton("Back"), QPushButton("Export the figures…")
        back.setDefault(True)
        back.clicked.connect(self.reject)
        export.clicked.connect(self.export_asked)
        bar = QHBoxLayout()
        bar.setContentsMargins(step(4), step(3), step(4), step(3))
        bar.setSpacing(step(3))
        bar.addWidget(self._words, 1)
        bar.addWidget(export)
        bar.addWidget(back)
        tabs = QTabWidget()
        tabs.setDocumentMode(True)
        tabs.tabBar().setProperty("role", "sheets")
        tabs.addTab(self._table, "Scorecard")
        tabs.addTab(self._paper, "Paper")
        tabs.setAccessibleName("The pack as it was")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(bar)
        column.addWidget(tabs, 1)
        for keys, by in (("Ctrl+1", 0), ("Ctrl+2", 1)):
            QShortcut(QKeySequence(keys), self, lambda at=by: tabs.setCurrentIndex(at))
        resize_within_screen(self, step(280), step(170))
        self._table.setFocus()

    def _scorecard(self) -> QTableView:
        table = QTableView()
        make_plain(table, "The scorecard as it was")
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setWordWrap(False)
        header = table.horizontalHeader()
        header.setHighlightSections(False)
        step = self._appearance.spacing
        table.verticalHeader().setDefaultSectionSize(table.fontMetrics().lineSpacing() + step(3))
        return table
