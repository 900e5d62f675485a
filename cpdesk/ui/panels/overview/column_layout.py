"""A layout that sets widgets one below the other, in two columns where there is room for them."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget


class ColumnLayout(QLayout):
    """The first half of the widgets stands in the left column; each is as high as its words are at its width.

    Box layouts in a box layout would not do: an inner one keeps the height for a width that it once worked out, as Qt
    tells only the outermost layout of a widget that a child has become higher. What is asked between that and the next
    layout is then answered with the height of before, and lists with more rows are squeezed into it.
    """

    def __init__(self, wide: int, gap: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._wide = wide
        self._items: list[QLayoutItem] = []
        self.setSpacing(gap)
        self.setContentsMargins(0, 0, 0, 0)

    def addItem(self, item: QLayoutItem) -> None:
        """Add an item at the end."""
        self._items.append(item)
        self.invalidate()

    def count(self) -> int:
        """Return how many items there are."""
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:  # None ends Qt's own loop
        """Return an item, or None beyond the last."""
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:  # None ends Qt's own loop
        """Take an item out, or return None beyond the last."""
        if not 0 <= index < len(self._items):
            return None
        taken = self._items.pop(index)
        self.invalidate()
        return taken

    def expandingDirections(self) -> Qt.Orientation:
        """Return that it takes no more room than it needs."""
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        """Return that narrower means taller."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return how high the higher column is."""
        return max(self._place(QRect(0, 0, width, 0), column, for_show=False) for column in self._columns(width))

    def setGeometry(self, rect: QRect) -> None:
        """Place the widgets."""
        super().setGeometry(rect)
        for column in self._columns(rect.width()):
            self._place(rect, column, for_show=True)

    def sizeHint(self) -> QSize:
        """Return the room of one column."""
        width = max((item.sizeHint().width() for item in self._items), default=0)
        return QSize(width, self.heightForWidth(width))

    def minimumSize(self) -> QSize:
        """Return the least width; the height is for the width to say."""
        return QSize(max((item.minimumSize().width() for item in self._items), default=0), 0)

    def _columns(self, width: int) -> Sequence[tuple[int, int, Sequence[QLayoutItem]]]:
        """Return for each column where it begins, how wide it is, what stands in it."""
        if width < self._wide:
            return ((0, width, self._items),)
        half = (width - self.spacing()) // 2
        first = len(self._items) // 2
        return ((0, half, self._items[:first]), (half + self.spacing(), half, self._items[first:]))

    def _place(self, rect: QRect, column: tuple[int, int, Sequence[QLayoutItem]], *, for_show: bool) -> int:
        left, width, items = column
        y = 0
        for item in items:
            y += self.spacing() if y else 0
            height = _height(item, width)
            if for_show:
                item.setGeometry(QRect(rect.x() + left, rect.y() + y, width, height))
            y += height
        return y


def _height(item: QLayoutItem, width: int) -> int:
    """Return how high a widget is at a width, asked of itself: its item may still answer as it did before."""
    widget = item.widget()
    high = widget.heightForWidth(width) if widget is not None else -1
    return high if high >= 0 else item.sizeHint().height()
