"""Rows that are parts of the measure above: `Male` and `Female` under each of several, 5a and 5b under 5."""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace

from cpdesk.excel.rows.measure_row import MeasureRow

_OF_A_PART = re.compile(r"[ .]?\(?(?:[a-z]|[ivx]+)\)?|(?<=\.\d)\.\d{1,2}|(?<=\.\d\d)\.\d{1,2}", re.IGNORECASE)
_OWN_LETTER = re.compile(r"^\(?(?:[a-z]|[ivx]+)[.)]\s+", re.IGNORECASE)
_OF_THE_ABOVE = re.compile(r"\W*(?:(?:out )?of (?:these|those|which|whom)|includ(?:es|ing)|incl)\b", re.IGNORECASE)
_BULLET = re.compile(r"^(?:[-–—•·*>\s]|o(?=\s))+|[-–—•·*>\s]+$")


def with_bare_parents(
    measures: Sequence[MeasureRow], refs: Mapping[int, str], is_bare: Callable[[int], bool]
) -> tuple[MeasureRow, ...]:
    """Return the measures, those beneath one that has nothing but its wording named with what they are parts of.

    Their references go on with its own (5, 5a, 5b), or they have none. By itself `a) boys` would be no measure of
    anything, nor would anybody know that it is a percentage.
    """
    named = list(measures)
    parent: MeasureRow | None = None
    for place, measure in enumerate(measures):
        ref = refs.get(measure.row, "")
        if parent is not None and _is_part(refs.get(parent.row, ""), ref) and measure.group == parent.group:
            own = _OWN_LETTER.sub("", measure.wording) if ref else measure.wording
            if not own.startswith(parent.wording.rstrip(" :")):
                named[place] = replace(measure, wording=part_of(parent.wording, own))
            continue
        following = measures[place + 1] if place + 1 < len(measures) else None
        opens = following is not None and bool(ref) and _is_part(ref, refs.get(following.row, ""))
        parent = measure if opens and is_bare(measure.row) else None
    return tuple(named)


def part_of(whole: str, part: str) -> str:
    """Return the wording of a measure's part: `Children in care: Boys`."""
    return f"{whole.rstrip(' :')}: {_BULLET.sub('', part)}"


def _is_part(whole: str, part: str) -> bool:
    """Return whether the reference is that of a part: 5a of 5, 1.1.2 of 1.1, none of any."""
    return not part or (part.startswith(whole) and _OF_A_PART.fullmatch(part, len(whole)) is not None)


def with_parents(measures: Sequence[MeasureRow], refs: Mapping[int, str]) -> tuple[MeasureRow, ...]:
    """Return the measures, those of one wording under several others named with what they are parts of.

    `Male` under `Children in care` and again under `Care leavers` would be two measures that nobody can tell apart. The
    measure above that has a reference, or a wording that no other has, is the one whose part it is; a wording that is
    in another pledge, or beneath the same measure again, is left as it is.
    """
    counts = Counter(measure.wording for measure in measures if not refs.get(measure.row))
    if not any(count > 1 for count in counts.values()):
        return _with_those_above(measures)
    parents = _parents(measures, refs, counts)
    places: dict[str, list[tuple[int, str | None]]] = {}
    for measure in measures:
        if measure.row in parents:
            places.setdefault(measure.wording, []).append((parents[measure.row].row, measure.group))
    apart = {wording for wording, found in places.items() if len(set(found)) == len(found) == counts[wording]}
    named = (
        replace(measure, wording=part_of(parents[measure.row].wording, measure.wording))
        if measure.row in parents and measure.wording in apart
        else measure
        for measure in measures
    )
    return _with_those_above(named)


def _with_those_above(measures: Iterable[MeasureRow]) -> tuple[MeasureRow, ...]:
    """Return the measures, `of these, aged under 10` named with the measure above that it is a part of."""
    named: list[MeasureRow] = []
    parent: MeasureRow | None = None
    for measure in measures:
        is_part = _OF_THE_ABOVE.match(measure.wording) is not None
        if is_part and parent is not None and parent.group == measure.group:
            named.append(replace(measure, wording=part_of(parent.wording, measure.wording)))
        else:
            named.append(measure)
            parent = measure
    return tuple(named)


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
