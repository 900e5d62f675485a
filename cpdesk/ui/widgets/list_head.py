"""The head of a list: what it lists, the ways to narrow it down, how much of it is shown."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from cpdesk.branding import Branding
from cpdesk.ui.appearance import Appearance, TextSize
from cpdesk.ui.widgets.filter_chips import ChipOffer, FilterChips
from cpdesk.ui.widgets.find_field import FindField
from cpdesk.ui.widgets.text_label import TextLabel


class ListHead(QWidget):
    """Heading, find field, chips, and the sentence on what is shown.

    `narrowed` says that words or chips are others now, `entered` that the person wants to go on in the list.
    """

    narrowed = Signal()
    entered = Signal()

    def __init__(
        self, find_words: str, appearance: Appearance, branding: Branding, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._heading = TextLabel(appearance, TextSize.LARGE, bold=True)
        self._chips = FilterChips(appearance, branding)
        self._find = FindField(find_words, appearance)
        self._sentence = TextLabel(appearance, TextSize.SMALL, quiet=True)
        self._clear = QPushButton("Show all")
        self._clear.setProperty("role", "link")
        policy = self._clear.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self._clear.setSizePolicy(policy)
        self._build(appearance)
        self._find.textChanged.connect(self.narrowed)
        self._find.left.connect(self.entered)
        self._find.given_up.connect(self.clear)
        self._chips.chosen_changed.connect(self.narrowed)
        self._clear.clicked.connect(self.clear)

    @property
    def words(self) -> str:
        """Return what to find."""
        return self._find.text()

    @property
    def chosen(self) -> frozenset[str]:
        """Return the names of the chips that are on."""
        return self._chips.chosen

    @property
    def said(self) -> str:
        """Return the sentence on what is shown."""
        return self._sentence.text()

    def show_heading(self, heading: str) -> None:
        """Show what is listed."""
        self._heading.setText(heading)

    def show_counts(self, total: int, offers: Sequence[ChipOffer], sentence: str, *, is_all: bool) -> None:
        """Show the chips with their counts and the sentence; `is_all` says that nothing is left out."""
        self._chips.offer(total, offers)
        self._sentence.setText(sentence)
        self._clear.setVisible(not is_all)

    def clear(self) -> None:
        """Leave nothing out."""
        self._find.clear()
        self._chips.clear()

    def choose(self, names: frozenset[str]) -> None:
        """Put just these chips on, and find nothing in particular."""
        self._find.clear()
        self._chips.choose(names)

    def focus_find(self) -> None:
        """Put the caret into the find field."""
        self._find.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._find.selectAll()

    def _build(self, appearance: Appearance) -> None:
        found = QHBoxLayout()
        found.setSpacing(appearance.spacing(3))
        found.addWidget(self._find, 2)
        found.addWidget(self._sentence, 3)
        found.addWidget(self._clear)
        layout = QVBoxLayout(self)
        edge = appearance.spacing(4)
        layout.setContentsMargins(edge, appearance.spacing(3), edge, 0)
        layout.setSpacing(appearance.spacing(2))
        layout.addWidget(self._heading)
        layout.addWidget(self._chips)
        layout.addLayout(found)
