"""Cells whose number is a year, as a heading's may be."""

from decimal import Decimal
from functools import lru_cache

from cpdesk.domain.grid import GridCell
from cpdesk.excel.dates.period_words import year_pair

_LIKELY = range(1990, 2101)
_FORMATS = ("General", "0", "@")


def is_year(cell: GridCell, number: Decimal) -> bool:
    """Return whether the cell, which holds that number, shows a year: 2019, or 201819 for two of them."""
    return cell.number_format in _FORMATS and _names_year(number) and "," not in cell.text


@lru_cache(maxsize=1 << 12)
def _names_year(number: Decimal) -> bool:
    """Return whether the number is one; the same small numbers are met again and again."""
    if number != number.to_integral_value():
        return False
    return int(number) in _LIKELY or year_pair(str(int(number)))[0] is not None
