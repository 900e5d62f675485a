"""What the tools of a rich text field do to the words in it."""

from dataclasses import replace

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QFont, QTextCharFormat, QTextCursor

from cpdesk.domain.rich_text import BlockKind
from cpdesk.ui.widgets.link_row import LinkRow
from cpdesk.ui.widgets.rich_text_area import RichTextArea
from cpdesk.ui.widgets.rich_text_document import kind_of, look_of, run_of
from cpdesk.ui.widgets.rich_text_lists import toggle_list
from cpdesk.ui.widgets.rich_text_tools import RichTextTools


class RichTextLooks(QObject):
    """Joins a toolbar and the row for links to a field."""

    def __init__(self, area: RichTextArea, tools: RichTextTools, link_row: LinkRow) -> None:
        super().__init__(area)
        self._area, self._tools, self._link_row = area, tools, link_row
        tools.on("bold", self.toggle_bold)
        tools.on("italic", self.toggle_italic)
        tools.on("bullets", self.toggle_bullets)
        tools.on("numbers", self.toggle_numbers)
        tools.on("link", self.ask_for_link)
        link_row.chosen.connect(self._put_link)
        link_row.left.connect(self._leave_link_row)
        area.currentCharFormatChanged.connect(self._show_state)
        area.cursorPositionChanged.connect(self._show_state)

    def toggle_bold(self) -> None:
        """Make what is selected bold, or plain where it is bold."""
        look = QTextCharFormat()
        is_bold = self._area.fontWeight() >= QFont.Weight.DemiBold
        look.setFontWeight(QFont.Weight.Normal if is_bold else QFont.Weight.Bold)
        self._merge(look)

    def toggle_italic(self) -> None:
        """Make what is selected italic, or upright where it is italic."""
        look = QTextCharFormat()
        look.setFontItalic(not self._area.fontItalic())
        self._merge(look)

    def toggle_bullets(self) -> None:
        """Make the chosen paragraphs a bulleted list, or paragraphs again."""
        self._toggle_list(BlockKind.BULLET)

    def toggle_numbers(self) -> None:
        """Make the chosen paragraphs a numbered list, or paragraphs again."""
        self._toggle_list(BlockKind.NUMBER)

    def ask_for_link(self) -> None:
        """Show the row for the link at the caret, or for a new one on what is selected."""
        if not self._area.isReadOnly():
            cursor = self._chosen_link()
            words = cursor.selectedText().partition("\u2029")[0]
            self._link_row.ask(words, cursor.charFormat().anchorHref())
        self._show_state()

    def _chosen_link(self) -> QTextCursor:
        """Return a cursor that selects the whole link at the caret, or the words that are selected."""
        cursor = self._area.textCursor()
        address = cursor.charFormat().anchorHref()
        if cursor.hasSelection():
            return _without_spaces(cursor)
        if not address:
            return cursor
        start = cursor.block().position()
        place = cursor.block().begin()
        while not place.atEnd():
            fragment = place.fragment()
            if fragment.charFormat().anchorHref() == address and fragment.contains(cursor.position() - 1):
                start = fragment.position()
                cursor.setPosition(start)
                cursor.setPosition(start + fragment.length(), QTextCursor.MoveMode.KeepAnchor)
                break
            place += 1
        return cursor

    def _put_link(self, words: str, address: str) -> None:
        cursor = self._chosen_link()
        run = replace(run_of(words, cursor.charFormat()), link=address)
        cursor.insertText(run.text, look_of(run, self._area.link_colour()))
        self._area.setTextCursor(cursor)
        self._area.leave_link()
        self._leave_link_row()

    def _leave_link_row(self) -> None:
        self._link_row.hide()
        self._area.setFocus(Qt.FocusReason.OtherFocusReason)

    def _merge(self, look: QTextCharFormat) -> None:
        if not self._area.isReadOnly():
            self._area.mergeCurrentCharFormat(look)
        self._show_state()

    def _toggle_list(self, kind: BlockKind) -> None:
        if not self._area.isReadOnly():
            toggle_list(self._area.textCursor(), kind)
        self._show_state()

    def _show_state(self) -> None:
        look = run_of("", self._area.currentCharFormat())
        kind, _ = kind_of(self._area.textCursor().block())
        self._tools.show_state(
            {
                "bold": look.bold,
                "italic": look.italic,
                "bullets": kind is BlockKind.BULLET,
                "numbers": kind is BlockKind.NUMBER,
                "link": bool(look.link),
            }
        )


def _without_spaces(cursor: QTextCursor) -> QTextCursor:
    """Return a cursor that selects the words of a selection, so that a link never eats the space beside them."""
    words = cursor.selectedText()
    start = cursor.selectionStart() + len(words) - len(words.lstrip())
    end = max(start, cursor.selectionEnd() - (len(words) - len(words.rstrip())))
    chosen = QTextCursor(cursor)
    chosen.setPosition(start)
    chosen.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
    return chosen
