"""Two versions of a text as one, with what was added and what was taken out marked."""

from collections.abc import Sequence

from PySide6.QtGui import QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QFrame, QTextEdit, QWidget

from cpdesk.domain.text_change import ChangeKind, TextPiece
from cpdesk.ui.appearance import Appearance


class ChangeView(QTextEdit):
    """Underlines what was added and strikes out what is gone: marks that do not need colours to be told apart."""

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._pieces: tuple[TextPiece, ...] = ()
        self.setReadOnly(True)
        self.setTabChangesFocus(True)
        self.setMinimumHeight(5 * self.fontMetrics().lineSpacing())
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAccessibleName("What changed")
        appearance.changed.connect(self._draw)

    def show_pieces(self, pieces: Sequence[TextPiece]) -> None:
        """Show a text in its pieces; a screen reader is told in words what was taken out and added."""
        self._pieces = tuple(pieces)
        self.setAccessibleDescription(change_words(self._pieces))
        self._draw()

    def _draw(self) -> None:
        self.clear()
        cursor = QTextCursor(self.document())
        cursor.beginEditBlock()
        for piece in self._pieces:
            looks = QTextCharFormat()
            looks.setForeground(self._appearance.colour("quiet" if piece.kind is ChangeKind.GONE else "text"))
            looks.setFontUnderline(piece.kind is ChangeKind.ADDED)
            looks.setFontStrikeOut(piece.kind is ChangeKind.GONE)
            cursor.insertText(piece.text, looks)
        cursor.endEditBlock()
        self.moveCursor(QTextCursor.MoveOperation.Start)


def change_words(pieces: Sequence[TextPiece]) -> str:
    """Return what changed in words: Taken out: “26%”; Added: “27%”."""
    said = {ChangeKind.GONE: "Taken out", ChangeKind.ADDED: "Added"}
    parts = [
        f"{said[piece.kind]}: “{' '.join(piece.text.split())}”"
        for piece in pieces
        if piece.kind in said and piece.text.strip()
    ]
    return "; ".join(parts) or "Nothing in it changed"
