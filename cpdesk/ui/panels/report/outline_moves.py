"""What is done to a part in the list of the paper's parts: moved, by key or by dragging it, and taken out."""

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QKeySequence

from cpdesk.services import sections as service
from cpdesk.services.outlining import PaperEntry
from cpdesk.ui.actions import SECTION_MOVES
from cpdesk.ui.announcing import announce
from cpdesk.ui.appearance import Appearance
from cpdesk.ui.controller import Controller
from cpdesk.ui.models.paper_list import PaperListModel
from cpdesk.ui.widgets.outline_view import OutlineView


class OutlineMoves(QObject):
    """Makes the list with the actions that work in it; they are about the part that it was last told of."""

    def __init__(self, controller: Controller, model: PaperListModel, appearance: Appearance, parent: QObject) -> None:
        super().__init__(parent)
        self._controller = controller
        self._model = model
        self._chosen = ""
        self.view = OutlineView(appearance, self._landing)
        self.view.dropped.connect(self._drop)
        self.actions = {name: self._action(text, keys) for name, text, keys in SECTION_MOVES}
        for name, slot in (("up", self._move_up), ("down", self._move_down), ("out", self._take_out)):
            self.actions[name].triggered.connect(slot)

    def show_state(self, chosen: str) -> None:
        """Let only those moves be used that the chosen part can make."""
        self._chosen = chosen
        pack = self._controller.paper
        for name, by in (("up", -1), ("down", 1)):
            self.actions[name].setEnabled(service.move_of(pack, chosen, by) is not None)
        section = self._entry.section if self._entry else None
        self.actions["out"].setEnabled(section is not None and service.can_take_out(pack, section))

    @property
    def _entry(self) -> PaperEntry | None:
        return self._model.entry(self._chosen)

    def _action(self, text: str, keys: str) -> QAction:
        action = QAction(text, self)
        action.setShortcut(QKeySequence(keys))
        action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        action.setToolTip(f"{text} ({action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)})")
        self.view.addAction(action)
        return action

    def _move_up(self) -> None:
        self._move(-1)

    def _move_down(self) -> None:
        self._move(1)

    def _move(self, by: int) -> None:
        edit = service.move_of(self._controller.paper, self._chosen, by)
        if edit is not None:
            self._controller.edit(edit)
        self._say_place()

    def _say_place(self) -> None:
        entry = self._entry
        if entry is not None:
            announce(self.view, f"{entry.heading} is now {entry.number or 'in another place'}")

    def _take_out(self) -> None:
        entry, pack = self._entry, self._controller.paper
        if entry is not None and entry.section is not None and service.can_take_out(pack, entry.section):
            self._controller.edit(service.with_lacking(pack, service.taking_out(pack, entry.section)))
            announce(self.view, f"{entry.heading} was taken out; Undo brings it back")

    def _landing(self, moved: str, row: int) -> int | None:
        """Return before which row a part comes to stand that is dropped there; None where it can't, or is already."""
        entry = self._model.entry(moved)
        entries = self._model.entries
        last = next((at for at in range(len(entries), 0, -1) if entries[at - 1].can_move), 0)
        row = min(max(row, 1), last)
        if entry is not None and entry.level == 1:  # a chapter goes behind the whole of another
            row = next((at for at in range(row, last) if entries[at].level == 1), last)
        return row if service.move_before(self._controller.paper, moved, self._id_at(row, last)) else None

    def _id_at(self, row: int, last: int) -> str:
        return self._model.entries[row].id if row < last else ""

    def _drop(self, moved: str, row: int) -> None:
        entries = self._model.entries
        before = entries[row].id if row < len(entries) and entries[row].can_move else ""
        edit = service.move_before(self._controller.paper, moved, before)
        if edit is not None:
            self._controller.edit(edit)
            self.view.setCurrentIndex(self._model.index_of(moved))
            self._say_place()
