"""The list of what was found in the texts of a pack."""

from collections.abc import Sequence

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from cpdesk.domain.text_search import Found
from cpdesk.ui.widgets.found_role import FoundRole
from cpdesk.ui.widgets.plain_tip import plain_tip

Index = QModelIndex | QPersistentModelIndex
_Role = Qt.ItemDataRole
_ROOT = QModelIndex()


class FoundListModel(QAbstractListModel):
    """Shows what was found, one a row; it changes nothing."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._found: tuple[Found, ...] = ()

    @property
    def found(self) -> tuple[Found, ...]:
        """Return all that is listed."""
        return self._found

    def show_found(self, found: Sequence[Found]) -> None:
        """List something else from now on."""
        self.beginResetModel()
        self._found = tuple(found)
        self.endResetModel()

    def rowCount(self, parent: Index = _ROOT) -> int:
        """Return how many places there are."""
        return 0 if parent.isValid() else len(self._found)

    def data(self, index: Index, role: int = _Role.DisplayRole) -> object:
        """Return what a row says, as one sentence to a screen reader."""
        if not index.isValid():
            return None
        found = self._found[index.row()]
        line = f"{found.before}{found.words}{found.after}"
        if role in (_Role.ToolTipRole, _Role.AccessibleTextRole):
            words = f"{found.within.name}: {line}"
            return plain_tip(words) if role == _Role.ToolTipRole else words
        shown: dict[int, str] = {
            _Role.DisplayRole: line,
            FoundRole.NAME: found.within.name,
            FoundRole.BEFORE: found.before,
            FoundRole.WORDS: found.words,
            FoundRole.AFTER: found.after,
        }
        return shown.get(role)
