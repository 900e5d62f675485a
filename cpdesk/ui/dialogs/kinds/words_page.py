"""The page of a kind's fixed wording."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QLineEdit, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from cpdesk.services.kind_editing import KindWord, kind_words, with_word
from cpdesk.services.own_kinds import OwnKind
from cpdesk.ui.appearance import Appearance, TextSize
from cpdesk.ui.dialogs.kinds.page import Change, KindPage
from cpdesk.ui.widgets.checked_field import CheckedField
from cpdesk.ui.widgets.text_label import TextLabel

_KINDS = {"headings": "Heading", "hints": "Hint while empty", "sentences": "Sentence"}
_HELP = "What stands in braces, such as {count}, is filled in by cpdesk. Empty it to take cpdesk’s own wording again."


class WordsPage(KindPage):
    """Lists headings, hints and sentences; the chosen one is typed below the list."""

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._find, self._list = QLineEdit(), QListWidget()
        self._find.setPlaceholderText("Type to find a wording")
        self._find.setAccessibleName("Find a wording")
        self._find.setClearButtonEnabled(True)
        self._list.setAccessibleName("Wording")
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._field = CheckedField("Wor&ding", appearance, lines=3)
        self._usual = TextLabel(appearance, TextSize.SMALL, quiet=True)
        self._words: tuple[KindWord, ...] = ()
        self._chosen: KindWord | None = None
        title = QLabel("Headings, hints and &sentences")
        title.setBuddy(self._list)
        column = QVBoxLayout(self)
        column.setSpacing(appearance.spacing(2))
        column.addWidget(title)
        column.addWidget(self._find)
        column.addWidget(self._list, 1)
        column.addWidget(self._field)
        column.addWidget(self._usual)
        self._find.textChanged.connect(self._narrow)
        self._list.currentRowChanged.connect(self._show_chosen)
        self.follow(self._field, self._change)

    def refresh(self) -> None:
        """Show the kind again; the same wording stays chosen."""
        if self.own is None:
            return
        self._words = kind_words(self.own)
        at = max(self._list.currentRow(), 0)
        self._list.blockSignals(True)
        self._list.clear()
        for word in self._words:
            changed = ", changed" if word.said != word.usual else ""
            item = QListWidgetItem(f"{_KINDS[word.table]}{changed}: {_shown(word)}")
            item.setToolTip(word.name)
            self._list.addItem(item)
        self._list.setCurrentRow(min(at, len(self._words) - 1))
        self._list.blockSignals(False)
        self._narrow(self._find.text())
        self._show_chosen()

    def _narrow(self, text: str) -> None:
        wanted = text.casefold().split()
        for row, word in enumerate(self._words):
            said = f"{_KINDS[word.table]} {word.name} {word.said}".casefold()
            self._list.item(row).setHidden(not all(part in said for part in wanted))
        shown = [row for row in range(self._list.count()) if not self._list.item(row).isHidden()]
        if shown and self._list.currentRow() not in shown:
            self._list.setCurrentRow(shown[0])

    def _show_chosen(self) -> None:
        row = self._list.currentRow()
        if 0 <= row < len(self._words):
            self._chosen = self._words[row]
            self._field.name_as(f"Wor&ding of “{self._chosen.name}”")
            self._field.show_text(self._chosen.said)
            own = f" cpdesk’s own: {self._chosen.usual}" if self._chosen.usual != self._chosen.said else ""
            self._usual.setText(f"{_HELP}{own}")

    def _change(self, said: str) -> Change:
        word = self._chosen

        def change(own: OwnKind) -> OwnKind:
            if word is None:
                return own
            return with_word(own, word.table, word.name, "" if said == word.usual else said)

        return change


def _shown(word: KindWord) -> str:
    return " ".join(word.said.split()) or word.name
