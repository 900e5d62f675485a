"""What the chosen item of the list says, with the way to answer it."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLineEdit, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from cpdesk.domain.question import ImportQuestion
from cpdesk.ui.appearance import Appearance, TextSize
from cpdesk.ui.models.importing.items import ImportItem, ItemKind
from cpdesk.ui.models.importing.reply_words import reply_words
from cpdesk.ui.widgets.hairline import Hairline
from cpdesk.ui.widgets.importing.choice_box import ChoiceBox
from cpdesk.ui.widgets.text_label import TextLabel

_NOT_YET = "Not answered yet"
_EXAMPLE = "Such as Q1 2019/20"


class AnswerBox(QWidget):
    """Shows an item whole.

    `answered` carries a question with the words given, `taken_back` an answer that is no longer meant.
    """

    answered = Signal(object, str)
    taken_back = Signal(object)

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._item: ImportItem | None = None
        self._heading = TextLabel(appearance, TextSize.SMALL, quiet=True)
        self._text = TextLabel(appearance)
        self._choices = ChoiceBox()
        self._choices.setInsertPolicy(ChoiceBox.InsertPolicy.NoInsert)
        self._words = QLineEdit()
        self._give = QPushButton("&Answer")
        self._fields = QStackedWidget()
        self._row = QWidget()
        self._for_all = QCheckBox()
        self._trouble = TextLabel(appearance, TextSize.SMALL)
        self._default = TextLabel(appearance, TextSize.SMALL, quiet=True)
        self._back = QPushButton("&Take this answer back")
        for button in (self._give, self._back):
            button.setAutoDefault(False)
        self._lay_out(appearance)
        self._choices.activated.connect(self._choose)
        self._words.returnPressed.connect(self._say)
        self._words.textChanged.connect(self._clear_trouble)
        self._give.clicked.connect(self._say)
        self._back.clicked.connect(self._take_back)
        self.show_item(None)

    @property
    def is_for_all(self) -> bool:
        """Return whether the answer is meant for all questions alike."""
        return self._for_all.isChecked() and not self._for_all.isHidden()

    def show_item(self, item: ImportItem | None, alike: int = 0) -> None:
        """Show an item; None hides the box. So many other questions are `alike`, for an answer to settle them all."""
        if item != self._item:
            self._for_all.setChecked(False)
        self._item = item
        self._for_all.setText(f"The &same for all {alike + 1:,} measures that are not said")
        self._for_all.setVisible(alike > 0)
        self.setVisible(item is not None)
        if item is None:
            return
        self._heading.setText(f"{item.heading} · {item.place}" if item.place else str(item.heading))
        self._text.setText(item.text)
        question = item.question
        self._row.setVisible(question is not None and question.asks is not None)
        self._default.setVisible(question is not None)
        self._back.setVisible(item.kind is ItemKind.ANSWER)
        self._clear_trouble()
        if question is not None:
            self._show_question(question)

    def show_trouble(self, words: str) -> None:
        """Say why the words given are no answer."""
        self._trouble.setText(words)
        self._trouble.setVisible(bool(words))
        self._words.setProperty("state", "wrong" if words else "")
        self._words.style().polish(self._words)

    def take_focus(self) -> bool:
        """Go to where the question is answered, and return whether there is such a place."""
        field = self._fields.currentWidget()
        if self._row.isHidden() or self.isHidden() or field is None:
            return False
        field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        return True

    def _show_question(self, question: ImportQuestion) -> None:
        is_free = not question.choices
        offered = question.choices or question.suggestions
        self._fields.setCurrentWidget(self._choices if offered else self._words)
        self._give.setVisible(is_free)
        self._offer(question, offered, is_free=is_free)
        self._words.clear()
        for field in (self._choices, self._words):
            field.setAccessibleName(question.text)
        if question.asks is None:
            self._default.setText("This is mended in the workbook itself; bring it in again then.")
        elif question.default:
            self._default.setText(f"Until you say, cpdesk takes: {reply_words(question.asks, question.default)}.")
        else:
            self._default.setText("Until you say, it stays open.")
        self._choices.setAccessibleDescription(self._default.text())
        self._words.setAccessibleDescription(self._default.text())

    def _offer(self, question: ImportQuestion, offered: Sequence[str], *, is_free: bool) -> None:
        """List what may be answered; where anything may be, it can be typed as well."""
        is_of_period = question.asks is not None and question.asks.is_a_period
        example = question.default or (_EXAMPLE if is_of_period else "")
        self._words.setPlaceholderText(example)
        self._choices.clear()
        self._choices.setEditable(is_free)
        if not is_free:
            self._choices.addItem(_NOT_YET, None)
        for choice in offered:
            self._choices.addItem(_capital(reply_words(question.asks, choice)), choice)
        line = self._choices.lineEdit()
        if line is not None:
            self._choices.setCurrentIndex(-1)
            line.setPlaceholderText(example)
            line.returnPressed.connect(self._say, Qt.ConnectionType.UniqueConnection)

    def _choose(self) -> None:
        said = self._choices.currentData()
        if said is not None and self._item is not None and self._item.question is not None:
            self.answered.emit(self._item.question, str(said))

    def _say(self) -> None:
        """Give what is typed; with nothing typed, the answer that is taken until someone gives one."""
        question = self._item.question if self._item is not None else None
        if question is None:
            return
        is_chosen = self._fields.currentWidget() is self._choices
        typed = (self._choices.currentText() if is_chosen else self._words.text()).strip()
        said = typed or (question.default or "")
        if said:
            self.answered.emit(question, said)

    def _take_back(self) -> None:
        if self._item is not None and self._item.answer is not None:
            self.taken_back.emit(self._item.answer)

    def _clear_trouble(self) -> None:
        self.show_trouble("")

    def _lay_out(self, appearance: Appearance) -> None:
        self._fields.addWidget(self._choices)
        self._fields.addWidget(self._words)
        self._fields.setMaximumHeight(self._choices.sizeHint().height())
        row = QHBoxLayout(self._row)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._fields, 1)
        row.addWidget(self._give)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(appearance.spacing(1))
        for widget in (self._heading, self._text, self._for_all, self._row, self._trouble, self._default):
            layout.addWidget(widget)
        layout.addWidget(self._back, alignment=Qt.AlignmentFlag.AlignLeft)
        layout.addSpacing(appearance.spacing(1))
        layout.addWidget(Hairline())


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]
