"""The context menu of a text: what may be meant by a word, then what every field has."""

from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtGui import QAction, QKeySequence, QShortcut, QTextCursor
from PySide6.QtWidgets import QMenu

from cpdesk.domain.own_words import is_own
from cpdesk.domain.spelt_word import SpeltWord
from cpdesk.ui.actions import SPELLING_KEYS
from cpdesk.ui.announcing import announce
from cpdesk.ui.speller import Speller
from cpdesk.ui.widgets.rich_text_area import RichTextArea
from cpdesk.ui.widgets.spelling_marks import select_word, word_at

_LOOKING = "Looking for suggestions…"
_NONE = "No suggestions"


class SpellingMenu(QObject):
    """Opens at the mouse, or with the menu key or Shift+F10 at the caret.

    Suggestions come in while the menu is open: they take a moment.
    """

    def __init__(self, area: RichTextArea, speller: Speller) -> None:
        super().__init__(area)
        self._area = area
        self._speller = speller
        self._menu: QMenu | None = None
        self._waiting: QAction | None = None
        self._chosen = QTextCursor()
        self._word = ""
        self._spelt = ""
        area.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        area.customContextMenuRequested.connect(self._open_at)
        keys = QShortcut(QKeySequence(SPELLING_KEYS[0][2]), area)
        keys.setContext(Qt.ShortcutContext.WidgetShortcut)
        keys.activated.connect(self._open_at_caret)

    def _open_at_caret(self) -> None:
        self._open_at(self._area.cursorRect().bottomLeft())

    def _open_at(self, place: QPoint) -> None:
        if self._menu is not None:
            return
        menu = self._area.createStandardContextMenu()
        menu.setParent(self._area, menu.windowFlags())
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.destroyed.connect(self._forget_menu)
        self._menu = menu
        if not self._area.isReadOnly() and not self._speller.is_off:
            self._put_spelling(menu, self._area.cursorForPosition(place))
        self._put_offered(menu, place)
        menu.popup(self._area.viewport().mapToGlobal(place))
        if self._waiting is not None:
            menu.setActiveAction(self._waiting)

    def _put_offered(self, menu: QMenu, place: QPoint) -> None:
        """Put what the window does to a paragraph at the end, and the caret into the one that is pointed at."""
        if self._area.isReadOnly() or not self._area.offered:
            return
        if not self._area.textCursor().hasSelection():
            self._area.setTextCursor(self._area.cursorForPosition(place))
        self._area.setFocus(Qt.FocusReason.MouseFocusReason)
        menu.addSeparator()
        menu.addActions(self._area.offered)

    def _put_spelling(self, menu: QMenu, cursor: QTextCursor) -> None:
        word = word_at(cursor)
        if word is None:
            return
        first = menu.actions()[0]
        self._word, self._spelt, self._chosen = word.plain, word.words, select_word(cursor, word)
        if self._speller.is_wrong(word.plain):
            self._put_suggestions(menu, first, word)
        elif is_own(word.plain, self._speller.own_words):
            self._put(menu, first, f"Take “{word.plain}” out of the council's words", self._take_out)
            menu.insertSeparator(first)

    def _put_suggestions(self, menu: QMenu, first: QAction, word: SpeltWord) -> None:
        self._area.setTextCursor(self._chosen)
        self._waiting = QAction(_LOOKING, menu)
        menu.insertAction(first, self._waiting)
        menu.insertSeparator(first)
        self._put(menu, first, f"&Add “{word.plain}” to the council's words", self._add)
        menu.insertSeparator(first)
        self._speller.suggest(word.plain, self._show_suggestions)

    def _put(self, menu: QMenu, before: QAction, words: str, do: object) -> None:
        action = QAction(words, menu)
        action.triggered.connect(do)
        menu.insertAction(before, action)

    def _show_suggestions(self, found: tuple[str, tuple[str, ...]]) -> None:
        """Put the suggestions where the menu says that they are looked for, unless it was closed meanwhile."""
        word, suggestions = found
        menu, waiting = self._menu, self._waiting
        if menu is None or waiting is None or word != self._word:
            return
        if not suggestions:
            waiting.setText(_NONE)
            announce(self._area, _NONE)
            return
        made = [QAction(words.replace("&", "&&"), menu) for words in suggestions]
        for action, words in zip(made, suggestions, strict=True):
            action.setData(words)
            font = action.font()
            font.setBold(True)
            action.setFont(font)
            action.triggered.connect(self._take)
        was_active = menu.activeAction() is waiting
        menu.insertActions(waiting, made)
        menu.removeAction(waiting)
        self._waiting = None
        if was_active:
            menu.setActiveAction(made[0])
        announce(self._area, f"Suggestions: {', '.join(suggestions)}")

    def _take(self) -> None:
        """Put the suggestion in the place of the word, which looks as it did."""
        action = self.sender()
        if isinstance(action, QAction) and self._chosen.selectedText() == self._spelt:
            look = QTextCursor(self._chosen)
            look.setPosition(self._chosen.selectionStart() + 1)
            self._chosen.insertText(str(action.data()), look.charFormat())
            self._area.setTextCursor(self._chosen)

    def _add(self) -> None:
        self._speller.word_added.emit(self._word)

    def _take_out(self) -> None:
        self._speller.word_taken_out.emit(self._word)

    def _forget_menu(self) -> None:
        self._menu = None
        self._waiting = None
