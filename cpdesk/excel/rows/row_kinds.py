"""What each row beneath the headings is, told from what its cells hold, where they stand, how they look."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import cached_property

from cpdesk.domain.grid import GridCell
from cpdesk.domain.scorecard import ColumnRole
from cpdesk.excel.blocks.guidance_rows import is_guidance, says_blank
from cpdesk.excel.blocks.tables import Block
from cpdesk.excel.columns.block_column import BlockColumn
from cpdesk.excel.key.legends import explains_rating, names_run
from cpdesk.excel.key.ratings import rating_of_text
from cpdesk.excel.rows.column_texts import ColumnTexts
from cpdesk.excel.rows.data_roles import DATA_ROLES, RESULT_ROLES
from cpdesk.excel.rows.measure_row import MeasureRow
from cpdesk.excel.rows.row_kind import RowKind
from cpdesk.excel.sheet_view import SheetView
from cpdesk.excel.words.figures import read_figures
from cpdesk.excel.words.pledge_lines import is_pledge_line
from cpdesk.excel.words.row_sayings import (
    heads_notes,
    heads_parts,
    is_total,
    remark_of,
    says_no_wording,
    says_note,
    says_sentence,
    says_total,
    without_continued,
)
from cpdesk.excel.words.units import unit_of_wording
from cpdesk.excel.words.wording import is_unfinished, one_line, plain, reads_on

_Cells = tuple[GridCell, ...]
_LONGEST_GROUP, _FIRST_ROWS = 60, 3


@dataclass(frozen=True)
class RowReader:
    """Tells the kind of a row from what its cells hold, where they stand and how they look."""

    view: SheetView
    block: Block
    corner: str
    labels: ColumnTexts
    refs: ColumnTexts
    data_columns: frozenset[int]
    result_columns: frozenset[int]
    last_data: int
    tail: int

    @classmethod
    def of(cls, view: SheetView, block: Block, columns: Sequence[BlockColumn]) -> "RowReader":
        label = next((column for column in columns if column.role is ColumnRole.MEASURE), columns[0])
        reader = cls(
            view,
            block,
            label.heading,
            ColumnTexts(view, label.number),
            ColumnTexts(view, next((column.number for column in columns if column.role is ColumnRole.REF), None)),
            frozenset(column.number for column in columns if column.role in DATA_ROLES),
            frozenset(column.number for column in columns if column.role in RESULT_ROLES),
            last_data=0,
            tail=0,
        )
        rows = (
            row
            for row in reversed(block.body_rows)
            if reader._may_be_measure(row) and not reader._is_legend(row, reader._cells(row))
        )
        last = next(rows, 0)
        after = (row for row in block.body_rows if row > last and reader._begins_notes(row))
        return replace(reader, last_data=last, tail=next(after, block.body_rows[-1] + 1 if block.body_rows else 0))

    def label(self, row: int) -> str:
        return self.labels[row]

    def wording(self, row: int) -> str:
        """Return the measure's wording; where the label only repeats the end of a wrapped corner, the whole corner."""
        label = self.label(row)
        if len(self.block.header_rows) > 1:
            last = self.labels[self.block.header_rows[-1]]
            if plain(last) == plain(label):
                return self.corner
        return label

    def remark(self, row: int) -> str:
        """Return the commentary of a row that holds nothing else and says so, as in `Comments: Recruitment is slow`."""
        return remark_of(self._cells(row))

    def group_text(self, row: int) -> str:
        texts = dict.fromkeys(one_line(cell.text) for cell in self._cells(row) if not self._is_data(cell))
        return without_continued(" ".join(texts))

    def kind(self, row: int, previous: MeasureRow | None, opened: int) -> RowKind:
        cells = self._cells(row)
        if row in self.block.repeats or says_total(cells):
            return RowKind.REPEAT if row in self.block.repeats else RowKind.TOTAL
        if row >= self.tail or self._is_no_data(row, cells, previous):
            return RowKind.NOTE
        if self._has_data(cells):
            return self._kind_with_data(row, cells)
        label, ref = self.label(row), self.ref(row)
        after = self._kind_after(previous, row, label, ref) if previous is not None else None
        if after is not None:
            return after
        if label and not opened and self._opens(row, label):
            return RowKind.OPENING
        if row > self.last_data:
            return RowKind.MEASURE if ref and label and not self._lists_a_pledge(ref, label) else RowKind.NOTE
        return self._kind_without_data(row, label, ref)

    def _kind_after(self, previous: MeasureRow, row: int, label: str, ref: str) -> RowKind | None:
        """Return what a row without data is to the measure above: its parts' heading, a remark, more wording."""
        if not ref and heads_parts(label or self._cells(row)[0].text):
            return RowKind.PARTS
        if self.remark(row):
            return RowKind.REMARK
        is_usual = row in self._sentences_beneath
        if (is_usual or not is_unfinished(previous.wording)) and says_sentence(self._cells(row)):
            return RowKind.REMARK if is_usual else RowKind.NOTE
        return RowKind.CONTINUED if not ref and label and self._goes_on(previous, row, label) else None

    def _is_no_data(self, row: int, cells: _Cells, previous: MeasureRow | None) -> bool:
        """Return whether the row is of a key or of guidance, says that it is blank, or holds nothing of the table."""
        return (
            not cells
            or self._is_legend(row, cells)
            or (len(cells) == 1 and (says_blank(cells) or says_note(cells)))
            or self._is_guidance(row, cells, previous)
        )

    @cached_property
    def _sentences_beneath(self) -> frozenset[int]:
        """Return the rows that are a sentence right beneath a measure, where a third of the measures have one."""
        data = {row for row in self.block.body_rows if self._has_data(self._cells(row))}
        found = {row + 1 for row in data if says_sentence(self._cells(row + 1))}
        return frozenset(found if len(found) > 1 and 3 * len(found) >= len(data) else ())

    def _lists_a_pledge(self, ref: str, label: str) -> bool:
        """Return whether a row beneath the figures is of a list of pledges: it says so, or numbers references above."""
        return is_pledge_line(f"{ref} {label}") or ref.rstrip(".)") in self._first_numbers

    @cached_property
    def _first_numbers(self) -> frozenset[str]:
        """Return what stands before the stop in references of the table: 2 in 2.10."""
        refs = (self.ref(row).partition(".") for row in self.block.body_rows)
        return frozenset(first for first, _, rest in refs if first.isdigit() and rest)

    def _begins_notes(self, row: int) -> bool:
        """Return whether the row stands after an empty one, or says `Notes`."""
        return not self.view.filled_in(row - 1) or heads_notes(self._cells(row))

    def _kind_with_data(self, row: int, cells: _Cells) -> RowKind:
        label, ref = self.label(row), self.ref(row)
        has_number = self._has_number(cells)
        if not (label and ref) and is_total(label or ref or cells[0].text):
            return RowKind.TOTAL
        if not has_number and is_pledge_line(f"{ref} {label}".strip()):
            return RowKind.GROUP
        if label and not says_no_wording(label):
            return RowKind.MEASURE
        return RowKind.UNCLEAR if has_number or ref else RowKind.NOTE

    def _kind_without_data(self, row: int, label: str, ref: str) -> RowKind:
        cells = self._cells(row)
        text = self.group_text(row)
        is_marked = all(self._stands_out(cell) for cell in cells) or is_pledge_line(text)
        if len(cells) <= 2 and (is_marked or (label and ref.rstrip(".)") in self._first_numbers)):
            return RowKind.GROUP
        if ref and label:
            return RowKind.MEASURE
        if len(cells) == 1 and (self.refs.column is not None or cells[0].column != self.labels.column):
            return RowKind.GROUP if len(text) <= _LONGEST_GROUP else RowKind.NOTE
        if label and (len(cells) > 1 or unit_of_wording(label) is not None or len(label) > _LONGEST_GROUP):
            return RowKind.MEASURE
        return RowKind.GROUP if label else RowKind.NOTE

    def _cells(self, row: int) -> _Cells:
        """Return the row's cells without what stands right of the table, such as a key."""
        cells = self.view.filled_in(row)
        last = self.block.columns[-1]
        return cells if not cells or cells[-1].column <= last else tuple(cell for cell in cells if cell.column <= last)

    def ref(self, row: int) -> str:
        """Return the row's reference, empty where it has none."""
        return self.refs[row]

    def _is_data(self, cell: GridCell) -> bool:
        return cell.column in self.data_columns and self.view.width_of(cell) == 1

    def _has_data(self, cells: _Cells) -> bool:
        return any(self._is_data(cell) for cell in cells)

    def _may_be_measure(self, row: int) -> bool:
        """Return whether the row has data and says of what, or in figures; `Page 1 of 2` does neither."""
        cells = self._cells(row)
        return self._has_data(cells) and bool(self.label(row) or self.ref(row) or self._has_number(cells))

    def _has_number(self, cells: _Cells) -> bool:
        results = (cell for cell in cells if cell.column in self.result_columns and self.view.width_of(cell) == 1)
        return any(isinstance(cell.value, Decimal) or _says_figure(cell) for cell in results)

    def _is_legend(self, row: int, cells: _Cells) -> bool:
        """Return whether the row explains a colour or letter: a swatch with words on the target beside it."""
        if not cells or any(isinstance(cell.value, Decimal) for cell in cells):
            return False
        may_begin = len(cells) == 1 or self.ref(row) == "" or rating_of_text(cells[0].text) is not None
        is_swatch = may_begin and any(explains_rating(cell.text) for cell in cells)
        return (is_swatch and not self._has_results(cells)) or names_run([cell.text for cell in cells])

    def _is_guidance(self, row: int, cells: _Cells, previous: MeasureRow | None) -> bool:
        """Return whether the row stands right beneath headings and says how to fill them in."""
        is_beneath = previous is None and 0 < row - self.block.header_rows[-1] <= _FIRST_ROWS
        if not (is_beneath or row - 1 in self.block.repeats):
            return False
        return len(cells) > 1 and is_guidance(cells, [cell for cell in cells if cell.column in self.result_columns])

    def _has_results(self, cells: _Cells) -> bool:
        return any(
            cell.column in self.result_columns and not explains_rating(cell.text) and rating_of_text(cell.text) is None
            for cell in cells
        )

    def _goes_on(self, previous: MeasureRow, row: int, label: str) -> bool:
        is_next = row - previous.row < 3 and all(not self.view.filled_in(at) for at in range(previous.row + 1, row))
        cell = self.view.cell(row, self.labels.column or 0)
        only_label = len(self._cells(row)) == 1 and cell is not None and not self._stands_out(cell)
        goes_on = reads_on if row < self.last_data else lambda first, _: is_unfinished(first)
        return is_next and only_label and goes_on(previous.wording, label)

    def _opens(self, row: int, label: str) -> bool:
        below = row + 1
        return (
            below <= self.last_data
            and self._has_data(self._cells(below))
            and not self.ref(below)
            and bool(self.label(below))
            and reads_on(label, self.label(below))
            and not is_pledge_line(label)
        )

    def _stands_out(self, cell: GridCell) -> bool:
        return cell.bold or cell.fill is not None or self.view.width_of(cell) * 2 >= len(self.block.columns)


def _says_figure(cell: GridCell) -> bool:
    found = read_figures(cell)
    return found is not None and (found.number is not None or found.marker is not None)
