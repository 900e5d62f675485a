"""OpenDocument's formulas and addresses in conditions, written as Excel writes them."""

import re
from collections.abc import Iterator

from cpdesk.domain.cell_address import place_of
from cpdesk.domain.grid import column_letters

_STRING = r'"(?:[^"]|"")*"'
_SHEET = r"(?:\$?(?:'(?:[^']|'')*'|[^.'\s:\[\]]*))"
_CELL = re.compile(
    rf"(?P<sheet>{_SHEET})\.?(?P<fixed_column>\$?)(?P<column>[A-Z]{{1,3}})(?P<fixed_row>\$?)(?P<row>\d{{1,7}})"
)
_TOKEN = re.compile(
    rf"(?P<text>{_STRING})|\[(?P<reference>[^\]]*)\]|(?P<separator>;)|(?P<other>[^\"\[;]+|.)", re.DOTALL
)
_PART = re.compile(rf"{_STRING}|\[[^\]]*\]|[(),;]|[^\"\[(),;]+|.", re.DOTALL)
_AREAS = re.compile(
    rf"(?P<first>{_SHEET}\.?\$?[A-Z]{{1,3}}\$?\d{{1,7}})(?::(?P<last>{_SHEET}\.?\$?[A-Z]{{1,3}}\$?\d{{1,7}}))?"
)


def excel_formula(formula: str, rows: int = 0, columns: int = 0) -> str:
    """Return the formula with Excel's references and separators, loose references moved by so many cells.

    Raises ValueError for a reference that is none, or that leaves the sheet.
    """
    pieces = []
    for token in _TOKEN.finditer(formula.strip().removeprefix("of:").removeprefix("=")):
        if token["reference"] is not None:
            pieces.append(_reference(token["reference"], rows, columns))
        else:
            pieces.append("," if token["separator"] else token[0])
    return "".join(pieces)


def _reference(reference: str, rows: int, columns: int) -> str:
    cells = list(_CELL.finditer(reference))
    if not 1 <= len(cells) <= 2 or "".join(cell[0] for cell in cells) != reference.replace(":", "", 1):
        raise ValueError(reference)
    sheet = cells[0]["sheet"].lstrip("$")
    written = ":".join(_moved(cell, rows, columns) for cell in cells)
    return f"{sheet}!{written}" if sheet else written


def _moved(cell: re.Match[str], rows: int, columns: int) -> str:
    row, column = place_of(f"{cell['column']}{int(cell['row'])}")
    row += 0 if cell["fixed_row"] else rows
    column += 0 if cell["fixed_column"] else columns
    if row < 1 or column < 1:
        raise ValueError(cell[0])
    return f"{cell['fixed_column']}{column_letters(column)}{cell['fixed_row']}{row}"


def arguments(listed: str) -> list[str]:
    """Return the arguments of a call, parted where no quotation mark or bracket is open."""
    found, depth = [""], 0
    for part in _PART.findall(listed):
        if part in (",", ";") and depth == 0:
            found.append("")
            continue
        depth += {"(": 1, ")": -1}.get(part, 0)
        found[-1] += part
    return [argument.strip() for argument in found]


def area_places(reference: str) -> Iterator[tuple[int, int, int, int]]:
    """Return the blocks that `Sheet.A1:Sheet.B9 Sheet.D1` names: first row and column, last row and column."""
    for area in _AREAS.finditer(reference):
        row, column = address_place(area["first"])
        last_row, last_column = address_place(area["last"] or area["first"])
        yield row, column, last_row, last_column


def address_place(address: str) -> tuple[int, int]:
    """Return row and column of an address with or without its sheet; raise ValueError for another text."""
    cell = _CELL.fullmatch(address)
    if cell is None:
        raise ValueError(address)
    return place_of(f"{cell['column']}{int(cell['row'])}")
