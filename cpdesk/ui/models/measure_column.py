"""A column of the table of measures: what its cells say, sort by, sound like."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from cpdesk.domain.measure_review import MeasureReview
from cpdesk.domain.period import ReportingPeriod
from cpdesk.ui.models.sorting import SortKey


def _no_note(_review: MeasureReview) -> str:
    return ""


@dataclass(frozen=True)
class Column:
    """One column. `name` stays the same for good, as people's widths are kept under it.

    `heading` is replaced by the period's own label where `period` gives one and the same for all rows. `note` is for
    the tool tip, and stands beside a rating. `is_figure` sets the text to the right in figures of equal width.
    Where there is little room, columns of the highest `priority` stay longest; those of 0 always.
    One with `is_needed` is shown where that holds for a measure at least.
    `comfort` is the width at which a long text is easy to read. A column with a `most` grows up to it with its longest
    text.
    """

    name: str
    heading: str
    help: str
    text: Callable[[MeasureReview], str]
    sort: Callable[[MeasureReview], SortKey]
    width: int
    note: Callable[[MeasureReview], str] = _no_note
    period: Callable[[MeasureReview], ReportingPeriod | None] | None = None
    is_figure: bool = False
    is_rating: bool = False
    is_sentence: bool = False
    priority: int = 0
    comfort: int = 0
    most: int = 0
    is_needed: Callable[[MeasureReview], bool] | None = None


def heading_among(column: Column, reviews: Iterable[MeasureReview]) -> str:
    """Return the label of the one period that all of the measures are about, where there is one."""
    if column.period is None:
        return column.heading
    only = None
    for period in map(column.period, reviews):
        if period is not only and period is not None and period != only:
            if only is not None:
                return column.heading
            only = period
    return only.short_label if only is not None else column.heading
