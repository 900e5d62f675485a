"""The choice of measures that one commentary serves."""

from collections.abc import Iterable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from cpdesk.domain.measure_review import MeasureReview
from cpdesk.ui.appearance import Appearance
from cpdesk.ui.widgets.plain_tip import plain_tip

_KEY = Qt.ItemDataRole.UserRole
_WHOLE = ""
"""The key of the whole pledge, which is that of no measure."""
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class SharePicker(QWidget):
    """A list to tick measures in, narrowed down as one types.

    The whole pledge comes first, then those that need commentary, among them those of the same pledge. Ticking the
    pledge ticks each measure of it that has no words of its own, and keeps it so for those that come later.

    `picked` carries the keys that are ticked and whether the pledge is; Esc leaves things as they were.
    """

    picked = Signal(object, bool)
    left = Signal()

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._find = QLineEdit()
        self._find.setPlaceholderText("Find a measure")
        self._find.setAccessibleName("Find a measure that the commentary also covers")
        self._find.setClearButtonEnabled(True)
        self._list = QListWidget()
        self._list.setAccessibleName("Measures that the commentary covers")
        self._list.setProperty("role", "choice")
        self._list.setUniformItemSizes(True)
        self._list.setMinimumHeight(appearance.spacing(16))
        done = QPushButton("Share the commentary")
        done.setProperty("role", "primary")
        leave = QPushButton("Leave as it is")
        for button in (done, leave):
            button.setAutoDefault(True)  # Enter presses it, as in a dialogue
        buttons = QHBoxLayout()
        buttons.addWidget(done)
        buttons.addWidget(leave)
        buttons.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(appearance.spacing(2))
        layout.addWidget(self._find)
        layout.addWidget(self._list)
        layout.addLayout(buttons)
        self._of_pledge: set[str] = set()
        self._list.itemChanged.connect(self._follow_whole)
        self._find.textChanged.connect(self._narrow)
        done.clicked.connect(self._pick)
        leave.clicked.connect(self.left)

    def begin(
        self, own: str, ticked: Iterable[str], reviews: Iterable[MeasureReview], *, is_whole: bool = False
    ) -> None:
        """Offer the other measures, with those ticked that are served already."""
        held = set(ticked)
        listed = list(reviews)
        others = [review for review in listed if review.key != own]
        pledge = next((review.pledge for review in listed if review.key == own), None)
        self._of_pledge = {review.key for review in others if review.pledge == pledge and _is_free(review)}
        others.sort(key=lambda review: (review.key not in held, not review.needs_commentary, review.pledge != pledge))
        self._find.clear()
        self._list.clear()
        if pledge is not None:
            self._add(f"The whole of {pledge.short_name}", _WHOLE, pledge.heading, is_ticked=is_whole)
        for review in others:
            name = review.measure.name
            self._add(name, review.key, name, is_ticked=review.key in held)
        self._list.setCurrentRow(min(1, self._list.count() - 1))
        self._find.setFocus(Qt.FocusReason.OtherFocusReason)

    def _add(self, words: str, key: str, tip: str, *, is_ticked: bool) -> None:
        item = QListWidgetItem(words)
        item.setData(_KEY, key)
        item.setToolTip(plain_tip(tip))
        item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
        item.setCheckState(Qt.CheckState.Checked if is_ticked else Qt.CheckState.Unchecked)
        self._list.addItem(item)

    def _follow_whole(self, changed: QListWidgetItem) -> None:
        """Tick or untick the measures of the pledge with it."""
        if changed.data(_KEY) == _WHOLE and self._list.hasFocus():
            for item in self._items():
                if item.data(_KEY) in self._of_pledge:
                    item.setCheckState(changed.checkState())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave on Esc; go from the words that narrow the list into it; Enter in it ticks, then shares."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif event.key() in (Qt.Key.Key_Down, *_ENTER) and self._find.hasFocus():
            self._enter_list()
        elif event.key() in _ENTER and self._list.hasFocus():
            self._tick_or_share()
        else:
            super().keyPressEvent(event)

    def _enter_list(self) -> None:
        shown = [item for item in self._items() if not item.isHidden()]
        if shown:
            if self._list.currentItem() not in shown:
                self._list.setCurrentItem(shown[0])
            self._list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _tick_or_share(self) -> None:
        """Tick the measure; where it is ticked, share: whoever ticked it with Space expects that of Enter."""
        item = self._list.currentItem()
        if item.checkState() is Qt.CheckState.Checked:
            self._pick()
        else:
            item.setCheckState(Qt.CheckState.Checked)

    def _items(self) -> list[QListWidgetItem]:
        return [self._list.item(row) for row in range(self._list.count())]

    def _narrow(self, text: str) -> None:
        words = text.casefold().split()
        for item in self._items():
            name = item.text().casefold()
            item.setHidden(not all(word in name for word in words))

    def _pick(self) -> None:
        ticked = [str(item.data(_KEY)) for item in self._items() if item.checkState() is Qt.CheckState.Checked]
        self.picked.emit(tuple(key for key in ticked if key != _WHOLE), _WHOLE in ticked)


def _is_free(review: MeasureReview) -> bool:
    """Return whether a measure has no words of its own."""
    commentary = review.commentary
    return commentary is None or bool(commentary.pledge) or commentary.says_nothing
