"""Which measures are chosen in the table: the controller's, as long as their rows are there."""

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QModelIndex, QObject
from PySide6.QtWidgets import QTableView

from cpdesk.ui.controller import Controller
from cpdesk.ui.models.measure_table import MeasureTableModel
from cpdesk.ui.widgets.cell_role import CellRole
from cpdesk.ui.widgets.row_table import RowTable


class ChosenRows(QObject):
    """Keeps the rows of a table and the measures that the controller calls chosen the same.

    `place` is the row that was chosen last, to go on from where its measure has left the list.
    """

    def __init__(self, controller: Controller, table: RowTable, model: MeasureTableModel) -> None:
        super().__init__(table)
        self._controller = controller
        self._table = table
        self._model = model
        self._is_kept = False
        self.place = 0
        table.selectionModel().selectionChanged.connect(self._say_together)
        table.selectionModel().currentRowChanged.connect(self._say_choice)
        controller.measure_chosen.connect(self.follow)

    @contextmanager
    def kept(self) -> Iterator[None]:
        """Keep the choice as it is while rows come and go: somebody may be typing about a measure that leaves."""
        self._is_kept = True
        yield
        self._is_kept = False

    def choose_something(self) -> None:
        """Keep the chosen measure where it is shown; else choose the first that is."""
        row = self._model.row_of(self._controller.chosen_measure)
        if self._model.rowCount():
            self._table.choose_row(row or 0)

    def keep_together(self) -> None:
        """Of several, keep those chosen that are still in the list."""
        keys = chosen_keys(self._table, self._model)
        if keys and len(self._controller.chosen_measures) > 1:
            self._controller.choose_together(keys)
            if self._controller.chosen_measure not in keys:
                self._controller.choose_measure(keys[0])

    def follow(self) -> None:
        """Choose the row of the chosen measure, or none where it is not in the list."""
        row = self._model.row_of(self._controller.chosen_measure)
        if row is None and len(self._controller.chosen_measures) < 2:
            self._table.choose_none()
        elif row is not None:
            self._table.choose_row(row)

    def step(self, by: int) -> None:
        """Choose the measure so many rows below."""
        count = self._model.rowCount()
        if count:
            row = self._model.row_of(self._controller.chosen_measure)
            start = row if row is not None else self.place - (by > 0)
            self._table.choose_row(min(max(start + by, 0), count - 1))

    def _say_choice(self, current: QModelIndex) -> None:
        if current.isValid() and not self._is_kept:
            self.place = current.row()
            self._controller.choose_measure(str(current.data(CellRole.KEY)))

    def _say_together(self) -> None:
        """Tell which measures are chosen; one that has left the list stays so while nothing else is chosen."""
        keys = chosen_keys(self._table, self._model)
        if keys and not self._is_kept:
            self._controller.choose_together(keys)


def chosen_keys(table: QTableView, model: MeasureTableModel) -> tuple[str, ...]:
    """Return the keys of the measures whose rows are chosen, from top to bottom.

    The ranges are read, as asking for each row of ten thousand would hold the window.
    """
    ranges = table.selectionModel().selection().toList()
    rows = {row for chosen in ranges for row in range(chosen.top(), chosen.bottom() + 1)}
    keys = model.shown_keys
    return tuple(keys[row] for row in sorted(rows) if row < len(keys))
