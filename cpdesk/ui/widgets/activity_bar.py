"""The slim row that says what is going on, and how it ended."""

from pathlib import Path

from PySide6.QtCore import Qt, QTimer, QUrl, Signal, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QToolButton,
    QWidget,
)

from cpdesk.ui.announcing import announce
from cpdesk.ui.appearance import Appearance
from cpdesk.ui.background import Job
from cpdesk.ui.widgets.notice_label import NoticeLabel

_WHILE_MS = 20_000


class ActivityBar(QWidget):
    """Shows the job under way with Cancel, else the last thing that was said until it is closed.

    What was said of something before goes as a job begins; of one that was cancelled it says so.
    The window stays usable meanwhile; whatever is shown is spoken too. `shown_or_hidden` says that the row may be
    shown now, or hidden; `offer_taken` carries the words of an offer that somebody took, `whole_asked` what was said,
    to be read as a whole where the row has no room for it.
    """

    shown_or_hidden = Signal()
    offer_taken = Signal(str)
    whole_asked = Signal(str)

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._jobs: list[Job] = []
        self._said: tuple[str, str, Path | None] = ("", "", None)
        self._icon = QLabel()
        self._words = NoticeLabel()
        self._more = QPushButton("More…")
        self._more.setToolTip("Read all of this message")
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName("Progress")
        self._cancel = QPushButton("Cancel")
        self._cancel.setToolTip("Stop this (Esc)")
        self._open = QPushButton("Open")
        self._show = QPushButton("Show in folder")
        self._offer = QPushButton()
        self._offered = ""
        self._close = QToolButton()
        self._close.setAccessibleName("Close this message")
        self._close.setToolTip("Close this message")
        self._parts: tuple[QWidget, ...] = (
            self._icon,
            self._words,
            self._more,
            self._bar,
            self._cancel,
            self._open,
            self._show,
            self._offer,
            self._close,
        )
        self._path: Path | None = None
        self._until = QTimer(self)
        self._until.setSingleShot(True)
        self._until.timeout.connect(self.clear)
        self._more.clicked.connect(self._ask_for_whole)
        self._words.cut_changed.connect(self._more.setVisible)
        self._cancel.clicked.connect(self.cancel_job)
        self._open.clicked.connect(self._open_file)
        self._show.clicked.connect(self._show_folder)
        self._offer.clicked.connect(self._take_offer)
        self._close.clicked.connect(self.clear)
        appearance.changed.connect(self._refresh)
        self._lay_out()
        self._refresh()

    @property
    def words(self) -> str:
        """Return what the row says, or an empty text where it is hidden."""
        return self._words.text() if not self.isHidden() else ""

    @property
    def wished_width(self) -> int:
        """Return the width in which the words stand in two lines, beside the buttons that are shown."""
        words = self._words.fontMetrics().horizontalAdvance(self._words.text())
        parts = [widget for widget in self._parts if widget is not self._words and not widget.isHidden()]
        step = self._appearance.step
        return (words * 6) // 10 + sum(widget.sizeHint().width() + 2 * step for widget in parts) + 9 * step

    @Slot(object)
    def watch(self, job: Job) -> None:
        """Show a job until it is finished."""
        self._jobs.append(job)
        self._until.stop()
        self._said = ("", "", None)
        self._bar.setRange(0, 0)
        job.moved.connect(self._move)
        job.finished.connect(self._forget)
        self._refresh()

    def say(self, words: str, *, icon: str = "note", path: Path | None = None, offer: str = "") -> None:
        """Say a sentence; with `path`, offer to open the file and to show it in its folder, with `offer` that too.

        What went well and leads nowhere goes by itself after a while; a problem stays until it is closed.
        """
        self._until.stop()
        if icon != "attention" and path is None:
            self._until.start(_WHILE_MS)
        self._said = (words, icon, path)
        self._offered = offer
        announce(self, words)
        self._refresh()

    @Slot()
    def clear(self) -> None:
        """Let go of what was said."""
        self._said = ("", "", None)
        self._offered = ""
        self._refresh()

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        step = self._appearance.step
        self.setProperty("role", "bar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        row.setContentsMargins(4 * step, step, 3 * step, step)
        row.setSpacing(2 * step)
        self._bar.setFixedWidth(40 * step)
        for widget in self._parts:
            row.addWidget(widget)

    def _refresh(self) -> None:
        job = self._jobs[-1] if self._jobs else None
        words, icon, self._path = self._said
        self._words.say(f"{job.title}…" if job else words)
        self._more.setVisible(self._words.is_cut)
        self._icon.setVisible(job is None)
        if job is None and icon:
            size = self._appearance.spacing(5)
            self._icon.setPixmap(self._appearance.icon(icon, "accent").pixmap(size, size))
        self._close.setIcon(self._appearance.icon("close", "quiet"))
        self._bar.setVisible(job is not None)
        self._cancel.setVisible(job is not None)
        for button in (self._open, self._show):
            button.setVisible(job is None and self._path is not None)
        self._offer.setText(self._offered)
        self._offer.setVisible(job is None and bool(self._offered))
        self._close.setVisible(job is None)
        self.setVisible(job is not None or bool(words))
        self.shown_or_hidden.emit()

    @Slot(int, int)
    def _move(self, done: int, total: int) -> None:
        self._bar.setRange(0, total)
        self._bar.setValue(done)

    @Slot(object)
    def _forget(self, job: Job) -> None:
        self._jobs.remove(job)
        if job.was_cancelled:
            self.say(f"{job.title} was cancelled.")
        self._refresh()

    def cancel_job(self) -> bool:
        """Ask the job that is shown to stop; return whether there is one."""
        if self._jobs:
            self._jobs[-1].cancel()
        return bool(self._jobs)

    def _ask_for_whole(self) -> None:
        self.whole_asked.emit(self._words.text())

    def _take_offer(self) -> None:
        offered = self._offered
        self.clear()
        self.offer_taken.emit(offered)

    def _open_file(self) -> None:
        if self._path is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._path)))

    def _show_folder(self) -> None:
        if self._path is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._path.parent)))
