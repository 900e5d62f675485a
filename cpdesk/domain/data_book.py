"""A workbook to be written, before any format: sheets of one table each, with typed cells."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from cpdesk.domain.quantity import Unit
from cpdesk.domain.value_class import value_class


@value_class(frozen=True, slots=True)
class Figure:
    """A number as a spreadsheet holds it: exact, shown to so many places; a percentage is held in points.

    `is_grouped` shows thousands with a comma.
    """

    number: Decimal
    unit: Unit = Unit.NUMBER
    places: int = 0
    is_grouped: bool = True


@dataclass(frozen=True, slots=True)
class SheetLink:
    """A cell whose text leads to another sheet of the workbook, by that sheet's name."""

    sheet: str


DataCell = str | Figure | SheetLink
DataRow = tuple[DataCell, ...]


@dataclass(frozen=True, slots=True)
class DataColumn:
    """A column: its heading, its width in characters, and whether its cells are figures, symbols among them.

    One that a person fills in `may_be_blank`; `choices` are the words to choose from there.
    """

    heading: str
    width: int = 14
    is_figures: bool = False
    may_be_blank: bool = False
    choices: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class DataSheet:
    """One table on a sheet of its own: title, a line for each note above it, headings, rows all as long as those.

    A form that is to be read back by its first row has no title and no notes.
    """

    name: str
    title: str
    columns: tuple[DataColumn, ...]
    rows: Sequence[DataRow]
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class CoverLine:
    """A line of the cover, which has no table."""

    text: str
    is_heading: bool = False


@dataclass(frozen=True, slots=True)
class DataBook:
    """A whole workbook: its cover, then its sheets. `author` and `created` go into its properties.

    `findings` are sentences on what a person should know of it.
    """

    title: str
    cover: tuple[CoverLine, ...]
    sheets: tuple[DataSheet, ...]
    author: str = ""
    created: date | None = None
    findings: tuple[str, ...] = ()
