"""The details file: what a person would type in the window, as TOML that a script can give."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

from cpdesk.domain.clean_text import clean_text
from cpdesk.domain.commentary import CommentaryState
from cpdesk.domain.errors import CpdeskError
from cpdesk.domain.exemption import SCHEDULE_12A, grounds_of
from cpdesk.domain.markup import parse_markup
from cpdesk.domain.meeting import PrintedAudit, ReportDetails
from cpdesk.domain.narrative import Part
from cpdesk.domain.required_action import RequiredAction
from cpdesk.domain.rich_text import RichText
from cpdesk.report.kinds import report_kind
from cpdesk.services.reports import USUAL_REPORT
from cpdesk.store.reading import read_text
from cpdesk.store.toml_text import Table, parse_toml, refuse_unknown, tables_of, text_of

_YEARS = range(1900, 2101)
_TABLES = ("report", "section", "commentary")
_SECTION_KEYS = ("part", "heading", "pledge", "text", "exempt")
_COMMENTARY_KEYS = ("measures", "pledge", "text", "exempt", "ready", "state", "by", "action", "owner", "due")
_STATES = tuple(state.value for state in CommentaryState if state is not CommentaryState.OWED)


@dataclass(frozen=True)
class SectionText:
    """A text for one part of the paper; an empty `part` leaves it to the heading to say which."""

    part: str
    heading: str
    pledge: str
    text: RichText
    exempt: str


@dataclass(frozen=True)
class CommentaryText:
    """A text on one or more measures, named by reference or by `Sheet!reference`, or on the whole of a `pledge`.

    `by` is who said that it is in its state.
    """

    measures: tuple[str, ...]
    text: RichText
    exempt: str
    state: CommentaryState
    by: str = ""
    action: RequiredAction = RequiredAction()
    pledge: str = ""


@dataclass(frozen=True)
class DetailsFile:
    """Everything that a details file says, in its order."""

    report: Mapping[str, str | date]
    sections: tuple[SectionText, ...]
    commentaries: tuple[CommentaryText, ...]


def read_details(path: Path, kind: str = USUAL_REPORT) -> DetailsFile:
    """Return what the details file says; raise CpdeskError naming what cannot be understood, and where.

    The parts that it may name are those of that kind of report.
    """
    return parse_details(read_text(path), kind)


def parse_details(text: str, kind: str = USUAL_REPORT) -> DetailsFile:
    """Return what a details file of that text says; raise CpdeskError as `read_details` does."""
    data = parse_toml(text)
    refuse_unknown(data, _TABLES, "The file")
    parts = report_kind(kind).file.written
    sections = [_section(table, f"[[section]] {n}", parts) for n, table in tables_of(data, "section")]
    commentaries = [_commentary(table, f"[[commentary]] {n}") for n, table in tables_of(data, "commentary")]
    return DetailsFile(_report(data.get("report", {})), tuple(sections), tuple(commentaries))


def _report(table: object) -> Mapping[str, str | date]:
    if not isinstance(table, Mapping):
        raise CpdeskError("“report” is not a table.", "Write [report] on a line of its own.")
    refuse_unknown(table, ReportDetails.names(), "[report]")
    values: dict[str, str | date] = {}
    for name, value in table.items():
        if name == "rating_audit":
            values[name] = _rating_audit(text_of(table, name, "[report]"))
        elif name != "meeting_date":
            values[name] = " ".join(clean_text(text_of(table, name, "[report]")).split())
        else:
            values[name] = _day(value, "meeting_date in [report]", "a meeting")
    return values


def _rating_audit(said: str) -> str:
    """Return when the paper has the audit of its ratings; “where different” is what it does unless told."""
    known = {audit.value or "where different": audit.value for audit in PrintedAudit}
    if said not in known:
        raise CpdeskError(f"rating_audit in [report] cannot be “{said}”.", f"Choose from: {', '.join(known)}.")
    return known[said]


def _day(value: object, where: str, what: str) -> date:
    if not isinstance(value, date) or isinstance(value, datetime):
        raise CpdeskError(f"{where} is not a date.", "Write it without quotes: 2019-09-17.")
    if value.year not in _YEARS:
        raise CpdeskError(
            f"{where} is {value.isoformat()}, which cannot be the day of {what}.",
            f"Give a year from {_YEARS[0]} to {_YEARS[-1]}.",
        )
    return value


def _section(table: Table, where: str, parts: Sequence[str]) -> SectionText:
    refuse_unknown(table, _SECTION_KEYS, where)
    part, heading, pledge = (text_of(table, name, where, default="") for name in ("part", "heading", "pledge"))
    if part and part not in parts:
        raise CpdeskError(f"{where} names a part “{part}” that there is not.", f"The parts are {', '.join(parts)}.")
    if pledge and part not in ("", Part.PLEDGE):
        raise CpdeskError(f"{where} names a pledge, though its part is “{part}”.", 'Write part = "pledge".')
    if part == Part.PLEDGE and not pledge:
        raise CpdeskError(f"{where} does not say which pledge it is about.", 'Add pledge = "2", or its name.')
    if part == Part.IMPLICATIONS and not heading:
        raise CpdeskError(f"{where} does not say which implications.", 'Add heading = "Legal", for instance.')
    if not (part or heading or pledge):
        raise CpdeskError(f"{where} has neither part nor heading.", f"Add one; the parts are {', '.join(parts)}.")
    known = part or (Part.PLEDGE if pledge else "")
    return SectionText(known, heading, pledge, parse_markup(text_of(table, "text", where)), _exempt(table, where))


def _commentary(table: Table, where: str) -> CommentaryText:
    refuse_unknown(table, _COMMENTARY_KEYS, where)
    pledge, by, action, owner = (
        " ".join(text_of(table, name, where, default="").split()) for name in ("pledge", "by", "action", "owner")
    )
    return CommentaryText(
        _measures(table, where, is_needed=not pledge),
        parse_markup(text_of(table, "text", where)),
        _exempt(table, where),
        _state(table, where, by),
        by,
        RequiredAction(action, owner, _due(table, where)),
        pledge,
    )


def _measures(table: Table, where: str, *, is_needed: bool) -> tuple[str, ...]:
    measures = table.get("measures", [] if not is_needed else None)
    if (
        not isinstance(measures, list)
        or not all(isinstance(name, str) for name in measures)
        or (is_needed and not measures)
    ):
        raise CpdeskError(f"measures in {where} is not a list of texts.", 'Write measures = ["2.6", "3.1"].')
    return tuple(dict.fromkeys(name.strip() for name in measures))


def _state(table: Table, where: str, by: str) -> CommentaryState:
    """Return how far a text has come: as `state` says, else ready unless `ready` says otherwise."""
    ready = table.get("ready", True)
    if not isinstance(ready, bool):
        raise CpdeskError(f"ready in {where} is neither true nor false.", "Write ready = false for a draft.")
    said = text_of(table, "state", where, default="")
    if not said:
        return CommentaryState.READY if ready else CommentaryState.DRAFT
    if "ready" in table:
        raise CpdeskError(f"{where} has both state and ready.", "Leave ready out.")
    if said not in _STATES:
        raise CpdeskError(f"state in {where} is “{said}”, which there is not.", f"The states are {', '.join(_STATES)}.")
    if said == CommentaryState.APPROVED and not by:
        raise CpdeskError(f"{where} is approved by nobody.", 'Say who approved it: by = "Jo Example".')
    return CommentaryState(said)


def _due(table: Table, where: str) -> date | None:
    return _day(table["due"], f"due in {where}", "an action") if "due" in table else None


def _exempt(table: Table, where: str) -> str:
    """Return the paragraphs that a text is exempt under as `1, 2`, or nothing for a public text."""
    said = text_of(table, "exempt", where, default="")
    for paragraph in said.split(",") if said.strip() else ():
        if paragraph.strip() not in SCHEDULE_12A:
            raise CpdeskError(
                f"exempt in {where} is no paragraph of Schedule 12A: “{paragraph.strip()}”.",
                f"It has {', '.join(SCHEDULE_12A)}.",
            )
    return ", ".join(grounds_of(said))
