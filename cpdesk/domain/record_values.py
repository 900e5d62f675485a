"""The value of a field as a person reads it."""

from collections.abc import Callable, Iterator, Mapping
from datetime import date

from cpdesk.domain import field as fields
from cpdesk.domain.agenda import AgendaItem
from cpdesk.domain.arrow_language import ArrowLanguage
from cpdesk.domain.basis import MeasureBasis
from cpdesk.domain.chart_kind import ChartKind
from cpdesk.domain.chart_title import ChartTitle
from cpdesk.domain.clearance import Clearance
from cpdesk.domain.dated import Dated
from cpdesk.domain.exchange.pack_rules import rules_from_json, setting_from_json, targets_from_json
from cpdesk.domain.exchange.showing import abouts_from_json, rebases_from_json
from cpdesk.domain.exemption import Exemption, exemption_words
from cpdesk.domain.json_value import JsonValue
from cpdesk.domain.last_words import LastWords, period_label
from cpdesk.domain.line_values import LINE_READERS
from cpdesk.domain.measure_name import measure_name
from cpdesk.domain.measure_target import MeasureTarget
from cpdesk.domain.measure_words import good_words
from cpdesk.domain.period import format_date
from cpdesk.domain.polarity import Polarity
from cpdesk.domain.readiness import sign_off
from cpdesk.domain.record_names import RecordNames
from cpdesk.domain.required_action import RequiredAction
from cpdesk.domain.rich_text import RichText

DETAIL_LABELS: Mapping[str, str] = {
    "title": "Title of the report",
    "version": "Version",
    "committee": "Committee",
    "meeting_date": "Date of the meeting",
    "portfolio_holder": "Portfolio holder",
    "author": "Author",
    "senior_officer": "Senior officer",
    "council": "Council",
    "rating_audit": "Rating audit in the paper",
    "page_size": "Paper size",
}


def value_text(field: str, value: JsonValue, names: RecordNames) -> str:
    """Return the value in words, lines where it has several parts; empty for none.

    What cannot be read as what the field is for is shown as it stands, piece by piece: history hides nothing.
    """
    if value is None:
        return ""
    family, _, aspect = fields.parts(field)
    read = _READERS.get(field) or _READERS.get(f"{family}/{aspect}")
    if field == fields.SECTIONS and isinstance(value, list | tuple):
        return "\n".join(names.section(str(item)) for item in value)
    try:
        said = read(value) if read is not None else ""
    except (ValueError, KeyError, AttributeError):
        said = ""
    return said or "\n".join(_pieces(value))


def _pieces(value: JsonValue, label: str = "") -> Iterator[str]:
    if isinstance(value, Mapping):
        for name, inner in value.items():
            yield from _pieces(inner, name)
    elif isinstance(value, list | tuple):
        for inner in value:
            yield from _pieces(inner, label)
    elif value is not None and value != "":
        words = {True: "yes", False: "no"}[value] if isinstance(value, bool) else str(value)
        yield f"{label}: {words}" if label else words


def _rich_text(value: JsonValue) -> str:
    return RichText.from_json(value).plain


def _override(value: JsonValue) -> str:
    if not isinstance(value, Mapping):
        return ""
    return f"{str(value['rating']).capitalize()}, set by {value['name']}: {value['reason']}"


def _workbook(value: JsonValue) -> str:
    return str(value["name"]) if isinstance(value, Mapping) else ""


def _what(value: JsonValue) -> str:
    if not isinstance(value, Mapping):
        return ""
    return str(value.get("heading") or value.get("pledge") or str(value["part"]).capitalize())


def _day(value: JsonValue) -> str:
    return format_date(date.fromisoformat(str(value)))


def _since(entry: Dated[object]) -> str:
    return f"From {format_date(entry.since)}: " if entry.since is not None else ""


def _rules(value: JsonValue) -> str:
    return "\n".join(_since(entry) + entry.value.sentence() for entry in rules_from_json(value))


def _targets(value: JsonValue) -> str:
    return "\n".join(_since(entry) + _target(entry.value) for entry in targets_from_json(value))


def _target(target: MeasureTarget) -> str:
    said = [f"{target.value:f}" if target.value is not None else "no target"]
    if target.floor is not None:
        said.append(f"floor {target.floor:f}")
    said += [f"{period_label(code)}: {number:f}" for code, number in target.profile.items()]
    return ", ".join(said)


def _marked(what: str) -> Callable[[JsonValue], str]:
    """Return what reads a mark of readiness: who made it, on which day, as far as it says so."""
    return lambda value: f"{what} {sign_off(value).words}".rstrip()


def _issued(value: JsonValue) -> str:
    if not isinstance(value, Mapping):
        return ""
    return f"Version {value['version']}, {_day(value['date'])}, by {value['by']}"


def _template(value: JsonValue) -> str:
    held = value if isinstance(value, Mapping) else {}
    styles = held.get("styles")
    chosen = styles.items() if isinstance(styles, Mapping) else ()
    return ", ".join((str(held.get("name", "")), *(f"{role}: “{style}”" for role, style in chosen)))


def _last(value: JsonValue) -> str:
    last = LastWords.from_json(value)
    if last is None:
        return ""
    lines = (
        last.period_label,
        last.text.plain,
        last.action.sentence,
        exemption_words(last.exempt) if last.exempt else "",
    )
    return "\n".join(filter(None, lines))


def _exempt(value: JsonValue) -> str:
    exempt = Exemption.from_json(value)
    return "\n".join(filter(None, (exemption_words(exempt.paragraph), exempt.interest_sentence)))


def _rebases(value: JsonValue) -> str:
    return "\n".join(f"{cause.period.label}: {cause.reason}" for cause in rebases_from_json(value))


def _abouts(value: JsonValue) -> str:
    return "\n".join(f"{name}: {about.words}" for name, about in abouts_from_json(value).items())


def _measures(value: JsonValue) -> str:
    return ", ".join(measure_name(str(key)) for key in value) if isinstance(value, list | tuple) else ""


def _agenda_item(value: JsonValue) -> str:
    item = AgendaItem.from_json("", value)
    ground = exemption_words(item.exempt) if item.is_exempt else ""
    return "\n".join(filter(None, (item.title, item.words, ground)))


_READERS: Mapping[str, Callable[[JsonValue], str]] = {
    "details/": str,
    fields.detail("meeting_date"): _day,
    "workbook/": _workbook,
    "commentary/text": _rich_text,
    "commentary/measures": _measures,
    "commentary/pledge": str,
    "commentary/ready": _marked("Marked ready"),
    "commentary/approved": _marked("Approved"),
    "commentary/action": lambda value: RequiredAction.from_json(value).sentence,
    "commentary/last": _last,
    "commentary/exempt": lambda value: exemption_words(str(value)),
    "commentary/interest": str,
    "measure/exempt": _exempt,
    "tracker/exempt": _exempt,
    "minute/exempt": _exempt,
    "measure/override": _override,
    "measure/earlier-override": _override,
    "measure/rule": _rules,
    "measure/target": _targets,
    "measure/basis": lambda value: MeasureBasis(str(value)).words,
    "measure/polarity": lambda value: good_words(Polarity(str(value))),
    "measure/chart": lambda value: ChartKind(str(value)).words,
    "measure/rebases": _rebases,
    "chart/title": lambda value: ChartTitle.from_json(value).text,
    "measure/comparators": _abouts,
    "comparator/about": lambda value: abouts_from_json({"": value})[""].words,
    fields.ARROWS: lambda value: ArrowLanguage(str(value)).sentence,
    "pledge/rule": _rules,
    fields.PACK_RULES: _rules,
    fields.RATING_SETTING: lambda value: setting_from_json(value).sentence(),
    "section/what": _what,
    "section/text": _rich_text,
    "section/exempt": lambda value: exemption_words(str(value)),
    "section/interest": str,
    "person/": str,
    "issued/": _issued,
    "clearance/": lambda value: Clearance.from_json(value).words,
    "agenda/what": _agenda_item,
    "attached/": _workbook,
    "meeting/": str,
    fields.meeting("day"): _day,
    fields.TEMPLATE: _template,
    "section/last": _last,
    **LINE_READERS,
    "section/drafted": lambda _: "Drafted by cpdesk",
    "section/accepted": lambda _: "Accepted as drafted",
}
