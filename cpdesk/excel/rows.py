"""The rows beneath the headings of a scorecard: measures under their pledges, rows left out, notes."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from cpdesk.excel.columns import BlockColumn
from cpdesk.excel.row_kinds import MeasureRow, RowKind, RowReader
from cpdesk.excel.series_rows import joined_rows, labelled_rows
from cpdesk.excel.sheet_view import SheetView
from cpdesk.excel.tables import Block


@dataclass(frozen=True)
class Body:
    """The rows beneath the headings: measures, rows that look like measures with why they are none, rows of notes."""

    measures: tuple[MeasureRow, ...] = ()
    left_out: Mapping[int, str] = field(default_factory=dict)
    notes: tuple[int, ...] = ()


def understand_rows(view: SheetView, block: Block, columns: Sequence[BlockColumn], group_above: str | None) -> Body:
    """Return the block's rows by kind; every row is in one of them, so that none is lost unseen.

    `group_above` is the pledge in the lines above the block, which holds until a row names another.
    """
    reader = RowReader.of(view, block, columns)
    labels = labelled_rows(view, block, columns)
    unnamed: list[int] = []
    measures: list[MeasureRow] = []
    left_out: dict[int, str] = {}
    notes: list[int] = []
    group, opened = group_above, 0
    for row in block.body_rows:
        if row in labels and not reader.label(row):
            unnamed.append(row)
            continue
        match reader.kind(row, measures[-1] if measures else None, opened):
            case RowKind.MEASURE:
                at = opened or row
                wording = f"{reader.label(opened)} {reader.wording(row)}" if opened else reader.wording(row)
                measures.append(MeasureRow(row, at, wording, group))
                opened = 0
            case RowKind.OPENING:
                opened = row
            case RowKind.CONTINUED:
                measures[-1] = replace(measures[-1], wording=f"{measures[-1].wording} {reader.label(row)}")
            case RowKind.REMARK:
                remark = "\n".join(filter(None, (measures[-1].remark, reader.remark(row))))
                measures[-1] = replace(measures[-1], remark=remark)
            case RowKind.GROUP:
                group = reader.group_text(row)
            case RowKind.TOTAL:
                left_out[row] = "it is a row of totals"
            case RowKind.UNCLEAR:
                left_out[row] = "it has figures but no wording"
            case RowKind.NOTE:
                notes.append(row)
            case RowKind.REPEAT:
                continue
    refs = {measure.row: reader.ref(measure.at) or reader.ref(measure.row) for measure in measures}
    joined, unpaired = joined_rows(measures, unnamed, labels, refs)
    return Body(tuple(joined), {**left_out, **unpaired}, tuple(notes))
