"""Figures that are struck through: superseded, so that nobody takes them for the measure's."""

from collections.abc import Iterator, Sequence

from cpdesk.domain.finding import Finding, Severity
from cpdesk.domain.measure import Measure, OtherCell
from cpdesk.domain.scorecard import ColumnRole
from cpdesk.excel.columns.block_column import BlockColumn
from cpdesk.excel.measures.row_figures import RowFigures
from cpdesk.excel.sheet_view import SheetView

_STRUCK = " (struck through)"
_FIGURES = (
    ColumnRole.VALUE,
    ColumnRole.COMPARATOR,
    ColumnRole.TARGET,
    ColumnRole.NUMERATOR,
    ColumnRole.DENOMINATOR,
)


def struck_cells(view: SheetView, columns: Sequence[BlockColumn], found: RowFigures) -> Iterator[OtherCell]:
    """Return the struck figures of a measure's row, which nothing was read from, kept by their headings."""
    row = found.row.row
    for column in columns:
        if column.role not in _FIGURES or column.number in found.figures:
            continue
        cell = view.cell(row, column.number)
        if cell is not None and cell.struck and not cell.is_blank:
            place = view.place(row, column.number)
            yield OtherCell(f"{column.heading}{_STRUCK}", cell.text.strip(), place)


def struck_findings(measure: Measure) -> Iterator[Finding]:
    """Return one finding about all struck figures of a measure."""
    struck = [other for other in measure.other if other.heading.endswith(_STRUCK)]
    if struck:
        shown = ", ".join(f"{other.text} in {other.place.cell}" for other in struck)
        yield Finding(
            Severity.NOTE,
            "struck-out",
            struck[0].place,
            f"{measure.name}: struck through in the workbook, so not taken: {shown}. If a figure stands, undo the"
            " striking through.",
        )
