"""Packs with lines of a tracker, minutes and clearances, from a workbook and from officers."""

from datetime import date

from cpdesk.domain.edits import Edit, PutLine, PutMinute
from cpdesk.domain.minute import MinuteItem, MinuteKind
from cpdesk.domain.provenance import CellPlace
from cpdesk.domain.supplied import SuppliedWorkbook
from cpdesk.domain.tracker import Tracker, TrackerItem, TrackerStatus
from cpdesk.domain.tracker_line import LineKind, TrackerLine
from pack_builders import measure, scorecard, workbook

OWN = (
    TrackerLine("own:action-1", LineKind.ACTION, "1", "Publish the plan", since=date(2019, 3, 1)),
    TrackerLine("own:action-2", LineKind.ACTION, "2", "Tell the school"),
    TrackerLine("own:decision-1", LineKind.DECISION, "1", "To meet in June"),
)
ASKED = MinuteItem("minute:a", MinuteKind.ASKED, "Report on placements", "24", date(2019, 6, 18))
DISCUSSED = MinuteItem("minute:b", MinuteKind.DISCUSSED, "The offer to placements", "25", date(2019, 6, 18))


def tracked_workbook() -> SuppliedWorkbook:
    """Return a workbook of one red measure with a tracker: one line is complete, one in words alone, one blank."""
    measures = [measure("2.6", "% of pupils with less than 90% attendance", ("19", "19", "26"), "15", row=21)]
    items = (
        _item(4, "1", "Adopt a handbook", "It is on the intranet.", TrackerStatus.COMPLETE, ""),
        _item(5, "2", "Train members", "Two sessions held.", None, "Work continues"),
        _item(6, "3", "Ask for figures", "", None, ""),
    )
    return workbook([scorecard(measures)], trackers=(Tracker("Progress", items),))


def line_edits() -> tuple[Edit, ...]:
    """Return the edits that put in lines and minutes of the officers' own."""
    return (*map(PutLine, OWN), PutMinute(ASKED), PutMinute(DISCUSSED))


def _item(row: int, number: str, text: str, progress: str, status: TrackerStatus | None, words: str) -> TrackerItem:
    return TrackerItem(CellPlace("Progress", f"A{row}"), number, text, progress, status, words)
