"""A raw cell's value, with the text that Excel shows for it."""

import re
from collections.abc import Sequence
from decimal import ROUND_HALF_UP, Context, Decimal
from functools import lru_cache

from cpdesk.domain.grid import CellValue, GridCell
from cpdesk.excel.file.display import displayed_number, displayed_text, is_date_format
from cpdesk.excel.file.looks import Look
from cpdesk.excel.file.serial import iso_serial, serial_value
from cpdesk.excel.file.sheet_part import RawCell
from cpdesk.excel.file.text import spoken_spaces, stored_text

_PLAIN = Look()
_NUMERAL = re.compile(r"[+-]?(?:[0-9]+\.?[0-9]*|\.[0-9]+)(?:[eE][+-]?[0-9]{1,4})?")
_FIFTEEN = Context(prec=15, rounding=ROUND_HALF_UP)
_LARGEST_POWER = 308


def grid_cell(raw: RawCell, looks: Sequence[Look], strings: Sequence[str], from_1904: bool) -> GridCell:
    """Return the cell with its value by type, its text as displayed, and its look.

    Raises IndexError for a shared string or a style that the workbook does not hold.
    """
    look = looks[raw.style] if looks else _PLAIN
    if raw.is_formula and not raw.text and raw.kind != "str":
        return _cell(raw, look, None, "", is_uncalculated=True)
    if not raw.text:
        return _cell(raw, look, None, "")
    if raw.kind == "e":
        error = stored_text(raw.text)
        return _cell(raw, look, None, error, error=error)
    if raw.kind == "b":
        value = raw.text.strip() in ("1", "true")
        return _cell(raw, look, value, str(value).upper())
    number = _number(raw, from_1904)
    if number is not None:
        value_of, shown = _number_shown(number, look.number_format, from_1904)
        return _cell(raw, look, value_of, shown)
    text = strings[int(raw.text)] if raw.kind == "s" else stored_text(raw.text)
    shown = displayed_text(text, look.number_format) if look.number_format != "General" else text
    return _cell(raw, look, text or None, spoken_spaces(shown) if text else "")


def _cell(
    raw: RawCell,
    look: Look,
    value: CellValue | None,
    text: str,
    *,
    error: str | None = None,
    is_uncalculated: bool = False,
) -> GridCell:
    return GridCell(
        row=raw.row,
        column=raw.column,
        value=value,
        text=text,
        number_format=look.number_format,
        fill=look.fill,
        font=look.font,
        font_colour=look.font_colour,
        bold=look.bold,
        italic=look.italic,
        struck=look.struck,
        error=error,
        is_uncalculated=is_uncalculated,
    )


def _number(raw: RawCell, from_1904: bool) -> Decimal | None:
    if raw.kind == "n":
        return excel_number(raw.text or "")
    return iso_serial(raw.text or "", from_1904) if raw.kind == "d" else None


@lru_cache(maxsize=4096)
def excel_number(text: str) -> Decimal | None:
    """Return a stored number with the 15 digits that Excel keeps; None for other text.

    A file holds the nearest binary fraction, 0.70000000000000007 for 0.7, which nobody typed and Excel never
    shows.
    """
    if _NUMERAL.fullmatch(text.strip()) is None:
        return None
    number = _FIFTEEN.create_decimal(text.strip())
    if number == 0 or number.adjusted() < -_LARGEST_POWER:
        return Decimal(0)
    if number.adjusted() > _LARGEST_POWER:
        return None
    number = number.normalize(_FIFTEEN)
    return number if int(number.as_tuple().exponent) <= 0 else Decimal(int(number))


@lru_cache(maxsize=4096)
def _number_shown(number: Decimal, code: str, from_1904: bool) -> tuple[CellValue, str]:
    shown = displayed_number(number, code, from_1904=from_1904)
    moment = serial_value(number, from_1904) if is_date_format(code, number) else None
    return (number if moment is None else moment), spoken_spaces(shown)
