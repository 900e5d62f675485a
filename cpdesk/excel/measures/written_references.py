"""References that stand at the head of wordings, where a scorecard has no column for them."""

from collections.abc import Sequence

from cpdesk.domain.measure import Measure
from cpdesk.domain.scorecard import ColumnRole
from cpdesk.domain.value_class import changed
from cpdesk.excel.columns.block_column import BlockColumn
from cpdesk.excel.key.directions import DirectionCell
from cpdesk.excel.words.cut_references import cut_reference

_FEWEST = 2
_Read = tuple[Measure, DirectionCell | None]


def with_written_references(measures: Sequence[_Read], columns: Sequence[BlockColumn]) -> list[_Read]:
    """Return the measures with their references cut off their wordings: `1.1 % of visits`, where each has its own."""
    if any(column.role is ColumnRole.REF for column in columns):
        return list(measures)
    cut = [cut_reference(measure.title) for measure, _ in measures]
    refs = {ref for ref, _ in cut if ref}
    if len(refs) < max(len(measures), _FEWEST):
        return list(measures)
    pairs = zip(measures, cut, strict=True)
    return [(changed(measure, ref=ref, title=title), arrow) for (measure, arrow), (ref, title) in pairs]
