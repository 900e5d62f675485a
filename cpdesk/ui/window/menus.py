"""The menu bar, made from the table of actions."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QMenuBar

from cpdesk.ui.documents.recent import RecentFiles
from cpdesk.ui.menu_titles import MENUS

if TYPE_CHECKING:
    from cpdesk.ui.actions import Actions


class Menus(QObject):
    """Gives the menu bar its titles, fills its menus when told to, and keeps the list of recent packs in it.

    `recent_chosen` carries the path of one of those; `about_to_show` says that a menu comes up.
    """

    about_to_show = Signal()
    recent_chosen = Signal(object)

    def __init__(self, bar: QMenuBar, recent: RecentFiles) -> None:
        super().__init__(bar)
        self._recent = recent
        self._recent_menu = QMenu("Open &recent", bar)
        self._by_title = {title: bar.addMenu(title) for title in MENUS}
        for menu in self._by_title.values():
            menu.aboutToShow.connect(self.about_to_show)
        self._recent_menu.triggered.connect(self._open_recent)
        recent.changed.connect(self.refresh)
        self.refresh()

    def fill(self, actions: "Actions") -> None:
        """Put the actions into the menus that the table names."""
        for title, menu in self._by_title.items():
            for index, group in enumerate(actions.groups(title)):
                if index:
                    menu.addSeparator()
                menu.addActions(group)
                if title == "&File" and not index:
                    menu.insertMenu(actions["sample"], self._recent_menu)

    def put(self, menu: QMenu, title: str) -> None:
        """Put a menu that somebody else fills at the end of the menu of that title."""
        self._by_title[title].addSeparator()
        self._by_title[title].addMenu(menu)

    def refresh(self) -> None:
        """List the recent packs that are still there."""
        self._recent_menu.clear()
        for number, path in enumerate(self._recent.paths, start=1):
            action = self._recent_menu.addAction(f"&{number}  {path.name.replace('&', '&&')}")
            action.setData(str(path))
            action.setStatusTip(str(path))
        self._recent_menu.setEnabled(not self._recent_menu.isEmpty())

    def _open_recent(self, action: QAction) -> None:
        self.recent_chosen.emit(Path(action.data()))
