"""The paragraphs of a text that the public paper withholds, shown as such."""

from PySide6.QtCore import QObject, QPointF, QRectF, Qt
from PySide6.QtGui import QAction, QPainter

from cpdesk.domain.exemption import Exemption, paragraphs_words
from cpdesk.ui.announcing import announce
from cpdesk.ui.appearance import Appearance, TextSize
from cpdesk.ui.widgets.rich_text_area import RichTextArea
from cpdesk.ui.widgets.rich_text_document import blocks_of
from cpdesk.ui.widgets.rich_text_exempt import chosen_blocks, exemption_in, mark_chosen

_BAR = 3


class ExemptMarks(QObject):
    """Writes above each such paragraph that it is exempt, a bar beside it; says so where the caret comes into it."""

    def __init__(self, area: RichTextArea, appearance: Appearance) -> None:
        super().__init__(area)
        self._area = area
        self._appearance = appearance
        self._said: Exemption | None = None
        area.paint_over(self._paint)
        area.cursorPositionChanged.connect(self._say_where)

    @property
    def chosen(self) -> Exemption | None:
        """Return the mark of the paragraph that the caret or the beginning of the selection is in."""
        return next(map(exemption_in, chosen_blocks(self._area.textCursor())), None)

    def mark(self, exemption: Exemption | None) -> int:
        """Mark the paragraphs that are chosen, or make them public; return how many those are."""
        cursor = self._area.textCursor()
        mark_chosen(cursor, exemption)
        self._said = exemption
        return sum(1 for _ in chosen_blocks(cursor))

    def offer(self, action: QAction) -> None:
        """Offer in the menu of the text what the window does to the paragraph of the caret."""
        self._area.offered.append(action)

    @property
    def spoken(self) -> str:
        """Return what is said of the marks of the text; nothing where it has none."""
        count = sum(exemption_in(block) is not None for block in blocks_of(self._area.document()))
        return f"{count} paragraph{'' if count == 1 else 's'} exempt" if count else ""

    def _say_where(self) -> None:
        held = exemption_in(self._area.textCursor().block())
        if held != self._said and self._area.hasFocus():
            announce(self._area, mark_words(held) if held is not None else "Public")
        self._said = held

    def _paint(self, painter: QPainter, shown: QRectF) -> None:
        layout = self._area.document().documentLayout()
        before: Exemption | None = None
        for block in blocks_of(self._area.document()):
            held = exemption_in(block)
            box = layout.blockBoundingRect(block)
            if held is not None and box.adjusted(0, -box.height(), 0, 0).intersects(shown):
                self._paint_mark(painter, box.translated(-shown.topLeft()), held, goes_on=held == before)
            before = held

    def _paint_mark(self, painter: QPainter, box: QRectF, held: Exemption, *, goes_on: bool) -> None:
        colour = self._appearance.colour("wrong" if not held.interest else "quiet")
        font = self._appearance.font(TextSize.SMALL, bold=True)
        painter.setFont(font)
        height = painter.fontMetrics().height()
        bar = QRectF(1, box.top() - height, _BAR, box.height() + height)
        painter.fillRect(bar, colour)
        painter.setPen(colour)
        words = mark_words(held) if not goes_on else "Exempt, as above"
        painter.drawText(QPointF(box.left() + 2 * _BAR + 2, box.top() - painter.fontMetrics().descent() - 1), words)
        painter.setPen(Qt.PenStyle.SolidLine)


def mark_words(held: Exemption) -> str:
    """Return what stands above a paragraph: Exempt under paragraph 2, with what is still missing."""
    lacking = "" if held.interest else " – the public-interest statement is missing"
    return f"Exempt under {paragraphs_words(held.paragraph)}{lacking}"
