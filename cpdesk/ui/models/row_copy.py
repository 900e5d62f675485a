"""Rows of the table of measures to be copied, with the columns as they are shown."""

from dataclasses import dataclass

from cpdesk.domain.measure_review import MeasureReview
from cpdesk.services.copied_table import CopiedTable, copied_table
from cpdesk.ui.models.measure_column import Column


@dataclass(frozen=True)
class RowCopy:
    """Measures from top to bottom, columns from left to right: values that another thread may read."""

    reviews: tuple[MeasureReview, ...]
    columns: tuple[Column, ...]
    headings: tuple[str, ...]

    def made(self) -> CopiedTable:
        """Return the rows as text and as a table, a rating with the few words that qualify it."""
        rows = [[_said(review, column) for column in self.columns] for review in self.reviews]
        return copied_table(self.headings, rows, [column.is_figure for column in self.columns])


def _said(review: MeasureReview, column: Column) -> str:
    note = column.note(review) if column.is_rating else ""
    return f"{column.text(review)}, {note}" if note else column.text(review)
