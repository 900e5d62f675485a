"""One edit that came back: where it belongs, what it changes, how the text will stand."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QSizeF, Signal
from PySide6.QtWidgets import QComboBox, QScrollArea, QVBoxLayout, QWidget

from cpdesk.domain.returned_edit import HowFound, ReturnedEdit
from cpdesk.domain.text_change import changes_words, text_changes
from cpdesk.domain.text_place import TextPlace
from cpdesk.services.returning.listing import state_words
from cpdesk.ui.appearance import Appearance, TextSize
from cpdesk.ui.widgets.change_view import ChangeView
from cpdesk.ui.widgets.page_scroll import let_scroll
from cpdesk.ui.widgets.rich_text_edit import RichTextEdit
from cpdesk.ui.widgets.text_label import TextLabel

_CHOOSE = "Choose where it goes"
_MOST_SOURCE = 600
_FEWEST_LINES, _MOST_LINES = 3, 11


class EditPage(QWidget):
    """Shows an edit; `text_given` carries other words for it, `place_given` where its words belong, or None."""

    text_given = Signal(object)
    place_given = Signal(object)

    def __init__(
        self, appearance: Appearance, places: Sequence[tuple[TextPlace, str]], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._places = tuple(places)
        self._is_filling = False
        self._name = TextLabel(appearance, TextSize.LARGE, bold=True)
        self._state = TextLabel(appearance, quiet=True)
        self._comments = TextLabel(appearance)
        self._where = QComboBox()
        self._changes = ChangeView(appearance)
        self._meanwhile = ChangeView(appearance)
        self._text = RichTextEdit(appearance)
        self._words = TextLabel(appearance, TextSize.SMALL, quiet=True)
        for view in (self._changes, self._meanwhile):
            view.document().documentLayout().documentSizeChanged.connect(partial(_fit, view))
        self._build(appearance)
        self._text.text_changed_by_user.connect(self._give_text)
        self._where.currentIndexChanged.connect(self._give_place)

    def show_edit(self, edit: ReturnedEdit, standing: str, *, is_open: bool) -> None:
        """Show an edit; one that was accepted can only be read."""
        self._is_filling = True
        self._name.setText(edit.name)
        self._state.setText(". ".join(filter(None, (standing, state_words(edit)))) + ".")
        self._comments.setText("\n".join(f"{said.author} says: {said.words}" for said in edit.comments))
        self._comments.setVisible(bool(edit.comments))
        self._show_places(edit, is_open=is_open)
        self._show_changes(edit)
        self._meanwhile_box.setVisible(edit.changed_here)
        self._meanwhile.show_pieces(text_changes(edit.sent.plain, edit.before.plain))
        source = " / ".join(" ".join(words.split()) for words in edit.words)
        self._words.setText(f"In the file: {source[:_MOST_SOURCE]}" if source else "")
        self._words.setVisible(bool(source) and edit.how is not HowFound.CONTROL)
        self._text.set_read_only(not is_open)
        self._text.set_rich_text(edit.after)
        self._is_filling = False

    def show_change(self, edit: ReturnedEdit) -> None:
        """Show what changes by now, while somebody types."""
        self._show_changes(edit)

    def _show_changes(self, edit: ReturnedEdit) -> None:
        self._changes.show_pieces(edit.pieces)
        self._changes.setAccessibleDescription(changes_words(edit.before.plain, edit.after.plain))

    def _show_places(self, edit: ReturnedEdit, *, is_open: bool) -> None:
        self._where_box.setVisible(edit.how is HowFound.ASKED)
        at = next((row for row, (place, _) in enumerate(self._places, 1) if place == edit.place), 0)
        self._where.setCurrentIndex(at)
        self._where.setEnabled(is_open)
        beside = next((name for place, name in self._places if place == edit.suggested), "")
        self._beside.setText(f"In the file it stands by “{beside}”." if beside else "")
        self._beside.setVisible(bool(beside))
        self._where.setAccessibleDescription(self._beside.text())

    def _give_text(self) -> None:
        if not self._is_filling:
            self.text_given.emit(self._text.rich_text())

    def _give_place(self, row: int) -> None:
        if not self._is_filling:
            self.place_given.emit(self._places[row - 1][0] if row > 0 else None)

    def _build(self, appearance: Appearance) -> None:
        step = appearance.spacing
        self._where.addItem(_CHOOSE)
        self._where.addItems([name for _, name in self._places])
        self._where.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self._where.setMinimumContentsLength(20)
        self._beside = TextLabel(appearance, TextSize.SMALL, quiet=True)
        self._where_box = self._block(appearance, "Where does it &belong?", self._where)
        self._meanwhile_box = self._block(appearance, "What was changed in the pack meanwhile", self._meanwhile)
        self._text.set_lines(4, 14)
        words = QWidget()
        words.setProperty("role", "surface")
        column = QVBoxLayout(words)
        column.setContentsMargins(step(4), step(4), step(4), step(4))
        column.setSpacing(step(2))
        for widget in (
            self._name,
            self._state,
            self._comments,
            self._where_box,
            self._beside,
            self._meanwhile_box,
            self._block(appearance, "What c&hanges", self._changes),
            self._block(appearance, "How it &will stand", self._text),
            self._words,
        ):
            column.addWidget(widget)
        column.addStretch(1)
        scroll = QScrollArea()
        let_scroll(scroll, words)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(scroll)

    def _block(self, appearance: Appearance, words: str, widget: QWidget) -> QWidget:
        block = QWidget()
        column = QVBoxLayout(block)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(appearance.spacing(1))
        label = TextLabel(appearance, TextSize.SMALL, quiet=True)
        label.setText(words)
        label.setBuddy(widget)
        widget.setAccessibleName(words.replace("&", ""))
        column.addWidget(label)
        column.addWidget(widget)
        return block


def _fit(view: ChangeView, size: QSizeF) -> None:
    """Give a view the height that its words take, within bounds."""
    line = view.fontMetrics().lineSpacing()
    wanted = round(size.height()) + 2 * view.frameWidth()
    view.setFixedHeight(min(max(wanted, _FEWEST_LINES * line), _MOST_LINES * line))
