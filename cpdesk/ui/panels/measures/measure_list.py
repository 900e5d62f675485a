"""What surrounds the table of measures: the room of its columns, its counts, what is copied of its rows."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import Qt

from cpdesk.ui.appearance import Appearance
from cpdesk.ui.models.measure_columns import MEASURE_COLUMNS
from cpdesk.ui.models.measure_filter import NOT_RATED, filter_sentence, row_choices
from cpdesk.ui.models.measure_table import MeasureTableModel
from cpdesk.ui.models.row_copy import RowCopy
from cpdesk.ui.models.row_set import RowSet
from cpdesk.ui.widgets.column_fit import ColumnFit, FitColumn
from cpdesk.ui.widgets.filter_chips import ChipOffer
from cpdesk.ui.widgets.list_head import ListHead
from cpdesk.ui.widgets.row_table import RowTable


def fit_columns(table: RowTable, model: MeasureTableModel, appearance: Appearance) -> ColumnFit:
    """Return what fits the columns to the room there is; the wording takes what is left."""
    columns = [
        FitColumn(item.name, item.heading, item.width, item.priority, item.comfort, item.most)
        for item in MEASURE_COLUMNS
    ]
    return ColumnFit(table, columns, appearance, flexible="measure", texts=model.texts, idle=lambda: model.idle_columns)


def copy_of(table: RowTable, model: MeasureTableModel, keys: Sequence[str] | None) -> RowCopy:
    """Return the rows of these measures, or of all, with the columns that are shown, to be copied."""
    shown = [place for place in range(model.columnCount()) if not table.isColumnHidden(place)]
    headings = tuple(str(model.headerData(place, Qt.Orientation.Horizontal)) for place in shown)
    reviews = tuple(model.reviews[key] for key in (model.shown_keys if keys is None else keys))
    return RowCopy(reviews, tuple(model.columns[place] for place in shown), headings)


def show_counts(head: ListHead, model: MeasureTableModel, sets: Iterable[RowSet]) -> None:
    """Show above the list what there is to narrow it down to, and how much of it is shown."""
    total, wanted = len(model.reviews), model.filter
    offered = (*model.choices, *row_choices(sets, model.reviews))
    head.show_counts(
        total,
        [ChipOffer(item.name, item.words, item.count, item.rating, item.name == NOT_RATED) for item in offered],
        filter_sentence(model.rowCount(), total, wanted, offered),
        is_all=wanted.is_all,
    )


def show_all_words(count: int) -> str:
    """Return the words of the button that shows every measure again."""
    return "Show the one measure" if count == 1 else f"Show all {count} measures"
