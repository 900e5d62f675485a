"""The one undo command: fields with their values before and after."""

from collections.abc import Collection, Iterable, Mapping
from typing import Protocol

from PySide6.QtGui import QUndoCommand

from cpdesk.domain.clash import Clash
from cpdesk.domain.json_value import JsonValue


class SetFields(Protocol):
    """What gives fields their values: the controller's way to the session."""

    def __call__(
        self, changes: Mapping[str, JsonValue], *, origin: str = "", settles: Collection[str], again: Iterable[Clash]
    ) -> None:
        """Set the fields; `settles` are clashes that this ends, `again` are those that are open again."""
        ...


class EditCommand(QUndoCommand):
    """One step of work, which serves every kind of edit.

    Undoing sets the fields back by new records in the pack as it then stands: history only grows. `settled` are the
    clashes that the step settles, which undoing opens again. `origin` says which file the new values came back in,
    where they did.
    """

    def __init__(
        self,
        label: str,
        before: Mapping[str, JsonValue],
        after: Mapping[str, JsonValue],
        set_fields: SetFields,
        *,
        settled: Iterable[Clash] = (),
        origin: str = "",
    ) -> None:
        super().__init__(label)
        self._before = before
        self._after = after
        self._set_fields = set_fields
        self._settled = tuple(settled)
        self._origin = origin

    def redo(self) -> None:
        """Give the fields their new values."""
        settles = [clash.field for clash in self._settled]
        self._set_fields(self._after, origin=self._origin, settles=settles, again=())

    def undo(self) -> None:
        """Give the fields the values that they had."""
        self._set_fields(self._before, settles=(), again=self._settled)

    def forget_if_about(self, fields: Collection[str]) -> None:
        """Be no step any more if any of the fields is one of its own: others have given it a value since."""
        if any(field in self._before for field in fields):
            self.setObsolete(True)
