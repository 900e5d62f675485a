"""The slim toolbar of a rich text field."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QMenu, QToolButton, QWidget

from cpdesk.ui.actions import EDITOR_TOOLS
from cpdesk.ui.appearance import Appearance


class RichTextTools(QWidget):
    """Buttons for what can be done to words, each with a shortcut that holds in `field` alone.

    The buttons take no focus, so that the words stay chosen; every one of them has its shortcut.
    """

    def __init__(self, appearance: Appearance, field: QWidget, parent: QWidget) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._actions: dict[str, QAction] = {}
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(2)
        for name, text, keys in EDITOR_TOOLS:
            self._add(name, text, keys, field)
        self._row.addStretch(1)
        appearance.changed.connect(self._draw_icons)
        self._draw_icons()

    def on(self, name: str, do: Callable[[], None]) -> None:
        """Do that when the tool is used."""
        self._actions[name].triggered.connect(do)

    def add_menu(self, words: str, actions: Sequence[QAction]) -> None:
        """Add a button with a menu of what the window does."""
        button = QToolButton(self)
        button.setText(words)
        menu = QMenu(button)
        menu.addActions(list(actions))
        button.setMenu(menu)
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        button.setProperty("role", "button")
        self._row.addWidget(button)

    def action(self, name: str) -> QAction:
        """Return the action of a tool: bold, italic, bullets, numbers, link."""
        return self._actions[name]

    def show_state(self, states: dict[str, bool]) -> None:
        """Show which looks hold where the caret is."""
        for name, holds in states.items():
            self._actions[name].setChecked(holds)

    def _add(self, name: str, text: str, keys: str, field: QWidget) -> None:
        action = QAction(text, self)
        action.setCheckable(True)
        action.setShortcut(QKeySequence(keys))
        action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        action.setToolTip(f"{text} ({action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)})")
        field.addAction(action)
        button = QToolButton(self)
        button.setDefaultAction(action)
        button.setAutoRaise(True)
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        button.setAccessibleName(text)
        self._row.addWidget(button)
        self._actions[name] = action

    def _draw_icons(self) -> None:
        for name, action in self._actions.items():
            action.setIcon(self._appearance.icon(f"format-{name}", "quiet"))
