"""Symbols that stand where a figure is missing."""

from dataclasses import dataclass
from enum import StrEnum


class SymbolMeaning(StrEnum):
    """Why a cell has a symbol in place of a figure. UNKNOWN is honest: nobody has said yet.

    No cell says UNDATED: a figure is there, under a heading that names no period. None says WITHHELD either: that is
    what the public part of a pack has of a measure that is exempt.
    """

    SUPPRESSED = "suppressed"
    NOT_APPLICABLE = "not-applicable"
    NOT_DUE = "not-due"
    NOT_IMPORTED = "not-imported"
    UNDATED = "undated"
    NOT_AVAILABLE = "not-available"
    NEGLIGIBLE = "negligible"
    ERROR = "error"
    WITHHELD = "withheld"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Symbol:
    """A symbol as the workbook writes it (`c`, `x`, `-`, `<5`, `TBC`), with what it means there."""

    marker: str
    meaning: SymbolMeaning = SymbolMeaning.UNKNOWN

    def __str__(self) -> str:
        return self.marker


WITHHELD = Symbol("Withheld", SymbolMeaning.WITHHELD)
"""What stands where a figure of a measure that is exempt would."""
