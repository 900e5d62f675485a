"""One table of an OpenDocument spreadsheet, taken row by row as its XML goes by."""

from collections.abc import Iterator
from dataclasses import replace
from typing import NamedTuple

from cpdesk.domain.cell_address import LAST_COLUMN as _LAST_COLUMN
from cpdesk.domain.cell_address import LAST_ROW as _LAST_ROW
from cpdesk.domain.grid import MergedRange, SheetGrid
from cpdesk.excel.file.bounded_sheet import MOST_CELLS, check_count
from cpdesk.excel.file.looks import Look
from cpdesk.excel.file.ods.cell import Stored, stored_of
from cpdesk.excel.file.ods.styles import OdsStyles
from cpdesk.excel.file.packed_book import SheetPacker, StoredCell
from cpdesk.excel.file.packed_sheet import EMPTY

_SMALL = 64  # a filled block of so many rows and columns is kept as cells at once
_HIDDEN = ("collapse", "filter")
_SPANS = ("table:number-columns-spanned", "table:number-rows-spanned")


class _Run(NamedTuple):
    """Cells alike in one row: their columns, their content, their style's own name."""

    columns: range
    stored: Stored | None
    style: str


class _Patch(NamedTuple):
    """A block of empty cells with a fill."""

    rows: range
    columns: range
    style: str


class OdsSheet:
    """A sheet as it is gathered; what repeats without end is kept once until the box of the text is known."""

    def __init__(self, name: str, styles: OdsStyles, packer: SheetPacker) -> None:
        self.name = name
        self.merges: list[MergedRange] = []
        self.hidden_rows: list[range] = []
        self.hidden_columns: list[range] = []
        self.ruled: dict[str, list[MergedRange]] = {}  # cells whose style has conditions of its own
        self._styles = styles
        self._packer = packer
        self._patches: list[_Patch] = []
        self._column_styles: list[tuple[range, str]] = []
        self._style_of_column: dict[int, str] = {}
        self._looks: dict[tuple[str, str], Look] = {}
        self._runs: list[_Run] = []
        self._row = 1
        self._column = 1
        self._row_style = ""

    def add_columns(self, attributes: dict[str, str]) -> None:
        """Take one `table:table-column` in, which may stand for many."""
        first = self._column_styles[-1][0].stop if self._column_styles else 1
        columns = range(first, min(first + _count(attributes, "table:number-columns-repeated"), _LAST_COLUMN + 1))
        style = attributes.get("table:default-cell-style-name", "")
        if self._column_styles and self._column_styles[-1][1] == style:
            first = self._column_styles.pop()[0].start
        self._column_styles.append((range(first, columns.stop), style))
        self._style_of_column.clear()
        if attributes.get("table:visibility") in _HIDDEN:
            self.hidden_columns.append(columns)

    def start_row(self, attributes: dict[str, str]) -> None:
        """Begin a row."""
        self._runs.clear()
        self._column = 1
        self._row_style = attributes.get("table:default-cell-style-name", "")

    def add_cell(self, attributes: dict[str, str], shown: str | None, *, is_covered: bool) -> None:
        """Take one cell in, which may stand for many; what a merged block covers shows its fill alone."""
        count = _count(attributes, "table:number-columns-repeated")
        style = attributes.get("table:style-name", "")
        stored = None
        if not is_covered and ("office:value-type" in attributes or shown or "table:formula" in attributes):
            code = self._styles.look(style or self._default_style(self._column)).number_format
            stored = stored_of(attributes, shown, code)
        if self._column <= _LAST_COLUMN:
            self._runs.append(_Run(range(self._column, self._column + count), stored, style))
            if _SPANS[0] in attributes or _SPANS[1] in attributes:
                self._merge(attributes)
        elif stored is not None:
            raise ValueError(self._column)
        self._column += count

    def end_row(self, attributes: dict[str, str]) -> None:
        """Put the row's cells where they stand, as often as the row repeats."""
        count = _count(attributes, "table:number-rows-repeated")
        rows = range(self._row, min(self._row + count, _LAST_ROW + 1))
        self._row += count
        if self._column <= _LAST_COLUMN and self._column_styles:
            self._runs.append(_Run(range(self._column, _LAST_COLUMN + 1), None, ""))
        if not rows and any(run.stored is not None for run in self._runs):
            raise ValueError(self._row)
        if any(run.stored is not None and len(run.columns) * len(rows) > MOST_CELLS for run in self._runs):
            check_count(MOST_CELLS + 1)
        self._packer.add_row(rows, (cell for run in self._runs for cell in self._cells(run, rows)))
        if attributes.get("table:visibility") in _HIDDEN and rows:
            self.hidden_rows.append(rows)

    def end(self) -> None:
        """Take it that all rows are there."""
        self._packer.end()

    def sheet(self, *, visible: bool) -> SheetGrid:
        """Return the sheet with its fills as far as these lie in the box of the text."""
        last_row, last_column = self._packer.box(self.name)
        for patch in self._patches:
            rows = range(patch.rows.start, min(patch.rows.stop, last_row + 1))
            columns = range(patch.columns.start, min(patch.columns.stop, last_column + 1))
            self._packer.add_fills(rows, columns, self._styles.look(patch.style))
        return self._packer.sheet(self.name, self.merges, self.hidden_rows, self.hidden_columns, visible=visible)

    def _cells(self, run: _Run, rows: range) -> Iterator[StoredCell]:
        for columns, style in self._styled(run):
            if rows and self._styles.rules(style):
                block = MergedRange(rows.start, columns.start, rows.stop - 1, columns.stop - 1)
                self.ruled.setdefault(style, []).append(block)
            if run.stored is not None:
                kind, value, code = run.stored
                look = self._look(style, code)
                for column in columns:
                    yield StoredCell(column, kind, value, look)
                continue
            look = self._styles.look(style)
            if look.fill is None or not rows:
                continue
            if len(columns) <= _SMALL and len(rows) <= _SMALL:
                for column in columns:
                    yield StoredCell(column, EMPTY, "", look)
            else:
                self._patches.append(_Patch(rows, columns, style))

    def _look(self, style: str, code: str) -> Look:
        look = self._looks.get((style, code))
        if look is None:
            look = self._looks[style, code] = replace(self._styles.look(style), number_format=code)
        return look

    def _styled(self, run: _Run) -> Iterator[tuple[range, str]]:
        """Return the run's columns by style: its own, else that of the row, else that of the columns."""
        columns = range(run.columns.start, min(run.columns.stop, _LAST_COLUMN + 1))
        own = run.style or self._row_style
        if own or len(columns) == 1 or not self._column_styles:
            yield columns, own or self._default_style(columns.start)
            return
        for others, style in self._column_styles:
            shared = range(max(columns.start, others.start), min(columns.stop, others.stop))
            if shared:
                yield shared, style
        beyond = range(max(columns.start, self._column_styles[-1][0].stop), columns.stop)
        if beyond:
            yield beyond, ""

    def _default_style(self, column: int) -> str:
        if self._row_style:
            return self._row_style
        known = self._style_of_column.get(column)
        if known is None:
            known = next((style for columns, style in self._column_styles if column in columns), "")
            self._style_of_column[column] = known
        return known

    def _merge(self, attributes: dict[str, str]) -> None:
        columns, rows = (_count(attributes, span) for span in _SPANS)
        if columns > 1 or rows > 1:
            last_row, last_column = min(self._row + rows - 1, _LAST_ROW), min(self._column + columns - 1, _LAST_COLUMN)
            self.merges.append(MergedRange(self._row, self._column, last_row, last_column))


def _count(attributes: dict[str, str], name: str) -> int:
    value = attributes.get(name)
    return max(1, int(value)) if value is not None else 1
