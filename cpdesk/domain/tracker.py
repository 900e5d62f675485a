"""Trackers: recommendations and actions with what has become of them."""

from dataclasses import dataclass
from enum import StrEnum

from cpdesk.domain.provenance import CellPlace


class TrackerStatus(StrEnum):
    """The small vocabulary of a tracker's status."""

    COMPLETE = "complete"
    ONGOING = "ongoing"
    OVERDUE = "overdue"
    NOT_STARTED = "not started"


@dataclass(frozen=True, slots=True)
class TrackerItem:
    """One line of a tracker; `status` is None where the cell is blank or says something else, kept in `status_text`.

    `owner`, `due` and `since` are as written: who sees to it, by when, and when it was asked for.
    """

    place: CellPlace
    number: str
    text: str
    progress: str
    status: TrackerStatus | None
    status_text: str
    owner: str = ""
    due: str = ""
    since: str = ""


@dataclass(frozen=True, slots=True)
class Tracker:
    """The tracker of one sheet."""

    sheet: str
    items: tuple[TrackerItem, ...]
