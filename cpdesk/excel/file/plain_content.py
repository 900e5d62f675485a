"""What a cell holds wherever it stands: its value with the text that is shown for it."""

from decimal import Decimal
from functools import lru_cache
from typing import NamedTuple

from cpdesk.domain.clean_text import clean_text
from cpdesk.domain.grid import CellValue, GridCell
from cpdesk.excel.file.display.shown import displayed_number, displayed_text, is_date_format
from cpdesk.excel.file.looks import Look
from cpdesk.excel.file.serial import serial_value
from cpdesk.excel.file.text import spoken_spaces


class Content(NamedTuple):
    """A value, the text shown, the number format, an error's text; `value` is None for nothing but a look."""

    value: CellValue | None
    text: str
    number_format: str = "General"
    error: str | None = None
    is_uncalculated: bool = False

    def cell(self, row: int, column: int, look: Look) -> GridCell:
        """Return it as the cell at this place."""
        value, text, number_format, error, is_uncalculated = self
        return GridCell(
            row, column, value, text, number_format,
            look.fill, look.font, look.font_colour, look.bold, look.italic, look.struck,
            error, is_uncalculated,
        )  # fmt: skip


EMPTY = Content(None, "")


def plain_text(text: str) -> str:
    """Return the text rid of what no file format can hold."""
    return text if text.isascii() and text.isprintable() else clean_text(text)


@lru_cache(maxsize=4096)
def number_content(number: Decimal, code: str, from_1904: bool = False) -> Content:
    """Return a number as its format shows it; one that is shown as a day or a time of day becomes that."""
    shown = displayed_number(number, code, from_1904=from_1904)
    moment = serial_value(number, from_1904) if is_date_format(code, number) else None
    return Content(number if moment is None else moment, spoken_spaces(shown), code)


def text_content(text: str, code: str = "General") -> Content:
    """Return text as its format shows it."""
    cleaned = plain_text(text)
    shown = displayed_text(cleaned, code) if code != "General" else cleaned
    return Content(cleaned or None, spoken_spaces(shown) if cleaned else "", code)


def truth_content(value: bool, code: str = "General") -> Content:
    """Return a value that is true or false."""
    return Content(value, str(value).upper(), code)


def error_content(error: str, code: str = "General") -> Content:
    """Return an error such as #REF!."""
    return Content(None, error, code, error=error)
