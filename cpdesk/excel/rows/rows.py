"""The rows beneath the headings of a scorecard: measures under their pledges, rows left out, notes."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from cpdesk.domain.understanding import RowMeaning
from cpdesk.excel.blocks.row_words import row_words
from cpdesk.excel.blocks.tables import Block
from cpdesk.excel.columns.columns import BlockColumn
from cpdesk.excel.rows.measure_row import MeasureRow
from cpdesk.excel.rows.row_kind import RowKind
from cpdesk.excel.rows.row_kinds import RowReader
from cpdesk.excel.rows.series_rows import OwnCells, joined_rows, labelled_rows
from cpdesk.excel.rows.sum_rows import sum_rows
from cpdesk.excel.sheet_view import SheetView
from cpdesk.excel.told import Told
from cpdesk.excel.watch import Watch

_TOLD_KINDS = {
    RowMeaning.MEASURE: RowKind.MEASURE,
    RowMeaning.PLEDGE: RowKind.GROUP,
    RowMeaning.TARGETS: RowKind.TARGETS,
    RowMeaning.TOTAL: RowKind.TOTAL,
    RowMeaning.HEADING: RowKind.REPEAT,
    RowMeaning.NOTE: RowKind.NOTE,
    RowMeaning.TITLE: RowKind.NOTE,
    RowMeaning.COMMENTARY: RowKind.REMARK,
    RowMeaning.LEFT_OUT: RowKind.UNWANTED,
}
_MEANINGS = {
    RowKind.MEASURE: RowMeaning.MEASURE,
    RowKind.OPENING: RowMeaning.MEASURE,
    RowKind.CONTINUED: RowMeaning.MEASURE,
    RowKind.REMARK: RowMeaning.COMMENTARY,
    RowKind.GROUP: RowMeaning.PLEDGE,
    RowKind.PARTS: RowMeaning.NOTE,
    RowKind.TARGETS: RowMeaning.LEFT_OUT,
    RowKind.TOTAL: RowMeaning.TOTAL,
    RowKind.REPEAT: RowMeaning.HEADING,
    RowKind.NOTE: RowMeaning.NOTE,
    RowKind.UNCLEAR: RowMeaning.LEFT_OUT,
    RowKind.UNWANTED: RowMeaning.LEFT_OUT,
}
_WHY_LEFT_OUT = {
    RowKind.TOTAL: "it holds totals",
    RowKind.UNCLEAR: "it has figures but no wording",
    RowKind.UNWANTED: "you said so",
    RowKind.TARGETS: "you said that it holds targets, but no measure without a row of targets stands above it",
}


@dataclass(frozen=True)
class Body:
    """The rows beneath the headings: measures, rows that look like measures with why they are none, rows of notes.

    `meanings` says of every row what it was taken for, so that none is lost unseen.
    """

    measures: tuple[MeasureRow, ...] = ()
    left_out: Mapping[int, str] = field(default_factory=dict)
    notes: tuple[int, ...] = ()
    meanings: Mapping[int, RowMeaning] = field(default_factory=dict)


def understand_rows(
    view: SheetView,
    block: Block,
    columns: Sequence[BlockColumn],
    group_above: str | None,
    told: Told,
    watch: Watch,
) -> Body:
    """Return the block's rows by kind; every row is in one of them, so that none is lost unseen.

    `group_above` is the pledge in the lines above the block, which holds until a row names another. What a person has
    told about a row comes before what it looks like.
    """
    reader = RowReader.of(view, block, columns)
    labels = labelled_rows(view, block, columns)
    unnamed: list[int] = []
    kinds: dict[int, RowKind] = {}
    measures: list[MeasureRow] = []
    group, opened = group_above, 0
    for row in watch.each(block.body_rows, view.name):
        said = _told_kind(view, row, told)
        if said is None and row in labels and not reader.label(row):
            unnamed.append(row)
            continue
        previous = measures[-1] if measures else None
        kind = said or reader.kind(row, previous, opened)
        kinds[row] = kind = RowKind.NOTE if kind is RowKind.REMARK and previous is None else kind
        match kind:
            case RowKind.MEASURE:
                at = opened or row
                wording = f"{reader.label(opened)} {reader.wording(row)}" if opened else reader.wording(row)
                measures.append(MeasureRow(row, at, wording or reader.ref(row), group))
                opened = 0
            case RowKind.OPENING:
                opened = row
            case RowKind.CONTINUED:
                measures[-1] = replace(measures[-1], wording=f"{measures[-1].wording} {reader.label(row)}")
            case RowKind.REMARK:
                measures[-1] = measures[-1].with_remark(reader.remark(row) or reader.group_text(row))
            case RowKind.TARGETS if previous is not None and previous.target_row is None:
                measures[-1] = replace(previous, target_row=row)
            case RowKind.GROUP:
                group = reader.group_text(row)
            case _:
                continue
    refs = {measure.row: reader.ref(measure.at) or reader.ref(measure.row) for measure in measures}
    sums = {row for row in sum_rows(view, columns, measures, refs) if _told_kind(view, row, told) is None}
    kinds.update(dict.fromkeys(sums, RowKind.TOTAL))
    measures = [measure for measure in measures if measure.row not in sums]
    own = OwnCells.of(view, columns, labels)
    return _body(block, kinds, *joined_rows(measures, unnamed, labels, refs, own))


def _body(
    block: Block, kinds: Mapping[int, RowKind], joined: Sequence[MeasureRow], unpaired: Mapping[int, str]
) -> Body:
    targets = {row for measure in joined for row in measure.rows[1:]}
    left_out = {row: _WHY_LEFT_OUT[kind] for row, kind in kinds.items() if kind in _WHY_LEFT_OUT and row not in targets}
    notes = tuple(row for row, kind in kinds.items() if kind is RowKind.NOTE)
    return Body(tuple(joined), {**left_out, **unpaired}, notes, _meanings(block, kinds, joined, unpaired))


def _told_kind(view: SheetView, row: int, told: Told) -> RowKind | None:
    said = told.row_kind(row_words(view, row)) if told.profile.answers else None
    return _TOLD_KINDS.get(said) if said is not None else None


def _meanings(
    block: Block, kinds: Mapping[int, RowKind], measures: Sequence[MeasureRow], unpaired: Mapping[int, str]
) -> dict[int, RowMeaning]:
    """Return what each row of the block was taken for, in their order."""
    targets = {measure.target_row for measure in measures}
    results = {row for measure in measures for row in measure.rows if row != measure.target_row}
    meanings = {}
    for row in block.body_rows:
        if row in unpaired:
            meanings[row] = RowMeaning.LEFT_OUT
        elif row in results:
            meanings[row] = RowMeaning.MEASURE
        elif row in targets:
            meanings[row] = RowMeaning.TARGETS
        else:
            meanings[row] = _MEANINGS[kinds[row]] if row in kinds else RowMeaning.LEFT_OUT
    return meanings
