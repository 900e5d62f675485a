"""How the table of measures is set up: the room of its columns, the painting of its cells."""

from cpdesk.branding import Branding
from cpdesk.ui.appearance import Appearance
from cpdesk.ui.models.measure_columns import MEASURE_COLUMNS
from cpdesk.ui.models.measure_table import MeasureTableModel
from cpdesk.ui.widgets.cell_delegate import CellDelegate, RatingDelegate
from cpdesk.ui.widgets.column_fit import ColumnFit, FitColumn
from cpdesk.ui.widgets.row_table import RowTable


def fit_columns(table: RowTable, model: MeasureTableModel, appearance: Appearance) -> ColumnFit:
    """Return what fits the columns to the room there is; the wording takes what is left."""
    columns = [
        FitColumn(item.name, item.heading, item.width, item.priority, item.comfort, item.most)
        for item in MEASURE_COLUMNS
    ]
    return ColumnFit(table, columns, appearance, flexible="measure", idle=lambda: model.idle_columns)


def set_delegates(table: RowTable, appearance: Appearance, branding: Branding) -> None:
    """Let each cell be painted as what it is."""
    table.setItemDelegate(CellDelegate(appearance, table))
    for place, column in enumerate(MEASURE_COLUMNS):
        if column.is_rating:
            table.setItemDelegateForColumn(place, RatingDelegate(appearance, branding, table))
