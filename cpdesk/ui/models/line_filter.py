"""The filters of the tracker's lines: by kind, by status, by what is late."""

from collections.abc import Collection, Sequence
from datetime import date

from cpdesk.domain.tracker import TrackerStatus
from cpdesk.domain.tracker_line import LineKind, TrackerLine
from cpdesk.ui.widgets.filter_chips import ChipOffer

_LATE, _BLANK, _OTHER = "late", "blank", "other"
_KINDS = {kind.value: f"{kind.value.capitalize()}s" for kind in LineKind}
_STATES = {
    _BLANK: "No status",
    **{status.value: status.value.capitalize() for status in TrackerStatus},
    _OTHER: "In words alone",
}


def chip_offers(lines: Sequence[TrackerLine], meeting: date | None) -> tuple[ChipOffer, ...]:
    """Return the chips: each kind and each status that any line has; kinds only where there are several."""
    kinds = {name: sum(line.kind.value == name for line in lines) for name in _KINDS}
    states = {name: sum(_state(line) == name for line in lines) for name in _STATES}
    late = sum(line.is_late(meeting) for line in lines)
    offered = [ChipOffer(name, _KINDS[name], count) for name, count in kinds.items()]
    offered += [ChipOffer(name, _STATES[name], count) for name, count in states.items() if count or name == _BLANK]
    return (*offered, ChipOffer(_LATE, "Late", late)) if late else tuple(offered)


def narrowed(lines: Sequence[TrackerLine], chosen: Collection[str], meeting: date | None) -> tuple[TrackerLine, ...]:
    """Return the lines that the chosen chips let through: of any of the kinds, with any of the statuses, late."""
    kinds, states = set(chosen) & set(_KINDS), set(chosen) & set(_STATES)
    return tuple(
        line
        for line in lines
        if (not kinds or line.kind.value in kinds)
        and (not states or _state(line) in states)
        and (_LATE not in chosen or line.is_late(meeting))
    )


def kinds_chosen(chosen: Collection[str]) -> list[LineKind]:
    """Return the kinds that the chips narrow the list down to."""
    return [kind for kind in LineKind if kind.value in chosen]


def _state(line: TrackerLine) -> str:
    if line.lacks_status:
        return _BLANK
    if line.state.status is not None:
        return line.state.status.value
    return _OTHER if line.state.note else ""
