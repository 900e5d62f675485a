"""Orders of ids that people changed apart, as one."""

from collections.abc import Sequence

from cpdesk.domain.json_value import JsonValue
from cpdesk.domain.three_way import Change, merged_lists

_Ids = Sequence[str]


def merged_order(before: JsonValue, orders: Sequence[JsonValue]) -> JsonValue:
    """Return the ids in an order with what each put in, took out and moved; None where only a person can say.

    What several put in at the same place stands there one after the other.
    """
    start, first, *others = map(_ids, (before, *orders))
    so_far: _Ids | None = first
    for other in others:
        so_far = _merged(start, so_far, other) if so_far is not None else None
    return list(so_far) if so_far is not None else None


def _merged(before: _Ids, one: _Ids, other: _Ids) -> _Ids | None:
    merged = merged_lists(before, one, other, str, _both)
    if merged is None or len(set(merged)) < len(merged):
        return None  # the same thing was moved to two places
    kept = set(one) & set(other)
    new = (set(one) | set(other)) - set(before)
    return merged if set(merged) == kept | new else None


def _both(_: _Ids, one: Change[str], other: Change[str]) -> Change[str] | None:
    """Return what both put in at one place, the one behind the other; None where something was taken out there."""
    start, end, first = one
    if start != end or other[:2] != one[:2]:
        return None
    return start, end, (*first, *(item for item in other[2] if item not in first))


def _ids(value: JsonValue) -> _Ids:
    return [str(item) for item in value] if isinstance(value, list | tuple) else []
