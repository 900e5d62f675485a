"""The rows of a web page's tables as they come, put into the cells of a sheet."""

import re
from collections.abc import Mapping

from cpdesk.domain.cell_address import LAST_COLUMN, LAST_ROW
from cpdesk.domain.grid import GridCell, MergedRange
from cpdesk.excel.file.bounded_sheet import check_count
from cpdesk.excel.file.csv_book import LONGEST_TEXT, number_written
from cpdesk.excel.file.looks import Look
from cpdesk.excel.file.plain_content import Content, plain_text
from cpdesk.excel.file.raw_cell import excel_number
from cpdesk.excel.file.text import spoken_spaces

Attributes = Mapping[str, str | None]
_BACKGROUND = re.compile(r"background(?:-color)?\s*:\s*([^;]+)", re.IGNORECASE)
_HEX = re.compile(r"#([0-9A-Fa-f]{6}|[0-9A-Fa-f]{3})\b")
_RGB = re.compile(r"rgb\(\s*(\d{1,3})\s*,\s*(\d{1,3})\s*,\s*(\d{1,3})\s*\)", re.IGNORECASE)
_NAMED = {
    "red": "FF0000", "green": "008000", "lime": "00FF00", "yellow": "FFFF00", "orange": "FFA500", "blue": "0000FF",
    "lightgreen": "90EE90", "gold": "FFD700", "gray": "808080", "grey": "808080", "silver": "C0C0C0",
    "white": "FFFFFF", "black": "000000", "lightgrey": "D3D3D3", "lightgray": "D3D3D3", "amber": "FFBF00",
}  # fmt: skip
_MOST_SPAN = 1_000


class HtmlSheet:
    """Gathers cells from the top left; a cell that spans others is merged with them."""

    def __init__(self) -> None:
        self.cells: list[GridCell] = []
        self.merges: list[MergedRange] = []
        self._row = 0
        self._column = 1
        self._taken: dict[int, int] = {}  # columns that cells above reach down into, each with the last row of theirs
        self._pieces: list[str] = []
        self._look = Look()
        self._row_fill: str | None = None
        self._is_cell = False

    def start_row(self, attributes: Attributes) -> None:
        """Begin a table's row."""
        self.end_cell()
        self._row += 1
        self._column = 1
        self._row_fill = _fill(attributes)
        self._pieces.clear()

    def start_cell(self, attributes: Attributes, *, is_heading: bool) -> None:
        """Begin a cell in the first column that is free."""
        self.end_cell()
        self._row = max(1, self._row)
        while self._taken.get(self._column, 0) >= self._row:
            self._column += 1
        columns, rows = _span(attributes, "colspan"), _span(attributes, "rowspan")
        last_row, last_column = self._row + rows - 1, self._column + columns - 1
        if last_row > LAST_ROW or last_column > LAST_COLUMN:
            raise ValueError((last_row, last_column))
        if rows > 1 or columns > 1:
            self.merges.append(MergedRange(self._row, self._column, last_row, last_column))
        if rows > 1:
            self._taken.update(dict.fromkeys(range(self._column, last_column + 1), last_row))
        self._look = Look(fill=_fill(attributes) or self._row_fill, bold=is_heading)
        self._is_cell = True
        self._next_column = last_column + 1
        self._pieces.clear()

    def end_cell(self) -> None:
        """Put the cell that is open in its place."""
        if self._is_cell:
            self._place(self._look)
            self._column = self._next_column
            self._is_cell = False

    def end_table(self) -> None:
        """End a table, past the rows that its last cells reach down to."""
        self.end_cell()
        self._row = max([self._row, *self._taken.values()])
        self._taken.clear()
        self._pieces.clear()

    def end_line(self) -> None:
        """Make what was said outside tables a row of its own."""
        if "".join(self._pieces).strip():
            self._row += 1
            self._column = 1
            self._place(Look())
        self._pieces.clear()

    def break_text(self) -> None:
        """Begin a new line in a cell, or a new row outside tables."""
        if self._is_cell:
            self.add_text("\n")
        else:
            self.end_line()

    def add_text(self, text: str) -> None:
        """Take a piece of text in."""
        self._pieces.append(text)

    def _place(self, look: Look) -> None:
        lines = (line.strip(" ") for line in "".join(self._pieces).split("\n"))
        text = plain_text("\n".join(line for line in lines if line))[:LONGEST_TEXT].strip()
        self._pieces.clear()
        if text or look.fill is not None:
            check_count(len(self.cells) + 1)
            number = excel_number(number_written(text) or "")
            content = Content(text or None if number is None else number, spoken_spaces(text))
            self.cells.append(content.cell(self._row, self._column, look))


def _span(attributes: Attributes, name: str) -> int:
    written = (attributes.get(name) or "").strip()
    return min(max(1, int(written)), _MOST_SPAN) if written.isascii() and written.isdigit() and len(written) < 7 else 1


def _fill(attributes: Attributes) -> str | None:
    style = _BACKGROUND.search((attributes.get("style") or "")[:2000])
    written = (style[1] if style is not None else attributes.get("bgcolor") or "").strip()
    found = _HEX.search(written)
    if found is not None:
        digits = found[1] if len(found[1]) == 6 else "".join(digit * 2 for digit in found[1])
        return digits.upper()
    shades = _RGB.search(written)
    if shades is not None:
        return "".join(f"{min(255, int(shade)):02X}" for shade in shades.groups())
    return _NAMED.get(written.lower())
