"""What the label of a row says that its figures are, as a heading would."""

from collections.abc import Mapping, Sequence

from cpdesk.domain.scorecard import ColumnRole
from cpdesk.excel.blocks.headings import HeadingReading, read_heading
from cpdesk.excel.blocks.telling_words import any_names_targets
from cpdesk.excel.columns.series_labels import SeriesLabel, series_label
from cpdesk.excel.words.wording import plain, tidy

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


def may_be_series(texts: Sequence[str]) -> bool:
    """Return whether labels may say results and targets of measures above: one comes again, or one is of targets.

    So may counts, which stand beneath shares. Wordings, each of a measure of its own, are seldom any of it.
    """
    labels = [text for text in texts if text]
    return (
        len(set(map(plain, labels))) < len(labels)
        or any_names_targets(labels)
        or any(" of " not in text and series_label(text) is SeriesLabel.COUNT for text in labels)
    )


def with_counts_of_shares(found: Mapping[int, HeadingReading]) -> dict[int, HeadingReading]:
    """Return the rows with counts as numerators where a share or another result stands right above or beneath."""
    series = dict(found)
    for row, reading in found.items():
        beside = (found.get(row - 1), found.get(row + 1))
        has_share = any(other is not None and other.role is ColumnRole.VALUE and not other.is_count for other in beside)
        if reading.is_count and has_share:
            series[row] = HeadingReading(_NUMERATOR, ColumnRole.NUMERATOR)
    return series
