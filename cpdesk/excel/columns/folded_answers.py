"""What was told about columns of a sheet, as it holds for the columns that their cells were put into."""

from collections.abc import Collection, Mapping, Sequence

from cpdesk.domain.import_answer import AnswerKind, ImportAnswer
from cpdesk.domain.import_profile import ImportProfile
from cpdesk.domain.scorecard import ColumnRole
from cpdesk.excel.blocks.heading_keys import heading_keys
from cpdesk.excel.blocks.heading_rows import heading_text
from cpdesk.excel.blocks.headings import read_heading
from cpdesk.excel.blocks.tables import Block
from cpdesk.excel.columns.block_column import BlockColumn
from cpdesk.excel.sheet_view import SheetView
from cpdesk.excel.told import Told


def told_when_folded(
    told: Told,
    columns: Sequence[BlockColumn],
    view: SheetView,
    block: Block,
    settled: Collection[int] = (),
) -> Told:
    """Return what holds for the `block` of a table put together anew, by its own headings.

    `columns` are those of the sheet. What was said of one is said of all that its cells went into: `Plan` is the target
    of each period. Those in `settled` are left alone: their answer had its use when the table was put together. A
    period is taken for headings that name none.
    """
    if not told.profile.answers:
        return Told()
    keys = dict(zip((c.number for c in columns), heading_keys(c.heading for c in columns), strict=True))
    headings = {column: heading_text(view, block.header_rows, column) for column in block.columns}
    texts = {column.number: column.heading for column in columns}
    answers: list[ImportAnswer] = []
    for (column, heading), key in zip(headings.items(), heading_keys(headings.values()), strict=True):
        source = view.sources.get((block.header_rows[-1], column), (0, 0))[1]
        if source in keys and source not in settled:
            said = _said(told, keys[source], texts[source], has_period=read_heading(heading).has_period)
            answers.extend(ImportAnswer(kind, key, answer) for kind, answer in said.items())
    return Told(ImportProfile(answers=tuple(answers)))


def _said(told: Told, key: str, heading: str, *, has_period: bool) -> Mapping[AnswerKind, str]:
    """Return what was told of a heading; one that holds other councils' figures is named by it."""
    role, period = told.role(key), told.period(key)
    said: dict[AnswerKind, str] = {}
    if role is ColumnRole.COMPARATOR:
        said[AnswerKind.COLUMN_ROLE] = f"{role.value}: {told.comparator(key) or heading}"
    elif role is not None:
        said[AnswerKind.COLUMN_ROLE] = role.value
    if period is not None and not has_period:
        said[AnswerKind.COLUMN_PERIOD] = period
    return said
