"""Parts below one another, which scroll where there is no room for them."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from cpdesk.ui.appearance import Appearance


class ScrollingColumn(QScrollArea):
    """Holds parts from top to bottom.

    Where it `keeps_least`, its parts are never smaller than they are good to use: they scroll before they shrink.
    """

    def __init__(self, appearance: Appearance, *, keeps_least: bool = False) -> None:
        super().__init__()
        content = _Kept() if keeps_least else QWidget()
        content.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        content.setProperty("role", "surface")
        edge, gap = appearance.spacing(4), appearance.spacing(3)
        self._column = QVBoxLayout(content)
        self._column.setContentsMargins(edge, gap, edge, gap)
        self._column.setSpacing(gap)
        self.setWidget(content)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def add(self, *parts: QWidget) -> None:
        """Put parts below those that are there."""
        for part in parts:
            self._column.addWidget(part)

    def add_stretch(self) -> None:
        """Let what room there is be below the parts."""
        self._column.addStretch(1)

    def to_top(self) -> None:
        """Scroll to the first of the parts."""
        self.verticalScrollBar().setValue(0)


class _Kept(QWidget):
    """The inside of a column, whose least height is that of its parts at the width that there is."""

    def heightForWidth(self, width: int) -> int:
        """Return the height below which the parts would be too small at this width."""
        layout = self.layout()
        return layout.totalMinimumHeightForWidth(width) if layout is not None else 0
