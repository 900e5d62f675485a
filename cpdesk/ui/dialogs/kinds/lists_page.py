"""The page of a kind's name and purpose, its implications, those who clear it."""

from functools import partial

from PySide6.QtWidgets import QVBoxLayout, QWidget

from cpdesk.services.kind_editing import LISTS, with_list, with_text
from cpdesk.services.own_kinds import OwnKind
from cpdesk.ui.appearance import Appearance
from cpdesk.ui.dialogs.kinds.page import Change, KindPage
from cpdesk.ui.widgets.checked_field import CheckedField

_LABELS = {
    "required_implications": "&Implications that every such paper has, one a line",
    "optional_implications": "Implications that are &offered, one a line",
    "clearance": "Who &clears it before it goes out, one a line",
}


class ListsPage(KindPage):
    """Asks for what is a name, a sentence or a list of names."""

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = CheckedField("Na&me of the kind", appearance)
        self._purpose = CheckedField("P&urpose, in a sentence", appearance)
        self._lists = {key: CheckedField(_LABELS[key], appearance, lines=3) for key in LISTS}
        column = QVBoxLayout(self)
        column.setSpacing(appearance.spacing(2))
        for field in (self._title, self._purpose, *self._lists.values()):
            column.addWidget(field)
        column.addStretch(1)
        self.follow(self._title, partial(_text, "title"))
        self.follow(self._purpose, partial(_text, "purpose"))
        for key, field in self._lists.items():
            self.follow(field, partial(_list, key))

    def refresh(self) -> None:
        """Show the kind again."""
        if self.own is None:
            return
        words = self.own.file.words
        self._title.show_text(words.title)
        self._purpose.show_text(words.purpose)
        for key, field in self._lists.items():
            field.show_text("\n".join(getattr(words, key)))


def _text(key: str, said: str) -> Change:
    def change(own: OwnKind) -> OwnKind:
        return with_text(own, key, said)

    return change


def _list(key: str, said: str) -> Change:
    def change(own: OwnKind) -> OwnKind:
        return with_list(own, key, said.splitlines())

    return change
