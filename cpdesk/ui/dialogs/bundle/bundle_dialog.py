"""The window of a meeting's bundle: the agenda, the meeting, what is made of them."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QHBoxLayout,
    QMenu,
    QPushButton,
    QScrollArea,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from cpdesk.services.agenda_editing import AgendaView
from cpdesk.ui.appearance import Appearance
from cpdesk.ui.dialogs.bundle.agenda_list import AgendaList
from cpdesk.ui.dialogs.bundle.item_form import ItemForm
from cpdesk.ui.dialogs.bundle.meeting_form import MeetingForm
from cpdesk.ui.widgets.dialog_room import resize_within_screen
from cpdesk.ui.widgets.text_label import TextLabel

_NO_DAY = "Give the meeting its date, and the day by which its papers have to be public stands here."
_EMPTY = "The agenda has no items yet: Add puts in the first."


class BundleDialog(QDialog):
    """Shows the agenda. The window stays usable beside it, and each change is one step that can be undone.

    `words_asked`, `pdf_asked` and `other_pack_asked` ask for a new item behind the one in hand; `report_asked` carries
    the id of a report. `out_asked`, `ordered`, `changed` and `said` carry what is to become of items and meeting;
    `preview_asked`, `export_asked` and `folder_asked` carry the part.
    """

    words_asked = Signal()
    report_asked = Signal(str)
    pdf_asked = Signal()
    other_pack_asked = Signal()
    out_asked = Signal(str)
    ordered = Signal(object)
    changed = Signal(object)
    said = Signal(str, object)
    preview_asked = Signal(str)
    export_asked = Signal(str)
    folder_asked = Signal(str)

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle("Meeting’s bundle")
        self._view: AgendaView | None = None
        self._deadline = TextLabel(appearance, bold=True)
        self._empty = TextLabel(appearance, quiet=True)
        self._list = AgendaList()
        self._item_form, self._meeting_form = ItemForm(appearance), MeetingForm(appearance)
        self._add_menu = QMenu(self)
        self._part = QComboBox()
        self._buttons = {
            name: QPushButton(words)
            for name, words in (
                ("add", "&Add"),
                ("out", "&Remove"),
                ("up", "Move up"),
                ("down", "Move down"),
                ("preview", "Pre&view"),
                ("export", "Export &PDF…"),
                ("folder", "Export &folder…"),
                ("close", "Close"),
            )
        }
        self._lay_out(appearance)
        self._connect()

    @property
    def shown_item(self) -> str:
        """Return the id of the item in hand."""
        return self._list.shown

    @property
    def part(self) -> str:
        """Return which papers are to be made: `public` or `exempt`."""
        return str(self._part.currentData())

    def show_agenda(self, view: AgendaView, wanted: str = "") -> None:
        """Show the agenda as it is now, with the wanted item in hand."""
        self._view = view
        self._deadline.setText(f"{view.deadline[:1].upper()}{view.deadline[1:]}." if view.deadline else _NO_DAY)
        self._empty.setText("" if view.items else _EMPTY)
        self._empty.setVisible(not view.items)
        self._meeting_form.show_meeting(view.meeting)
        self._list.show_items(view.items, wanted)
        self._fill_menu(view)

    def keep_pending(self) -> None:
        """Take up what was typed and not left yet."""
        self._item_form.keep_pending()
        self._meeting_form.keep_pending()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Take up what was typed before the window goes."""
        self.keep_pending()
        super().closeEvent(event)

    def _lay_out(self, appearance: Appearance) -> None:
        step = appearance.spacing
        for words, part in (("Public papers", "public"), ("All papers, with what is exempt", "exempt")):
            self._part.addItem(words, part)
        self._part.setAccessibleName("Which papers")
        self._buttons["add"].setMenu(self._add_menu)
        for button in self._buttons.values():
            button.setAutoDefault(False)
        moves = QHBoxLayout()
        for name in ("add", "out", "up", "down"):
            moves.addWidget(self._buttons[name])
        moves.addStretch(1)
        left = QVBoxLayout()
        left.addWidget(self._empty)
        left.addWidget(self._list, 1)
        left.addLayout(moves)
        form = QWidget()
        inner = QVBoxLayout(form)
        inner.addWidget(self._item_form)
        inner.addStretch(1)
        agenda = QWidget()
        columns = QHBoxLayout(agenda)
        columns.addLayout(left, 3)
        columns.addWidget(_scrolling(form, "The item"), 2)
        tabs = QTabWidget()
        tabs.addTab(agenda, "A&genda")
        tabs.addTab(_scrolling(self._meeting_form, "The meeting"), "&Meeting")
        below = QHBoxLayout()
        below.addWidget(self._part)
        for name in ("preview", "export", "folder"):
            below.addWidget(self._buttons[name])
        below.addStretch(1)
        below.addWidget(self._buttons["close"])
        column = QVBoxLayout(self)
        column.setContentsMargins(step(5), step(5), step(5), step(5))
        column.setSpacing(step(3))
        column.addWidget(self._deadline)
        column.addWidget(tabs, 1)
        column.addLayout(below)
        resize_within_screen(self, step(240), step(150))

    def _connect(self) -> None:
        self._list.item_shown.connect(self._show_item)
        self._list.ordered.connect(self.ordered)
        self._list.removal_asked.connect(self._ask_out)
        self._item_form.changed.connect(self.changed)
        self._meeting_form.said.connect(self.said)
        self._buttons["out"].clicked.connect(self._ask_out)
        self._buttons["up"].clicked.connect(lambda: self._list.move_shown(-1))
        self._buttons["down"].clicked.connect(lambda: self._list.move_shown(1))
        for name, slot in (("preview", self._preview), ("export", self._export), ("folder", self._export_folder)):
            self._buttons[name].clicked.connect(slot)
        self._buttons["close"].clicked.connect(self.close)

    def _preview(self) -> None:
        self.keep_pending()
        self.preview_asked.emit(self.part)

    def _export(self) -> None:
        self.keep_pending()
        self.export_asked.emit(self.part)

    def _export_folder(self) -> None:
        self.keep_pending()
        self.folder_asked.emit(self.part)

    def _ask_out(self) -> None:
        if self._list.shown:
            self.out_asked.emit(self._list.shown)

    def _show_item(self, item_id: str) -> None:
        items = self._view.items if self._view is not None else ()
        at = next((place for place, one in enumerate(items) if one.item.id == item_id), -1)
        self._item_form.keep_pending()
        self._item_form.show_item(items[at] if at >= 0 else None, is_first=at == 0)
        self._buttons["out"].setEnabled(at >= 0)
        self._buttons["up"].setEnabled(at > 0)
        self._buttons["down"].setEnabled(0 <= at < len(items) - 1)

    def _fill_menu(self, view: AgendaView) -> None:
        self._add_menu.clear()
        self._add_menu.addAction("An item in &words", self.words_asked.emit)
        for report in view.reports:
            words = report.words.replace("&", "&&")
            action = self._add_menu.addAction(f"Report: {words}")
            action.triggered.connect(partial(self.report_asked.emit, report.id))
        self._add_menu.addSeparator()
        self._add_menu.addAction("A &PDF made elsewhere…", self.pdf_asked.emit)
        self._add_menu.addAction("A report of &another pack…", self.other_pack_asked.emit)


def _scrolling(inside: QWidget, name: str) -> QScrollArea:
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFrameShape(QScrollArea.Shape.NoFrame)
    area.setAccessibleName(name)
    area.setWidget(inside)
    return area
