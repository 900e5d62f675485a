"""Which way is good for each measure of a scorecard: as told, as its cell, its wording or its target says."""

from collections.abc import Collection, Sequence

from cpdesk.domain.polarity import Polarity
from cpdesk.domain.scorecard import ColumnRole
from cpdesk.domain.target import Target
from cpdesk.excel.columns.block_column import BlockColumn
from cpdesk.excel.sheet_view import SheetView
from cpdesk.excel.told import Told
from cpdesk.excel.words.polarities import polarity_of_text, polarity_of_wording
from cpdesk.excel.words.target_words import read_target
from cpdesk.excel.words.wording import plain


def uses_signs(view: SheetView, columns: Sequence[BlockColumn], rows: Collection[int]) -> bool:
    """Return whether a plus stands in the column of polarities, so that a minus there is its opposite."""
    column = next((column.number for column in columns if column.role is ColumnRole.POLARITY), None)
    return column is not None and any(view.text(row, column) == "+" for row in rows)


def headed_polarity(columns: Sequence[BlockColumn]) -> Polarity | None:
    """Return what the heading over the wordings says of all of them: `Measure (high is good)`; None without such."""
    headings = (column.heading for column in columns if column.role is ColumnRole.MEASURE)
    return next(filter(None, map(polarity_of_wording, headings)), None)


def row_polarity(text: str, wording: str, target: Target | None, told: Told, *, has_signs: bool) -> Polarity | None:
    """Return the measure's polarity by its own row; None where nothing there says it."""
    if has_signs and plain(text) == "-":
        text = "low"
    stated = told.polarity(wording) or polarity_of_text(text) or polarity_of_wording(wording)
    return stated or (read_target(target.text).direction if target is not None else None)
