"""The cells of a workbook in another format, packed as those of an .xlsx are."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from cpdesk.domain.grid import GridRemark, MergedRange, SheetGrid
from cpdesk.excel.file.bounded_sheet import MARGIN, check_count, cut_merges, hidden_numbers
from cpdesk.excel.file.bounds import check_box
from cpdesk.excel.file.looks import Look
from cpdesk.excel.file.packed_cells import PackedCells
from cpdesk.excel.file.packed_sheet import EMPTY, PROBLEM, SEPARATOR, TEXT, PackedRow, PackedRows, Shared
from cpdesk.excel.file.row_sender import RowSender
from cpdesk.excel.file.stored_content import is_blank_content


class StoredCell(NamedTuple):
    """One cell before it is packed: its kind is a letter of `packed_sheet`, its value what that kind stores.

    A text, as an error's name, is given as it is.
    """

    column: int
    kind: str
    value: str
    look: Look


class BookPacker:
    """What the sheets of one workbook share while they are packed; the `sender` is shown their rows."""

    def __init__(self, sender: RowSender | None = None, *, from_1904: bool = False) -> None:
        self.sender = sender
        self._looks: list[Look] = [Look()]
        self._look_numbers: dict[Look, int] = {Look(): 0}
        self._last = self._looks[0], 0
        self._text_numbers: dict[str, str] = {}
        self.shared = Shared(self._looks, {}, from_1904)

    def look(self, look: Look) -> int:
        """Return the number of a look; cells side by side mostly have the very same."""
        if look is self._last[0]:
            return self._last[1]
        number = self._look_numbers.get(look)
        if number is None:
            number = self._look_numbers[look] = len(self._looks)
            self._looks.append(look)
        self._last = look, number
        return number

    def text(self, text: str) -> str:
        """Return the number of a text, as a row stores it."""
        number = self._text_numbers.get(text)
        if number is None:
            number = self._text_numbers[text] = str(len(self._text_numbers))
            self.shared.texts[number] = text
        return number


class SheetPacker:
    """Packs the rows of one sheet, one sheet of a book after the other."""

    def __init__(self, book: BookPacker) -> None:
        self._book = book
        self._packed = PackedRows()
        self._used: set[str] = set()
        self._count = 0

    def add_row(self, rows: Sequence[int], cells: Iterable[StoredCell]) -> None:
        """Add one row, or several alike; a blank cell is kept where it is filled.

        Raises CpdeskError for a sheet of more cells than any scorecard has, before it takes their room.
        """
        held, last_text = self._held(cells)
        if not held or not rows:
            return
        self._count += len(held) * len(rows)
        check_count(self._count)
        columns, kinds, looks, values = zip(*held, strict=True)
        packed = PackedRow(columns, "".join(kinds), looks, SEPARATOR.join(values))
        for row in rows:
            self._packed.rows[row] = packed
        if last_text:
            self._packed.last_text_row = max(self._packed.last_text_row, rows[-1])
            self._packed.last_text_column = max(self._packed.last_text_column, last_text)
            self._show(is_whole=False)

    def end(self) -> None:
        """Take it that all rows are there; blocks of fills may still come."""
        self._show(is_whole=True)

    def _show(self, *, is_whole: bool) -> None:
        if self._book.sender is not None:
            self._book.sender.look(self._book.shared, self._packed, self._used, is_whole=is_whole)

    def _held(self, cells: Iterable[StoredCell]) -> tuple[list[tuple[int, str, int, str]], int]:
        held: list[tuple[int, str, int, str]] = []
        last_text = 0
        book, shared = self._book, self._book.shared
        for column, kind, value, look in cells:
            is_text = kind in (TEXT, PROBLEM)
            stored = book.text(value) if is_text else value
            if not is_blank_content(kind, stored, look.number_format, shared):
                if column > last_text:
                    last_text = column
            elif look.fill is None:
                continue
            if is_text:
                self._used.add(stored)
            held.append((column, kind, book.look(look), stored))
        return held, last_text

    def box(self, name: str) -> tuple[int, int]:
        """Return the last row and column that matter; raise CpdeskError for a box that nothing could look through."""
        check_box(name, self._packed.last_text_row, self._packed.last_text_column)
        return self._packed.last_text_row + MARGIN, self._packed.last_text_column + MARGIN

    def add_fills(self, rows: range, columns: range, look: Look) -> None:
        """Put empty cells of a look into rows that may have others, which they are known not to meet."""
        number = self._book.look(look)
        self._count += len(rows) * len(columns)
        check_count(self._count)
        fills = [(column, EMPTY, number, "") for column in columns]
        for row in rows if fills else ():
            packed = self._packed.rows.get(row)
            held = _cells_of(packed) + fills if packed is not None else fills
            places, kinds, looks, values = zip(*sorted(held), strict=True)
            self._packed.rows[row] = PackedRow(places, "".join(kinds), looks, SEPARATOR.join(values))

    def sheet(
        self,
        name: str,
        merges: Iterable[MergedRange] = (),
        hidden_rows: Iterable[range] = (),
        hidden_columns: Iterable[range] = (),
        *,
        visible: bool = True,
        remarks: Sequence[GridRemark] = (),
    ) -> SheetGrid:
        """Return the sheet cut to the box of its text."""
        last_row, last_column = self.box(name)
        self._packed.cut(last_row, last_column)
        rows = dict(sorted(self._packed.rows.items()))
        return SheetGrid(
            name=name,
            visible=visible,
            cells=PackedCells(rows, self._book.shared, frozenset(self._used)),
            merges=tuple(cut_merges(merges, last_row, last_column)),
            hidden_rows=frozenset(hidden_numbers(hidden_rows, last_row)),
            hidden_columns=frozenset(hidden_numbers(hidden_columns, last_column)),
            remarks=tuple(remarks),
        )


def _cells_of(packed: PackedRow) -> list[tuple[int, str, int, str]]:
    return list(zip(packed.columns, packed.kinds, packed.looks, packed.values.split(SEPARATOR), strict=True))
