"""The bar below the paper's outline: add, move, take out."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QMenu, QToolButton, QWidget

from cpdesk.ui.appearance import Appearance

_ICONS = {"up": "arrow-up", "down": "arrow-down", "out": "close"}


class SectionBar(QWidget):
    """Buttons that ask for a section of one's own, a service, a part or an implication, for a move, for taking out.

    `below_asked` carries the name of a part that is to stand below the service that is chosen.
    """

    own_asked = Signal()
    service_asked = Signal()
    part_asked = Signal(str)
    implication_asked = Signal(str)
    below_asked = Signal(str)

    def __init__(self, appearance: Appearance, moves: dict[str, QAction], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._actions = moves
        self._add = QToolButton()
        self._menu = QMenu(self._add)
        self._own = QAction("Section with a heading of its own…", self)
        self._own.triggered.connect(self.own_asked)
        self._service = QAction("Service area with its parts…", self)
        self._service.triggered.connect(self.service_asked)
        self._menu.triggered.connect(self._ask_implication)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._add)
        row.addStretch(1)
        for name in _ICONS:
            button = QToolButton()
            button.setDefaultAction(moves[name])
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)  # a click keeps first what is being typed elsewhere
            button.setAccessibleName(moves[name].text())
            row.addWidget(button)
        self._set_up_add()
        appearance.changed.connect(self._draw_icons)
        self._draw_icons()

    def offer(
        self,
        implications: Sequence[str],
        parts: Sequence[tuple[str, str]] = (),
        *,
        below: tuple[str, Sequence[tuple[str, str]]] = ("", ()),
        takes_services: bool = False,
    ) -> None:
        """Offer to add these implications, these parts by name with their headings, and services where it takes any.

        `below` is the heading of the service that is chosen, with the parts that can be put in below that.
        """
        self._menu.clear()
        self._menu.addActions([self._own, *([self._service] if takes_services else [])])
        for name, heading in parts:
            self._menu.addAction(heading).setProperty("part", name)
        service, lacking = below
        if lacking:
            self._menu.addSection(f"Below “{service}”".replace("&", "&&"))
        for name, heading in lacking:
            self._menu.addAction(heading).setProperty("below", name)
        if implications:
            self._menu.addSection("Implications")
        for name in implications:
            self._menu.addAction(name).setData(name)

    def _set_up_add(self) -> None:
        self._add.setText("Add a section")
        self._add.setProperty("role", "button")
        self._add.setMenu(self._menu)
        self._add.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)

    def _ask_implication(self, action: QAction) -> None:
        if action.property("part"):
            self.part_asked.emit(str(action.property("part")))
        elif action.property("below"):
            self.below_asked.emit(str(action.property("below")))
        elif action not in (self._own, self._service):
            self.implication_asked.emit(str(action.data()))

    def _draw_icons(self) -> None:
        for name, icon in _ICONS.items():
            self._actions[name].setIcon(self._appearance.icon(icon))
