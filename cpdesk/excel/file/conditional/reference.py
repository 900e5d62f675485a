"""The parts of a conditional format's formula that stand for values: constants, cells, blocks of cells."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple, Protocol

from cpdesk.domain.cell_address import LAST_COLUMN, LAST_ROW
from cpdesk.excel.file.conditional.rule import Box
from cpdesk.excel.file.conditional.sheet import SheetValues
from cpdesk.excel.file.conditional.values import Value

_FIXED_CELLS = 200_000


class NotReadError(Exception):
    """A formula says something that is not worked out here; the text is what it is, to go after `it uses`."""


class TooMuchError(Exception):
    """The conditional formats ask for more work than any honest sheet does."""


@dataclass(slots=True)
class Effort:
    """How much work may still be done on a sheet's conditional formats, in cells looked at."""

    left: int

    def spend(self, amount: int) -> None:
        """Take that much off what is left; raise TooMuchError where nothing is."""
        self.left -= amount
        if self.left < 0:
            raise TooMuchError


class Shift(NamedTuple):
    """How far the cell in question is from the cell that the formula is written for."""

    rows: int = 0
    columns: int = 0


class Node(Protocol):
    """A part of a formula; `is_fixed` where its value is the same for every cell.

    `reads` are the cells that its value depends on and nothing else; None where that cannot be said.
    """

    @property
    def is_fixed(self) -> bool: ...

    @property
    def reads(self) -> "tuple[Reference, ...] | None": ...

    def value(self, shift: Shift) -> Value: ...


@dataclass(frozen=True, slots=True)
class Constant:
    """A number, a text, TRUE or FALSE."""

    constant: Value
    is_fixed: bool = True
    reads: "tuple[Reference, ...]" = ()

    def value(self, shift: Shift) -> Value:  # noqa: ARG002 - the same for each
        return self.constant


class Corner(NamedTuple):
    """One end of a reference; a `$` fixes its row or column."""

    row: int
    column: int
    has_fixed_row: bool = False
    has_fixed_column: bool = False

    def at(self, shift: Shift) -> tuple[int, int]:
        """Return the cell, which wraps round at the sheet's edges as Excel's do."""
        row = self.row if self.has_fixed_row else (self.row + shift.rows - 1) % LAST_ROW + 1
        column = self.column if self.has_fixed_column else (self.column + shift.columns - 1) % LAST_COLUMN + 1
        return row, column

    @property
    def is_fixed(self) -> bool:
        """Return whether it is the same cell wherever the formula is looked at."""
        return self.has_fixed_row and self.has_fixed_column


@dataclass(frozen=True, slots=True)
class Reference:
    """One cell."""

    sheet: SheetValues
    corner: Corner

    @property
    def is_fixed(self) -> bool:
        return self.corner.is_fixed

    @property
    def reads(self) -> "tuple[Reference, ...]":
        return (self,)

    def value(self, shift: Shift) -> Value:
        return self.sheet.value(*self.corner.at(shift))


@dataclass(frozen=True, slots=True)
class Range:
    """A block of cells, which only a function that gathers values can take."""

    sheet: SheetValues
    first: Corner
    last: Corner
    effort: Effort

    @property
    def is_fixed(self) -> bool:
        return self.first.is_fixed and self.last.is_fixed

    @property
    def reads(self) -> None:
        return None

    def value(self, shift: Shift) -> Value:  # noqa: ARG002
        raise NotReadError("a block of cells where one is needed")

    def values(self, shift: Shift) -> Iterator[Value]:
        """Return the values of the block's cells that hold something."""
        first, last = self.first.at(shift), self.last.at(shift)
        rows, columns = sorted((first[0], last[0])), sorted((first[1], last[1]))
        box = Box(rows[0], columns[0], rows[1], columns[1]).within(self.sheet.last_row, self.sheet.last_column)
        if box is not None:
            self.effort.spend(min(box.size, _FIXED_CELLS))
            yield from self.sheet.values_in(box)
