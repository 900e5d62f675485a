"""A workbook as understood, with what every row and column of its sheets was taken for."""

from collections.abc import Mapping
from dataclasses import dataclass
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
    known by, by the row's number. A block that was turned round to be read has `is_across`: its rows are the columns of
    the sheet, and nothing can be answered about them one by one.
    """

    kind: SheetKind
    columns: tuple[Column, ...]
    rows: Mapping[int, RowMeaning]
    keys: Mapping[str, str]
    abouts: Mapping[int, str]
    is_across: bool = False


@dataclass(frozen=True)
class SheetMap:
    """The blocks of one sheet from top to bottom."""

    name: str
    blocks: tuple[BlockMap, ...] = ()


@dataclass(frozen=True)
class Understanding:
    """What a workbook tells, what its sheets were taken for, and the shape by which it is known next quarter."""

    supplied: SuppliedWorkbook
    maps: tuple[SheetMap, ...]
    shape: tuple[ScorecardShape, ...]
