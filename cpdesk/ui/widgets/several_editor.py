"""What the inspector shows while several measures are chosen: how they stand, what can be set for all of them."""

from collections import Counter
from collections.abc import Iterable, Sequence
from functools import partial

from PySide6.QtCore import QStringListModel, Qt, Signal
from PySide6.QtWidgets import QCompleter, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from cpdesk.domain.measure_review import MeasureReview
from cpdesk.domain.rating import RagRating
from cpdesk.services.several import SEVERAL_EDITS, SeveralEdit, count_words
from cpdesk.ui.announcing import announce
from cpdesk.ui.appearance import Appearance, TextSize
from cpdesk.ui.widgets.kept_line import KeptLine
from cpdesk.ui.widgets.text_label import TextLabel

_FEW = 20
_NOTE = "Whatever is set here is one step, which Undo takes back. A rating is overridden for one measure at a time."


class SeveralEditor(QWidget):
    """Says `12 measures chosen`, and asks with `edit_requested` for one edit of all of them.

    What was set last is said until something else changes. `rule_asked` asks for the form of their rating rule.
    """

    edit_requested = Signal(object)
    rule_asked = Signal()

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._reviews: tuple[MeasureReview, ...] = ()
        self._served: dict[str, int] = {}
        self._known: dict[str, QStringListModel] = {}
        self._fields: dict[str, KeptLine] = {}
        self._common: dict[str, str] = {}
        self._buttons: dict[str, QPushButton] = {}
        self._title = TextLabel(appearance, TextSize.LARGE, bold=True)
        self._ratings = TextLabel(appearance)
        self._names = TextLabel(appearance, TextSize.SMALL, quiet=True)
        self._done = TextLabel(appearance, TextSize.SMALL, bold=True)
        note = TextLabel(appearance, TextSize.SMALL, quiet=True)
        note.setText(_NOTE)
        rule = QPushButton("Change their rule…")
        rule.setProperty("role", "link")
        rule.setAccessibleDescription("By what all that are chosen are rated")
        rule.clicked.connect(self.rule_asked)
        layout = QVBoxLayout(self)
        edge = appearance.spacing(4)
        layout.setContentsMargins(edge, edge, edge, edge)
        layout.setSpacing(appearance.spacing(3))
        for label in (self._title, self._ratings, self._names):
            layout.addWidget(label)
        for item in SEVERAL_EDITS:
            layout.addLayout(self._row(item, appearance))
        layout.addWidget(rule, 0, Qt.AlignmentFlag.AlignLeft)
        for label in (self._done, note):
            layout.addWidget(label)
        layout.addStretch(1)
        self.setProperty("role", "surface")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)

    def show_reviews(self, reviews: Sequence[MeasureReview], leads: Iterable[str]) -> None:
        """Show several measures; `leads` are those that the pack knows, offered as one types."""
        are_others = len(reviews) != len(self._reviews) or _keys(reviews) != _keys(self._reviews)
        self._reviews = tuple(reviews)
        self._say("")
        words = f"{count_words(len(reviews))} chosen"
        self._title.setText(words)
        self.setAccessibleName(words)
        self._ratings.setText(_rating_words(reviews))
        self._names.setText(_reference_words(reviews))
        for item in SEVERAL_EDITS:
            count = self._served[item.name] = len(item.served(reviews))
            self._buttons[item.name].setText(item.words.format(count_words(count)))
            self._buttons[item.name].setVisible(count > 0)
            if item.asks:
                self._show_common(item.name, _common(review.lead for review in reviews), are_others=are_others)
            if item.asks and are_others:
                self._known[item.name].setStringList(sorted({lead for lead in leads if lead}, key=str.casefold))
        self._show_state()

    def take_focus(self, name: str) -> None:
        """Put the caret into the field of one of the edits."""
        self._fields[name].setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._fields[name].selectAll()

    def set_for_all(self, name: str) -> bool:
        """Ask for the edit of that name, and return whether there was anything to set."""
        item = next(item for item in SEVERAL_EDITS if item.name == name)
        if not self._is_of_use(item):
            return False
        value = self._fields[name].text() if item.asks else ""
        done = item.done.format(count_words(self._served[item.name]))
        before = self._reviews
        self.edit_requested.emit(item.edit_for(before, value))
        if self._reviews is not before:
            self._say(f"{done} Ctrl+Z takes it back.")
        return True

    def _say(self, words: str) -> None:
        self._done.setText(words)
        self._done.setVisible(bool(words))
        if words:
            announce(self, words)

    def _row(self, item: SeveralEdit, appearance: Appearance) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(appearance.spacing(2))
        button = QPushButton()
        button.clicked.connect(partial(self._press, item.name))
        self._buttons[item.name] = button
        if item.asks:
            field = KeptLine(item.name)
            field.setPlaceholderText(item.asks)
            field.setAccessibleName(f"{item.asks} of all that are chosen")
            self._known[item.name] = QStringListModel(self)
            completer = QCompleter(self._known[item.name], self)
            completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
            completer.setFilterMode(Qt.MatchFlag.MatchContains)
            field.setCompleter(completer)
            field.textChanged.connect(self._show_state)
            field.returnPressed.connect(partial(self._press, item.name))
            self._fields[item.name] = field
            row.addWidget(field, 1)
            row.addWidget(button)
        else:
            row.addWidget(button)
            row.addStretch(1)
        return row

    def _show_common(self, name: str, common: str, *, are_others: bool) -> None:
        """Show what all have where that is news; what somebody types meanwhile is left alone."""
        if are_others:
            self._fields[name].discard_pending()
        if are_others or common != self._common.get(name):
            self._common[name] = common
            self._fields[name].show_text(common)

    def _press(self, name: str) -> None:
        self.set_for_all(name)

    def _is_of_use(self, item: SeveralEdit) -> bool:
        asked = self._fields[item.name].text().strip() if item.asks else ""
        return (not item.asks or bool(asked)) and bool(self._served.get(item.name))

    def _show_state(self) -> None:
        for item in SEVERAL_EDITS:
            self._buttons[item.name].setEnabled(self._is_of_use(item))


def _keys(reviews: Iterable[MeasureReview]) -> set[str]:
    return {review.key for review in reviews}


def _rating_words(reviews: Iterable[MeasureReview]) -> str:
    """Return how they are rated and what is owed: `3 red, 1 green, 1 not rated · commentary owed on 2`."""
    listed = list(reviews)
    counts = Counter(review.rating.rag for review in listed)
    order: tuple[RagRating | None, ...] = (*RagRating, None)
    named = [f"{counts[rating]} {rating.word.lower() if rating else 'not rated'}" for rating in order if counts[rating]]
    owed = sum(review.is_owed for review in listed)
    return ", ".join(named) + (f" · commentary owed on {owed}" if owed else "")


def _reference_words(reviews: Sequence[MeasureReview]) -> str:
    """Return the references of the first few."""
    few = [review.measure.ref or review.measure.title for review in reviews[:_FEW]]
    more = f" and {len(reviews) - _FEW:,} more" if len(reviews) > _FEW else ""
    return ", ".join(few) + more


def _common(texts: Iterable[str]) -> str:
    """Return the text that all have, else an empty one."""
    known = set(texts)
    return known.pop() if len(known) == 1 else ""
