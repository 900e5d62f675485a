"""Where things stand in a workbook, with the names that its format allows."""

import re
from collections.abc import Iterable, Iterator, Sequence

from cpdesk.domain.clean_text import clean_text
from cpdesk.domain.data_book import DataSheet

MOST_COLUMNS = 16_384
_LINE, _MOST_HEIGHT = 15.75, 409.0
"""Points: of one line of 12-point letters; the most that a row can have."""

_NOT_IN_TABLE_NAMES = re.compile(r"[^A-Za-z0-9_]+")


def column_letters(at: int) -> str:
    """Return the letters of a column, counted from 0: A, Z, AA."""
    letters = ""
    at += 1
    while at:
        at, rest = divmod(at - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters


def header_row(sheet: DataSheet) -> int:
    """Return the row of the headings: below the title, where there is one, and the notes."""
    return len(sheet.notes) + (2 if sheet.title else 1)


def table_range(sheet: DataSheet) -> str:
    """Return the cells of a sheet's table; a table without a row still has one that is blank, as the format asks."""
    first = header_row(sheet)
    last = first + max(1, len(sheet.rows))
    return f"A{first}:{column_letters(len(sheet.columns) - 1)}{last}"


def table_names(sheets: Sequence[DataSheet]) -> tuple[str, ...]:
    """Return a name for the table of each sheet, unlike all others and unlike any cell's address."""
    return tuple(
        f"Table_{number}_{_NOT_IN_TABLE_NAMES.sub('_', sheet.name).strip('_')}".rstrip("_")
        for number, sheet in enumerate(sheets, 1)
    )


def unique_headings(headings: Iterable[str]) -> Iterator[str]:
    """Yield headings as a table needs them: in one line, none blank, none twice whatever its capitals."""
    used: set[str] = set()
    for at, heading in enumerate(headings, 1):
        plain = " ".join(clean_text(heading).split())[:240] or f"Column {at}"
        name, count = plain, 2
        while name.casefold() in used:
            name, count = f"{plain} ({count})", count + 1
        used.add(name.casefold())
        yield name


def line_count(text: str, width: int) -> int:
    """Return how many lines a text takes in a column of that many characters; rather one too many than one too few."""
    room = max(1, width - 2)  # the cell's own margins
    return sum(-(-len(line) // room) or 1 for line in text.split("\n"))


def height(lines: int) -> str:
    """Return the height of a row of so many lines as its element has it; nothing for one line, the usual height."""
    return f' ht="{min(_MOST_HEIGHT, lines * _LINE)}"' if lines > 1 else ""


def quoted_sheet(name: str) -> str:
    """Return a sheet's name as an address has it."""
    return "'" + name.replace("'", "''") + "'"
