"""The wavy lines below words that may be wrong."""

from collections.abc import Callable, Collection
from time import monotonic

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtGui import QKeyEvent, QSyntaxHighlighter, QTextBlock, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QTextEdit

from cpdesk.domain.spelt_word import SpeltWord, spelt_words
from cpdesk.ui.appearance import Appearance
from cpdesk.ui.speller import Speller
from cpdesk.ui.widgets.text_offset import from_qt, to_qt

_SLICE_S = 0.008
"""How long a long text may hold the window while its words are marked."""


class SpellingMarks(QSyntaxHighlighter):
    """Marks words in a field; neither its document nor what can be undone is changed by that.

    Only the paragraph that was changed is looked at again. The word that is being typed is marked when the caret has
    left it.
    """

    def __init__(self, area: QTextEdit, speller: Speller, appearance: Appearance) -> None:
        super().__init__(area.document())
        self._area = area
        self._speller = speller
        self._appearance = appearance
        self._look = QTextCharFormat()
        self._is_typing = False
        self._typed_at = 0
        self._learnt: frozenset[str] | None = frozenset()
        self._next = 0
        self._afterwards = self._later(self._settle)
        self._marking = self._later(self._mark_some)
        area.installEventFilter(self)
        area.document().contentsChange.connect(self._note_caret)
        area.cursorPositionChanged.connect(self._afterwards.start)
        speller.learnt.connect(self._mark_learnt)
        appearance.changed.connect(self._set_look)
        self._set_look()

    def highlightBlock(self, text: str) -> None:
        """Mark the words of a paragraph that are known to be wrong."""
        if self._speller.is_off or self._area.isReadOnly():
            return
        caret = self._caret_in(self.currentBlock(), text)
        for word in spelt_words(text):
            is_typed = caret is not None and word.start < caret <= word.end
            if not is_typed and self._speller.is_wrong(word.plain):
                start, end = to_qt(text, word.start), to_qt(text, word.end)
                self.setFormat(start, end - start, self._look)

    def wrong_word_at(self, cursor: QTextCursor) -> SpeltWord | None:
        """Return the word at a cursor where it is wrong."""
        word = word_at(cursor)
        return word if word is not None and self._speller.is_wrong(word.plain) else None

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Note that somebody types, and that focus leaves; nothing is kept from the field."""
        if event.type() == QEvent.Type.InputMethod or (isinstance(event, QKeyEvent) and event.text()):
            self._is_typing = True
        elif event.type() == QEvent.Type.FocusOut:
            self._end_typing()
        return False

    def _caret_in(self, block: QTextBlock, text: str) -> int | None:
        """Return where in a paragraph somebody is typing, if it is there."""
        caret = self._area.textCursor()
        return from_qt(text, caret.positionInBlock()) if self._is_typing and caret.block() == block else None

    def _note_caret(self) -> None:
        self._typed_at = self._area.textCursor().position()

    def _settle(self) -> None:
        """Mark the word that was typed once the caret is elsewhere."""
        if self._area.textCursor().position() != self._typed_at:
            self._end_typing()

    def _end_typing(self) -> None:
        if self._is_typing:
            self._is_typing = False
            self.rehighlightBlock(self._area.document().findBlock(self._typed_at))

    def _mark_learnt(self, words: Collection[str] | None) -> None:
        """Mark the paragraphs that hold any of the words, None for all of them, a few at a time."""
        if words is None:
            self._learnt = None
        elif self._learnt is not None:
            self._learnt = self._learnt.union(words)
        self._next = 0
        self._marking.start()

    def _mark_some(self) -> None:
        until = monotonic() + _SLICE_S
        block = self._area.document().findBlockByNumber(self._next)
        while block.isValid() and monotonic() < until:
            if self._learnt is None or any(word.plain in self._learnt for word in spelt_words(block.text())):
                self.rehighlightBlock(block)
            block = block.next()
        if block.isValid():
            self._next = block.blockNumber()
            self._marking.start()
        else:
            self._learnt = frozenset()

    def _later(self, do: Callable[[], None]) -> QTimer:
        """Return a timer that does something when the window has nothing else to do."""
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(0)
        timer.timeout.connect(do)
        return timer

    def _set_look(self) -> None:
        self._look = QTextCharFormat()
        self._look.setUnderlineStyle(QTextCharFormat.UnderlineStyle.SpellCheckUnderline)
        self._look.setUnderlineColor(self._appearance.colour("wrong"))
        self.rehighlight()


def word_at(cursor: QTextCursor) -> SpeltWord | None:
    """Return the word at a cursor that is worth checking, or None; a caret right behind a word is at it."""
    text = cursor.block().text()
    at = from_qt(text, cursor.positionInBlock())
    return next((word for word in spelt_words(text) if word.start <= at <= word.end), None)


def select_word(cursor: QTextCursor, word: SpeltWord) -> QTextCursor:
    """Return a cursor that selects a word of the cursor's paragraph."""
    text, start = cursor.block().text(), cursor.block().position()
    chosen = QTextCursor(cursor)
    chosen.setPosition(start + to_qt(text, word.start))
    chosen.setPosition(start + to_qt(text, word.end), QTextCursor.MoveMode.KeepAnchor)
    return chosen
