"""The one undo command: fields with their values before and after."""

from collections.abc import Callable, Collection, Mapping

from PySide6.QtGui import QUndoCommand

from cpdesk.domain.json_value import JsonValue

SetFields = Callable[[Mapping[str, JsonValue], str], None]


class EditCommand(QUndoCommand):
    """One step of work, which serves every kind of edit.

    Undoing sets the fields back by new records in the pack as it then stands: history only grows. `origin` says which
    file the new values came back in, where they did.
    """

    def __init__(
        self,
        label: str,
        before: Mapping[str, JsonValue],
        after: Mapping[str, JsonValue],
        set_fields: SetFields,
        origin: str = "",
    ) -> None:
        super().__init__(label)
        self._before = before
        self._after = after
        self._set_fields = set_fields
        self._origin = origin

    def redo(self) -> None:
        """Give the fields their new values."""
        self._set_fields(self._after, self._origin)

    def undo(self) -> None:
        """Give the fields the values that they had."""
        self._set_fields(self._before, "")

    def forget_if_about(self, fields: Collection[str]) -> None:
        """Be no step any more if any of the fields is one of its own: others have given it a value since."""
        if any(field in self._before for field in fields):
            self.setObsolete(True)
