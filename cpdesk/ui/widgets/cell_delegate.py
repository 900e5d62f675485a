"""How cells of a table are painted: two lines of text over a hairline, without boxes."""

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QPersistentModelIndex, QPointF, QRect, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QComboBox, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from cpdesk.branding import Branding
from cpdesk.domain.rating import RagRating
from cpdesk.ui.appearance import Appearance, TextSize
from cpdesk.ui.widgets.cell_role import CellRole
from cpdesk.ui.widgets.rating_badge import badge_size, paint_badge

Index = QModelIndex | QPersistentModelIndex
_TABULAR = QFont.Tag("tnum")
_STYLE_ROOM = 3
"""What the style leaves on both sides of its own accord."""


class CellDelegate(QStyledItemDelegate):
    """Paints text cells, and offers the choices of a cell that has some as a list to choose from."""

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.appearance = appearance

    def initStyleOption(self, option: QStyleOptionViewItem, index: Index) -> None:
        """Set figures of equal width and room on both sides; the whole row shows the focus, not the cell."""
        super().initStyleOption(option, index)
        option.font.setFeature(_TABULAR, 1)
        if index.data(CellRole.IS_STRONG):
            option.font.setWeight(QFont.Weight.DemiBold)
        option.features |= QStyleOptionViewItem.ViewItemFeature.WrapText
        option.textElideMode = Qt.TextElideMode.ElideRight

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint the ground, the words with room on both sides, the hairline that parts the row from the next."""
        self.paint_ground(painter, option, index)
        inner = QStyleOptionViewItem(option)
        room = self.appearance.spacing(2) - _STYLE_ROOM
        inner.rect = option.rect.adjusted(room, 0, -room, 0)
        inner.state &= ~(QStyle.StateFlag.State_MouseOver | QStyle.StateFlag.State_HasFocus)
        super().paint(painter, inner, index)
        self.paint_focus(painter, option)

    def paint_ground(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint what is behind the words: the chosen row, the hairline."""
        ground = QStyleOptionViewItem(option)
        self.initStyleOption(ground, index)
        style = ground.widget.style()
        style.drawPrimitive(QStyle.PrimitiveElement.PE_PanelItemViewItem, ground, painter, ground.widget)
        self.paint_hairline(painter, option.rect)

    def paint_focus(self, painter: QPainter, option: QStyleOptionViewItem) -> None:
        """Paint a frame round the cell that the keyboard is in."""
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.save()
            painter.setPen(QPen(self.appearance.colour("focus"), 2))
            painter.drawRect(option.rect.adjusted(1, 1, -1, -2))
            painter.restore()

    def paint_hairline(self, painter: QPainter, rect: QRect) -> None:
        """Paint the line below a row."""
        painter.save()
        painter.setPen(self.appearance.colour("hairline"))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        painter.restore()

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        """Return a list of the cell's choices, else a field to type in."""
        choices = index.data(CellRole.CHOICES)
        if not choices:
            editor = super().createEditor(parent, option, index)
        else:
            editor = QComboBox(parent)
            editor.addItems(list(choices))
        heading = index.model().headerData(index.column(), Qt.Orientation.Horizontal)
        editor.setAccessibleName(str(heading))
        return editor

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        """Show in the editor what the cell says."""
        if isinstance(editor, QComboBox):
            said = str(index.data(Qt.ItemDataRole.EditRole))
            places = (place for place in range(editor.count()) if said.startswith(editor.itemText(place)))
            editor.setCurrentIndex(next(places, 0))
        else:
            super().setEditorData(editor, index)

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        """Hand the model what was typed or chosen."""
        if isinstance(editor, QComboBox):
            model.setData(index, editor.currentText())
        else:
            super().setModelData(editor, model, index)


class RatingDelegate(CellDelegate):
    """Paints the badge of a rating, with the few words that qualify it beside or below."""

    def __init__(self, appearance: Appearance, branding: Branding, parent: QWidget | None = None) -> None:
        super().__init__(appearance, parent)
        self._branding = branding

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint the ground, the badge, the note."""
        self.paint_ground(painter, option, index)
        painter.save()
        is_chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        ink = self.appearance.colour("selection-text" if is_chosen else "text")
        painter.setFont(self.appearance.font(TextSize.BODY, bold=True))
        painter.setPen(ink)
        self._paint_rating(painter, option.rect, index)
        painter.restore()
        self.paint_focus(painter, option)

    def _paint_rating(self, painter: QPainter, rect: QRect, index: Index) -> None:
        said = index.data(CellRole.RATING)
        rating = RagRating(said) if said else None
        note = str(index.data(CellRole.NOTE) or "")
        letter = rating.letter if rating else ""
        size = badge_size(letter, painter.font())
        small = self.appearance.font(TextSize.SMALL)
        room = self.appearance.spacing(2)
        left = rect.left() + room
        corner = QPointF(left, rect.top() + (rect.height() - size.height()) / 2)
        ink = painter.pen().color()
        edge = ink if rating is None else self.appearance.colour("border")
        taken = paint_badge(painter, corner, rating, letter, branding=self._branding, edge=edge)
        painter.setFont(small)
        painter.setPen(ink)
        words_left = round(taken.right()) + room
        words_rect = QRect(words_left, rect.top(), rect.right() - words_left - 2, rect.height())
        words = note if rating is None or note else rating.word
        _paint_words(painter, words_rect, words)


def _paint_words(painter: QPainter, rect: QRect, words: str) -> None:
    """Paint words on one line or two, the second cut short where even two do not hold them."""
    metrics = QFontMetrics(painter.font())
    flags = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft | Qt.TextFlag.TextWordWrap)
    wrapped = metrics.boundingRect(QRect(0, 0, rect.width(), 10_000), flags, words)
    if wrapped.height() > 2 * metrics.lineSpacing() or wrapped.width() > rect.width():
        words = metrics.elidedText(
            words, Qt.TextElideMode.ElideRight, 2 * rect.width() - metrics.averageCharWidth() * 4
        )
    painter.drawText(rect, flags, words)
