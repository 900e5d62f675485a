"""One cell as a workbook's XML stores it."""

import re
from decimal import ROUND_HALF_UP, Context, Decimal
from typing import NamedTuple

_NUMERAL = re.compile(r"[+-]?(?:[0-9]+\.?[0-9]*|\.[0-9]+)(?:[eE][+-]?[0-9]{1,4})?")
_DIGITS = 15
_FIFTEEN = Context(prec=_DIGITS, rounding=ROUND_HALF_UP)
_LARGEST_POWER = 308


class RawCell(NamedTuple):
    """A cell as the file has it: type, text of its value (empty without one), style number."""

    column: int
    kind: str
    text: str
    style: int
    is_formula: bool


def excel_number(text: str) -> Decimal | None:
    """Return a stored number with the 15 digits that Excel keeps; None for other text.

    A file holds the nearest binary fraction, 0.70000000000000007 for 0.7, which nobody typed and Excel never
    shows.
    """
    text = text.strip()
    if text.isdigit() and text.isascii() and len(text) <= _DIGITS:
        return Decimal(int(text))
    is_plain = text.isascii() and text.replace(".", "", 1).isdigit()
    if not is_plain and _NUMERAL.fullmatch(text) is None:
        return None
    number = _FIFTEEN.create_decimal(text).normalize(_FIFTEEN)
    power = number.adjusted()
    if not number or power < -_LARGEST_POWER:
        return Decimal(0)
    if power > _LARGEST_POWER:
        return None
    return Decimal(int(number)) if power > 0 and number == number.to_integral_value() else number
