"""A row of chips to narrow a list down with, which can be combined."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from cpdesk.branding import Branding
from cpdesk.domain.rating import RagRating
from cpdesk.ui.appearance import Appearance
from cpdesk.ui.widgets.filter_chip import FilterChip
from cpdesk.ui.widgets.flow_layout import FlowLayout


@dataclass(frozen=True, slots=True)
class ChipOffer:
    """What one chip offers. `is_not_rated` marks the chip of having no rating, which has a shape of its own."""

    name: str
    words: str
    count: int
    rating: RagRating | None = None
    is_not_rated: bool = False


class FilterChips(QWidget):
    """Chips of which none or several are on; the first one, All, is on while no other is.

    `chosen_changed` carries the names of those that a person has on now.
    """

    chosen_changed = Signal(object)

    def __init__(self, appearance: Appearance, branding: Branding, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._branding = branding
        self._chips: dict[str, FilterChip] = {}
        self._layout = FlowLayout(self, spacing=appearance.spacing(1.5))
        self._all = FilterChip(appearance, branding, parent=self)
        self._all.setChecked(True)
        self._all.clicked.connect(self.clear)
        self._layout.addWidget(self._all)
        self.setAccessibleName("Filters")

    @property
    def chosen(self) -> frozenset[str]:
        """Return the names of the chips that are on."""
        return frozenset(name for name, chip in self._chips.items() if chip.isChecked())

    def offer(self, total: int, offers: Sequence[ChipOffer]) -> None:
        """Show the counts as they are now; a chip that is on stays on as long as it is offered."""
        self._all.show_count("All", total)
        if [offer.name for offer in offers] != list(self._chips):
            self._rebuild(offers)
        for offer in offers:
            self._chips[offer.name].show_count(offer.words, offer.count)

    def clear(self) -> None:
        """Take every filter off."""
        self.choose(frozenset())

    def choose(self, names: frozenset[str]) -> None:
        """Put just these filters on."""
        before = self.chosen
        for name, chip in self._chips.items():
            chip.setChecked(name in names)
        self._all.setChecked(not self.chosen)
        if self.chosen != before:
            self.chosen_changed.emit(self.chosen)

    def _rebuild(self, offers: Sequence[ChipOffer]) -> None:
        kept = self.chosen
        had_focus = any(chip.hasFocus() for chip in self._chips.values())
        for chip in self._chips.values():
            self._layout.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        self._chips = {offer.name: self._chip(offer, is_on=offer.name in kept) for offer in offers}
        self._all.setChecked(not self.chosen)
        for before, chip in pairwise((self._all, *self._chips.values())):
            self.setTabOrder(before, chip)
        if had_focus:
            self._all.setFocus(Qt.FocusReason.OtherFocusReason)
        if self.chosen != kept:
            self.chosen_changed.emit(self.chosen)

    def _chip(self, offer: ChipOffer, *, is_on: bool) -> FilterChip:
        chip = FilterChip(
            self._appearance, self._branding, rating=offer.rating, is_hollow=offer.is_not_rated, parent=self
        )
        chip.setChecked(is_on)
        chip.clicked.connect(self._follow_click)
        self._layout.addWidget(chip)
        chip.show()
        return chip

    def _follow_click(self) -> None:
        self._all.setChecked(not self.chosen)
        self.chosen_changed.emit(self.chosen)
