"""The values of cells as Excel's formulas see them."""

from dataclasses import dataclass
from datetime import date, datetime, time
from decimal import Decimal

from cpdesk.domain.grid import GridCell

_FIRST_DAY = datetime(1899, 12, 30)  # noqa: DTZ001 - Excel's dates have no zone
_SECONDS = 86_400
_CLOSE = 1e-14


@dataclass(frozen=True, slots=True)
class CellError:
    """An error in the place of a value; its text is empty for a formula whose result the file does not hold."""

    text: str


Value = float | str | bool | CellError | None

NO_VALUE = CellError("#VALUE!")
NO_NUMBER = CellError("#NUM!")
DIVIDED_BY_ZERO = CellError("#DIV/0!")


def value_of(cell: GridCell | None) -> Value:
    """Return what a formula that points at the cell sees; None for an empty one."""
    if cell is None:
        return None
    if cell.error is not None:
        return CellError(cell.error)
    if cell.is_uncalculated:
        return CellError("")
    value = cell.value
    if isinstance(value, Decimal):
        return float(value)
    if value is None or isinstance(value, str | bool):
        return value
    return _serial(value)


def _serial(moment: datetime | date | time) -> float:
    if isinstance(moment, time):
        return (moment.hour * 3600 + moment.minute * 60 + moment.second) / _SECONDS
    start = moment if isinstance(moment, datetime) else datetime(moment.year, moment.month, moment.day)  # noqa: DTZ001
    return (start - _FIRST_DAY).total_seconds() / _SECONDS


def number_of(value: Value) -> float | CellError:
    """Return the value as arithmetic takes it: an empty cell is 0, text is the number that it spells."""
    match value:
        case None:
            return 0.0
        case CellError():
            return value
        case str():
            return spelled_number(value)
        case _:
            return float(value)


def spelled_number(text: str) -> float | CellError:
    """Return the number that a text spells: `12`, `1,234.5`, `45%`."""
    bare = text.strip().replace(",", "")
    share = bare.endswith("%")
    bare = bare.rstrip("%").strip()
    if not bare or any(sign not in "0123456789.+-eE" for sign in bare):
        return NO_VALUE
    try:
        number = float(bare)
    except ValueError:
        return NO_VALUE
    return number / 100 if share else number


def text_of(value: Value) -> str | CellError:
    """Return the value as it is joined to a text: numbers with the 15 digits that Excel keeps."""
    match value:
        case None:
            return ""
        case CellError() | str():
            return value
        case bool():
            return str(value).upper()
        case _:
            return f"{value:.15g}"


def truth_of(value: Value) -> bool | CellError:
    """Return whether a condition holds: any number but 0 does."""
    match value:
        case CellError():
            return value
        case str():
            word = value.strip().upper()
            return word == "TRUE" if word in ("TRUE", "FALSE") else NO_VALUE
        case _:
            return bool(value)


def compared(left: Value, right: Value) -> int | CellError:
    """Return -1, 0 or 1 as Excel orders values: numbers, then texts in one case, then FALSE and TRUE.

    An empty cell is whatever it is compared with: 0, no text, FALSE. Numbers are alike to 15 digits.
    """
    if type(left) is float and type(right) is float:
        return _compared_numbers(left, right)
    for side in (left, right):
        if isinstance(side, CellError):
            return side
    left, right = _filled_in(left, right), _filled_in(right, left)
    ranks = _rank(left), _rank(right)
    if ranks[0] != ranks[1]:
        return -1 if ranks[0] < ranks[1] else 1
    if isinstance(left, str) and isinstance(right, str):
        first, second = left.casefold(), right.casefold()
        return (first > second) - (first < second)
    return _compared_numbers(left, right)


def _compared_numbers(left: Value, right: Value) -> int:
    first, second = number_of(left), number_of(right)
    if isinstance(first, CellError) or isinstance(second, CellError) or first == second:
        return 0
    is_close = abs(first - second) <= _CLOSE * max(abs(first), abs(second))
    if is_close and f"{first:.15g}" == f"{second:.15g}":
        return 0
    return 1 if first > second else -1


def _filled_in(value: Value, beside: Value) -> Value:
    if value is not None:
        return value
    if isinstance(beside, str):
        return ""
    return False if isinstance(beside, bool) else 0.0


def _rank(value: Value) -> int:
    if isinstance(value, bool):
        return 2
    return 1 if isinstance(value, str) else 0
