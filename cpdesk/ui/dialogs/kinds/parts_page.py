"""The page of a kind's parts, in the order of the paper."""

from functools import partial

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QHBoxLayout,
    QInputDialog,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QMenu,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from cpdesk.services import kind_editing
from cpdesk.services.own_kinds import OwnKind
from cpdesk.ui.appearance import Appearance
from cpdesk.ui.dialogs.kinds.page import Change, KindPage
from cpdesk.ui.widgets.checked_field import CheckedField
from cpdesk.ui.widgets.text_label import TextLabel

_NEEDS = {
    "required": "No such paper lacks it",
    "usual": "A paper begins with it, and can do without",
    "offered": "It can be put in",
}
_SHORT = {"required": "always", "usual": "at first", "offered": "offered"}


class PartsPage(KindPage):
    """Lists the parts; they are added, taken out, moved by key or mouse, and given another heading."""

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._list = QListWidget()
        self._list.setAccessibleName("Parts of the paper")
        self.setFocusProxy(self._list)
        self._list.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self._add, self._menu = QPushButton("&Add a part"), QMenu(self)
        self._up, self._down = QPushButton("Move &up"), QPushButton("Move &down")
        self._out = QPushButton("&Take out")
        self._heading = CheckedField("&Heading", appearance)
        self._need_label, self._need = QLabel("N&eed"), QComboBox()
        self._trouble = TextLabel(appearance, bold=True)
        self._trouble.hide()
        self._lay_out(appearance)
        self._list.currentRowChanged.connect(self._show_part)
        self._list.model().rowsMoved.connect(self._drop, Qt.ConnectionType.QueuedConnection)
        self._up.clicked.connect(partial(self._move, -1))
        self._down.clicked.connect(partial(self._move, 1))
        self._out.clicked.connect(self._take_out)
        self._need.activated.connect(self._give_need)
        for keys, slot in (
            ("Alt+Shift+Up", self._up.click),
            ("Alt+Shift+Down", self._down.click),
            ("Del", self._out.click),
        ):
            made = QShortcut(QKeySequence(keys), self._list)
            made.setContext(Qt.ShortcutContext.WidgetShortcut)
            made.activated.connect(slot)
        self.follow(self._heading, self._headed)

    def refresh(self) -> None:
        """Show the kind again; the part of the same place stays chosen."""
        if self.own is None:
            return
        at = max(self._list.currentRow(), 0)
        self._list.clear()
        for part in self.own.file.parts:
            below = "    " if part.under else ""
            words = f"{below}{kind_editing.part_heading(self.own, part)}, {_SHORT[str(part.need)]}"
            made = ", made by cpdesk" if part.holds.is_made else ""
            self._list.addItem(QListWidgetItem(f"{words}{made}"))
        self._list.setCurrentRow(min(at, self._list.count() - 1))
        self._menu.clear()
        for part, heading in kind_editing.parts_to_add(self.own):
            self._menu.addAction(heading.replace("&", "&&")).triggered.connect(
                partial(self._keep_at_end, partial(kind_editing.with_added, part=part, heading=heading))
            )
        self._menu.addSeparator()
        self._menu.addAction("Part with a heading of its own…").triggered.connect(self._ask_heading)

    def _show_part(self) -> None:
        row = self._list.currentRow()
        if self.own is None or not 0 <= row < len(self.own.file.parts):
            return
        part = self.own.file.parts[row]
        self._heading.show_text(self.own.file.words.headings.get(part.name, ""))
        self._heading.setEnabled(part.name in self.own.file.words.headings)
        self._need.setCurrentIndex(self._need.findData(str(part.need)))
        self._up.setEnabled(row > 0)
        self._down.setEnabled(row < len(self.own.file.parts) - 1)
        self._say("")

    def _headed(self, said: str) -> Change:
        row = self._list.currentRow()

        def change(own: OwnKind) -> OwnKind:
            return kind_editing.with_word(own, "headings", own.file.parts[row].name, said)

        return change

    def _move(self, by: int) -> None:
        row = self._list.currentRow()
        if self.own is not None and 0 <= row + by < len(self.own.file.parts):
            self._keep_at(partial(kind_editing.moved_part, at=row, to=row + by), row + by)

    def _drop(self, _above: QModelIndex, start: int, _end: int, _below: QModelIndex, row: int) -> None:
        to = row if row < start else row - 1
        self._keep_at(partial(kind_editing.moved_part, at=start, to=to), to)

    def _take_out(self) -> None:
        row = self._list.currentRow()
        self._keep_at(partial(kind_editing.without_part, at=row), row)

    def _give_need(self) -> None:
        row = self._list.currentRow()
        need = next(need for need in kind_editing.NEEDS if str(need) == self._need.currentData())
        self._keep_at(partial(kind_editing.with_need, at=row, need=need), row)

    def _ask_heading(self) -> None:
        heading, is_given = QInputDialog.getText(self, "Add a part", "Heading of the new part")
        if is_given and heading.strip():
            self._keep_at_end(partial(kind_editing.with_own_part, heading=heading))

    def _keep_at_end(self, change: Change, *_: object) -> None:
        self._keep_at(change, self._list.count())

    def _keep_at(self, change: Change, row: int) -> None:
        trouble = self.keep(change)
        if trouble:
            self.refresh()
        else:
            self._list.setCurrentRow(min(row, self._list.count() - 1))
            self._list.setFocus()
        self._say(trouble)

    def _say(self, trouble: str) -> None:
        self._trouble.setText(trouble)
        self._trouble.setVisible(bool(trouble))

    def _lay_out(self, appearance: Appearance) -> None:
        for value, words in _NEEDS.items():
            self._need.addItem(words, value)
        self._need_label.setBuddy(self._need)
        self._need.setAccessibleName("Need")
        self._add.setMenu(self._menu)
        buttons = QHBoxLayout()
        for button in (self._add, self._up, self._down, self._out):
            button.setAutoDefault(False)
            buttons.addWidget(button)
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setSpacing(appearance.spacing(2))
        column.addWidget(self._list, 1)
        column.addLayout(buttons)
        column.addWidget(self._trouble)
        column.addWidget(self._heading)
        column.addWidget(self._need_label)
        column.addWidget(self._need)
