"""Labels beside the wording that say what a row holds of a measure: targets, results, what these are made of."""

import re
from collections.abc import Callable, Mapping
from enum import Enum, auto
from functools import lru_cache

from cpdesk.domain.scorecard import ColumnRole
from cpdesk.excel.blocks.heading_rows import heading_text
from cpdesk.excel.blocks.headings import read_heading
from cpdesk.excel.blocks.tables import Block
from cpdesk.excel.sheet_view import SheetView
from cpdesk.excel.words.wording import plain, tidy

_TARGET = re.compile(r"(?:annual |quarterly )?(?:targets?|plan|planned|target/plan|plan/target)(?: \([^)]*\))?:?")
_RESULT = re.compile(
    r"(?:(?:our|current) )?(?:actuals?|performance|outturn|results?|achieved|actual (?:performance|outturn|result))"
    r"(?: \([^)]*\))?:?"
)
_NUMERATOR = re.compile(r"numerators?(?: \([^)]*\))?:?|num\.?:?")
_DENOMINATOR = re.compile(r"denominators?(?: \([^)]*\))?:?|den(?:om)?\.?:?|(?:total )?cohort(?: size)?:?|out of:?")
_COUNT = re.compile(r"(?:(?:actual|total) )?(?:numbers?|no\.?|nos\.?|count|volume|#)(?: of [a-z ]{3,40})?:?")
_SHARE = re.compile(
    r"%(?: of [a-z ]{3,40})?:?|(?:actual )?(?:percentage|per ?cent|pct)(?: of [a-z ]{3,40})?(?: ?\(?%\)?)?:?"
    r"|rates?(?: ?\(?%\)?)?(?: per [\d,]+(?: [a-z ]{3,40})?)?:?|per [\d,]+:?"
)
_SAMPLE = 400
_BESIDE = (ColumnRole.RAG, ColumnRole.DIRECTION, ColumnRole.COMPARATOR)
_NOT_LABELS = (ColumnRole.MEASURE, ColumnRole.REF, ColumnRole.COMMENTARY)


class SeriesLabel(Enum):
    """What the label of a row says that its figures are."""

    TARGET = auto()
    RESULT = auto()
    NUMERATOR = auto()
    DENOMINATOR = auto()
    COUNT = auto()
    SHARE = auto()
    OTHER = auto()


_LABELS = (
    (SeriesLabel.TARGET, _TARGET),
    (SeriesLabel.RESULT, _RESULT),
    (SeriesLabel.NUMERATOR, _NUMERATOR),
    (SeriesLabel.DENOMINATOR, _DENOMINATOR),
    (SeriesLabel.COUNT, _COUNT),
    (SeriesLabel.SHARE, _SHARE),
)
_PAIR = {SeriesLabel.TARGET, SeriesLabel.RESULT}


@lru_cache(maxsize=1 << 12)
def series_label(text: str) -> SeriesLabel:
    """Return what the label says."""
    words = plain(text)
    return next((label for label, pattern in _LABELS if pattern.fullmatch(words)), SeriesLabel.OTHER)


def labels_in(view: SheetView, block: Block, column: int) -> Mapping[int, SeriesLabel]:
    """Return what the column's texts say as labels, by their rows, in the first rows."""
    rows = (row for row in block.body_rows[:_SAMPLE] if row not in block.repeats)
    return {row: series_label(text) for row in rows if (text := view.text(row, column))}


def series_column(
    view: SheetView,
    block: Block,
    roles: Mapping[int, ColumnRole | None],
    labels_of: Callable[[int], Mapping[int, SeriesLabel]],
) -> int | None:
    """Return the column that labels rows: as targets and results, or as shares with the counts that they are of.

    Labels of both kinds are in most of its cells, beside those of ratings and of others' figures. Counts and shares may
    be units, each of a measure of its own: labels they are where rows have no wording but that of the row above. So may
    areas be, under a heading, one to a row of a long list. `labels_of` gives the `labels_in` a column.
    """
    wording = next((column for column, role in roles.items() if role is ColumnRole.MEASURE), None)
    for column in block.columns:
        if roles.get(column) in _NOT_LABELS:
            continue
        labels = labels_of(column)
        kinds: set[object] = {label for label in labels.values() if label is not SeriesLabel.OTHER}
        beside = (
            _beside(view, labels, column) if kinds & _PAIR or not heading_text(view, block.header_rows, column) else {}
        )
        known = [label for row, label in labels.items() if label is not SeriesLabel.OTHER or row in beside]
        if 2 * len(known) < len(labels):
            continue
        kinds.update(beside.values())
        if kinds.issuperset(_PAIR) or (
            (len(kinds) > 1 or beside) and wording is not None and _go_on(view, labels, wording)
        ):
            return column
    return None


def _beside(view: SheetView, labels: Mapping[int, SeriesLabel], column: int) -> dict[int, object]:
    """Return what the other labels say that stand beside results: that theirs are ratings, directions, England's."""
    rows = (row for row, label in labels.items() if label is SeriesLabel.OTHER)
    readings = {row: read_heading(tidy(view.text(row, column))) for row in rows}
    return {
        row: reading.comparator or reading.role
        for row, reading in readings.items()
        if reading.role in _BESIDE and not reading.has_period
    }


def _go_on(view: SheetView, labels: Mapping[int, SeriesLabel], wording: int) -> bool:
    """Return whether rows without a wording of their own follow others, each with another label than the one above."""
    following = [row for row in labels if row - 1 in labels and _is_silent(view, row, wording)]
    return bool(following) and all(
        labels[row] is not labels[row - 1] or labels[row] is SeriesLabel.OTHER for row in following
    )


def _is_silent(view: SheetView, row: int, wording: int) -> bool:
    own = view.text(row, wording)
    return not own or plain(own) == plain(view.text(row - 1, wording))
