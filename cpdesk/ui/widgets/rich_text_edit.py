"""A rich text editor: a field with a slim toolbar, which says when a text is to be kept."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QAction, QTextCursor
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from cpdesk.domain.rich_text import RichText
from cpdesk.domain.text_search import Span
from cpdesk.ui.appearance import Appearance
from cpdesk.ui.speller import Speller
from cpdesk.ui.widgets.exempt_marks import ExemptMarks
from cpdesk.ui.widgets.insert_lines import InsertLines
from cpdesk.ui.widgets.link_row import LinkRow
from cpdesk.ui.widgets.rich_text_area import RichTextArea
from cpdesk.ui.widgets.rich_text_document import fill_document, read_document
from cpdesk.ui.widgets.rich_text_looks import RichTextLooks
from cpdesk.ui.widgets.rich_text_places import cursor_on, place_of
from cpdesk.ui.widgets.rich_text_tools import RichTextTools
from cpdesk.ui.widgets.spelling_marks import SpellingMarks
from cpdesk.ui.widgets.spelling_menu import SpellingMenu

PAUSE_MS = 800
LONGEST_MS = 2000
"""How long words are kept at most before they are committed, should somebody type without a pause."""
_FEWEST_LINES, _MOST_LINES = 4, 16


class RichTextEdit(QWidget):
    """Edits a `RichText`; `inserts` are the charts and tables that it asks for, `marks` its exempt paragraphs.

    `text_changed_by_user` is emitted at each change; `text_committed` carries the text when focus leaves or
    the person pauses, and only where it differs from what was last set or committed.

    Undo is one road: until a text is committed the field undoes typing itself; from then on Ctrl+Z passes
    through to the window's Undo, whose one step is the text as it was committed before.
    """

    text_changed_by_user = Signal()
    text_committed = Signal(object)

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._kept = RichText()
        self._is_filling = self._has_new_words = False
        self._lines = (_FEWEST_LINES, _MOST_LINES)
        self._area = RichTextArea(self)
        self._tools = RichTextTools(appearance, self._area, self)
        self._link_row = LinkRow(self)
        self.inserts = InsertLines(self._area, appearance)
        self.marks = ExemptMarks(self._area, appearance)
        self._looks = RichTextLooks(self._area, self._tools, self._link_row)
        self._pause, self._longest = QTimer(self), QTimer(self)
        for timer, pause in ((self._pause, PAUSE_MS), (self._longest, LONGEST_MS)):
            timer.setSingleShot(True)
            timer.setInterval(pause)
        self._build()
        self._area.document().contentsChange.connect(self._note_words)
        self._area.document().contentsChanged.connect(self._note_change)
        self._area.document().documentLayout().documentSizeChanged.connect(self._fit_height)
        self._area.focus_left.connect(self.commit_pending)
        self._pause.timeout.connect(self.commit_pending)
        self._longest.timeout.connect(self.commit_pending)
        appearance.changed.connect(self._draw_afresh)

    def rich_text(self) -> RichText:
        """Return the text as it stands, tidied."""
        return read_document(self._area.document())

    def set_rich_text(self, text: RichText) -> None:
        """Show a text without saying that it changed; the caret stays by the words that it stood by.

        A text that is the one last set or committed leaves what is being typed alone. Call `commit_pending`
        before the text of something else is shown.
        """
        text = text.tidied()
        if text != self._kept:
            self._stop_waiting()
            self._kept = text
            if text != self.rich_text():
                self._fill(text)

    def commit_pending(self) -> None:
        """Say what was typed and not yet said, if it makes a difference."""
        self._stop_waiting()
        text = self.rich_text()
        if text != self._kept:
            self._kept = text
            self._area.document().clearUndoRedoStacks()
            self.text_committed.emit(text)

    def discard_pending(self) -> None:
        """Forget what was typed and not yet said: it belonged to something that is no longer there."""
        self._stop_waiting()
        if self.rich_text() != self._kept:
            self._fill(self._kept)

    def word_count(self) -> int:
        """Return how many words the text has."""
        return self.rich_text().word_count

    def is_read_only(self) -> bool:
        """Return whether the text can only be read."""
        return self._area.isReadOnly()

    def set_read_only(self, is_read_only: bool) -> None:
        """Let the text only be read, or be edited again."""
        self._area.setReadOnly(is_read_only)
        self._tools.setVisible(not is_read_only)
        self._link_row.hide()

    def set_placeholder_text(self, text: str) -> None:
        """Show a hint while there is no text."""
        self._area.set_hint(text)
        self._area.setAccessibleDescription(text)

    def set_lines(self, fewest: int, most: int) -> None:
        """Let the field grow with its text between so many lines; a `most` of 0 takes all the room."""
        self._lines = (fewest, most)
        self._fit_height()

    def setAccessibleName(self, name: str) -> None:
        """Name the field itself, which is what has the focus."""
        super().setAccessibleName(name)
        self._area.setAccessibleName(name)

    def setAccessibleDescription(self, description: str) -> None:
        """Describe the field itself."""
        super().setAccessibleDescription(description)
        self._area.setAccessibleDescription(description)

    def text_cursor(self) -> QTextCursor:
        """Return the caret with what is selected."""
        return self._area.textCursor()

    def set_text_cursor(self, cursor: QTextCursor) -> None:
        """Put the caret somewhere else, or select."""
        self._area.setTextCursor(cursor)

    def offer(self, words: str, actions: Sequence[QAction]) -> None:
        """Offer in a menu of that name what the window does to the text."""
        self._tools.add_menu(words, actions)

    def check_spelling(self, speller: Speller) -> None:
        """Mark words that may be wrong from now on, and offer others for them in the context menu."""
        SpellingMarks(self._area, speller, self._appearance)
        SpellingMenu(self._area, speller)

    def select(self, span: Span, *, takes_focus: bool) -> None:
        """Select words of the text and bring them into view."""
        cursor = cursor_on(self._area.document(), span)
        if cursor is not None:
            self._area.set_caret(cursor)
        if takes_focus:
            self._area.setFocus(Qt.FocusReason.ShortcutFocusReason)

    @property
    def caret_place(self) -> tuple[int, int]:
        """Return in which block the caret is, and before which character."""
        return place_of(self._area.textCursor())

    @property
    def has_caret(self) -> bool:
        """Return whether the field has the focus."""
        return self._area.hasFocus()

    def take_caret(self) -> None:
        """Go on writing: put the caret behind the last word, unless somebody is writing here already."""
        if not self.has_caret:
            self._area.moveCursor(QTextCursor.MoveOperation.End)
            self._area.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _build(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(self._appearance.spacing(1))
        for widget in (self._tools, self._area, self._link_row):
            layout.addWidget(widget)
        self._link_row.hide()
        self._area.document().setDocumentMargin(self._appearance.spacing(2))
        self._area.document().setIndentWidth(self._appearance.spacing(5))
        self._tools.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setFocusProxy(self._area)
        self._fill(RichText())
        self._fit_height()

    def _fill(self, text: RichText) -> None:
        """Put in another text; caret and view stay where they were as far as the words around them do."""
        caret, bar = self._area.textCursor(), self._area.verticalScrollBar()
        before, top = self._area.document().toRawText(), bar.value()
        ends = caret.anchor(), caret.position()
        self._is_filling = True
        fill_document(self._area.document(), text, self._area.link_colour())
        self._is_filling = False
        after = self._area.document().toRawText()
        anchor, position = (_moved(place, before, after) for place in ends)
        caret = QTextCursor(self._area.document())
        caret.setPosition(anchor)
        caret.setPosition(position, QTextCursor.MoveMode.KeepAnchor)
        self._area.setTextCursor(caret)
        bar.setValue(top)

    def _note_words(self) -> None:
        self._has_new_words = True

    def _note_change(self) -> None:
        """Take note of a change to words or looks; Qt says the same of the marks of spelling, which are none."""
        is_new, self._has_new_words = self._has_new_words, False
        if is_new and not self._is_filling:
            self._pause.start()
            if not self._longest.isActive():
                self._longest.start()
            self.text_changed_by_user.emit()

    def _stop_waiting(self) -> None:
        for timer in (self._pause, self._longest):
            timer.stop()

    def _draw_afresh(self) -> None:
        """Draw links in the colour of the new theme."""
        self.commit_pending()
        self._fill(self._kept)

    def _fit_height(self) -> None:
        fewest, most = self._lines
        line = self._area.fontMetrics().lineSpacing()
        around = 2 * (self._appearance.spacing(2) + self._area.frameWidth())
        self._area.setMinimumHeight(fewest * line + around)
        vertical = QSizePolicy.Policy.Fixed if most else QSizePolicy.Policy.Expanding
        self.setSizePolicy(QSizePolicy.Policy.Expanding, vertical)
        if most:
            text_height = round(self._area.document().size().height()) + 2 * self._area.frameWidth()
            self._area.setFixedHeight(min(max(text_height, fewest * line + around), most * line + around))
        else:
            self._area.setMaximumHeight(16777215)


def _moved(place: int, before: str, after: str) -> int:
    """Return where a place in a text is once the text has changed."""
    shorter = min(len(before), len(after))
    same_start = next((at for at in range(shorter) if before[at] != after[at]), shorter)
    if place <= same_start:
        return place
    rest = shorter - same_start
    same_end = next((at for at in range(rest) if before[-1 - at] != after[-1 - at]), rest)
    if place < len(before) - same_end:
        return len(after) - same_end
    return max(place + len(after) - len(before), same_start)
