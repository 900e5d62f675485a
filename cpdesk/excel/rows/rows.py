"""The rows beneath the headings of a scorecard: measures under their pledges, rows left out, notes."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from cpdesk.domain.understanding import RowMeaning
from cpdesk.excel.blocks.row_words import row_words
from cpdesk.excel.blocks.tables import Block
from cpdesk.excel.columns.block_column import BlockColumn
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
    RowKind.WHOLE: RowMeaning.MEASURE,
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
    *,
    known: Mapping[int, RowKind] = {},
) -> Body:
    """Return the block's rows by kind; every row is in one of them, so that none is lost unseen.

    `group_above` is the pledge in the lines above the block, which holds until a row names another. What a person has
    told about a row comes before what it looks like, and what is `known` of it by the rows around it.
    """
    reader = RowReader.of(view, block, columns)
    labels = labelled_rows(view, block, columns)
    unnamed: list[int] = []
    kinds: dict[int, RowKind] = {}
    measures: list[MeasureRow] = []
    group, opened = group_above, 0
    for row in watch.each(block.body_rows, view.name):
        said = _told_kind(view, row, told) or known.get(row)
        if said is None and row in labels and not reader.label(row):
            unnamed.append(row)
            continue
        previous = measures[-1] if measures else None
        kind = said or reader.kind(row, previous, opened)
        kinds[row] = kind = RowKind.NOTE if kind is RowKind.REMARK and previous is None else kind
        match kind:
            case RowKind.MEASURE:
                measures.append(_measure(reader, row, opened, group))
                opened = 0
            case RowKind.OPENING:
                opened = row
            case RowKind.CONTINUED | RowKind.REMARK | RowKind.TARGETS if previous is not None:
                measures[-1] = _gone_on(reader, previous, kind, row)
            case RowKind.GROUP:
                group = reader.group_text(row)
            case _:
                continue
    refs = {measure.row: reader.ref(measure.at) or reader.ref(measure.row) for measure in measures}
    kinds.update(dict.fromkeys(_sums(view, columns, measures, refs, told), RowKind.TOTAL))
    measures = [measure for measure in measures if kinds[measure.row] is not RowKind.TOTAL]
    own = OwnCells.of(view, columns, labels)
    return _body(block, kinds, *joined_rows(measures, unnamed, labels, refs, own))


def _sums(
    view: SheetView, columns: Sequence[BlockColumn], measures: Sequence[MeasureRow], refs: Mapping[int, str], told: Told
) -> list[int]:
    """Return the rows that sum others, without those that a person has called something."""
    return [row for row in sum_rows(view, columns, measures, refs) if _told_kind(view, row, told) is None]


def _measure(reader: RowReader, row: int, opened: int, group: str | None) -> MeasureRow:
    """Return the measure of the row; its wording begins in the row `opened` before it where there is one."""
    wording = f"{reader.label(opened)} {reader.wording(row)}" if opened else reader.wording(row)
    return MeasureRow(row, opened or row, wording or reader.ref(row), group)


def _gone_on(reader: RowReader, measure: MeasureRow, kind: RowKind, row: int) -> MeasureRow:
    """Return the measure with what a row beneath says of it: more of its wording, a remark, its targets."""
    if kind is RowKind.CONTINUED:
        return replace(measure, wording=f"{measure.wording} {reader.label(row)}")
    if kind is RowKind.REMARK:
        return measure.with_remark(reader.remark(row) or reader.group_text(row))
    return measure if measure.target_row is not None else replace(measure, target_row=row)


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
