"""The table of what a person can do, as the actions of a window and as the page of its shortcuts."""

from collections.abc import Iterator
from itertools import groupby

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QActionGroup, QKeySequence

from cpdesk.ui.actions.file_and_view import FILE_EDIT_VIEW
from cpdesk.ui.actions.help import HELP
from cpdesk.ui.actions.keys import KEYS_BY_PLACE
from cpdesk.ui.actions.pack import PACK
from cpdesk.ui.actions.report import REPORT
from cpdesk.ui.actions.spec import ActionSpec

ACTIONS = (*FILE_EDIT_VIEW, *PACK, *REPORT, *HELP)


class Actions(QObject):
    """The table as QActions, which the window connects by name."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._by_name: dict[str, QAction] = {}
        self._choices: dict[str, QActionGroup] = {}
        for spec in ACTIONS:
            self._by_name[spec.name] = self._made(spec)

    def __getitem__(self, name: str) -> QAction:
        """Return the action of that name; raise KeyError for a name that the table lacks."""
        return self._by_name[name]

    def __iter__(self) -> Iterator[QAction]:
        """Return the actions in the order of the table."""
        return iter(self._by_name.values())

    def groups(self, menu: str) -> list[list[QAction]]:
        """Return the actions of a menu, group by group."""
        listed = [spec for spec in ACTIONS if spec.menu == menu]
        return [[self[spec.name] for spec in found] for _, found in groupby(listed, lambda spec: spec.group)]

    def set_enabled(self, names: tuple[str, ...], *, enabled: bool) -> None:
        """Make actions usable, or not."""
        for name in names:
            self[name].setEnabled(enabled)

    def _made(self, spec: ActionSpec) -> QAction:
        action = QAction(spec.text, self)
        action.setObjectName(spec.name)
        action.setShortcuts([QKeySequence(keys) for keys in spec.keys])
        if spec.is_local:
            action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        action.setStatusTip(spec.help)
        action.setToolTip(spec.help)
        action.setCheckable(bool(spec.choice) or spec.is_switch)
        if spec.choice:
            group = self._choices.setdefault(spec.choice, QActionGroup(self))
            group.addAction(action)
        return action


def shortcut_rows() -> list[tuple[str, str, str]]:
    """Return menu or place, words and keys of all that has keys, as this system writes them."""
    rows = [(spec.menu.replace("&", ""), spec.plain_text, shown_keys(spec.keys)) for spec in ACTIONS if spec.keys]
    return rows + [(place, words, shown_keys((keys,))) for place, table in KEYS_BY_PLACE for _, words, keys in table]


def shown_keys(keys: tuple[str, ...]) -> str:
    """Return the keys as this system writes them."""
    native = QKeySequence.SequenceFormat.NativeText
    return " or ".join(QKeySequence(sequence).toString(native) for sequence in keys)
