"""The table of a sheet as it looks, with what its columns and rows were taken for."""

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QFont

from cpdesk.domain.grid import GridCell, SheetGrid, column_letters
from cpdesk.domain.understanding import RowMeaning, SheetMap
from cpdesk.ui.models.importing.cell_reading import CellReading, cell_sentence, reading_of
from cpdesk.ui.models.importing.role_words import column_words, tint_of
from cpdesk.ui.models.importing.sheet_edges import Edge, column_edge, row_edge
from cpdesk.ui.models.importing.sheet_looks import icon_sign, ink_on, is_to_the_right, shown_text
from cpdesk.ui.models.importing.sheet_picture import SheetPicture
from cpdesk.ui.widgets.importing.sheet_role import SheetRole
from cpdesk.ui.widgets.plain_tip import plain_tip

Index = QModelIndex | QPersistentModelIndex
_Role = Qt.ItemDataRole
_ROOT = QModelIndex()
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_OF_EDGES = (*SheetRole, _Role.AccessibleTextRole, _Role.ToolTipRole)
_EMPTY = SheetPicture(SheetGrid(""), SheetMap(""))
_IN_BLOCK = {
    RowMeaning.HEADING,
    RowMeaning.MEASURE,
    RowMeaning.TARGETS,
    RowMeaning.COMMENTARY,
    RowMeaning.TOTAL,
}


class SheetTableModel(QAbstractTableModel):
    """Shows one sheet, row and column 1 at 0; it only looks up, so that the largest sheet opens at once.

    The headings of columns tell roles by the block that `strip_row` lies in, since a sheet may hold several.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._picture = _EMPTY
        self._strip_row = 1
        self._fonts: dict[tuple[bool, bool, bool], QFont] = {}

    @property
    def picture(self) -> SheetPicture:
        """Return the sheet that is shown."""
        return self._picture

    @property
    def strip_row(self) -> int:
        """Return the row whose block the headings of columns are about."""
        return self._strip_row

    def show_picture(self, picture: SheetPicture) -> None:
        """Show another sheet, or the same one understood anew; what is chosen stays where its size is the same."""
        same = (picture.last_row, picture.last_column) == (self._picture.last_row, self._picture.last_column)
        if same and picture.grid.name == self._picture.grid.name and picture.last_row:
            self._picture = picture
            self.dataChanged.emit(self.index(0, 0), self.index(self.rowCount() - 1, self.columnCount() - 1))
            self._tell_headings()
            return
        self.beginResetModel()
        self._picture = picture
        self._strip_row = min((region.first_row for region in picture.regions if region.columns), default=1)
        self.endResetModel()

    def show_strip_for(self, row: int) -> None:
        """Have the headings of columns tell their roles in the block of that row, counted from 1."""
        if row != self._strip_row:
            before = self._strip()
            self._strip_row = row
            if before != self._strip():
                self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, self.columnCount() - 1)

    def rowCount(self, parent: Index = _ROOT) -> int:
        """Return how many rows there are down to the last that shows something."""
        return 0 if parent.isValid() else self._picture.last_row

    def columnCount(self, parent: Index = _ROOT) -> int:
        """Return how many columns there are up to the last that shows something."""
        return 0 if parent.isValid() else self._picture.last_column

    def cell(self, index: Index) -> GridCell | None:
        """Return the cell of the sheet; None where it has nothing there."""
        return self._picture.grid.cell(index.row() + 1, index.column() + 1)

    def reading(self, row: int, column: int) -> CellReading | None:
        """Return how the cell at row and column, counted from 1, was read as a part of a measure."""
        cell = self._picture.grid.cell(row, column)
        found = self._picture.measure_at(row, column)
        return reading_of(cell, *found) if cell is not None and found is not None else None

    def data(self, index: Index, role: int = _Role.DisplayRole) -> object:
        """Return what a cell shows, how it looks, how it is said aloud."""
        if not index.isValid():
            return None
        cell = self.cell(index)
        if role == _Role.AccessibleTextRole:
            return self._sentence(index, cell)
        if role in (SheetRole.TINT, SheetRole.IS_OUT, SheetRole.IS_HEADING):
            return self._taken_for(index, role)
        if cell is None:
            return None
        if role == _Role.DisplayRole:
            return shown_text(cell)
        if role == _Role.ToolTipRole:
            return plain_tip(shown_text(cell))
        return self._look(cell, role)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _Role.DisplayRole) -> object:
        """Return letters and numbers, with what the column or the row is taken for."""
        if section < 0:
            return None
        if role == _Role.DisplayRole:
            return column_letters(section + 1) if orientation is Qt.Orientation.Horizontal else str(section + 1)
        if role not in _OF_EDGES:
            return None
        edge = self._edge(section, orientation)
        if role == SheetRole.IS_OUT:
            return edge.is_out
        if role == _Role.ToolTipRole:
            return plain_tip(edge.tip) if edge.tip else None
        texts: dict[int, str] = {SheetRole.WORDS: edge.words, SheetRole.DETAIL: edge.detail, SheetRole.TINT: edge.tint}
        return texts.get(role, edge.said)

    def _look(self, cell: GridCell, role: int) -> object:
        if role == _Role.FontRole:
            return self._font(cell)
        if role == _Role.TextAlignmentRole:
            return _RIGHT if is_to_the_right(cell) else _LEFT
        fill = cell.conditional_fill or cell.fill
        if role == SheetRole.FILL:
            return fill
        if role == SheetRole.INK:
            return ink_on(fill) if fill else None
        if role == SheetRole.ICON:
            return icon_sign(cell.icon) if cell.icon else None
        return None

    def _font(self, cell: GridCell) -> QFont | None:
        looks = (cell.bold, cell.italic, cell.struck)
        if not any(looks):
            return None
        if looks not in self._fonts:
            font = QFont()
            font.setBold(cell.bold)
            font.setItalic(cell.italic)
            font.setStrikeOut(cell.struck)
            self._fonts[looks] = font
        return self._fonts[looks]

    def _taken_for(self, index: Index, role: int) -> object:
        row, column = index.row() + 1, index.column() + 1
        known = self._picture.column_at(row, column)
        if role == SheetRole.IS_HEADING:
            return self._picture.is_heading(row, column)
        meaning = self._picture.meaning_at(row, column)
        if role == SheetRole.IS_OUT:
            is_hidden = row in self._picture.grid.hidden_rows or self._is_hidden(column)
            return (
                is_hidden
                or meaning is RowMeaning.LEFT_OUT
                or (known is not None and (known.is_hidden or known.is_left_out))
            )
        return tint_of(known.role) if known is not None and meaning in _IN_BLOCK else ""

    def _is_hidden(self, column: int) -> bool:
        return column in self._picture.grid.hidden_columns

    def _sentence(self, index: Index, cell: GridCell | None) -> str:
        row, column = index.row() + 1, index.column() + 1
        if cell is None:
            return f"{column_letters(column)}{row}, empty"
        known = self._picture.column_at(row, column)
        meaning = self._picture.meaning_at(row, column)
        heading = "heading of " if meaning is RowMeaning.HEADING else ""
        in_block = known is not None and meaning in _IN_BLOCK
        as_column = f"{heading}{column_words(known)}" if known is not None and in_block else ""
        as_row = "" if heading else self._picture.row_words(row, column).lower()
        return cell_sentence(cell, self.reading(row, column), as_column, as_row)

    def _edge(self, section: int, orientation: Qt.Orientation) -> Edge:
        if orientation is Qt.Orientation.Horizontal:
            return column_edge(self._picture, self._strip_row, section + 1)
        return row_edge(self._picture, section + 1)

    def _strip(self) -> list[Edge]:
        return [self._edge(column, Qt.Orientation.Horizontal) for column in range(self.columnCount())]

    def _tell_headings(self) -> None:
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, self.columnCount() - 1)
        self.headerDataChanged.emit(Qt.Orientation.Vertical, 0, self.rowCount() - 1)
