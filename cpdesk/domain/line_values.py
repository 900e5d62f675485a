"""The values of the fields of a tracker's lines and of minutes, as a person reads them."""

from collections.abc import Callable, Mapping
from datetime import date

from cpdesk.domain.json_value import JsonValue
from cpdesk.domain.measure_name import measure_name
from cpdesk.domain.minute import AnswerKind, AnswerLink, links_from_json
from cpdesk.domain.period import format_date
from cpdesk.domain.rich_text import RichText
from cpdesk.domain.tracker_line import LineStatus


def _said(value: JsonValue) -> JsonValue:
    return value.get("said") if isinstance(value, Mapping) else None


def _line(value: JsonValue) -> str:
    """Return what a line is: Action 2: Publish the plan."""
    if not isinstance(value, Mapping):
        return ""
    name = f"{str(value['kind']).capitalize()} {value['number']}".strip()
    since = f" (asked for on {_day(value['since'])})" if value.get("since") else ""
    return f"{name}: {value['text']}{since}"


def _status(value: JsonValue) -> str:
    state = LineStatus.from_json(_said(value))
    return ". ".join(filter(None, (state.status.value.capitalize() if state.status else "No status", state.note)))


def _due(value: JsonValue) -> str:
    said = _said(value)
    return _day(said) if said else "No date"


def _minute(value: JsonValue) -> str:
    if not isinstance(value, Mapping):
        return ""
    when = f" (meeting of {_day(value['meeting'])})" if value.get("meeting") else ""
    number = f" {value['number']}" if value.get("number") else ""
    return f"{str(value['kind']).capitalize()}{number}: {value['text']}{when}"


def _answer(value: JsonValue) -> str:
    """Return an answer in words, with what it leads to, a line each."""
    if not isinstance(value, Mapping):
        return ""
    links = (f"{link.kind.value.capitalize()} {_link_name(link)}" for link in links_from_json(value))
    return "\n".join(filter(None, (str(value.get("words") or ""), *links)))


def _link_name(link: AnswerLink) -> str:
    is_measure = link.kind is AnswerKind.MEASURE
    return measure_name(link.subject) if is_measure else link.subject.removeprefix("own:")


def _day(value: JsonValue) -> str:
    return format_date(date.fromisoformat(str(value)))


LINE_READERS: Mapping[str, Callable[[JsonValue], str]] = {
    "tracker/what": _line,
    "tracker/progress": lambda value: RichText.from_json(_said(value)).plain,
    "tracker/status": _status,
    "tracker/owner": lambda value: str(_said(value) or "Nobody"),
    "tracker/due": _due,
    "minute/what": _minute,
    "minute/answer": _answer,
}
"""How each of these fields is read, by its family and aspect."""
