"""The sheets of a workbook, one at a time, with what their columns and rows are taken for."""

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QCheckBox, QLabel, QStackedWidget, QTabBar, QVBoxLayout, QWidget

from cpdesk.domain.cell_address import find_place
from cpdesk.domain.import_answer import AnswerKind, ImportAnswer
from cpdesk.domain.provenance import CellPlace
from cpdesk.ui.appearance import Appearance
from cpdesk.ui.dialogs.importing.role_menu import MEANING, ROLE, RoleMenu, chosen_of
from cpdesk.ui.models.importing.import_picture import ImportPicture
from cpdesk.ui.models.importing.sheet_picture import SheetPicture
from cpdesk.ui.models.importing.sheet_table import SheetTableModel
from cpdesk.ui.widgets.importing.sheet_view import SheetView

READ, LEAVE_OUT = "read", "leave out"


class SheetPane(QWidget):
    """Tabs over the sheet. `answered` carries what was said by a click or a menu, `cell_chosen` the place gone to."""

    answered = Signal(object)
    cell_chosen = Signal()

    def __init__(self, picture: ImportPicture, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._picture = picture
        self._menu: RoleMenu | None = None
        self._places: dict[str, tuple[int, int]] = {}
        self._tabs = QTabBar()
        self._hidden = QCheckBox("Read this &hidden sheet")
        self._model = SheetTableModel(self)
        self.view = SheetView(self._model, appearance)
        self._nothing = QLabel()
        self._body = QStackedWidget()
        self._lay_out()
        for sheet in picture.sheets:
            self._tabs.addTab(_tab_words(sheet))
        self._tabs.currentChanged.connect(self._show_sheet)
        self._hidden.clicked.connect(self._ask_hidden)
        self.view.column_asked.connect(self._ask_column)
        self.view.row_asked.connect(self._ask_row)
        self.view.cell_asked.connect(self._ask_cell)
        self.view.cell_chosen.connect(self._note_cell)
        self._show_first()

    @property
    def sheet(self) -> SheetPicture | None:
        """Return the sheet that is shown."""
        at = self._tabs.currentIndex()
        return self._picture.sheets[at] if 0 <= at < len(self._picture.sheets) else None

    @property
    def model(self) -> SheetTableModel:
        """Return the table of the sheet that is shown."""
        return self._model

    @property
    def position(self) -> tuple[int, int]:
        """Return row and column, counted from 1, of the chosen cell; 0 and 0 for none."""
        index = self.view.currentIndex()
        return (index.row() + 1, index.column() + 1) if index.isValid() else (0, 0)

    def show_picture(self, picture: ImportPicture) -> None:
        """Show the workbook as it was read anew; what is chosen stays."""
        self._picture = picture
        for at, sheet in enumerate(picture.sheets):
            self._tabs.setTabText(at, _tab_words(sheet))
        self._show_sheet()

    def go_to(self, place: CellPlace) -> None:
        """Choose a cell, on whatever sheet it is."""
        at = next((at for at, sheet in enumerate(self._picture.sheets) if sheet.grid.name == place.sheet), -1)
        position = find_place(place.cell)
        if at < 0 or place.workbook:
            return
        self._tabs.setCurrentIndex(at)
        if position is not None:
            self._go_to_cell(*position)

    def _go_to_cell(self, row: int, column: int) -> None:
        sheet = self.sheet
        if sheet is not None:
            row, column = sheet.origin(row, column)
            self.view.go_to(row - 1, column - 1)

    def step_sheet(self, by: int) -> None:
        """Show the next sheet (1) or the one before (-1)."""
        self._tabs.setCurrentIndex((self._tabs.currentIndex() + by) % max(self._tabs.count(), 1))

    def _show_first(self) -> None:
        """Show the first sheet with something on it that was understood."""
        useful = (at for at, sheet in enumerate(self._picture.sheets) if sheet.regions and sheet.last_row)
        self._tabs.setCurrentIndex(next(useful, 0))
        self._show_sheet()

    def _show_sheet(self) -> None:
        sheet = self.sheet
        if sheet is None:
            return
        is_other = sheet.grid.name != self._model.picture.grid.name
        self._model.show_picture(sheet)
        self._hidden.setVisible(not sheet.grid.visible)
        self._hidden.setChecked(bool(sheet.grid.cells))
        self.view.setAccessibleName(f"Sheet {sheet.grid.name}")
        self._body.setCurrentWidget(self.view if sheet.last_row else self._nothing)
        self._nothing.setText(_why_nothing(sheet))
        if is_other or not self.view.currentIndex().isValid():
            self._lay_out_sheet(sheet)
        else:
            self.cell_chosen.emit()

    def _lay_out_sheet(self, sheet: SheetPicture) -> None:
        self.view.merge(sheet.spans())
        self.view.fit(sheet.heading_rows())
        row, column = self._places.get(sheet.grid.name, sheet.first_cell())
        self._go_to_cell(row, column)
        if not sheet.last_row:
            self.cell_chosen.emit()

    def _note_cell(self, row: int, column: int) -> None:
        sheet = self.sheet
        if sheet is not None:
            self._places[sheet.grid.name] = (row + 1, column + 1)
            self._model.show_strip_for(row + 1)
        self.cell_chosen.emit()

    def _ask_hidden(self) -> None:
        sheet = self.sheet
        if sheet is not None:
            wanted = READ if self._hidden.isChecked() else LEAVE_OUT
            self.answered.emit(ImportAnswer(AnswerKind.HIDDEN_SHEET, sheet.grid.name, wanted))

    def _ask_column(self, section: int) -> None:
        row = self._model.strip_row
        self._go_to_cell(row, section + 1)
        header = self.view.horizontalHeader()
        left = header.sectionViewportPosition(section)
        part = MEANING if self._is_across(row, section + 1) else ROLE
        self._pop_up((part,), row, section + 1, header.viewport().mapToGlobal(QPoint(left, header.height())))

    def _ask_row(self, section: int) -> None:
        row, column = section + 1, self._column_within(section + 1)
        self._go_to_cell(row, column)
        header = self.view.verticalHeader()
        top = header.sectionViewportPosition(section) + header.sectionSize(section)
        part = ROLE if self._is_across(row, column) else MEANING
        self._pop_up((part,), row, column, header.viewport().mapToGlobal(QPoint(0, top)))

    def _is_across(self, row: int, column: int) -> bool:
        return self.sheet is not None and self.sheet.is_across(row, column)

    def _column_within(self, row: int) -> int:
        """Return the column to go to in a row: the same as before, unless it is outside a table that reads across."""
        here = max(self.position[1], 1)
        across = self.sheet.region_across(row) if self.sheet is not None else None
        return here if across is None or across.holds(row, here) else across.last_column

    def _ask_cell(self) -> None:
        row, column = self.position
        if not row:
            return
        sheet = self.sheet
        is_heading = sheet is not None and sheet.is_heading(row, column)
        corner = self.view.visualRect(self.view.currentIndex()).bottomLeft()
        parts = (ROLE,) if is_heading else (ROLE, MEANING)
        self._pop_up(parts, row, column, self.view.viewport().mapToGlobal(corner))

    def _pop_up(self, parts: tuple[str, ...], row: int, column: int, at: QPoint) -> None:
        sheet = self.sheet
        if sheet is None:
            return
        if self._menu is not None:
            self._menu.deleteLater()
        self._menu = RoleMenu(sheet, row, column, parts, self)
        self._menu.triggered.connect(self._take_choice)
        self._menu.popup(at)

    def _take_choice(self, action: QAction) -> None:
        part, value = chosen_of(action)
        sheet = self.sheet
        row, column = self.position
        if sheet is None or not part:
            return
        if part == ROLE:
            answer = ImportAnswer(AnswerKind.COLUMN_ROLE, sheet.key_at(row, column), value, sheet.grid.name)
        else:
            answer = ImportAnswer(AnswerKind.ROW_KIND, sheet.about_line(row, column), value, sheet.grid.name)
        self.answered.emit(answer)

    def _lay_out(self) -> None:
        step = self._appearance.step
        self._tabs.setProperty("role", "sheets")
        self._tabs.setAccessibleName("Sheets")
        self._tabs.setDrawBase(False)
        self._tabs.setExpanding(False)
        self._tabs.setUsesScrollButtons(True)
        self._tabs.setElideMode(Qt.TextElideMode.ElideRight)
        self._nothing.setWordWrap(True)
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._nothing.setMargin(8 * step)
        self._hidden.setStyleSheet(f"margin-left: {3 * step}px")
        self._body.addWidget(self.view)
        self._body.addWidget(self._nothing)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(step)
        for widget in (self._tabs, self._hidden):
            layout.addWidget(widget)
        layout.addWidget(self._body, 1)
        self.setFocusProxy(self.view)


def _tab_words(sheet: SheetPicture) -> str:
    name = sheet.grid.name.replace("&", "&&")
    return name if sheet.grid.visible else f"{name} (hidden)"


def _why_nothing(sheet: SheetPicture) -> str:
    if not sheet.grid.visible and not sheet.grid.cells:
        return "This sheet is hidden in the workbook, so it was not read. Tick the box above to read it."
    return "There is nothing on this sheet."
