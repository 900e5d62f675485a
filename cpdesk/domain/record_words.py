"""What was done by a record, in a few words: rating of 2.6 set to amber."""

from collections.abc import Callable, Mapping

from cpdesk.domain import field as fields
from cpdesk.domain.chart_title import chart_measure
from cpdesk.domain.exemption import grounds_of
from cpdesk.domain.plain_english import capitalised, joined, uncapitalised
from cpdesk.domain.record_names import RecordNames
from cpdesk.domain.record_story import StoryEntry
from cpdesk.domain.record_values import DETAIL_LABELS, value_text
from cpdesk.domain.shortened import shortened

_MOST_VALUE = 60
_OF_MEASURE = {
    "earlier-override": "An earlier period's rating",
    "rule": "Rating rule",
    "target": "Target",
    "basis": "What the figures count",
    "polarity": "Which way is good",
    "limits": "Control limits on the chart",
    "chart": "Kind of chart",
    "rebases": "Where control limits begin anew",
    "comparators": "About the comparisons",
}
_OF_COMMENTARY = {"action": "Action", "last": "Last period's words"}
_OF_REPORT = {"kind": "Kind of", "sections": "Order of the sections of", "left-out": "Parts left out of"}
_OF_PACK = {
    fields.PACK_RULES: "Rating rule of the pack",
    fields.RATING_SETTING: "Setting of all ratings",
    fields.RERATES: "Rating of earlier periods",
    fields.SECTIONS: "Order of the sections",
    fields.LEFT_OUT: "Parts that the paper does without",
    fields.REPORTS: "Reports of the pack",
    fields.TRACKER: "Lines of the tracker",
    fields.MINUTES: "Items of the minutes",
    fields.AGENDA: "Items of the agenda",
    fields.CONTROL_LIMITS: "Control limits on all charts",
    fields.ARROWS: "What arrows follow",
    fields.BOTH_DIRECTIONS: "Comparison with both last period and last year",
}


def entry_words(entry: StoryEntry, names: RecordNames) -> str:
    """Return what was done, named as a person knows it; a field that nobody has words for goes by its own name."""
    family, subject, aspect = fields.parts(entry.field)
    whole = _OF_PACK.get(entry.field)
    if whole is not None:
        return _set(whole, entry)
    said = _BY_FAMILY.get(family)
    return said(entry, subject, aspect, names) if said is not None else _set(entry.field, entry)


def _set(what: str, entry: StoryEntry, *, shown: str = "") -> str:
    if entry.after is None:
        return f"{what} taken back"
    return f"{what} set to {shown}" if shown else f"{what} {'set' if entry.before is None else 'changed'}"


def _written(what: str, entry: StoryEntry) -> str:
    verb = "removed" if not entry.after else "written" if not entry.before else "changed"
    return f"{what} {verb}"


def _detail(entry: StoryEntry, subject: str, _aspect: str, names: RecordNames) -> str:
    shown = shortened(value_text(entry.field, entry.after, names), _MOST_VALUE)
    return _set(DETAIL_LABELS.get(subject, subject.replace("_", " ").capitalize()), entry, shown=shown)


def _workbook(entry: StoryEntry, _subject: str, _aspect: str, names: RecordNames) -> str:
    name = value_text(entry.field, entry.after or entry.before, names) or "of that fingerprint"
    verb = "taken out" if entry.after is None else "brought in" if entry.before is None else "placed anew"
    return f"Workbook {name} {verb}"


def _commentary(entry: StoryEntry, subject: str, aspect: str, names: RecordNames) -> str:
    what = f"Commentary on {names.commentary(subject)}"
    if aspect == "text":
        return _written(what, entry)
    if aspect == "ready":
        return f"{what} {'marked ready' if entry.after else 'no longer marked ready'}"
    if aspect == "approved":
        return f"{what} {'approved' if entry.after else 'no longer approved'}"
    if aspect in ("measures", "pledge"):
        return f"{what}: the measures that it serves"
    if aspect in _OF_COMMENTARY:
        return _set(f"{_OF_COMMENTARY[aspect]} on {names.commentary(subject)}", entry)
    if aspect == "interest":
        return _set(f"Public-interest statement on the {uncapitalised(what)}", entry)
    return _published(what, entry) if aspect == "exempt" else _set(f"{what}: {aspect}", entry)


def _measure(entry: StoryEntry, subject: str, aspect: str, names: RecordNames) -> str:
    key = names.measure(subject)
    if aspect == "override":
        rating = entry.after.get("rating") if isinstance(entry.after, Mapping) else None
        return f"Rating of {key} set to {rating}" if rating else f"Rating of {key} left to the rule"
    if aspect == "exempt":
        return _published(f"Measure {key}", entry)
    shown = shortened(value_text(entry.field, entry.after, names), _MOST_VALUE)
    if aspect == "lead":
        return _set(f"Lead of {key}", entry, shown=shown)
    return _set(f"{_OF_MEASURE.get(aspect, aspect.capitalize())} of {key}", entry)


def _pledge(entry: StoryEntry, subject: str, _aspect: str, _names: RecordNames) -> str:
    return _set(f"Rating rule of {shortened(subject, _MOST_VALUE)}", entry)


def _section(entry: StoryEntry, subject: str, aspect: str, names: RecordNames) -> str:
    what = f"“{names.section(subject)}”"
    if aspect == "text":
        return _written(f"Text of {what}", entry)
    if aspect == "exempt":
        return _published(what, entry)
    if aspect == "interest":
        return _set(f"Public-interest statement on {what}", entry)
    if aspect == "drafted":
        return f"{what} {'drafted by cpdesk' if entry.after else 'no longer known as drafted'}"
    if aspect == "accepted":
        return f"Draft of {what} {'accepted' if entry.after else 'no longer accepted'}"
    if aspect == "last":
        return _set(f"Last period's text of {what}", entry)
    verb = "taken out" if entry.after is None else "put in" if entry.before is None else "given another heading"
    return f"Section {what} {verb}"


def _published(what: str, entry: StoryEntry) -> str:
    if not entry.after:
        return f"{what} let back into the public paper"
    held = entry.after
    grounds = grounds_of(str(held["paragraph"] if isinstance(held, Mapping) else held))
    return f"{what} kept out of the public paper under paragraph{'' if len(grounds) == 1 else 's'} {joined(grounds)}"


def _comparator(entry: StoryEntry, subject: str, _aspect: str, _names: RecordNames) -> str:
    return _set(f"Publication of {subject}", entry)


def _chart(entry: StoryEntry, subject: str, _aspect: str, names: RecordNames) -> str:
    key = chart_measure(subject)
    what = f"Title of the chart of {names.measure(key) if key else shortened(subject, _MOST_VALUE)}"
    return _set(what, entry, shown=shortened(value_text(entry.field, entry.after, names), _MOST_VALUE))


def _word(entry: StoryEntry, subject: str, _aspect: str, _names: RecordNames) -> str:
    return f"“{subject}” {'taken as one of the council' if entry.after else 'no longer one of the council'}'s words"


def _person(entry: StoryEntry, subject: str, _aspect: str, _names: RecordNames) -> str:
    return _set(f"Who answers for {subject}", entry, shown=str(entry.after or ""))


def _issued(entry: StoryEntry, _subject: str, _aspect: str, _names: RecordNames) -> str:
    held = entry.after or entry.before
    version = held.get("version") if isinstance(held, Mapping) else ""
    return f"Version {version} {'marked as issued' if entry.after else 'no longer marked as issued'}"


def _clearance(entry: StoryEntry, subject: str, _aspect: str, names: RecordNames) -> str:
    held = entry.after or entry.before
    role = held.get("role") if isinstance(held, Mapping) else subject
    shown = shortened(value_text(entry.field, entry.after, names), _MOST_VALUE)
    return f"Clearance by {role} taken back" if entry.after is None else f"Clearance by {role}: {shown}"


def _kind(entry: StoryEntry, subject: str, _aspect: str, _names: RecordNames) -> str:
    return _set(f"The council's kind of report “{subject}”", entry)


def _template(entry: StoryEntry, _subject: str, _aspect: str, _names: RecordNames) -> str:
    name = entry.after.get("name") if isinstance(entry.after, Mapping) else ""
    return _set("House template", entry, shown=str(name or ""))


_Words = Callable[[StoryEntry, str, str, RecordNames], str]


def _report(entry: StoryEntry, subject: str, aspect: str, names: RecordNames) -> str:
    """Return what was done to a report: its kind, order and omissions, or a detail of its own."""
    which = f"the {subject.replace('-', ' ')} report" if subject else "the first report"
    if aspect in _OF_REPORT:
        return _set(f"{_OF_REPORT[aspect]} {which}", entry)
    shown = shortened(value_text(fields.detail(aspect), entry.after, names), _MOST_VALUE)
    label = DETAIL_LABELS.get(aspect, aspect.replace("_", " ").capitalize())
    return _set(f"{label} in {which}", entry, shown=shown)


def _tracker(entry: StoryEntry, subject: str, aspect: str, _names: RecordNames) -> str:
    what = entry.after if isinstance(entry.after, Mapping) else entry.before
    if aspect == "what":
        named = f"{what.get('kind', '')} {what.get('number', '')}".strip() if isinstance(what, Mapping) else "line"
        return _set(capitalised(named), entry)
    number = subject.rpartition("!")[2] if "!" in subject else subject.removeprefix("own:")
    if aspect == "exempt":
        return _published(f"Line {number} of the tracker", entry)
    return _set(f"{aspect.capitalize()} of line {number} of the tracker", entry)


def _minute(entry: StoryEntry, _subject: str, aspect: str, _names: RecordNames) -> str:
    if aspect == "exempt":
        return _published("Item of the minutes", entry)
    return _set("Answer to an item of the minutes" if aspect == "answer" else "Item of the minutes", entry)


def _agenda(entry: StoryEntry, _subject: str, _aspect: str, _names: RecordNames) -> str:
    held = entry.after or entry.before
    title = str(held.get("title") or "") if isinstance(held, Mapping) else ""
    return _set(f"Item of the agenda “{shortened(title, _MOST_VALUE)}”" if title else "Item of the agenda", entry)


def _attached(entry: StoryEntry, _subject: str, _aspect: str, _names: RecordNames) -> str:
    held = entry.after or entry.before
    name = str(held.get("name") or "") if isinstance(held, Mapping) else ""
    return f"Copy of {name or 'a file'} {'taken out' if entry.after is None else 'kept'}"


def _meeting(entry: StoryEntry, subject: str, _aspect: str, names: RecordNames) -> str:
    shown = shortened(value_text(entry.field, entry.after, names), _MOST_VALUE)
    return _set(f"{capitalised(subject)} of the meeting", entry, shown=shown)


_BY_FAMILY: Mapping[str, _Words] = {
    "details": _detail,
    "workbook": _workbook,
    "commentary": _commentary,
    "measure": _measure,
    "pledge": _pledge,
    "comparator": _comparator,
    "chart": _chart,
    "word": _word,
    "person": _person,
    "issued": _issued,
    "clearance": _clearance,
    "kind": _kind,
    fields.TEMPLATE: _template,
    "section": _section,
    "report": _report,
    "tracker": _tracker,
    "minute": _minute,
    "agenda": _agenda,
    "attached": _attached,
    "meeting": _meeting,
}
