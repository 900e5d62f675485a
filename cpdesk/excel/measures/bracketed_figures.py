"""Figures typed in brackets, as accounts write less than nothing, where a measure can't be less than nothing."""

import re
from collections.abc import Mapping

from cpdesk.domain.quantity import Unit
from cpdesk.excel.words.figures import Figures
from cpdesk.excel.words.wording import plain

_NEVER_BELOW_NOTHING = frozenset({Unit.NUMBER, Unit.PERCENT, Unit.RATE, Unit.DAYS})
_MAY_BE_BELOW = re.compile(
    r"\b(?:net|changes?|variances?|differences?|balance|growth|gaps?|progress|surplus|deficit|increases?|decreases?"
    r"|reductions?|movement|(?:over|under) ?spends?|against|early|ahead|versus|vs)\b|\+ ?/ ?-|±"
)


def is_below_by_brackets(figures: Figures) -> bool:
    """Return whether a figure is less than nothing by brackets round it alone: `(4)`, `(88)%`, `(88%)`."""
    is_below = figures.number is not None and figures.number < 0
    return is_below and "(" in figures.text and not any(sign in figures.text for sign in "-–−")


def untaken_brackets(figures: Mapping[int, Figures], typed: frozenset[int], wording: str, unit: Unit) -> frozenset[int]:
    """Return the columns whose figure in brackets may be anything, a small number or a footnote as much as a minus.

    `typed` are the columns whose cells hold text: a number that its format shows in brackets is what it is. Where the
    row has another figure below nothing, or its wording speaks of a difference, brackets mean what accounts mean.
    """
    if unit not in _NEVER_BELOW_NOTHING:
        return frozenset()
    below = {column for column, found in figures.items() if found.number is not None and found.number < 0}
    open_ones = {column for column in below & typed if is_below_by_brackets(figures[column])}
    if not open_ones or below - open_ones or _MAY_BE_BELOW.search(plain(wording)):
        return frozenset()
    return frozenset(open_ones)
