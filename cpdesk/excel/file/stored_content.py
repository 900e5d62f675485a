"""What a stored cell means: its value, with the text that Excel shows for it."""

from datetime import date, datetime, time
from decimal import Decimal
from functools import lru_cache
from typing import NamedTuple

from cpdesk.domain.grid import CellValue
from cpdesk.excel.file.display.number_format import Kind, read_format
from cpdesk.excel.file.display.plain import plain_display
from cpdesk.excel.file.display.shown import displayed_number, displayed_text, is_date_format
from cpdesk.excel.file.packed_sheet import DAY, EMPTY, NUMBER, PROBLEM, SHOWN, TEXT, TRUTH, UNCALCULATED, Shared
from cpdesk.excel.file.raw_cell import excel_number
from cpdesk.excel.file.serial import iso_serial, serial_value
from cpdesk.excel.file.text import spoken_spaces, stored_text

_USUAL_LENGTH = 24  # codes in one section of a format
_SHORT = 7  # numbers of so few characters are met again and again


class StoredContent(NamedTuple):
    """A cell's value, the text shown for it, an error's name, and whether it is a formula without a result."""

    value: CellValue | None
    text: str
    error: str | None = None
    is_uncalculated: bool = False


_NOTHING = StoredContent(None, "")
_NO_RESULT = StoredContent(None, "", is_uncalculated=True)


def stored_content(kind: str, value: str, number_format: str, shared: Shared) -> StoredContent:
    """Return what the stored value means under the format; `kind` is a letter of `packed_sheet`."""
    if kind == NUMBER:
        if len(value) <= _SHORT:
            return _common_content(value, number_format, shared.from_1904)
        return _number_content(value, number_format, shared.from_1904)
    if kind == TEXT:
        return text_content(shared.texts.get(value, ""), number_format)
    return _rare_content(kind, value, number_format, shared)


def _rare_content(kind: str, value: str, number_format: str, shared: Shared) -> StoredContent:
    if kind == SHOWN:
        return _as_written(value, number_format)
    if kind == UNCALCULATED:
        return _NO_RESULT
    if kind == TRUTH:
        is_true = value == "1"
        return StoredContent(is_true, str(is_true).upper())
    text = shared.texts.get(value, "")
    if kind == PROBLEM:
        return StoredContent(None, text, text)
    if kind == DAY:
        number = iso_serial(text, shared.from_1904)
        if number is not None:
            return _shown(number, number_format, shared.from_1904)
        return text_content(text, number_format)
    return _NOTHING


def _as_written(value: str, number_format: str) -> StoredContent:
    stored, _, text = value.partition(" ")
    number = excel_number(stored)
    if number is None:
        return StoredContent(text or None, spoken_spaces(text))
    moment = serial_value(number, from_1904=False) if is_date_format(number_format, number) else None
    return StoredContent(number if moment is None else moment, spoken_spaces(text))


@lru_cache(maxsize=1 << 13)
def text_content(text: str, number_format: str) -> StoredContent:
    """Return what a text means under the format, which may put other texts around it."""
    shown = displayed_text(text, number_format) if number_format != "General" else text
    return StoredContent(text or None, spoken_spaces(shown) if text else "")


def _number_content(stored: str, number_format: str, from_1904: bool) -> StoredContent:
    number = excel_number(stored)
    if number is None:
        return text_content(stored_text(stored), number_format)
    return _shown(number, number_format, from_1904)


_common_content = lru_cache(maxsize=1 << 14)(_number_content)


def _shown(number: Decimal, number_format: str, from_1904: bool) -> StoredContent:
    plain = plain_display(number_format)
    if plain is not None:
        return StoredContent(number, plain.shown(number))
    shown = displayed_number(number, number_format, from_1904=from_1904)
    moment: datetime | date | time | None = None
    if is_date_format(number_format, number):
        moment = serial_value(number, from_1904)
    return StoredContent(number if moment is None else moment, spoken_spaces(shown))


def is_blank_content(kind: str, value: str, number_format: str, shared: Shared) -> bool:
    """Return whether a reader of the sheet sees no text for the stored value."""
    if kind == EMPTY:
        return True
    if kind in (UNCALCULATED, PROBLEM, TRUTH):
        return False
    if kind == SHOWN:
        return not value.partition(" ")[2].strip()
    if kind == NUMBER and not hides(number_format):
        return False
    return not stored_content(kind, value, number_format, shared).text.strip()


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
