"""A page of the editor of a kind: it asks for changes, which are checked before any is kept."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from cpdesk.domain.errors import CpdeskError
from cpdesk.services.own_kinds import OwnKind
from cpdesk.ui.widgets.checked_field import CheckedField

Change = Callable[[OwnKind], OwnKind]


class KindPage(QWidget):
    """Shows a part of a kind; `made` carries the kind as it is after a change that makes a paper."""

    made = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.own: OwnKind | None = None

    def show_kind(self, own: OwnKind) -> None:
        """Show a kind as it is now."""
        self.own = own
        self.refresh()

    def refresh(self) -> None:
        """Show the kind again."""
        raise NotImplementedError

    def try_out(self, change: Change) -> str:
        """Return what is wrong with a change; nothing where it makes a paper."""
        if self.own is None:
            return ""
        try:
            change(self.own)
        except CpdeskError as trouble:
            return f"{trouble.sentence} {trouble.hint}".strip()
        return ""

    def keep(self, change: Change) -> str:
        """Keep what a change makes, and return nothing; or return why it makes no paper."""
        trouble = self.try_out(change)
        if not trouble and self.own is not None:
            self.made.emit(change(self.own))
        return trouble

    def follow(self, field: CheckedField, change: Callable[[str], Change]) -> None:
        """Check what is typed in a field, and keep it once it is given."""
        field.typed.connect(lambda text: field.show_trouble(self.try_out(change(text))))
        field.given.connect(lambda text: field.show_trouble(self.keep(change(text))))
