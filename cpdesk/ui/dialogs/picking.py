"""The window in which one thing is picked from a list that words narrow down."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from cpdesk.ui.announcing import announce
from cpdesk.ui.appearance import Appearance, TextSize
from cpdesk.ui.widgets.dialog_room import resize_within_screen
from cpdesk.ui.widgets.pick_delegate import NOTE, PickDelegate
from cpdesk.ui.widgets.text_label import TextLabel

_STEPS = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)
_KEY = Qt.ItemDataRole.UserRole


@dataclass(frozen=True, slots=True)
class Offer:
    """Something to pick: the key that it is told by, its words, a line on it, which may be empty."""

    key: str
    words: str
    note: str = ""


class PickDialog(QDialog):
    """Offers things; `picked` carries the key of the one that was picked, and nothing comes where none was.

    Whoever types narrows the list down; ↑ and ↓ go through what is left of it, Enter picks, Esc leaves. What is typed
    may be an offer itself, as `as_typed` says, and then stands first.
    """

    picked = Signal(str)

    def __init__(
        self, title: str, button: str, offers: Sequence[Offer], appearance: Appearance, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._find = QLineEdit()
        self._list = QListWidget()
        self._count = TextLabel(appearance, TextSize.SMALL, quiet=True)
        self._pick = QPushButton(button)
        self._leave = QPushButton("Cancel")
        self._typed: QListWidgetItem | None = None
        self._build(title, appearance)
        for offer in offers:
            self._add(offer)
        self._find.textChanged.connect(self._narrow)
        self._find.installEventFilter(self)
        self._list.itemActivated.connect(self._give)
        self._list.currentRowChanged.connect(self._show_state)
        self._pick.clicked.connect(self._give)
        self._leave.clicked.connect(self.reject)
        self._as_typed: Callable[[str], Offer | None] = lambda _: None
        self._narrow("")
        self._find.setFocus()

    def offer_typed(self, as_typed: Callable[[str], Offer | None], hint: str) -> None:
        """Offer what is typed as well, where `as_typed` makes an offer of it; the hint says what can be typed."""
        self._as_typed = as_typed
        self._find.setPlaceholderText(hint)
        self._find.setAccessibleDescription(hint)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let the arrow keys go through the list while words are typed."""
        is_key = watched is self._find and event.type() == QEvent.Type.KeyPress
        if is_key and isinstance(event, QKeyEvent) and event.key() in _STEPS:
            self._step(event.key())
            return True
        return super().eventFilter(watched, event)

    def _build(self, title: str, appearance: Appearance) -> None:
        step = appearance.spacing
        self._find.setPlaceholderText("Type to find")
        self._find.setAccessibleName(f"{title}: type to find")
        self._find.setClearButtonEnabled(True)
        self._list.setAccessibleName(title)
        self._list.setItemDelegate(PickDelegate(appearance, self._list))
        self._list.setResizeMode(QListWidget.ResizeMode.Adjust)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._pick.setDefault(True)
        self._leave.setAutoDefault(False)
        foot = QHBoxLayout()
        foot.addWidget(self._count, 1)
        foot.addWidget(self._leave)
        foot.addWidget(self._pick)
        column = QVBoxLayout(self)
        column.setContentsMargins(step(4), step(4), step(4), step(4))
        column.setSpacing(step(3))
        column.addWidget(self._find)
        column.addWidget(self._list, 1)
        column.addLayout(foot)
        resize_within_screen(self, step(130), step(100))

    def _add(self, offer: Offer, at: int | None = None) -> None:
        item = QListWidgetItem(offer.words)
        item.setData(NOTE, offer.note)
        item.setData(_KEY, offer.key)
        item.setData(Qt.ItemDataRole.AccessibleTextRole, ". ".join(filter(None, (offer.words, offer.note))))
        self._list.insertItem(self._list.count() if at is None else at, item)

    def _narrow(self, text: str) -> None:
        words = text.casefold().split()
        self._offer_what_is_typed(text)
        for item in self._items():
            said = f"{item.text()} {item.data(NOTE)}".casefold()
            item.setHidden(item is not self._typed and not all(word in said for word in words))
        shown = self._shown()
        if self._list.currentItem() not in shown:
            self._list.setCurrentRow(self._list.row(shown[0]) if shown else -1)
        self._count.setText(f"{len(shown):,} of {self._list.count():,}" if text else "")
        self._show_state()

    def _offer_what_is_typed(self, text: str) -> None:
        """Put what is typed at the head of the list, in place of what was there for what was typed before."""
        if self._typed is not None:
            self._list.takeItem(self._list.row(self._typed))
            self._typed = None
        offer = self._as_typed(text) if text.strip() else None
        if offer is not None:
            self._add(offer, at=0)
            self._typed = self._list.item(0)

    def _step(self, key: int) -> None:
        shown = self._shown()
        if not shown:
            return
        here = shown.index(self._list.currentItem()) if self._list.currentItem() in shown else 0
        by = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1, Qt.Key.Key_PageUp: -8, Qt.Key.Key_PageDown: 8}[Qt.Key(key)]
        item = shown[min(max(here + by, 0), len(shown) - 1)]
        self._list.setCurrentItem(item)
        announce(self._find, str(item.data(Qt.ItemDataRole.AccessibleTextRole)))

    def _items(self) -> list[QListWidgetItem]:
        return [self._list.item(row) for row in range(self._list.count())]

    def _shown(self) -> list[QListWidgetItem]:
        return [item for item in self._items() if not item.isHidden()]

    def _show_state(self) -> None:
        self._pick.setEnabled(self._list.currentItem() in self._shown())

    def _give(self) -> None:
        item = self._list.currentItem()
        if item in self._shown():
            key = str(item.data(_KEY))
            self.accept()
            self.picked.emit(key)
