"""The bar below a list of lines: add, go to the next that lacks something, move, take out."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QToolButton, QWidget

from cpdesk.ui.appearance import Appearance
from cpdesk.ui.widgets.flow_layout import FlowLayout

_ICONS = {"up": "arrow-up", "down": "arrow-down", "out": "close"}


class LineBar(QWidget):
    """Buttons for what the keys of a list do; `kind_asked` carries the kind of line that is to be added."""

    kind_asked = Signal(str)

    def __init__(
        self,
        appearance: Appearance,
        keys: Mapping[str, QAction],
        named: Sequence[str],
        kinds: Sequence[tuple[str, str]],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._keys = keys
        self._add = QToolButton()
        menu = QMenu(self._add)
        for kind, words in kinds:
            menu.addAction(words).setData(kind)
        self._add.setText("Add")
        self._add.setAccessibleName(keys["add"].text())
        self._add.setToolTip(keys["add"].toolTip())
        self._add.setProperty("role", "button")
        self._add.setMenu(menu)
        self._add.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        menu.triggered.connect(self._ask)
        row = FlowLayout(self, spacing=appearance.spacing(1))
        row.addWidget(self._add)
        for name in (*named, *_ICONS):
            button = QToolButton()
            button.setDefaultAction(keys[name])
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)  # a click keeps first what is being typed elsewhere
            button.setAccessibleName(keys[name].text())
            if name in named:
                button.setProperty("role", "button")
            row.addWidget(button)
        appearance.changed.connect(self._draw)
        self._draw()

    def _ask(self, action: QAction) -> None:
        self.kind_asked.emit(str(action.data()))

    def _draw(self) -> None:
        for name, icon in _ICONS.items():
            self._keys[name].setIcon(self._appearance.icon(icon))
        self._add.setIcon(self._appearance.icon("plus"))
        self._add.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
