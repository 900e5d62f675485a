"""The start page: what to do first."""

from collections.abc import Sequence
from itertools import pairwise
from pathlib import Path

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from cpdesk.resources import resource_path
from cpdesk.ui.appearance import Appearance, TextSize
from cpdesk.ui.widgets.plain_tip import plain_tip

_MOST_RECENT = 5


class StartPanel(QWidget):
    """One sentence, the button that comes next, and the packs that were open lately."""

    open_asked = Signal()
    sample_asked = Signal()
    more_asked = Signal()
    recent_chosen = Signal(object)

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._title = QLabel("Turn a scorecard into a committee paper")
        self._sentence = QLabel(
            "Open your scorecard workbook. cpdesk rates each measure, shows what needs your words, "
            "and writes the paper in Word."
        )
        self._open = QPushButton("Open a scorecard…")
        self._sample = QPushButton("Try the sample pack")
        self._more = QPushButton("Try another sample…")
        self._more.setProperty("role", "link")
        self._more.setCursor(Qt.CursorShape.PointingHandCursor)
        self._hint = QLabel("Or drop a workbook or a pack anywhere on this window.")
        self._hint.setProperty("role", "quiet")
        self._recent_box = QWidget()
        self._recent = QVBoxLayout(self._recent_box)
        self._recent_buttons: list[QPushButton] = []
        self._lay_out()
        self.setFocusProxy(self._open)
        self._open.clicked.connect(self.open_asked)
        self._sample.clicked.connect(self.sample_asked)
        self._more.clicked.connect(self.more_asked)

    def show_recent(self, paths: Sequence[Path]) -> None:
        """List the packs that were open lately, latest first."""
        for button in self._recent_buttons:
            self._recent.removeWidget(button)
            button.deleteLater()
        self._recent_buttons = [self._recent_button(path) for path in paths[:_MOST_RECENT]]
        for before, after in pairwise((self._sample, self._more, *self._recent_buttons)):
            self.setTabOrder(before, after)
        self._recent_box.setVisible(bool(self._recent_buttons))

    def _recent_button(self, path: Path) -> QPushButton:
        button = QPushButton(path.stem.replace("&", "&&"))
        button.setProperty("role", "link")
        button.setProperty("path", str(path))
        button.setToolTip(plain_tip(str(path)))
        button.setAccessibleName(f"Open {path.stem}")
        button.setCursor(Qt.CursorShape.PointingHandCursor)
        button.clicked.connect(self._choose_recent)
        self._recent.addWidget(button, alignment=Qt.AlignmentFlag.AlignLeft)
        return button

    def _choose_recent(self) -> None:
        chosen = self.sender()
        if chosen is not None:
            self.recent_chosen.emit(Path(str(chosen.property("path"))))

    def _lay_out(self) -> None:
        step = self._appearance.step
        width = 120 * step
        size = QSize(16 * step, 16 * step)
        mark = QLabel()
        mark.setPixmap(QIcon(str(resource_path("icons", "cpdesk.svg"))).pixmap(size))
        mark.setFixedSize(size)
        self._title.setFont(self._appearance.font(TextSize.LARGE, bold=True))
        self._open.setProperty("role", "primary")
        for label in (self._title, self._sentence):
            label.setWordWrap(True)
            label.setFixedSize(width, label.heightForWidth(width))  # a layout gives wrapped words room that others need
        column = QVBoxLayout()
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(3 * step)
        column.addWidget(mark)
        column.addSpacing(2 * step)
        column.addWidget(self._title)
        column.addWidget(self._sentence)
        column.addSpacing(2 * step)
        column.addLayout(self._buttons())
        column.addWidget(self._more, alignment=Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self._hint)
        column.addWidget(self._recent_list())
        card = QWidget()
        card.setLayout(column)
        card.setFixedWidth(width)
        page = QWidget()
        around = QVBoxLayout(page)
        around.addStretch(2)
        around.addWidget(card, alignment=Qt.AlignmentFlag.AlignHCenter)
        around.addStretch(3)
        scroll = QScrollArea()
        scroll.setViewport(QWidget())  # Qt's own would have PySide make every class of widget, to know which it is
        scroll.setWidget(page)
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        for ground in (page, scroll.viewport()):
            ground.setAutoFillBackground(False)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(scroll)

    def _buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(self._appearance.spacing(2))
        row.addWidget(self._open)
        row.addWidget(self._sample)
        row.addStretch(1)
        return row

    def _recent_list(self) -> QWidget:
        step = self._appearance.step
        line = QFrame()
        line.setProperty("role", "hairline")
        heading = QLabel("Packs you had open")
        heading.setFont(self._appearance.font(bold=True))
        self._recent.setContentsMargins(0, 3 * step, 0, 0)
        self._recent.setSpacing(step)
        self._recent.addWidget(line)
        self._recent.addSpacing(2 * step)
        self._recent.addWidget(heading)
        self._recent_box.hide()
        return self._recent_box
