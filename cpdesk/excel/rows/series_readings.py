"""What the label of a row says that its figures are, as a heading would."""

from collections.abc import Mapping

from cpdesk.domain.scorecard import ColumnRole
from cpdesk.excel.blocks.headings import HeadingReading, read_heading
from cpdesk.excel.columns.series_labels import SeriesLabel, series_label
from cpdesk.excel.words.wording import tidy

SERIES = (
    ColumnRole.VALUE,
    ColumnRole.TARGET,
    ColumnRole.RAG,
    ColumnRole.DIRECTION,
    ColumnRole.NUMERATOR,
    ColumnRole.DENOMINATOR,
    ColumnRole.COMPARATOR,
)
KEPT = (*SERIES, ColumnRole.OTHER)
"""The roles of rows that belong to a measure: those of its figures, and those known to be none, such as a variance."""

_NUMERATOR = "Numerator"


def series_reading(text: str) -> HeadingReading:
    """Return what a row's label says that its figures are: a share is a result, and so is a count by itself."""
    reading = read_heading(tidy(text))
    may_label = reading.role in (None, ColumnRole.VALUE, ColumnRole.REF) and " of " not in text
    label = series_label(text) if may_label else None
    if label in (SeriesLabel.COUNT, SeriesLabel.SHARE):
        return HeadingReading(tidy(text), ColumnRole.VALUE, is_count=label is SeriesLabel.COUNT)
    return reading


def with_counts_of_shares(found: Mapping[int, HeadingReading]) -> dict[int, HeadingReading]:
    """Return the rows with counts as numerators where a share or another result stands right above or beneath."""
    series = dict(found)
    for row, reading in found.items():
        beside = (found.get(row - 1), found.get(row + 1))
        has_share = any(other is not None and other.role is ColumnRole.VALUE and not other.is_count for other in beside)
        if reading.is_count and has_share:
            series[row] = HeadingReading(_NUMERATOR, ColumnRole.NUMERATOR)
    return series
