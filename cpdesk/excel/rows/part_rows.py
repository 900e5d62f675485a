"""Rows that are parts of the measure above: `Male` and `Female` under each of several."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace

from cpdesk.excel.rows.measure_row import MeasureRow

_BULLETS = " -–—•·*>o\t"


def with_parents(measures: Sequence[MeasureRow], refs: Mapping[int, str]) -> tuple[MeasureRow, ...]:
    """Return the measures, those of one wording under several others named with what they are parts of.

    `Male` under `Children in care` and again under `Care leavers` would be two measures that nobody can tell apart. The
    measure above that has a reference, or a wording that no other has, is the one whose part it is; a wording that is
    in another pledge, or beneath the same measure again, is left as it is.
    """
    counts = Counter(measure.wording for measure in measures if not refs.get(measure.row))
    if not any(count > 1 for count in counts.values()):
        return tuple(measures)
    parents = _parents(measures, refs, counts)
    places: dict[str, list[tuple[int, str | None]]] = {}
    for measure in measures:
        if measure.row in parents:
            places.setdefault(measure.wording, []).append((parents[measure.row].row, measure.group))
    apart = {wording for wording, found in places.items() if len(set(found)) == len(found) == counts[wording]}
    return tuple(
        replace(measure, wording=f"{parents[measure.row].wording}: {measure.wording.strip(_BULLETS)}")
        if measure.row in parents and measure.wording in apart
        else measure
        for measure in measures
    )


def _parents(
    measures: Sequence[MeasureRow], refs: Mapping[int, str], counts: Mapping[str, int]
) -> dict[int, MeasureRow]:
    """Return the measure above each row whose wording comes again, where it is one of its own pledge."""
    found: dict[int, MeasureRow] = {}
    above: MeasureRow | None = None
    for measure in measures:
        if refs.get(measure.row) or counts[measure.wording] == 1:
            above = measure
        elif above is not None and above.group == measure.group:
            found[measure.row] = above
    return found
