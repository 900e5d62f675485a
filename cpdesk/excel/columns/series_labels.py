"""Labels beside the wording that say whether a row holds a measure's targets or its results."""

import re
from collections.abc import Mapping
from enum import Enum, auto

from cpdesk.domain.scorecard import ColumnRole
from cpdesk.excel.blocks.tables import Block
from cpdesk.excel.sheet_view import SheetView
from cpdesk.excel.words.wording import plain

_TARGET = re.compile(r"(?:annual |quarterly )?(?:targets?|plan|planned|target/plan|plan/target)(?: \([^)]*\))?:?")
_RESULT = re.compile(
    r"(?:(?:our|current) )?(?:actuals?|performance|outturn|results?|achieved|actual (?:performance|outturn|result))"
    r"(?: \([^)]*\))?:?"
)
_SAMPLE = 400
_NOT_LABELS = (ColumnRole.MEASURE, ColumnRole.REF, ColumnRole.COMMENTARY)


class SeriesLabel(Enum):
    """What the label of a row says that its figures are."""

    TARGET = auto()
    RESULT = auto()
    OTHER = auto()


def series_label(text: str) -> SeriesLabel:
    """Return what the label says."""
    words = plain(text)
    if _TARGET.fullmatch(words):
        return SeriesLabel.TARGET
    return SeriesLabel.RESULT if _RESULT.fullmatch(words) else SeriesLabel.OTHER


def series_column(view: SheetView, block: Block, roles: Mapping[int, ColumnRole | None]) -> int | None:
    """Return the column that labels rows as targets and results: both are there, in most of its cells."""
    for column in block.columns:
        if roles.get(column) in _NOT_LABELS:
            continue
        rows = block.body_rows[:_SAMPLE]
        texts = [text for row in rows if row not in block.repeats and (text := view.text(row, column))]
        labels = [series_label(text) for text in texts]
        known = [label for label in labels if label is not SeriesLabel.OTHER]
        if len(set(known)) == 2 and len(known) * 2 >= len(labels):
            return column
    return None
