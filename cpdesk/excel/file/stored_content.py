"""What a stored cell means: its value, with the text that Excel shows for it."""

from collections.abc import Callable
from datetime import date, datetime, time
from decimal import Decimal
from functools import lru_cache, partial

from cpdesk.domain.grid import CellValue
from cpdesk.excel.file import packed_sheet
from cpdesk.excel.file.display.number_format import Kind, read_format
from cpdesk.excel.file.display.plain import plain_display
from cpdesk.excel.file.display.shown import displayed_number, displayed_text, is_date_format
from cpdesk.excel.file.packed_sheet import EMPTY, NUMBER, PROBLEM, SHOWN, TEXT, TRUTH, UNCALCULATED, Shared
from cpdesk.excel.file.raw_cell import excel_number
from cpdesk.excel.file.serial import iso_serial, serial_value
from cpdesk.excel.file.text import spoken_spaces, stored_text

_USUAL_LENGTH = 24  # codes in one section of a format

StoredContent = tuple[CellValue | None, str, str | None, bool]
"""A cell's value, the text shown for it, an error's name, whether it is a formula without a result.

A plain tuple: a workbook has a million of them, and one with names would take as long to make as its number.
"""

_NOTHING: StoredContent = None, "", None, False
_NO_RESULT: StoredContent = None, "", None, True


def stored_content(kind: str, value: str, number_format: str, shared: Shared) -> StoredContent:
    """Return what the stored value means under the format; `kind` is a letter of `packed_sheet`."""
    return content_reader(kind, number_format, shared)(value)


def content_reader(kind: str, number_format: str, shared: Shared) -> Callable[[str], StoredContent]:
    """Return what reads the stored values of that kind and format."""
    texts, from_1904 = shared.texts, shared.from_1904
    match kind:
        case packed_sheet.NUMBER:
            return _number_reader(number_format, from_1904)
        case packed_sheet.TEXT:
            return lambda stored: _text(texts.get(stored, ""), number_format)
        case packed_sheet.SHOWN:
            return partial(_as_written, number_format=number_format)
        case packed_sheet.TRUTH:
            return _truth
        case packed_sheet.PROBLEM:
            return lambda stored: (None, error := texts.get(stored, ""), error, False)
        case packed_sheet.DAY:
            return lambda stored: _day(texts.get(stored, ""), number_format, from_1904)
        case packed_sheet.UNCALCULATED:
            return lambda _: _NO_RESULT
    return lambda _: _NOTHING


def _as_written(value: str, number_format: str) -> StoredContent:
    stored, _, text = value.partition(" ")
    number = excel_number(stored)
    if number is None:
        return text or None, spoken_spaces(text), None, False
    moment = serial_value(number, from_1904=False) if is_date_format(number_format, number) else None
    return number if moment is None else moment, spoken_spaces(text), None, False


def _truth(stored: str) -> StoredContent:
    is_true = stored == "1"
    return is_true, str(is_true).upper(), None, False


def _day(stored: str, number_format: str, from_1904: bool) -> StoredContent:
    number = iso_serial(stored, from_1904)
    return _text(stored, number_format) if number is None else _shown(number, number_format, from_1904)


def _text(text: str, number_format: str) -> StoredContent:
    """Return what a text means under the format, which may put other texts around it."""
    shown = displayed_text(text, number_format) if number_format != "General" else text
    return text or None, spoken_spaces(shown) if text else "", None, False


def _number_reader(number_format: str, from_1904: bool) -> Callable[[str], StoredContent]:
    plain = plain_display(number_format)

    def read(stored: str) -> StoredContent:
        number = excel_number(stored)
        if number is None:
            return _text(stored_text(stored), number_format)
        if plain is not None:
            return number, plain.shown(number), None, False
        return _shown(number, number_format, from_1904)

    return read


def _shown(number: Decimal, number_format: str, from_1904: bool) -> StoredContent:
    shown = displayed_number(number, number_format, from_1904=from_1904)
    moment: datetime | date | time | None = None
    if is_date_format(number_format, number):
        moment = serial_value(number, from_1904)
    return number if moment is None else moment, spoken_spaces(shown), None, False


def is_blank_content(kind: str, value: str, number_format: str, shared: Shared) -> bool:
    """Return whether a reader of the sheet sees no text for the stored value."""
    if kind == TEXT and number_format == "General":  # what most cells are comes first
        return not shared.texts.get(value, "").strip()
    if kind == SHOWN:
        return not value.partition(" ")[2].strip()
    if kind == EMPTY:
        return True
    if kind in (UNCALCULATED, PROBLEM, TRUTH) or (kind == NUMBER and not hides(number_format)):
        return False
    _, text, _, _ = stored_content(kind, value, number_format, shared)
    return not text.strip()


@lru_cache(maxsize=4096)
def hides(number_format: str) -> bool:
    """Return whether the format may show nothing at all for some value, as `;;;` and `#` do."""
    if number_format == "General":
        return False
    known = read_format(number_format)
    sections = known.numbers if known.text is None else (*known.numbers, known.text)
    return any(not any(_shows(token.kind, token.text) for token in section.tokens) for section in sections)


def _shows(kind: Kind, text: str) -> bool:
    if kind is Kind.DIGIT:
        return text == "0"
    if kind is Kind.LITERAL:
        return bool(text.strip())
    return kind in (Kind.GENERAL, Kind.TEXT, Kind.DATE, Kind.ELAPSED, Kind.PERCENT, Kind.EXPONENT)


@lru_cache(maxsize=4096)
def display_effort(number_format: str) -> int:
    """Return how many steps it takes to show a number under the format, beyond those of any usual one."""
    return max(0, max(len(section.tokens) for section in read_format(number_format).numbers) - _USUAL_LENGTH)
