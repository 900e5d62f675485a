"""The paragraphs of a text that ask for a chart or a table, shown as what they are and kept whole."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QRect, QRectF, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPen, QTextCursor

from cpdesk.domain.insert import Insert
from cpdesk.services.inserting import InsertState
from cpdesk.ui.announcing import announce
from cpdesk.ui.appearance import Appearance
from cpdesk.ui.widgets.insert_keys import InsertKeys
from cpdesk.ui.widgets.insert_places import chosen_insert, insert_in, put_insert
from cpdesk.ui.widgets.rich_text_area import RichTextArea
from cpdesk.ui.widgets.rich_text_document import blocks_of

Describe = Callable[[Insert], InsertState]


class InsertLines(QObject):
    """Paints a box over each such paragraph with what the paper prints there, marked where the pack lacks it.

    The words below the box stay those of the text, so that copying, undo and finding work as ever. The caret never
    stands within it: it is chosen as a whole.
    """

    def __init__(self, area: RichTextArea, appearance: Appearance) -> None:
        super().__init__(area)
        self._area = area
        self._appearance = appearance
        self._describe: Describe | None = None
        self._known: dict[Insert, InsertState] = {}
        self._keys = InsertKeys(area)
        area.paint_over(self._paint)
        area.installEventFilter(self)
        area.cursorPositionChanged.connect(self._choose_whole)

    def describe_by(self, describe: Describe) -> None:
        """Ask this what an insert is, from now on."""
        self._describe = describe
        self.refresh()

    def refresh(self) -> None:
        """Look anew what the pack has."""
        self._known.clear()
        self._area.viewport().update()

    def put(self, insert: Insert) -> None:
        """Put an insert where the caret is, as a paragraph of its own; the caret goes behind it."""
        put_insert(self._area, insert)
        announce(self._area, f"{self._state(insert).words} was put in")

    @property
    def chosen(self) -> Insert | None:
        """Return the insert that the caret has chosen; None where it stands in words."""
        block = chosen_insert(self._area.textCursor())
        return insert_in(block) if block is not None else None

    @property
    def spoken(self) -> str:
        """Return what is said of the inserts of the text; nothing where it has none."""
        found = [insert for block in blocks_of(self._area.document()) if (insert := insert_in(block)) is not None]
        return f"Printed here: {'; '.join(self._state(insert).words for insert in found)}" if found else ""

    def describe_field(self, words: str) -> None:
        """Say to those who hear the field what is printed within the text; these words where nothing is."""
        self._area.setAccessibleDescription(self.spoken or words)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take the keys that would cut an insert up."""
        if watched is self._area and not self._area.isReadOnly():
            return self._keys.takes(event)
        return False

    def _state(self, insert: Insert) -> InsertState:
        if insert not in self._known:
            self._known[insert] = self._describe(insert) if self._describe else InsertState(insert.text, is_there=True)
        return self._known[insert]

    def _choose_whole(self) -> None:
        cursor = self._area.textCursor()
        block = chosen_insert(cursor)
        if block is None or cursor.selectionEnd() - cursor.selectionStart() == block.length() - 1:
            return
        cursor.setPosition(block.position())
        cursor.setPosition(block.position() + block.length() - 1, QTextCursor.MoveMode.KeepAnchor)
        self._area.setTextCursor(cursor)
        insert = insert_in(block)
        if insert is not None and self._area.hasFocus():
            announce(self._area, self._state(insert).words)

    def _paint(self, painter: QPainter, shown: QRectF) -> None:
        """Paint the boxes that are to be seen; `shown` is the part of the document that is, in its own measures."""
        chosen = chosen_insert(self._area.textCursor())
        layout = self._area.document().documentLayout()
        for block in blocks_of(self._area.document()):
            insert = insert_in(block)
            if insert is not None:
                box = layout.blockBoundingRect(block)
                if box.intersects(shown):
                    is_chosen = chosen is not None and chosen == block and self._area.hasFocus()
                    self._paint_box(painter, box.translated(-shown.topLeft()), self._state(insert), is_chosen=is_chosen)

    def _paint_box(self, painter: QPainter, box: QRectF, state: InsertState, *, is_chosen: bool) -> None:
        colour, step = self._appearance.colour, self._appearance.spacing
        painter.fillRect(box.adjusted(-2, -1, 2, 1), colour("surface"))
        box = box.adjusted(0, -step(1) / 2, 0, step(1) / 2)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        edge = "focus" if is_chosen else "border" if state.is_there else "wrong"
        painter.setPen(QPen(colour(edge), 2 if is_chosen else 1))
        painter.setBrush(colour("selection" if is_chosen else "window"))
        painter.drawRoundedRect(box.adjusted(1, 0.5, -1, -0.5), step(1), step(1))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        left, size = box.left() + step(2), step(4)
        name, role = ("report", "quiet") if state.is_there else ("attention", "wrong")
        icon = self._appearance.icon(name, role)
        icon.paint(painter, QRect(round(left), round(box.center().y() - size / 2), size, size))
        words = QRectF(left + size + step(1), box.top(), box.width() - size - step(5), box.height())
        painter.setPen(colour("selection-text" if is_chosen else "text" if state.is_there else "wrong"))
        painter.setFont(self._area.font())
        metrics = QFontMetrics(self._area.font())
        shown, flags = state.words, Qt.AlignmentFlag.AlignVCenter.value
        if box.height() < 2 * metrics.lineSpacing():
            shown = metrics.elidedText(shown, Qt.TextElideMode.ElideRight, int(words.width()))
        else:
            flags |= Qt.TextFlag.TextWordWrap.value
        painter.drawText(words, flags, shown)
