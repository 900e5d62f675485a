"""Which measures are chosen in the table."""

from PySide6.QtWidgets import QTableView

from cpdesk.ui.models.measure_table import MeasureTableModel


def chosen_keys(table: QTableView, model: MeasureTableModel) -> tuple[str, ...]:
    """Return the keys of the measures whose rows are chosen, from top to bottom.

    The ranges are read, as asking for each row of ten thousand would hold the window.
    """
    ranges = table.selectionModel().selection().toList()
    rows = {row for chosen in ranges for row in range(chosen.top(), chosen.bottom() + 1)}
    keys = model.shown_keys
    return tuple(keys[row] for row in sorted(rows) if row < len(keys))
