"""The form of one item of an agenda."""

from dataclasses import replace

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtWidgets import QCheckBox, QFormLayout, QPlainTextEdit, QWidget

from cpdesk.domain.agenda import AgendaItem
from cpdesk.services.agenda_editing import ShownItem
from cpdesk.ui.appearance import Appearance
from cpdesk.ui.forms import FormRows
from cpdesk.ui.widgets.exemption_field import ExemptionField
from cpdesk.ui.widgets.kept_line import KeptLine

_WORDS_LINES = 4


class ItemForm(QWidget):
    """Shows an item; `changed` carries it as it is to be, once something was typed or chosen."""

    changed = Signal(object)

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._item: AgendaItem | None = None
        self._title, self._public = KeptLine("title"), KeptLine("public_title")
        self._words = QPlainTextEdit()
        self._exempt = ExemptionField()
        self._below = QCheckBox("An appendi&x to the item above")
        form = QFormLayout(self)
        form.setContentsMargins(0, 0, 0, 0)
        form.setVerticalSpacing(appearance.spacing(2))
        rows = FormRows(form)
        rows.add("&Title", self._title, "Left empty, that of its paper.")
        rows.add("&Words below the title", self._words)
        rows.add("Part of t&he agenda", self._exempt, "An exempt item is taken in Part 2, without press and public.")
        self._public_label = rows.add(
            "Title on the p&ublic agenda", self._public, "In place of a title that itself gives something away."
        )
        form.addRow(self._below)
        self._words.setTabChangesFocus(True)
        self._words.setFixedHeight(self._words.fontMetrics().lineSpacing() * _WORDS_LINES + appearance.spacing(3))
        self._words.installEventFilter(self)
        for line in (self._title, self._public):
            line.text_kept.connect(self._keep_line)
        self._exempt.exemption_given.connect(self._keep_exempt)
        self._below.clicked.connect(self._keep_below)
        self.show_item(None)

    def show_item(self, shown: ShownItem | None, *, is_first: bool = False) -> None:
        """Show an item; the first of an agenda has none above it to belong to."""
        item = shown.item if shown is not None else None
        self._item = item
        self.setEnabled(item is not None)
        self._title.show_text(item.title if item else "")
        self._title.setPlaceholderText(shown.title if shown else "")
        words = item.words if item else ""
        if self._words.toPlainText() != words:
            self._words.setPlainText(words)
        self._exempt.show_exemption(item.exempt if item else "", item.interest if item else "")
        inherited = shown.inherited if shown else ""
        self._exempt.show_inherited("with the item above", inherited)
        self._public.show_text(item.public_title if item else "")
        self._public.setPlaceholderText(shown.public_title if shown and inherited else "")
        self._public.setEnabled(item is not None and (item.is_exempt or bool(inherited)))
        self._below.setChecked(item is not None and item.goes_with_above and not is_first)
        self._below.setEnabled(item is not None and not is_first)

    def keep_pending(self) -> None:
        """Take up what was typed and not left yet."""
        for line in (self._title, self._public):
            line.editingFinished.emit()
        self._exempt.commit_pending()
        self._keep_words()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take up the words when the person leaves them."""
        if watched is self._words and event.type() == QEvent.Type.FocusOut:
            self._keep_words()
        return super().eventFilter(watched, event)

    def _keep_words(self) -> None:
        if self._item is not None and self._words.toPlainText() != self._item.words:
            self._say(replace(self._item, words=self._words.toPlainText()))

    def _keep_line(self, name: str, text: str) -> None:
        if self._item is not None:
            said = " ".join(text.split())
            is_title = name == "title"
            self._say(replace(self._item, title=said) if is_title else replace(self._item, public_title=said))

    def _keep_exempt(self, paragraph: str, interest: str) -> None:
        if self._item is not None:
            self._say(replace(self._item, exempt=paragraph, interest=interest))

    def _keep_below(self, is_below: bool) -> None:
        if self._item is not None:
            self._say(replace(self._item, goes_with_above=is_below))

    def _say(self, item: AgendaItem) -> None:
        self._item = item
        self.changed.emit(item)
