"""The right side of the import window: the list of what is asked and noticed, the chosen item, the chosen cell."""

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QClipboard, QShowEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QScrollArea, QSplitter, QVBoxLayout, QWidget

from cpdesk.domain.question import ImportQuestion
from cpdesk.ui.appearance import Appearance
from cpdesk.ui.dialogs.importing.answer_box import AnswerBox
from cpdesk.ui.dialogs.importing.cell_form import CellForm
from cpdesk.ui.models.importing.item_list import ImportItemModel
from cpdesk.ui.models.importing.items import ImportItem, alike
from cpdesk.ui.models.importing.summary import counts_words
from cpdesk.ui.widgets.importing.item_delegate import ItemDelegate
from cpdesk.ui.widgets.page_scroll import let_scroll
from cpdesk.ui.widgets.text_label import TextLabel

_MOST_AT_ONCE = 5


class SidePane(QWidget):
    """Puts the three one below the other; `item_chosen` carries the item that was gone to, or None."""

    item_chosen = Signal(object)

    def __init__(self, appearance: Appearance, clipboard: QClipboard, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = ImportItemModel(self)
        self._known = TextLabel(appearance)
        self._counts = TextLabel(appearance, quiet=True)
        self.list = QListView()
        self.box = AnswerBox(appearance)
        self.form = CellForm(appearance, clipboard)
        self._splitter = QSplitter(Qt.Orientation.Vertical)
        self._left_at = 0
        self._is_filling = False
        self._is_shared_out = False
        self._lay_out(appearance)
        self.list.selectionModel().currentChanged.connect(self._choose)
        self.list.clicked.connect(self._choose)

    @property
    def items(self) -> tuple[ImportItem, ...]:
        """Return what is listed."""
        return self._model.items

    @property
    def chosen(self) -> ImportItem | None:
        """Return the item that is gone to."""
        index = self.list.currentIndex()
        return self._model.item(index.row()) if index.isValid() else None

    def show_items(self, items: tuple[ImportItem, ...], known: str) -> None:
        """List other items; the one that is chosen stays chosen, or its place is kept where it is not there now."""
        before = self.chosen
        self._left_at = self._model.row_of(before)
        self._is_filling = True
        self._model.show_items(items)
        self._known.setText(known)
        self._known.setVisible(bool(known))
        self._counts.setText(counts_words(items))
        row = self._model.row_of(before)
        if row >= 0:
            self.list.setCurrentIndex(self._model.index(row, 0))
        self._is_filling = False
        self._show_chosen(self.chosen)

    def alike(self, question: ImportQuestion) -> tuple[ImportQuestion, ...]:
        """Return the other questions that the answer to this one is given to as well, as the person ticked it."""
        return alike(question, self._questions()) if self.box.is_for_all else ()

    def choose(self, item: ImportItem | None) -> None:
        """Go to an item; None goes to none."""
        row = self._model.row_of(item)
        if row >= 0:
            self.list.setCurrentIndex(self._model.index(row, 0))
        else:
            self.list.selectionModel().clear()
            self._show_chosen(None)

    def leave_note(self, *, is_elsewhere: bool) -> None:
        """Let go of a note's text where a person goes from cell to cell; a question stays until it is answered."""
        if is_elsewhere and self.chosen is not None and self.chosen.question is None:
            self.choose(None)

    def next_question(self) -> ImportItem | None:
        """Return the question after the chosen item, the first again after the last; None where none is open.

        Once an item is answered and gone, the next is the one that has come into its place.
        """
        here = self._model.row_of(self.chosen) if self.chosen is not None else self._left_at - 1
        asked = [row for row, item in enumerate(self._model.items) if item.question is not None]
        after = [row for row in asked if row > here]
        return self._model.item((after or asked)[0]) if asked else None

    def showEvent(self, event: QShowEvent) -> None:
        """Give the list the room of its first items, and the rest to what is chosen; later a person may drag."""
        super().showEvent(event)
        if not self._is_shared_out:
            self._is_shared_out = True
            height = self.list.sizeHintForRow(0) if self.items else 0
            wanted = 4 * self.fontMetrics().lineSpacing() + height * min(len(self.items), _MOST_AT_ONCE)
            upper = min(wanted, self.height() // 2)
            self._splitter.setSizes([upper, self.height() - upper])

    def _questions(self) -> tuple[ImportQuestion, ...]:
        return tuple(item.question for item in self.items if item.question is not None)

    def _show_chosen(self, item: ImportItem | None) -> None:
        question = item.question if item is not None else None
        self.box.show_item(item, len(alike(question, self._questions())) if question is not None else 0)

    def _choose(self, index: QModelIndex) -> None:
        if not self._is_filling:
            item = self._model.item(index.row()) if index.isValid() else None
            self._show_chosen(item)
            self.item_chosen.emit(item)

    def _lay_out(self, appearance: Appearance) -> None:
        self.setMinimumWidth(75 * appearance.step)
        self.setProperty("role", "surface")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._dress_list(appearance)
        step = appearance.step
        head = _stacked(self._known, self._counts)
        head.setContentsMargins(3 * step, 2 * step, 3 * step, step)
        upper = QWidget()
        stacked = _stacked(spacing=0)
        stacked.addLayout(head)
        stacked.addWidget(self.list, 1)
        upper.setLayout(stacked)
        lower = QWidget()
        column = _stacked(self.box, self.form, spacing=2 * step)
        column.setContentsMargins(3 * step, 2 * step, 3 * step, 2 * step)
        column.addStretch(1)
        lower.setLayout(column)
        self._splitter.setChildrenCollapsible(False)
        self._splitter.setHandleWidth(1)
        self._splitter.addWidget(upper)
        self._splitter.addWidget(_scrolling(lower))
        self._splitter.setStretchFactor(1, 1)
        layout = _stacked(self._splitter)
        self.setLayout(layout)

    def _dress_list(self, appearance: Appearance) -> None:
        self.list.setModel(self._model)
        self.list.setItemDelegate(ItemDelegate(appearance, self.list))
        self.list.setProperty("role", "items")
        self.list.setAccessibleName("Questions and what was noticed")
        self.list.setUniformItemSizes(True)
        self.list.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)


def _stacked(*widgets: QWidget, spacing: int = 0) -> QVBoxLayout:
    layout = QVBoxLayout()
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(spacing)
    for widget in widgets:
        layout.addWidget(widget)
    return layout


def _scrolling(widget: QWidget) -> QScrollArea:
    scroll = QScrollArea()
    let_scroll(scroll, widget)
    for ground in (widget, scroll.viewport()):
        ground.setAutoFillBackground(False)
    return scroll
