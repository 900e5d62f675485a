"""Rows of one measure, joined where a column beside the wording labels them as target or result."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from cpdesk.excel.blocks.tables import Block
from cpdesk.excel.columns.columns import BlockColumn
from cpdesk.excel.columns.series_labels import SeriesLabel, series_label
from cpdesk.excel.rows.measure_row import MeasureRow
from cpdesk.excel.sheet_view import SheetView
from cpdesk.excel.words.wording import plain

_NO_RESULT = "its rows are labelled, but not one of them as the result with one at most as the target"


def labelled_rows(view: SheetView, block: Block, columns: Sequence[BlockColumn]) -> Mapping[int, SeriesLabel]:
    """Return the label of each row that has one; none where no column labels rows."""
    column = next((column.number for column in columns if column.is_label), None)
    texts = {row: view.text(row, column) for row in block.body_rows} if column is not None else {}
    return {row: series_label(text) for row, text in texts.items() if text and row not in block.repeats}


def joined_rows(
    measures: Sequence[MeasureRow], unnamed: Sequence[int], labels: Mapping[int, SeriesLabel], refs: Mapping[int, str]
) -> tuple[list[MeasureRow], dict[int, str]]:
    """Return the measures with their labelled rows joined, and the rows that remain with why they are left out.

    `unnamed` are labelled rows without a wording. Rows belong together that follow one another with the wording on the
    first alone, or the same on each. The result's row gives the values; what is neither result nor target is left out.
    """
    groups = _groups(measures, unnamed, labels, refs)
    joined: list[MeasureRow] = []
    left_out: dict[int, str] = {}
    for measure, rows in groups:
        by_label = {label: [row for row in rows if labels.get(row) is label] for label in SeriesLabel}
        results, targets = by_label[SeriesLabel.RESULT], by_label[SeriesLabel.TARGET]
        if not results and not targets:
            joined.append(measure)
            left_out.update(dict.fromkeys(rows[1:], "it has figures but no wording"))
        elif len(results) == 1 and len(targets) <= 1:
            joined.append(replace(measure, row=results[0], target_row=targets[0] if targets else measure.target_row))
            left_out.update(dict.fromkeys(by_label[SeriesLabel.OTHER], "it is neither the result nor the target"))
        else:
            left_out.update(dict.fromkeys(rows, _NO_RESULT))
    return joined, left_out


def _groups(
    measures: Sequence[MeasureRow], unnamed: Sequence[int], labels: Mapping[int, SeriesLabel], refs: Mapping[int, str]
) -> list[tuple[MeasureRow, list[int]]]:
    groups: list[tuple[MeasureRow, list[int]]] = []
    named = {measure.row: measure for measure in measures}
    for row in sorted((*named, *unnamed)):
        measure = named.get(row)
        last = groups[-1] if groups else None
        if measure is None:
            if last is not None:
                last[1].append(row)
            continue
        is_same = (
            last is not None
            and row in labels
            and last[1][-1] in labels
            and plain(measure.wording) == plain(last[0].wording)
            and refs.get(row, "") in ("", refs.get(last[0].row, ""))
            and labels[row] not in [labels.get(other) for other in last[1]]
        )
        if is_same and last is not None:
            last[1].append(row)
        else:
            groups.append((measure, [row]))
    return groups
