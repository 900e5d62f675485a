"""A set of measures that a number somewhere else in the window stands for."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal


@dataclass(frozen=True)
class RowSet:
    """Measures by key, with the words of the number that they are behind; `name` stays while its measures change."""

    name: str
    words: str
    keys: frozenset[str]

    @property
    def sentence(self) -> str:
        """Return the words as they go on in a sentence."""
        return self.words[:1].lower() + self.words[1:]


class RowSets(QObject):
    """The sets that a list of measures can be narrowed down to: those always offered, and the one that was opened.

    The opened one goes when it is taken off; as long as it is on, it follows what is offered under its name. `opened`
    says that a set is to be shown alone, by its name, `changed` that others are offered now, or other measures in them.
    """

    opened = Signal(str)
    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._standing: dict[str, RowSet] = {}
        self._shown: RowSet | None = None

    @property
    def shown_alone(self) -> str:
        """Return the name of the set that was opened and is still on, or an empty text."""
        return self._shown.name if self._shown else ""

    @property
    def offers(self) -> Mapping[str, RowSet]:
        """Return the sets by name."""
        return self._standing | ({self._shown.name: self._shown} if self._shown else {})

    def open(self, rows: RowSet) -> None:
        """Have a set shown alone; it is offered as long as it is on."""
        self._shown = rows
        self.opened.emit(rows.name)

    def offer(self, standing: Iterable[RowSet], shown: RowSet | None = None) -> None:
        """Offer these from now on, and the one that is shown alone as it is now."""
        before = self.offers
        self._standing = {rows.name: rows for rows in standing}
        if shown is not None and shown.name == self.shown_alone:
            self._shown = shown
        if self.offers != before:
            self.changed.emit()

    def parted(self, chosen: Collection[str]) -> tuple[frozenset[str], tuple[RowSet, ...]]:
        """Return what else is chosen, then the sets that are; an opened set that is not among them is let go of."""
        offers = self.offers
        if self._shown is not None and self._shown.name not in chosen:
            self._shown = None
        return frozenset(chosen) - offers.keys(), tuple(rows for name, rows in offers.items() if name in chosen)
