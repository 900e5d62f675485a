"""What was written in the period before, beside the words of this one, with what changed since."""

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QResizeEvent, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPlainTextEdit, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from cpdesk.domain.last_words import LastWords
from cpdesk.domain.rich_text import RichText
from cpdesk.domain.text_change import ChangeKind, changes_words, text_changes
from cpdesk.ui.appearance import Appearance

_MOST_LINES = 7


class LastWordsView(QWidget):
    """Shows an earlier period's text, folded away or not; `start_asked` asks to begin with it.

    Once there are words for this period, what is new in them is underlined and what is gone struck through, each in a
    colour of its own and, for who listens, in plain words. It is not to be seen where nothing was written before.
    """

    start_asked = Signal()

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._last: LastWords | None = None
        self._text = RichText()
        self._fold = QPushButton()
        self._fold.setCheckable(True)
        self._fold.setChecked(True)
        self._start = QPushButton("Start from these words")
        self._start.setAccessibleDescription("Takes last period’s words over as a draft for this one")
        for button in (self._fold, self._start):
            button.setProperty("role", "link")
        self._words = QPlainTextEdit()
        self._words.setFrameShape(QFrame.Shape.NoFrame)
        self._words.setReadOnly(True)
        self._words.setUndoRedoEnabled(False)
        self._words.setTabChangesFocus(True)
        self._words.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        row = QHBoxLayout()
        row.setSpacing(appearance.spacing(2))
        row.addWidget(self._fold)
        row.addStretch(1)
        row.addWidget(self._start)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(appearance.spacing(1))
        layout.addLayout(row)
        layout.addWidget(self._words)
        self._fold.toggled.connect(self._refresh)
        self._start.clicked.connect(self.start_asked)
        appearance.changed.connect(self._refresh)
        self.hide()

    def show_words(self, last: LastWords | None, text: RichText) -> None:
        """Show an earlier period's words beside those of this period as they stand."""
        if (last, text) != (self._last, self._text):
            self._last, self._text = last, text
            self._refresh()
        self.setVisible(last is not None)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the height again once the words are laid out at another width."""
        super().resizeEvent(event)
        QTimer.singleShot(0, self._words, self._fit)

    def _refresh(self) -> None:
        last = self._last
        if last is None:
            return
        is_open = self._fold.isChecked()
        sign = "▾" if is_open else "▸"
        self._fold.setText(f"{sign} {_title(last)}{' · word for word the same' if last.is_like(self._text) else ''}")
        self._fold.setAccessibleName(f"{_title(last)}, {'shown' if is_open else 'hidden'}")
        self._start.setVisible(self._text.is_empty and not last.text.is_empty)
        self._words.setVisible(is_open)
        self._words.setAccessibleName(_title(last))
        self._words.setAccessibleDescription(self._spoken(last))
        if is_open:
            self._write(last)

    def _spoken(self, last: LastWords) -> str:
        if self._text.is_empty or last.is_like(self._text):
            return last.text.plain
        return changes_words(last.text.plain, self._text.plain)

    def _write(self, last: LastWords) -> None:
        self._words.clear()
        cursor = QTextCursor(self._words.document())
        if self._text.is_empty:
            cursor.insertText(last.text.plain, QTextCharFormat())
        else:
            for piece in text_changes(last.text.plain, self._text.plain):
                cursor.insertText(piece.text, self._look(piece.kind))
                if piece.kind is ChangeKind.GONE and piece.text.endswith((".", "!", "?")):
                    cursor.insertText(" ", QTextCharFormat())
        if not last.action.is_empty:
            below = "" if last.text.is_empty else "\n"
            cursor.insertText(f"{below}{last.action.sentence}", QTextCharFormat())
        self._words.moveCursor(QTextCursor.MoveOperation.Start)
        self._fit()

    def _fit(self) -> None:
        """Take the height of the lines that the words need at this width, up to a few."""
        lines = min(max(round(self._words.document().size().height()), 1), _MOST_LINES)
        margins = 2 * round(self._words.document().documentMargin())
        self._words.setFixedHeight(lines * self._words.fontMetrics().lineSpacing() + margins)

    def _look(self, kind: ChangeKind) -> QTextCharFormat:
        look = QTextCharFormat()
        if kind is ChangeKind.ADDED:
            look.setFontUnderline(True)
            look.setForeground(self._appearance.colour("link"))
        elif kind is ChangeKind.GONE:
            look.setFontStrikeOut(True)
            look.setForeground(self._appearance.colour("quiet"))
        return look


def _title(last: LastWords) -> str:
    return f"Written for {last.period_label}" if last.period_label else "Written last period"
