"""A workbook as understood, with what every row and column of its sheets was taken for."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from cpdesk.domain.import_profile import ScorecardShape
from cpdesk.domain.scorecard import Column
from cpdesk.domain.supplied import SheetKind, SuppliedWorkbook


class RowMeaning(StrEnum):
    """What a row of a sheet was taken for."""

    TITLE = "title"
    HEADING = "heading"
    PLEDGE = "pledge"
    MEASURE = "measure"
    TARGETS = "targets"
    COMMENTARY = "commentary"
    TOTAL = "total"
    NOTE = "note"
    LEFT_OUT = "left out"


@dataclass(frozen=True)
class BlockMap:
    """One block of a sheet: what it is, its columns, and the meaning of each of its rows by the row's number.

    `keys` gives each column's heading key, by the column's letters; `abouts` the words that an answer about a row is
    known by, by the row's number. A block that was turned round to be read has `is_across`: what are its columns are
    rows of the sheet, named by their numbers, and its rows are the sheet's columns, numbered from 1; `around` then says
    what the rows of the sheet outside it are.
    """

    kind: SheetKind
    columns: tuple[Column, ...]
    rows: Mapping[int, RowMeaning]
    keys: Mapping[str, str]
    abouts: Mapping[int, str]
    is_across: bool = False
    around: Mapping[int, RowMeaning] = field(default_factory=dict)

    @property
    def first_row(self) -> int:
        """Return the first row of the sheet that is a part of it, or of the lines around it."""
        own = (int(column.column) for column in self.columns) if self.is_across else self.rows
        return min((*self.around, *own), default=0)


@dataclass(frozen=True)
class SheetMap:
    """The blocks of one sheet from top to bottom; `loose` are the words of the rows in none, by the row's number.

    Of such a row a person can say that it holds headings.
    """

    name: str
    blocks: tuple[BlockMap, ...] = ()
    loose: Mapping[int, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Understanding:
    """What a workbook tells, what its sheets were taken for, and the shape by which it is known next quarter."""

    supplied: SuppliedWorkbook
    maps: tuple[SheetMap, ...]
    shape: tuple[ScorecardShape, ...]
