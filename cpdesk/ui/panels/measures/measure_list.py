"""What surrounds the table of measures: the room of its columns, the painting of its cells, its counts."""

from collections.abc import Iterable

from cpdesk.branding import Branding
from cpdesk.ui.appearance import Appearance
from cpdesk.ui.models.measure_columns import MEASURE_COLUMNS
from cpdesk.ui.models.measure_filter import NOT_RATED, choices, filter_sentence, row_choices
from cpdesk.ui.models.measure_table import MeasureTableModel
from cpdesk.ui.models.row_set import RowSet
from cpdesk.ui.widgets.cell_delegate import CellDelegate, RatingDelegate
from cpdesk.ui.widgets.column_fit import ColumnFit, FitColumn
from cpdesk.ui.widgets.filter_chips import ChipOffer
from cpdesk.ui.widgets.list_head import ListHead
from cpdesk.ui.widgets.row_table import RowTable


def fit_columns(table: RowTable, appearance: Appearance) -> ColumnFit:
    """Return what fits the columns to the room there is; the wording takes what is left."""
    columns = [
        FitColumn(item.name, item.heading, item.width, item.priority, item.comfort, item.most)
        for item in MEASURE_COLUMNS
    ]
    return ColumnFit(table, columns, appearance, flexible="measure")


def set_delegates(table: RowTable, appearance: Appearance, branding: Branding) -> None:
    """Let each cell be painted as what it is."""
    table.setItemDelegate(CellDelegate(appearance, table))
    for place, column in enumerate(MEASURE_COLUMNS):
        if column.is_rating:
            table.setItemDelegateForColumn(place, RatingDelegate(appearance, branding, table))


def show_counts(head: ListHead, model: MeasureTableModel, sets: Iterable[RowSet]) -> None:
    """Show above the list what there is to narrow it down to, and how much of it is shown."""
    total, wanted = len(model.reviews), model.filter
    offered = (*choices(model.reviews.values()), *row_choices(sets, model.reviews))
    head.show_counts(
        total,
        [ChipOffer(item.name, item.words, item.count, item.rating, item.name == NOT_RATED) for item in offered],
        filter_sentence(len(model.shown_keys), total, wanted, offered),
        is_all=wanted.is_all,
    )


def show_all_words(count: int) -> str:
    """Return the words of the button that shows every measure again."""
    return "Show the one measure" if count == 1 else f"Show all {count} measures"
