"""The foot of the import window: what would come in, as what, and the two ways to end."""

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QHBoxLayout, QLabel, QProgressBar, QPushButton, QVBoxLayout, QWidget

from cpdesk.ui.announcing import announce
from cpdesk.ui.appearance import Appearance
from cpdesk.ui.models.importing.import_picture import ImportPicture
from cpdesk.ui.models.importing.review import ImportAs, ImportDecision
from cpdesk.ui.widgets.begin_choice import BeginChoice
from cpdesk.ui.widgets.hairline import Hairline
from cpdesk.ui.widgets.text_label import TextLabel

_WHILE_MS = 20_000
_SOON_MS = 400


class ImportFooter(QWidget):
    """Says in a sentence what is there.

    `imported` and `cancelled` say which button was pressed, `stopped` that a reading is not to be waited for.
    """

    imported = Signal()
    cancelled = Signal()
    stopped = Signal()

    def __init__(
        self, appearance: Appearance, *, has_pack: bool, may_begin: bool, last: bool, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._has_pack = has_pack
        self._may_begin = may_begin
        self._summary = TextLabel(appearance)
        self._follows = TextLabel(appearance)
        self._said = TextLabel(appearance, bold=True)
        self._said.hide()
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.timeout.connect(self._show_reading)
        self._until = QTimer(self)
        self._until.setSingleShot(True)
        self._until.timeout.connect(self._hush)
        self._as_label = QLabel("Bring it &in as")
        self._as = QComboBox()
        self._as_label.setBuddy(self._as)
        self._as.setAccessibleName("Bring it in as")
        self._begin = BeginChoice()
        self._as.currentIndexChanged.connect(self._show_kinds)
        self._remember = QCheckBox("Re&member these answers for the next workbook of this shape")
        self._remember.setChecked(True)
        self._bar = QProgressBar()
        self._bar.setRange(0, 0)
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName("Reading it again")
        self._busy = QWidget()
        self._busy.hide()
        self._stop = QPushButton("Stop")
        self._stop.setAutoDefault(False)
        self._cancel = QPushButton("Cancel")
        self._import = QPushButton("Import" if last else "Import and look at the next")
        self._import.setProperty("role", "primary")
        for button in (self._cancel, self._import):
            button.setAutoDefault(False)
        self._lay_out(appearance)
        self._import.clicked.connect(self.imported)
        self._cancel.clicked.connect(self.cancelled)
        self._stop.clicked.connect(self.stopped)

    @property
    def how(self) -> ImportAs:
        """Return what the workbook is to be."""
        return ImportAs(self._as.currentData() or ImportAs.NEW)

    @property
    def summary(self) -> str:
        """Return the sentence on what would be brought in."""
        return self._summary.text()

    @property
    def said(self) -> str:
        """Return what was said last; nothing once that is past."""
        return self._said.text()

    def decision(self, picture: ImportPicture) -> ImportDecision:
        """Return what the person decided about the workbook as it was understood."""
        is_remembered = self._remember.isChecked() and not self._remember.isHidden()
        kind = self._begin.kind if self.how is ImportAs.NEW else ""
        return ImportDecision(picture, self.how, is_remembered, kind)

    def show_picture(self, picture: ImportPicture) -> None:
        """Show what would be brought in now."""
        self._hush()
        self._summary.setText(picture.summary)
        self._follows.setText(picture.follows.words if picture.follows is not None else "")
        self._follows.setVisible(picture.follows is not None)
        self._remember.setVisible(picture.can_be_remembered)
        chosen = self._as.currentData()
        self._as.clear()
        for how, words in self._ways(picture):
            self._as.addItem(words, how.value)
        self._as.setCurrentIndex(max(self._as.findData(chosen), 0))
        for part in (self._as_label, self._as):
            part.setVisible(self._as.count() > 1)
        self._show_kinds()

    def show_busy(self, busy: bool) -> None:
        """Show that the workbook is being read anew, unless that is over at once: nothing is to flicker."""
        if busy:
            self._soon.start(_SOON_MS)
        else:
            self._soon.stop()
            self._busy.hide()
            self._summary.show()

    def say(self, words: str) -> None:
        """Say a sentence above the summary, for a while or until the workbook is read anew."""
        self._said.setText(words)
        self._said.show()
        self._until.start(_WHILE_MS)
        announce(self, words)

    def focus_import(self) -> None:
        """Go to the button that brings the workbook in."""
        self._import.setFocus()

    def _show_kinds(self) -> None:
        """Offer the kinds of report where the workbook begins a pack."""
        self._begin.setVisible(self.how is ImportAs.NEW)

    def _show_reading(self) -> None:
        self._busy.show()
        self._summary.hide()

    def _hush(self) -> None:
        self._said.clear()
        self._said.hide()

    def _ways(self, picture: ImportPicture) -> list[tuple[ImportAs, str]]:
        if not self._has_pack:
            return [(ImportAs.NEW, "A new pack")]
        ways = []
        if picture.follows is not None:
            ways.append((ImportAs.FOLLOW, f"What follows {picture.follows.follows.name}"))
        if self._may_begin:
            ways.append((ImportAs.NEW, "A new pack; this one is kept first"))
        ways.append((ImportAs.BESIDE, "More measures, beside what is in this pack"))
        return ways

    def _lay_out(self, appearance: Appearance) -> None:
        step = appearance.step
        busy = QHBoxLayout(self._busy)
        busy.setContentsMargins(0, 0, 0, 0)
        busy.setSpacing(2 * step)
        busy.addWidget(QLabel("Reading it again with your answer…"))
        self._bar.setFixedWidth(40 * step)
        busy.addWidget(self._bar)
        busy.addWidget(self._stop)
        busy.addStretch(1)
        words = QVBoxLayout()
        words.setSpacing(step)
        words.addWidget(self._said)
        words.addWidget(self._busy)
        words.addWidget(self._summary)
        words.addWidget(self._follows)
        words.addWidget(self._remember)
        ways = QHBoxLayout()
        ways.addWidget(self._as_label)
        ways.addWidget(self._as, 1)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(self._cancel)
        buttons.addWidget(self._import)
        ends = QVBoxLayout()
        ends.setSpacing(step)
        ends.addLayout(ways)
        ends.addWidget(self._begin)
        ends.addStretch(1)
        ends.addLayout(buttons)
        row = QHBoxLayout()
        row.setContentsMargins(4 * step, step, 4 * step, 2 * step)
        row.setSpacing(4 * step)
        row.addLayout(words, 1)
        row.addLayout(ends)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(step)
        layout.addWidget(Hairline())
        layout.addLayout(row)
