"""The details file: what a person would type in the window, as TOML that a script can give."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from cpdesk.domain.clean_text import clean_text
from cpdesk.domain.clearance import Clearance
from cpdesk.domain.commentary import CommentaryState
from cpdesk.domain.errors import CpdeskError
from cpdesk.domain.meeting import PageSize, PrintedAudit, ReportDetails
from cpdesk.domain.required_action import RequiredAction
from cpdesk.domain.rich_text import RichText
from cpdesk.report.kind_file import KindFile
from cpdesk.report.kinds import report_kind
from cpdesk.services.details_agenda import AgendaText, agenda_text
from cpdesk.services.details_exempt import ExemptText, exempt_texts
from cpdesk.services.details_lines import LineText, MinuteText, line_texts, minute_texts
from cpdesk.services.details_marks import refuse_marks
from cpdesk.services.details_sections import SectionText, exempt_of, interest_of, marked_text, section_text
from cpdesk.services.own_kinds import OwnKind
from cpdesk.services.reports import USUAL_REPORT
from cpdesk.store.reading import read_text
from cpdesk.store.toml_text import Table, day_of, parse_toml, refuse_unknown, tables_of, text_of

_LEAVE_OUT = "leave_out"
_CLEARANCE_KEYS = ("role", "name", "date", "comment")
_TABLES = ("report", "section", "commentary", "clearance", "tracker", "minute", "exempt", "meeting", "item")
_COMMENTARY_KEYS = ("measures", "pledge", "text", "exempt", "reason", "ready", "state", "by", "action", "owner", "due")
_STATES = tuple(state.value for state in CommentaryState if state is not CommentaryState.OWED)


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
    interest: str = ""


@dataclass(frozen=True)
class DetailsFile:
    """Everything that a details file says, in its order."""

    report: Mapping[str, str | date]
    left_out: tuple[str, ...]
    sections: tuple[SectionText, ...]
    commentaries: tuple[CommentaryText, ...]
    clearances: tuple[Clearance, ...] = ()
    lines: tuple[LineText, ...] = ()
    minutes: tuple[MinuteText, ...] = ()
    exempt: tuple[ExemptText, ...] = ()
    agenda: AgendaText | None = None


def read_details(path: Path, kind: str | OwnKind | KindFile = USUAL_REPORT) -> DetailsFile:
    """Return what the details file says; raise CpdeskError naming what cannot be understood, and where.

    The parts that it may name are those of that kind of report.
    """
    return parse_details(read_text(path), kind, path.parent)


def parse_details(text: str, kind: str | OwnKind | KindFile = USUAL_REPORT, folder: Path = Path()) -> DetailsFile:
    """Return what a details file of that text says, files lying in `folder`; raise CpdeskError as `read_details`."""
    data = parse_toml(text)
    refuse_unknown(data, _TABLES, "The file")
    refuse_marks(data)
    file = report_kind(kind).file if isinstance(kind, str) else kind.file if isinstance(kind, OwnKind) else kind
    sections = [section_text(table, f"[[section]] {n}", file) for n, table in tables_of(data, "section")]
    commentaries = [_commentary(table, f"[[commentary]] {n}") for n, table in tables_of(data, "commentary")]
    report = data.get("report", {})
    if not isinstance(report, Mapping):
        raise CpdeskError("“report” is not a table.", "Write [report] on a line of its own.")
    refuse_unknown(report, (*ReportDetails.names(), _LEAVE_OUT), "[report]")
    clearances = tuple(_clearances(data, file))
    return DetailsFile(
        _report(report),
        _left_out(report),
        tuple(sections),
        tuple(commentaries),
        clearances,
        line_texts(data),
        minute_texts(data),
        exempt_texts(data),
        agenda_text(data, folder),
    )


def _clearances(data: Table, file: KindFile) -> Iterator[Clearance]:
    """Yield the clearances, each of a role of its own: of two the first would go unread without a word."""
    told: set[str] = set()
    for number, table in tables_of(data, "clearance"):
        given = _clearance(table, f"[[clearance]] {number}", file)
        if given.role in told:
            raise CpdeskError(f"[[clearance]] {number} is by {given.role}, as another is.", "Put both into one.")
        told.add(given.role)
        yield given


def _clearance(table: Table, where: str, file: KindFile) -> Clearance:
    """Return the clearance of a role that such a paper has."""
    refuse_unknown(table, _CLEARANCE_KEYS, where)
    said = text_of(table, "role", where)
    roles = {role.casefold(): role for role in file.words.clearance}
    role = roles.get(" ".join(said.casefold().split()))
    if role is None:
        hint = f"The roles are {', '.join(roles.values())}." if roles else "Such a paper needs no clearance."
        raise CpdeskError(f"{where} names a role “{said}” that there is not.", hint)
    name, comment = (
        " ".join(clean_text(text_of(table, key, where, default="")).split()) for key in ("name", "comment")
    )
    day = day_of(table, "date", where, "a clearance")
    return Clearance(role, name, day, comment)


def _left_out(report: Table) -> tuple[str, ...]:
    """Return the parts, pledges or headings that the paper is to do without; the pack tells whether it can."""
    named = report.get(_LEAVE_OUT, [])
    if not isinstance(named, list) or not all(isinstance(name, str) for name in named):
        raise CpdeskError(f"{_LEAVE_OUT} in [report] is not a list of texts.", f'Write {_LEAVE_OUT} = ["scorecard"].')
    return tuple(named)


def _report(table: Table) -> Mapping[str, str | date]:
    values: dict[str, str | date] = {}
    for name in table:
        if name == _LEAVE_OUT:
            continue
        if name == "rating_audit":
            values[name] = _rating_audit(text_of(table, name, "[report]"))
        elif name == "page_size":
            values[name] = _page_size(text_of(table, name, "[report]"))
        elif name != "meeting_date":
            values[name] = " ".join(clean_text(text_of(table, name, "[report]")).split())
    day = day_of(table, "meeting_date", "[report]", "a meeting")
    return values if day is None else {**values, "meeting_date": day}


def _rating_audit(said: str) -> str:
    """Return when the paper has the audit of its ratings; “where different” is what it does unless told."""
    known = {audit.value or "where different": audit.value for audit in PrintedAudit}
    if said not in known:
        raise CpdeskError(f"rating_audit in [report] cannot be “{said}”.", f"Choose from: {', '.join(known)}.")
    return known[said]


def _page_size(said: str) -> str:
    """Return what a scorecard is printed on; “as needed” is what it does unless told."""
    sizes = {size.value or "as needed": size.value for size in PageSize}
    known = {words.casefold(): size for words, size in sizes.items()}
    if said.casefold() not in known:
        raise CpdeskError(f"page_size in [report] cannot be “{said}”.", f"Choose from: {', '.join(sizes)}.")
    return known[said.casefold()]


def _commentary(table: Table, where: str) -> CommentaryText:
    refuse_unknown(table, _COMMENTARY_KEYS, where)
    pledge, by, action, owner = (
        " ".join(text_of(table, name, where, default="").split()) for name in ("pledge", "by", "action", "owner")
    )
    return CommentaryText(
        _measures(table, where, is_needed=not pledge),
        marked_text(text_of(table, "text", where), where),
        exempt_of(table, where),
        _state(table, where, by),
        by,
        RequiredAction(action, owner, _due(table, where)),
        pledge,
        interest_of(table, where),
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
    return day_of(table, "due", where, "an action")
