"""How the table of measures is set up: which columns it has, the room of each."""

from cpdesk.ui.appearance import Appearance
from cpdesk.ui.models.measure_columns import MEASURE_COLUMNS
from cpdesk.ui.models.measure_table import MeasureTableModel
from cpdesk.ui.widgets.column_fit import ColumnFit, FitColumn
from cpdesk.ui.widgets.row_table import RowTable

RATING_COLUMNS = tuple(place for place, column in enumerate(MEASURE_COLUMNS) if column.is_rating)


def fit_columns(table: RowTable, model: MeasureTableModel, appearance: Appearance) -> ColumnFit:
    """Return what fits the columns to the room there is; the wording takes what is left."""
    columns = [
        FitColumn(item.name, item.heading, item.width, item.priority, item.comfort, item.most)
        for item in MEASURE_COLUMNS
    ]
    return ColumnFit(table, columns, appearance, flexible="measure", texts=model.texts)
