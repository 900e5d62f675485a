"""Cells packed into rows, those that show nothing left out."""

from collections.abc import Hashable, Iterable, Mapping, Sequence
from itertools import compress
from typing import NamedTuple, TypeVar, cast

from cpdesk.domain.errors import CpdeskError
from cpdesk.excel.file.packed_sheet import (
    DAY,
    EMPTY,
    NUMBER,
    PROBLEM,
    SEPARATOR,
    TEXT,
    TRUTH,
    UNCALCULATED,
    PackedRow,
    PackedRows,
    Shared,
)
from cpdesk.excel.file.raw_cell import RawCell
from cpdesk.excel.file.stored_content import display_effort, hides, is_blank_content
from cpdesk.excel.file.text import stored_text

MOST_CELLS = 3_000_000
_MOST_TEXT = 300_000_000
_MOST_EFFORT = 3_000_000
_KINDS = {"": NUMBER, "n": NUMBER, "s": TEXT}
_Shape = TypeVar("_Shape", bound=Hashable)


class RowShape(NamedTuple):
    """What rows alike have in common: their cells' columns, kinds and looks, and how their values lie among them.

    `layout` has a pair of braces for each value and nothing for an empty cell; it is empty where all hold a value.
    `is_text` tells which values number a text, and `effort` is what it takes to show them.
    """

    columns: tuple[int, ...]
    letters: str
    looks: tuple[int, ...]
    is_text: tuple[bool, ...]
    has_text: bool
    last_text: int
    layout: str
    effort: int


class _Lengths(dict[str, int]):
    """How long each text is, looked up when it is first met: a workbook of many sheets has one list of texts for all.

    `blank` are those met that show nothing.
    """

    def __init__(self, texts: Mapping[str, str]) -> None:
        super().__init__()
        self.blank: set[str] = set()
        self._texts = texts

    def __missing__(self, number: str) -> int:
        text = self._texts[number]
        if not text.strip():
            self.blank.add(number)
        length = self[number] = len(text)
        return length


class RowPacker:
    """Packs one sheet; texts that the cells hold themselves are added to the shared ones."""

    def __init__(self, shared: Shared) -> None:
        self.packed = PackedRows()
        self.used: set[str] = set()
        self._shared = shared
        self._filled = frozenset(number for number, look in enumerate(shared.looks) if look.fill is not None)
        self._hiding = frozenset(number for number, look in enumerate(shared.looks) if hides(look.number_format))
        self._lengths = _Lengths(shared.texts)
        self._own: dict[str, str] = {}
        self._shapes: dict[object, object] = {}
        self._count = self._text_length = self._effort = 0

    def shape(
        self, columns: Sequence[int], styles: Sequence[str], kinds: Sequence[str], has_value: Sequence[bool]
    ) -> RowShape | None:
        """Return the shape of rows with these columns, styles and kinds; None where each cell wants a look."""
        held = list[tuple[int, str, int]]()
        effort = last_text = 0
        for column, style, kind, is_filled in zip(columns, styles, kinds, has_value, strict=True):
            look = self._look(int(style or 0))
            if not is_filled:
                if look in self._filled:
                    held.append((column, EMPTY, look))
                continue
            if kind not in _KINDS or look in self._hiding:
                return None
            held.append((column, _KINDS[kind], look))
            effort += self._effort_of(look)
            last_text = column
        letters = "".join(letter for _, letter, _ in held)
        is_text = tuple(letter == TEXT for letter in letters if letter != EMPTY)
        layout = SEPARATOR.join("" if letter == EMPTY else "{}" for letter in letters) if EMPTY in letters else ""
        places, looks = tuple(place for place, _, _ in held), tuple(look for _, _, look in held)
        return RowShape(
            self._alike(places),
            self._alike(letters),
            self._alike(looks),
            is_text,
            TEXT in letters,
            last_text,
            layout,
            effort,
        )

    def add_alike(self, row: int, shape: RowShape, values: Sequence[str]) -> bool:
        """Add a row whose values are all plain, given without the empty cells; return whether they were.

        The work on each cell is done by C: this is where a large sheet spends its time.
        """
        joined = SEPARATOR.join(values)
        if "&" in joined or joined.count(SEPARATOR) != max(0, len(shape.is_text) - 1) or len(joined.split()) > 1:
            return False
        if shape.has_text:
            numbers = tuple(compress(values, shape.is_text))
            try:
                length = sum(map(self._lengths.__getitem__, numbers))
            except KeyError:
                return False
            if self._lengths.blank and not self._lengths.blank.isdisjoint(numbers):
                return False
            self.used.update(numbers)
            self._text_length += length
        if shape.layout or not values:
            joined = shape.layout.format(*values) if values else self._alike(shape.layout)
        self._effort += shape.effort
        if shape.columns:
            self._keep(row, PackedRow(shape.columns, shape.letters, shape.looks, joined), shape.last_text)
        return True

    def text_number(self, raw: str) -> str:
        """Return the number by which a row stores a text that a cell holds itself."""
        number = self._own.get(raw)
        if number is None:
            number = self._own[raw] = str(len(self._shared.texts))
            self._shared.texts[number] = stored_text(raw)
        return number

    def _effort_of(self, look: int) -> int:
        return display_effort(self._shared.looks[look].number_format)

    def add(self, row: int, cells: Iterable[RawCell]) -> None:
        """Add a row of any cells, from left to right."""
        held: list[tuple[int, str, int, str]] = []
        last_text = 0
        for cell in cells:
            look = self._look(cell.style)
            self._effort += self._effort_of(look) if cell.text else 0
            kind, value = self._content(cell)
            is_blank = is_blank_content(kind, value, self._shared.looks[look].number_format, self._shared)
            if is_blank and cell.style not in self._filled:
                continue
            held.append((cell.column, kind, look, value))
            if not is_blank:
                last_text = cell.column
        if held:
            columns, kinds, looks, values = zip(*held, strict=True)
            letters = self._alike("".join(kinds))
            joined = self._alike(SEPARATOR.join(values)) if not any(values) else SEPARATOR.join(values)
            self._keep(row, PackedRow(self._alike(columns), letters, self._alike(looks), joined), last_text)

    def keeps_empty(self, style: int) -> bool:
        """Return whether an empty cell of this style shows a fill."""
        return style in self._filled

    def _keep(self, row: int, packed: PackedRow, last_text: int) -> None:
        rows = self.packed
        rows.rows[row] = packed
        if last_text:
            rows.last_text_row = max(row, rows.last_text_row)
            rows.last_text_column = max(last_text, rows.last_text_column)
        self._count += len(packed.columns)
        if self._count > MOST_CELLS:
            raise CpdeskError(
                f"A sheet in this workbook holds more than {MOST_CELLS:,} cells.",
                "Delete or hide the sheets of raw data, save the workbook and try again.",
            )
        if self._effort > _MOST_EFFORT:
            raise CpdeskError(
                "The number formats in this workbook are longer than any scorecard's.",
                "Give its figures ordinary formats in Excel, save the workbook and try again.",
            )
        if self._text_length > _MOST_TEXT:
            raise CpdeskError(
                "The texts in this workbook are longer than any scorecard's.",
                "Delete or hide the sheets of raw data, save the workbook and try again.",
            )

    def _look(self, style: int) -> int:
        """Return the number of the look; that of the first for a style that the workbook does not describe."""
        return style if self._shared.has_looks and 0 <= style < len(self._shared.looks) else 0

    def _content(self, cell: RawCell) -> tuple[str, str]:
        if cell.is_formula and not cell.text and cell.kind != "str":
            return UNCALCULATED, ""
        if not cell.text:
            return EMPTY, ""
        if cell.kind == "s":
            number = str(int(cell.text))
            self._text_length += self._lengths[number]
            self.used.add(number)
            return TEXT, number
        if cell.kind == "b":
            return TRUTH, "1" if cell.text.strip() in ("1", "true") else "0"
        if cell.kind in ("e", "d"):
            return (PROBLEM if cell.kind == "e" else DAY), self._own_text(cell.text)
        if cell.kind in ("", "n") and len(cell.text.split()) == 1 and SEPARATOR not in cell.text:
            return NUMBER, cell.text.strip()
        return TEXT, self._own_text(cell.text)

    def _own_text(self, raw: str) -> str:
        number = self.text_number(raw)
        self._text_length += self._lengths[number]
        self.used.add(number)
        return number

    def _alike(self, shape: _Shape) -> _Shape:
        """Return the first shape that was equal to this one, so that rows alike share it."""
        return cast("_Shape", self._shapes.setdefault(shape, shape))
