"""Numbers with a unit, rounded and written as people write them."""

from decimal import ROUND_HALF_UP, Decimal
from enum import StrEnum


class Unit(StrEnum):
    """What a measure is counted in. A percent value is held in percentage points: 26 for 26%."""

    PERCENT = "percent"
    NUMBER = "number"
    DAYS = "days"
    CURRENCY = "currency"
    RATE = "rate"
    SCORE = "score"
    RATIO = "ratio"
    TEXT = "text"


_STEPS = tuple(Decimal(1).scaleb(-places) for places in range(10))


def round_half_away(number: Decimal, decimals: int) -> Decimal:
    """Return `number` to that many decimal places, halves away from zero as Excel displays them."""
    step = _STEPS[decimals] if 0 <= decimals < len(_STEPS) else Decimal(1).scaleb(-decimals)
    return number.quantize(step, rounding=ROUND_HALF_UP)


def decimals_of(number: Decimal) -> int:
    """Return how many decimal places `number` is written with; 0 for whole numbers however they are held."""
    exponent = number.as_tuple().exponent
    return max(0, -exponent) if isinstance(exponent, int) else 0


def format_quantity(number: Decimal, unit: Unit) -> str:
    """Return `number` as an officer writes it: 26%, £1,234.50, −1.21; a minus is a real minus sign.

    The decimal places are those that `number` carries, so pass the value as displayed; pence are always two.
    """
    digits = _digits(number, unit)
    sign = "−" if number < 0 else ""
    if unit is Unit.PERCENT:
        return f"{sign}{digits}%"
    if unit is Unit.CURRENCY:
        return f"{sign}£{digits}"
    return f"{sign}{digits}"


def _digits(number: Decimal, unit: Unit) -> str:
    places = decimals_of(number)
    return f"{abs(number):,.{2 if unit is Unit.CURRENCY and places == 1 else places}f}"


def format_change(change: Decimal, unit: Unit) -> str:
    """Return a change with its way and its own unit: up 7 pts for percentages, down £200, up 3.

    It has no sign, as a spreadsheet takes a text that begins with one for a formula.
    """
    way = "up " if change > 0 else "down " if change < 0 else ""
    digits = _digits(change, unit)
    if unit is Unit.PERCENT:
        return f"{way}{digits} pt" + ("" if abs(change) == 1 else "s")
    return f"{way}£{digits}" if unit is Unit.CURRENCY else f"{way}{digits}"
