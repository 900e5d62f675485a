"""Cells whose number is a year, as a heading's may be."""

from collections.abc import Sequence
from decimal import Decimal
from functools import lru_cache
from itertools import pairwise

from cpdesk.domain.grid import GridCell
from cpdesk.domain.scorecard import ColumnRole
from cpdesk.excel.blocks.headings import read_heading
from cpdesk.excel.dates.period_words import year_pair
from cpdesk.excel.words.wording import tidy

_LIKELY = range(1990, 2101)
_OF_FIGURES = (ColumnRole.TARGET, ColumnRole.VALUE, ColumnRole.COMPARATOR, ColumnRole.BASELINE)
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


def holds_likely_years(cells: Sequence[GridCell]) -> bool:
    """Return whether a target's, a result's or England's figures could be years: `Target | 2029 | 2029`."""
    numbers = [cell.value for cell in cells[1:] if isinstance(cell.value, Decimal)]
    if len(numbers) < 2 or len(numbers) < len(cells) - 1:
        return False
    is_of_figures = read_heading(tidy(cells[0].text)).role in _OF_FIGURES
    return is_of_figures and {after - before for before, after in pairwise(numbers)} not in ({1}, {-1})
