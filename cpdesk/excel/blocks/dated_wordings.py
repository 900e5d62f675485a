"""Whether words with a day among them are a measure's wording: `Children looked after at 31 March 2024`."""

from collections.abc import Sequence

from cpdesk.domain.period import PeriodKind
from cpdesk.domain.scorecard import ColumnRole
from cpdesk.excel.blocks.headings import HeadingReading
from cpdesk.excel.blocks.said_periods import is_period_cell
from cpdesk.excel.blocks.telling_words import names_measures
from cpdesk.excel.sheet_view import SheetView
from cpdesk.excel.words.wording import plain

_FEWEST_WORDS = 2
_IN_NAMES = frozenset({"and", "in", "le", "of", "on", "the", "under", "upon", "with"})  # Brighton and Hove
_OF_MEASURES = frozenset(
    {"children", "leavers", "people", "care", "pupils", "reviews", "placements", "visits", "plans"}
)


def is_dated_wording(reading: HeadingReading) -> bool:
    """Return whether a day is said beside words that name what is counted, so that it heads no column or row.

    A heading's words beside its day are few: a role's, a comparator's, or the name of a council (`East Riding of
    Yorkshire at 31 March`). Others say what there was on the day, and the day is a part of the measure's name.
    """
    if reading.label.kind is not PeriodKind.SNAPSHOT:
        return False
    words = reading.name.split()
    if len(words) < _FEWEST_WORDS:
        return False
    return any(word.islower() and word not in _IN_NAMES for word in words) or not _OF_MEASURES.isdisjoint(
        plain(reading.name).split()
    )


def heads_list(view: SheetView, column: int, rows: Sequence[int]) -> bool:
    """Return whether one of the rows heads a list: `Indicator` over the labels, periods and nothing else beside it."""
    return any(
        names_measures(view.text(row, column))
        and any(is_period_cell(cell) for cell in view.filled_in(row) if cell.column > column)
        for row in rows
    )


def as_listed(reading: HeadingReading) -> HeadingReading:
    """Return what a label beneath the head of a list says: words beside a period are a wording, `Reviews held in Q1`.

    What says no more than whose figures, or what they are, stays known: `England 2023/24`, `Outturn 2023/24`.
    """
    is_of_something = reading.name or (
        reading.role is ColumnRole.VALUE and len(reading.label.rest.split()) >= _FEWEST_WORDS
    )
    return HeadingReading(reading.text) if reading.has_period and is_of_something else reading
