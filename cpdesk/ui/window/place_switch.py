"""The drop-down that stands in for the places where the window is narrow."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QWidget

from cpdesk.ui.appearance import Appearance
from cpdesk.ui.controller import Controller

_PLEDGE = Qt.ItemDataRole.UserRole
_PLACE = Qt.ItemDataRole.UserRole + 1


class PlaceSwitch(QWidget):
    """Lists the places, and under the scorecard its pledges."""

    place_chosen = Signal(str)
    pledge_chosen = Signal(str)

    def __init__(self, controller: Controller, appearance: Appearance, places: tuple[tuple[str, str], ...]) -> None:
        super().__init__()
        self._controller = controller
        self._places = places
        self._combo = QComboBox()
        self._combo.setAccessibleName("Place")
        self._combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setFocusProxy(self._combo)
        row = QHBoxLayout(self)
        step = appearance.step
        row.setContentsMargins(4 * step, 2 * step, 4 * step, 0)
        row.addWidget(self._combo)
        self._combo.activated.connect(self._choose)
        controller.pack_opened.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """List the places with the pledges of the pack as it stands."""
        self._combo.clear()
        for name, words in self._places:
            self._add(words, name, "")
            if name == "scorecard":
                for pledge in self._controller.review.pledges:
                    self._add(f"    {pledge.pledge.heading}", name, pledge.pledge.heading)

    def show_place(self, name: str) -> None:
        """Show which place it is."""
        index = self._combo.findData(name, _PLACE)
        if self._combo.currentData(_PLACE) != name and index >= 0:
            self._combo.setCurrentIndex(index)

    def _add(self, words: str, place: str, pledge: str) -> None:
        self._combo.addItem(words)
        self._combo.setItemData(self._combo.count() - 1, place, _PLACE)
        self._combo.setItemData(self._combo.count() - 1, pledge, _PLEDGE)

    def _choose(self) -> None:
        place = self._combo.currentData(_PLACE)
        if place == "scorecard":
            self.pledge_chosen.emit(self._combo.currentData(_PLEDGE))
        self.place_chosen.emit(place)
