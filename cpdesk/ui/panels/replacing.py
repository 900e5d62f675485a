"""The panel below the columns: what is found in all texts of the pack, and other words for it."""

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QFrame, QListView, QVBoxLayout, QWidget

from cpdesk.domain.edits import ReplaceWords
from cpdesk.domain.pack import BoardPack
from cpdesk.domain.pack_text import PackText, pack_texts
from cpdesk.domain.text_search import Found
from cpdesk.ui.appearance import Appearance
from cpdesk.ui.controller import Controller
from cpdesk.ui.models.found_list import FoundListModel
from cpdesk.ui.models.found_words import found_sentence, ready_commentaries, replaced_sentence, row_after
from cpdesk.ui.widgets.found_delegate import FoundDelegate
from cpdesk.ui.widgets.hairline import Hairline
from cpdesk.ui.widgets.replace_bar import ReplaceBar


class ReplacePanel(QWidget):
    """Lists every place as one types; going through the list shows each in the columns above.

    `texts_wanted` asks for what is being typed elsewhere to be put into the pack, before it is searched or changed.
    `place_chosen` carries what was found, and whether a person goes there; `left` says that the panel was closed.
    """

    texts_wanted = Signal()
    place_chosen = Signal(object, bool)
    left = Signal()

    def __init__(self, controller: Controller, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._controller = controller
        self._listed: BoardPack | None = None
        self._texts: tuple[PackText, ...] = ()
        self._model = FoundListModel(self)
        self._bar = ReplaceBar(appearance, self)
        self._list = QListView()
        self._build(appearance)
        self._bar.search_changed.connect(self._search)
        self._bar.list_asked.connect(self._enter_list)
        self._bar.one_asked.connect(self.replace_one)
        self._bar.all_asked.connect(self.replace_all)
        self._bar.closed.connect(self.leave)
        self._list.selectionModel().currentChanged.connect(self._show_current)
        self._list.activated.connect(self._go_there)
        controller.pack_changed.connect(self._follow)
        controller.pack_left.connect(self.hide)

    @property
    def said(self) -> str:
        """Return the sentence on what was found or replaced."""
        return self._bar.said

    @property
    def found(self) -> tuple[Found, ...]:
        """Return all that is listed."""
        return self._model.found

    def begin(self, words: str = "") -> None:
        """Show the panel, looking for words where some are given."""
        self.texts_wanted.emit()
        self.show()
        self._bar.begin(words)
        self._search()

    def leave(self) -> None:
        """Close the panel."""
        self.hide()
        self.left.emit()

    def replace_one(self) -> None:
        """Put the other words in the place of those that are chosen, and choose the next."""
        self.texts_wanted.emit()
        self._search()
        if self._model.found:
            found = self._model.found[max(self._list.currentIndex().row(), 0)]
            self._replace((found,))
            self._choose(row_after(self._controller.pack, self._model.found, found, self._bar.words))

    def replace_all(self) -> None:
        """Put the other words in the place of all that is listed, as one step."""
        self.texts_wanted.emit()
        self._search()
        self._replace(self._model.found)

    def hideEvent(self, event: QHideEvent) -> None:
        """Stop looking."""
        super().hideEvent(event)
        self._bar.stop()

    def _build(self, appearance: Appearance) -> None:
        self.setProperty("role", "surface")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._list.setModel(self._model)
        self._list.setItemDelegate(FoundDelegate(appearance, self._list))
        self._list.setUniformItemSizes(True)
        self._list.setFrameShape(QFrame.Shape.NoFrame)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.setAccessibleName("Places found")
        self._list.setMinimumHeight(appearance.spacing(16))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(appearance.spacing(1.5))
        for widget in (Hairline(), self._bar, Hairline()):
            column.addWidget(widget)
        column.addWidget(self._list, 1)
        self.hide()

    def _search(self) -> None:
        """List what is found now; the row that was chosen stays so."""
        row = self._list.currentIndex().row()
        pack = self._controller.pack
        if pack is not self._listed and self._bar.search.words:
            self._listed, self._texts = pack, pack_texts(pack)
        found = self._bar.search.found_in(self._texts)
        if found != self._model.found:
            self._model.show_found(found)
            self._choose(min(max(row, 0), len(found) - 1))
        self._bar.say(found_sentence(self._bar.search, found), aloud=self.isVisible())
        self._bar.offer(has_found=bool(found))

    def _choose(self, row: int) -> None:
        if self._model.found:
            self._list.setCurrentIndex(self._model.index(row))

    def _replace(self, found: tuple[Found, ...]) -> None:
        edit = ReplaceWords(found, self._bar.words, keeps_capitals=not self._bar.search.matches_case)
        before = self._controller.pack
        count = edit.count(before)
        ready = ready_commentaries(before)
        self._controller.edit(edit)
        self._search()
        drafts = len(ready - ready_commentaries(self._controller.pack))
        self._bar.say(replaced_sentence(count, len(found) - count, drafts), aloud=True)

    def _follow(self) -> None:
        if self.isVisible():
            self._search()

    def _show_current(self, current: QModelIndex) -> None:
        if current.isValid() and self.isVisible():
            self.place_chosen.emit(self._model.found[current.row()], False)

    def _go_there(self, index: QModelIndex) -> None:
        self.place_chosen.emit(self._model.found[index.row()], True)

    def _enter_list(self) -> None:
        if self._model.found:
            self._list.setFocus(Qt.FocusReason.OtherFocusReason)
