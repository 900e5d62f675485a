"""The keys that would cut an insert up in the midst of a text."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QInputMethodEvent, QKeyEvent, QKeySequence, QTextBlock, QTextCursor

from cpdesk.ui.widgets.insert_places import chosen_insert, insert_in, step_aside, take_out_block, whole_inserts
from cpdesk.ui.widgets.rich_text_area import RichTextArea

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_BACK = (Qt.Key.Key_Left, Qt.Key.Key_Up)
_ON = (Qt.Key.Key_Right, Qt.Key.Key_Down)
_OUT = (Qt.Key.Key_Backspace, Qt.Key.Key_Delete)
_WITH_CONTROL = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
_Standard = QKeySequence.StandardKey


class InsertKeys:
    """Has what is typed at an insert stand behind it; Backspace and Delete take it out as a whole."""

    def __init__(self, area: RichTextArea) -> None:
        self._area = area
        area.about_to_insert.connect(self.make_room)

    def make_room(self) -> None:
        """Let what is pasted or dropped stand behind an insert, and take the place of whole ones alone."""
        cursor = self._area.textCursor()
        block = chosen_insert(cursor)
        if block is not None:
            step_aside(self._area, block)
        elif cursor.hasSelection():
            self._area.setTextCursor(whole_inserts(cursor))

    def takes(self, event: QEvent) -> bool:
        """Return whether an event was one for an insert and is done with."""
        cursor = self._area.textCursor()
        block = chosen_insert(cursor)
        if isinstance(event, QInputMethodEvent):
            if block is not None and (event.commitString() or event.preeditString()):
                step_aside(self._area, block)
            return False
        if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress:
            return False
        if block is not None:
            return self._at(block, event)
        if cursor.hasSelection():
            if _changes(event):
                self._area.setTextCursor(whole_inserts(cursor))
            return False
        return self._beside(cursor, event)

    def _at(self, block: QTextBlock, event: QKeyEvent) -> bool:
        """Do what a key means where an insert is chosen."""
        is_plain = not event.modifiers() & (_WITH_CONTROL | Qt.KeyboardModifier.ShiftModifier)
        if event.key() in _OUT and is_plain:
            take_out_block(self._area, block)
        elif event.key() in (*_BACK, *_ON) and is_plain:
            self._go(block.next() if event.key() in _ON else block.previous(), is_on=event.key() in _ON)
        elif event.key() in _ENTER and not event.modifiers() & _WITH_CONTROL:
            step_aside(self._area, block)
        elif event.matches(_Standard.Cut):
            self._area.copy()
            take_out_block(self._area, block)
        else:
            if _types(event):
                step_aside(self._area, block)
            return False
        return True

    def _go(self, block: QTextBlock, *, is_on: bool) -> None:
        if block.isValid():
            cursor = QTextCursor(block)
            if not is_on:
                cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock)
            self._area.set_caret(cursor)

    def _beside(self, cursor: QTextCursor, event: QKeyEvent) -> bool:
        """Choose the insert that Backspace or Delete would join with the paragraph of the caret."""
        if event.key() == Qt.Key.Key_Backspace and cursor.atBlockStart():
            other = cursor.block().previous()
        elif event.key() == Qt.Key.Key_Delete and cursor.atBlockEnd():
            other = cursor.block().next()
        else:
            return False
        if insert_in(other) is None:
            return False
        place = other.blockNumber()
        here = cursor.block()
        if not here.text():
            place -= here.blockNumber() < place
            take_out_block(self._area, here)
        self._go(self._area.document().findBlockByNumber(place), is_on=True)
        return True


def _types(event: QKeyEvent) -> bool:
    return bool(event.text()) and event.text().isprintable() and not event.modifiers() & _WITH_CONTROL


def _changes(event: QKeyEvent) -> bool:
    return event.matches(_Standard.Cut) or _types(event) or event.key() in (*_OUT, *_ENTER)
