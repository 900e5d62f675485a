"""Undo and redo, which say what they did where it is not to be seen."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Slot

from cpdesk.domain import field as fields
from cpdesk.domain.change import PackChange
from cpdesk.services.outlining import is_details
from cpdesk.ui.announcing import announce
from cpdesk.ui.window.window_parts import WindowParts


class UndoCommands(QObject):
    """Takes changes back and makes them again, one at a time."""

    def __init__(self, parts: WindowParts) -> None:
        super().__init__(parts.actions)
        controller, actions = parts.controller, parts.actions
        self._controller = controller
        self._columns = parts.columns
        self._editor = parts.panels.editor
        self._activity = parts.activity
        self._actions = actions
        self._changes: list[PackChange] = []
        stack = controller.undo_stack
        actions["undo"].triggered.connect(self.undo)
        actions["redo"].triggered.connect(self.redo)
        stack.undoTextChanged.connect(self._name_undo)
        stack.redoTextChanged.connect(self._name_redo)
        stack.canUndoChanged.connect(actions["undo"].setEnabled)
        stack.canRedoChanged.connect(actions["redo"].setEnabled)
        actions.set_enabled(("undo", "redo"), enabled=False)
        controller.pack_changed.connect(self._note_change)

    @Slot()
    def undo(self) -> None:
        """Take the last change back, which may be the words typed just now."""
        self._columns.commit_pending()
        stack = self._controller.undo_stack
        self._do(stack.undo, "Undone", stack.undoText())

    @Slot()
    def redo(self) -> None:
        """Make the change again."""
        stack = self._controller.undo_stack
        self._do(stack.redo, "Done again", stack.redoText())

    def _do(self, step: Callable[[], None], verb: str, what: str) -> None:
        self._changes.clear()
        step()
        words = f"{verb}: {what}."
        if not all(map(self._is_in_sight, self._changes)):
            self._activity.say(words)
        elif self._changes:
            announce(self._activity, words)

    def _is_in_sight(self, change: PackChange) -> bool:
        if self._columns.place == "history":
            return False
        if self._columns.place != "report":
            return self._controller.chosen_measure in change.measures
        shown = self._editor.shown
        report = self._controller.report
        families = ("details", "sections") if not report else ("report",)
        return (
            shown in change.sections
            or fields.order(report) in change.changed
            or (is_details(shown) and bool(change.families.intersection(families)))
        )

    def _note_change(self, change: PackChange) -> None:
        self._changes = [change]

    def _name_undo(self, words: str) -> None:
        self._actions["undo"].setText(f"&Undo {words}".rstrip())

    def _name_redo(self, words: str) -> None:
        self._actions["redo"].setText(f"&Redo {words}".rstrip())
