"""What a pack holds of each of its reports."""

from collections.abc import Mapping
from datetime import date

from cpdesk.domain import field as fields
from cpdesk.domain.json_value import JsonValue
from cpdesk.domain.meeting import OWN_DETAILS, ReportDetails

USUAL_KIND = "briefing"


def report_ids(held: Mapping[str, JsonValue]) -> tuple[str, ...]:
    """Return the ids of the reports in the order of the meeting; that of the first is empty."""
    listed = held.get(fields.REPORTS)
    return ("", *map(str, listed)) if isinstance(listed, list | tuple) else ("",)


def kind_of_report(held: Mapping[str, JsonValue], report: str) -> str:
    """Return the kind of a report: as somebody chose, else as its id says, as the first is a briefing."""
    return str(held.get(fields.report(report, "kind")) or report or USUAL_KIND)


def report_details(held: Mapping[str, JsonValue], report: str) -> ReportDetails:
    """Return the details of a report: its own, else those of the pack, but for title and version."""
    values = {name: _detail(held, report, name) for name in ReportDetails.names()}
    meeting_date = values.pop("meeting_date")
    texts = {name: value for name, value in values.items() if isinstance(value, str)}
    day = date.fromisoformat(meeting_date) if isinstance(meeting_date, str) else None
    return ReportDetails(meeting_date=day, **texts)


def _detail(held: Mapping[str, JsonValue], report: str, name: str) -> JsonValue:
    own = held.get(fields.detail(name, report))
    return own if own is not None or name in OWN_DETAILS else held.get(fields.detail(name))


def parts_left_out(held: Mapping[str, JsonValue], report: str) -> frozenset[str]:
    """Return the parts that cpdesk makes and that a report does without."""
    names = held.get(fields.left_out(report))
    return frozenset(str(name) for name in names) if isinstance(names, list | tuple) else frozenset()
