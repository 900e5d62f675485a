"""How the rows of a table are painted: two lines of words over a hairline, without boxes."""

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, QRect
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QTableView

from cpdesk.branding import Branding
from cpdesk.ui.appearance import Appearance
from cpdesk.ui.widgets.cell_face import CellFace, CellFaces
from cpdesk.ui.widgets.cell_role import CellRole, RowWords

_MOST_KEPT = 400
"""How many rows are kept as they were painted: those on the screen, with some to scroll back to."""


class RowPainter(QObject):
    """Paints the rows of a table that are to be seen, from faces that it keeps until a cell says something else.

    A view's own way asks the model for each cell and lays its words out anew with every repaint.
    """

    def __init__(self, table: QTableView, appearance: Appearance, branding: Branding) -> None:
        super().__init__(table)
        self._table = table
        self._appearance = appearance
        self._branding = branding
        self._faces: dict[tuple[int, bool], dict[int, CellFace]] = {}
        self._take_theme()
        appearance.changed.connect(self._take_theme)
        table.horizontalHeader().sectionResized.connect(self._forget_column)
        self._follow(table.model())

    def paint(self, painter: QPainter, area: QRect) -> None:
        """Paint the rows within an area of the viewport."""
        table, header = self._table, self._table.verticalHeader()
        height = header.defaultSectionSize()
        first = max(0, (area.top() + header.offset()) // height)
        last = min(table.model().rowCount() - 1, (area.bottom() + header.offset()) // height)
        columns = [
            (place, table.columnViewportPosition(place), table.columnWidth(place))
            for place in range(table.model().columnCount())
            if not table.isColumnHidden(place)
        ]
        shown = [item for item in columns if item[1] <= area.right() and item[1] + item[2] > area.left()]
        if shown:
            width = max(left + width for _, left, width in columns)
            for row in range(first, last + 1):
                self._paint_row(painter, row, QRect(0, row * height - header.offset(), width, height), shown)

    def _paint_row(self, painter: QPainter, row: int, box: QRect, columns: list[tuple[int, int, int]]) -> None:
        table = self._table
        is_chosen = table.selectionModel().isSelected(table.model().index(row, columns[0][0]))
        if is_chosen:
            painter.fillRect(box, self._chosen_ground)
        painter.setPen(self._hairline)
        painter.drawLine(box.bottomLeft(), box.bottomRight())
        painter.setPen(self._chosen_ink if is_chosen else self._ink)
        if len(self._faces) > _MOST_KEPT:
            self._faces.clear()
        faces = self._faces.setdefault((row, is_chosen), {})
        missing = [item for item in columns if item[0] not in faces]
        if missing:
            self._make(faces, row, missing, is_chosen=is_chosen)
        for place, left, _ in columns:
            if place in faces:
                faces[place].paint(painter, left, box.top(), box.height())
        current = table.currentIndex()
        if current.row() == row and table.hasFocus() and not table.isColumnHidden(current.column()):
            painter.setPen(self._focus)
            painter.drawRect(table.visualRect(current).adjusted(1, 1, -1, -2))

    def _make(
        self, faces: dict[int, CellFace], row: int, columns: list[tuple[int, int, int]], *, is_chosen: bool
    ) -> None:
        said = self._table.model().index(row, 0).data(CellRole.ROW)
        if isinstance(said, RowWords):
            ink = self._chosen_ink if is_chosen else self._ink
            faces.update({place: self._maker.face(said.cells[place], width, ink) for place, _, width in columns})

    def _follow(self, model: QAbstractItemModel) -> None:
        model.dataChanged.connect(self._forget_rows)
        for moved in (model.modelReset, model.layoutChanged, model.rowsInserted, model.rowsRemoved):
            moved.connect(self._forget)

    def _take_theme(self) -> None:
        colour = self._appearance.colour
        self._maker = CellFaces(self._appearance, self._branding)
        self._ink, self._chosen_ink = colour("text"), colour("selection-text")
        self._chosen_ground, self._hairline = colour("selection"), colour("hairline")
        self._focus = QPen(colour("focus"), 2)
        self._forget()

    def _forget(self) -> None:
        self._faces.clear()

    def _forget_rows(self, first: QModelIndex, last: QModelIndex) -> None:
        rows = range(first.row(), last.row() + 1)
        for row, is_chosen in [known for known in self._faces if known[0] in rows]:
            del self._faces[row, is_chosen]

    def _forget_column(self, place: int) -> None:
        for faces in self._faces.values():
            faces.pop(place, None)
