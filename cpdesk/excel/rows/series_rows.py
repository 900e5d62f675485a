"""Rows of one measure, joined where a column beside the wording labels what each holds of it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from cpdesk.domain.scorecard import ColumnRole
from cpdesk.excel.blocks.tables import Block
from cpdesk.excel.columns.block_column import BlockColumn
from cpdesk.excel.columns.series_labels import SeriesLabel, series_label
from cpdesk.excel.rows.measure_row import MeasureRow
from cpdesk.excel.sheet_view import SheetView
from cpdesk.excel.words.figures import read_figures
from cpdesk.excel.words.wording import plain

_NO_RESULT = "its rows are labelled, but not one of them as the result with one at most as the target"
_NO_PLACE = "it is neither the result nor the target, nor what the result is made of"
_OF_THEIR_OWN = (
    ColumnRole.TARGET,
    ColumnRole.RAG,
    ColumnRole.DIRECTION,
    ColumnRole.COMPARATOR,
    ColumnRole.BASELINE,
)
_RESULTS = (SeriesLabel.RESULT, SeriesLabel.SHARE)


def labelled_rows(view: SheetView, block: Block, columns: Sequence[BlockColumn]) -> Mapping[int, SeriesLabel]:
    """Return the label of each row that has one; none where no column labels rows."""
    column = next((column.number for column in columns if column.is_label), None)
    texts = {row: view.text(row, column) for row in block.body_rows} if column is not None else {}
    return {row: series_label(text) for row, text in texts.items() if text and row not in block.repeats}


@dataclass(frozen=True)
class OwnCells:
    """Which labelled rows have a target, a rating or a comparator, and which counts a target that is a count too.

    `texts` are the labels as they are written.
    """

    texts: Mapping[int, str] = field(default_factory=dict)
    rows: frozenset[int] = frozenset()
    counted: frozenset[int] = frozenset()

    @classmethod
    def of(cls, view: SheetView, columns: Sequence[BlockColumn], labels: Mapping[int, SeriesLabel]) -> "OwnCells":
        """Return what the rows hold."""
        label = next((column.number for column in columns if column.is_label), 0)
        numbers = [column.number for column in columns if column.role in _OF_THEIR_OWN]
        targets = [column.number for column in columns if column.role is ColumnRole.TARGET]
        return cls(
            {row: view.text(row, label) for row in labels},
            frozenset(row for row in labels if any(view.text(row, number) for number in numbers)),
            frozenset(row for row in labels if any(_is_count(view, row, number) for number in targets)),
        )

    def are_apart(self, count: int, rows: Sequence[int]) -> bool:
        """Return whether a count is a measure itself: it has such cells, and so has a row beside it, or in counts."""
        return count in self.rows and (count in self.counted or any(row in self.rows for row in rows if row != count))


def _is_count(view: SheetView, row: int, column: int) -> bool:
    cell = view.cell(row, column)
    found = read_figures(cell) if cell is not None else None
    return found is not None and found.number is not None and not found.is_percent


def joined_rows(
    measures: Sequence[MeasureRow],
    unnamed: Sequence[int],
    labels: Mapping[int, SeriesLabel],
    refs: Mapping[int, str],
    own: OwnCells = OwnCells(),
) -> tuple[list[MeasureRow], dict[int, str]]:
    """Return the measures with their labelled rows joined, and the rows that remain with why they are left out.

    `unnamed` are labelled rows without a wording. Rows belong together that follow one another with the wording on the
    first alone, or the same on each. The result's row gives the values, a share's before a count's, which is then its
    numerator; counts with cells of their `own` are measures themselves, told from their shares by the label in their
    wording. What is neither is left out. Without labels no rows belong together.
    """
    if not labels:
        return list(measures), {}
    joined: list[MeasureRow] = []
    left_out: dict[int, str] = {}
    for measure, rows in _groups(measures, unnamed, labels, refs):
        apart = [row for row in rows if labels.get(row) is SeriesLabel.COUNT and own.are_apart(row, rows)]
        for row in apart if len(rows) > 1 else ():
            wording = f"{measure.wording} ({own.texts[row]})"
            joined.append(replace(measure, row=row, at=measure.at if row == rows[0] else row, wording=wording))
        rest = [row for row in rows if row not in apart or len(rows) == 1]
        if rest:
            kept, why = _joined(_beside(measure, rest[0], own), rest, labels)
            joined.extend(kept)
            left_out.update(why)
    return joined, left_out


def _beside(measure: MeasureRow, row: int, own: OwnCells) -> MeasureRow:
    """Return the measure as it begins in that row: beneath a count that is one itself, told from it by its label."""
    if row == measure.row:
        return measure
    return replace(measure, row=row, at=row, wording=f"{measure.wording} ({own.texts.get(row, '')})")


def _joined(
    measure: MeasureRow, rows: Sequence[int], labels: Mapping[int, SeriesLabel]
) -> tuple[list[MeasureRow], dict[int, str]]:
    """Return the measure of these rows, none where no row is its result, and the rows left out with why."""
    by_label = {label: [row for row in rows if labels.get(row) is label] for label in SeriesLabel}
    results = [row for row in rows if labels.get(row) in _RESULTS]
    targets, counts = by_label[SeriesLabel.TARGET], by_label[SeriesLabel.COUNT]
    above, below = by_label[SeriesLabel.NUMERATOR], by_label[SeriesLabel.DENOMINATOR]
    if not (results or targets or counts or above or below) or len(rows) == 1:
        if targets or above or below:
            return [], dict.fromkeys(rows, _NO_RESULT)
        return [measure], dict.fromkeys(rows[1:], "it has figures but no wording")
    if not results:
        results = [row for row in rows if row not in labels] or (counts if not above else [])
    numerators = above or [row for row in counts if row not in results]
    if len(results) != 1 or max(len(targets), len(numerators), len(below)) > 1:
        return [], dict.fromkeys(rows, _NO_RESULT)
    taken = {*results, *targets, *numerators, *below}
    whole = replace(
        measure,
        row=results[0],
        target_row=next(iter(targets), measure.target_row),
        numerator_row=next(iter(numerators), None),
        denominator_row=next(iter(below), None),
    )
    return [whole], {row: _NO_PLACE for row in rows if row not in taken}


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
