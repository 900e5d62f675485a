"""The worksheet functions that conditional formats are worked out with."""

import math
import re
from collections.abc import Callable, Mapping, Sequence
from decimal import ROUND_HALF_UP, Decimal
from typing import NamedTuple

from cpdesk.excel.file.conditional.values import (
    DIVIDED_BY_ZERO,
    NO_NUMBER,
    NO_VALUE,
    CellError,
    Value,
    number_of,
    spelled_number,
    text_of,
    truth_of,
)

Gathered = Sequence[tuple[Value, bool]]
_MANY = 255


class Function(NamedTuple):
    """A function with the least and the most arguments that it takes."""

    takes: tuple[int, int]
    work: Callable[..., Value]


def _of_numbers(work: Callable[..., Value]) -> Callable[..., Value]:
    """Return the function over numbers; an argument that is none is the result."""

    def applied(*values: Value) -> Value:
        numbers = [number_of(value) for value in values]
        wrong = next((number for number in numbers if isinstance(number, CellError)), None)
        return wrong if wrong is not None else work(*numbers)

    return applied


def _text(value: Value) -> str:
    text = text_of(value)
    return "" if isinstance(text, CellError) else text


def _count(value: Value, usual: int = 1) -> int:
    number = number_of(value) if value is not None else float(usual)
    return -1 if isinstance(number, CellError) or abs(number) > 1e9 else int(number)


def rounded(number: float, places: float = 0) -> Value:
    """Return the number rounded as Excel rounds: halves away from zero, negative places before the point."""
    if abs(places) > 15:
        return number if places > 0 else 0.0
    step = Decimal(1).scaleb(-int(places))
    try:
        return float((Decimal(f"{number:.15g}") / step).quantize(Decimal(1), rounding=ROUND_HALF_UP) * step)
    except ArithmeticError:
        return NO_NUMBER


def _remainder(number: float, divisor: float) -> Value:
    return DIVIDED_BY_ZERO if divisor == 0 else number - divisor * math.floor(number / divisor)


def _left(text: Value, count: Value = 1.0) -> Value:
    size = _count(count)
    return _text(text)[:size] if size >= 0 else NO_VALUE


def _right(text: Value, count: Value = 1.0) -> Value:
    size, words = _count(count), _text(text)
    return NO_VALUE if size < 0 else words[max(0, len(words) - size) :]


def _mid(text: Value, start: Value, count: Value) -> Value:
    first, size = _count(start), _count(count)
    return _text(text)[first - 1 : first - 1 + size] if first >= 1 and size >= 0 else NO_VALUE


def _find(wanted: Value, text: Value, start: Value = 1.0) -> Value:
    first = _count(start)
    at = _text(text).find(_text(wanted), first - 1) if first >= 1 else -1
    return float(at + 1) if at >= 0 else NO_VALUE


def _search(wanted: Value, text: Value, start: Value = 1.0) -> Value:
    first = _count(start)
    at = searched(_text(wanted), _text(text), first - 1) if first >= 1 else -1
    return float(at + 1) if at >= 0 else NO_VALUE


def searched(wanted: str, text: str, start: int = 0) -> int:
    """Return where `wanted` begins in `text` whatever the case, or -1; `*` and `?` stand for any characters.

    Each run between two stars is looked for after the one before, so that no pattern takes long.
    """
    pieces = [_pattern(piece) for piece in re.split(r"(?<!~)\*", wanted)]
    begin, at = -1, start
    for piece in pieces:
        found = piece.search(text, at)
        if found is None:
            return -1
        begin = found.start() if begin < 0 else begin
        at = found.end()
    return begin


def _pattern(piece: str) -> re.Pattern[str]:
    plain = re.sub(r"~([*?~])|(\?)|(.)", lambda found: "." if found[2] else re.escape(found[1] or found[3]), piece)
    return re.compile(plain, re.IGNORECASE | re.DOTALL)


def _truths(values: Gathered) -> list[bool | CellError]:
    """Return what counts for AND, OR: cells with texts or nothing in them do not."""
    return [truth_of(value) for value, in_cell in values if not (in_cell and (value is None or isinstance(value, str)))]


def _all_or_any(fold: Callable[[list[bool]], bool]) -> Callable[[Gathered], Value]:
    def applied(values: Gathered) -> Value:
        truths = _truths(values)
        wrong = next((truth for truth in truths if isinstance(truth, CellError)), None)
        if wrong is not None:
            return wrong
        return fold([truth is True for truth in truths]) if truths else NO_VALUE

    return applied


def _of_all(fold: Callable[[list[float]], Value]) -> Callable[[Gathered], Value]:
    """Return the function over all numbers; texts, TRUE and FALSE in cells count for nothing."""

    def applied(values: Gathered) -> Value:
        numbers: list[float] = []
        for value, in_cell in values:
            if isinstance(value, CellError):
                return value
            if in_cell and (value is None or isinstance(value, str | bool)):
                continue
            number = number_of(value)
            if isinstance(number, CellError):
                return number
            numbers.append(number)
        return fold(numbers)

    return applied


def _numbers_in(values: Gathered) -> Value:
    return float(sum(isinstance(value, float) for value, _ in values))


def _filled_in(values: Gathered) -> Value:
    return float(sum(value is not None for value, _ in values))


def _kind_of(*kinds: type) -> Callable[[Value], Value]:
    return lambda value: isinstance(value, kinds)


def _not(value: Value) -> Value:
    truth = truth_of(value)
    return truth if isinstance(truth, CellError) else not truth


def _mean(numbers: Sequence[float]) -> Value:
    return sum(numbers) / len(numbers) if numbers else DIVIDED_BY_ZERO


PLAIN: Mapping[str, Function] = {
    "NOT": Function((1, 1), _not),
    "TRUE": Function((0, 0), lambda: True),
    "FALSE": Function((0, 0), lambda: False),
    "LEN": Function((1, 1), lambda text: float(len(_text(text)))),
    "LEFT": Function((1, 2), _left),
    "RIGHT": Function((1, 2), _right),
    "MID": Function((3, 3), _mid),
    "TRIM": Function((1, 1), lambda text: " ".join(part for part in _text(text).split(" ") if part)),
    "UPPER": Function((1, 1), lambda text: _text(text).upper()),
    "LOWER": Function((1, 1), lambda text: _text(text).lower()),
    "EXACT": Function((2, 2), lambda first, second: _text(first) == _text(second)),
    "SEARCH": Function((2, 3), _search),
    "FIND": Function((2, 3), _find),
    "VALUE": Function((1, 1), lambda value: spelled_number(value) if isinstance(value, str) else number_of(value)),
    "ABS": Function((1, 1), _of_numbers(abs)),
    "INT": Function((1, 1), _of_numbers(lambda number: float(math.floor(number)))),
    "MOD": Function((2, 2), _of_numbers(_remainder)),
    "ROUND": Function((2, 2), _of_numbers(rounded)),
}

LOOKING: Mapping[str, Function] = {
    "ISBLANK": Function((1, 1), lambda value: value is None),
    "ISNUMBER": Function((1, 1), _kind_of(float)),
    "ISTEXT": Function((1, 1), _kind_of(str)),
    "ISNONTEXT": Function((1, 1), lambda value: not isinstance(value, str)),
    "ISLOGICAL": Function((1, 1), _kind_of(bool)),
    "ISERROR": Function((1, 1), _kind_of(CellError)),
    "ISERR": Function((1, 1), lambda value: isinstance(value, CellError) and value.text != "#N/A"),
    "ISNA": Function((1, 1), lambda value: value == CellError("#N/A")),
}

GATHERING: Mapping[str, Function] = {
    "AND": Function((1, _MANY), _all_or_any(all)),
    "OR": Function((1, _MANY), _all_or_any(any)),
    "SUM": Function((1, _MANY), _of_all(lambda numbers: float(sum(numbers)))),
    "AVERAGE": Function((1, _MANY), _of_all(_mean)),
    "MIN": Function((1, _MANY), _of_all(lambda numbers: min(numbers, default=0.0))),
    "MAX": Function((1, _MANY), _of_all(lambda numbers: max(numbers, default=0.0))),
    "COUNT": Function((1, _MANY), _numbers_in),
    "COUNTA": Function((1, _MANY), _filled_in),
}
