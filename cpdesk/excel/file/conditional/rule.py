"""A conditional format's rule as the file states it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from cpdesk.domain.cell_address import LAST_COLUMN, LAST_ROW, column_number

_AREA = re.compile(
    r"\$?(?P<from_column>[A-Z]{1,3})?\$?(?P<from_row>[1-9][0-9]{0,6})?"
    r"(?::\$?(?P<to_column>[A-Z]{1,3})?\$?(?P<to_row>[1-9][0-9]{0,6})?)?"
)


class Box(NamedTuple):
    """A block of cells, first and last rows and columns included, counted from 1."""

    first_row: int
    first_column: int
    last_row: int
    last_column: int

    def within(self, last_row: int, last_column: int) -> "Box | None":
        """Return the part of the block above and left of those edges, or None where there is none."""
        if self.first_row > last_row or self.first_column > last_column:
            return None
        return Box(self.first_row, self.first_column, min(self.last_row, last_row), min(self.last_column, last_column))

    def places(self) -> Iterator[tuple[int, int]]:
        """Return each cell's row and column, row by row."""
        columns = range(self.first_column, self.last_column + 1)
        return ((row, column) for row in range(self.first_row, self.last_row + 1) for column in columns)

    @property
    def size(self) -> int:
        """Return how many cells the block has."""
        return (self.last_row - self.first_row + 1) * (self.last_column - self.first_column + 1)


class RuleKind(StrEnum):
    """What a rule looks at, named as the file names it (ECMA-376 part 1, 18.18.12)."""

    CELL_IS = "cellIs"
    EXPRESSION = "expression"
    CONTAINS = "containsText"
    NOT_CONTAINS = "notContainsText"
    BEGINS = "beginsWith"
    ENDS = "endsWith"
    BLANKS = "containsBlanks"
    NOT_BLANKS = "notContainsBlanks"
    ERRORS = "containsErrors"
    NOT_ERRORS = "notContainsErrors"
    DUPLICATES = "duplicateValues"
    UNIQUES = "uniqueValues"
    TOP = "top10"
    AVERAGE = "aboveAverage"
    ICONS = "iconSet"
    COLOUR_SCALE = "colorScale"
    DATA_BAR = "dataBar"
    TIME = "timePeriod"
    OTHER = "other"


class DxfLook(NamedTuple):
    """What a format puts over a cell's own look: a fill, a colour of text; None where it leaves them."""

    fill: str | None = None
    font_colour: str | None = None


class Threshold(NamedTuple):
    """Where an icon begins: a number, percent, percentile or formula; `includes` says whether it begins right there."""

    kind: str
    value: str
    includes: bool = True


@dataclass(frozen=True, slots=True)
class IconSetting:
    """The icons of a rule from the lowest threshold up; `own` names them one by one where they are of several sets."""

    name: str
    thresholds: tuple[Threshold, ...]
    is_reversed: bool = False
    own: tuple[tuple[str, int], ...] = ()


@dataclass(frozen=True, slots=True)
class ConditionalRule:
    """One rule: the cells that it is about, what it asks of them, and what it shows where that holds.

    A low `priority` goes first. `options` are the few switches that only some kinds have, by the file's own names.
    """

    kind: RuleKind
    areas: tuple[Box, ...]
    priority: int
    stops: bool = False
    look: DxfLook = DxfLook()
    operator: str = ""
    text: str = ""
    formulas: tuple[str, ...] = ()
    options: tuple[tuple[str, str], ...] = ()
    icons: IconSetting | None = None

    @property
    def anchor(self) -> tuple[int, int]:
        """Return the cell that the formulas are written for: the top left one of all the areas."""
        return min(area.first_row for area in self.areas), min(area.first_column for area in self.areas)

    def option(self, name: str, usual: str = "") -> str:
        """Return one of the switches as the file has it."""
        return dict(self.options).get(name, usual)


def areas_of(reference: str) -> tuple[Box, ...]:
    """Return the areas that `F5:F60 H5` or `F:F` names, without what is on no sheet: `#REF!`."""
    return tuple(area for word in reference.split() if (area := _area(word)) is not None)


def _area(word: str) -> Box | None:
    found = _AREA.fullmatch(word)
    if found is None or not any(found.groups()):
        return None
    first_row, first_column = int(found["from_row"] or 1), column_number(found["from_column"] or "A")
    is_range = ":" in word
    last_row = int(found["to_row"] or LAST_ROW) if is_range else first_row
    last_column = column_number(found["to_column"] or "XFD") if is_range else first_column
    rows, columns = sorted((first_row, last_row)), sorted((first_column, last_column))
    if rows[1] > LAST_ROW or columns[1] > LAST_COLUMN:
        return None
    return Box(rows[0], columns[0], rows[1], columns[1])
