"""The fields that differ in the public part of a pack: the words that are exempt, and what is about what is exempt."""

from collections.abc import Collection, Iterator, Mapping

from cpdesk.domain import field as fields
from cpdesk.domain.chart_asked import RATINGS
from cpdesk.domain.commentary import Commentary
from cpdesk.domain.exemption import Exemption, grounds_of
from cpdesk.domain.json_value import JsonValue
from cpdesk.domain.narrative import Part, Section, text_mark
from cpdesk.domain.pack import BoardPack
from cpdesk.domain.readiness import mark
from cpdesk.domain.tracker_line import WITHHELD_STATE, TrackerLine
from cpdesk.domain.withheld_tables import Cell, sections_of
from cpdesk.domain.withheld_text import WITHHELD, is_partly_exempt, public_text

Change = tuple[str, JsonValue]
_Places = Mapping[str, tuple[str, Exemption]]
HIDDEN_HEADING = "Exempt information"


def public_fields(
    pack: BoardPack, places: _Places, lines: Collection[Cell], tables: Collection[Cell]
) -> Iterator[Change]:
    """Yield each field that is another in the public part; `places`, `lines` and `tables` are withheld of workbooks."""
    yield from _of_measures(pack, places)
    yield from _of_charts(pack, places, tables)
    for commentary in pack.commentaries.values():
        yield from _of_commentary(pack, commentary, places)
    yield from _of_sections(pack)
    for line in pack.tracker:
        if line.exemption is not None or (line.place and (line.place.sheet, line.place.cell) in lines):
            yield from _of_line(line)
    yield from _of_minutes(pack, places)


def _of_measures(pack: BoardPack, places: _Places) -> Iterator[Change]:
    for name in pack.fields:
        family, subject, _ = fields.parts(name)
        if family == "measure" and subject in places:
            yield name, None
    for place, exemption in places.values():
        yield fields.measure(place, "exempt"), exemption.to_json()


def _of_charts(pack: BoardPack, places: _Places, tables: Collection[Cell]) -> Iterator[Change]:
    """Yield the titles that may tell of what is withheld: those of its charts, and that of one of all ratings."""
    told = {f"{sheet}!{cell}" for sheet, cell in tables}
    for name in pack.fields:
        family, chart, _ = fields.parts(name)
        kind, _, shown = chart.partition(":")
        if family != "chart":
            continue
        of_measures = bool(places) and (kind == RATINGS or not places.keys().isdisjoint((shown, *shown.split(", "))))
        if of_measures or (kind == "table" and shown in told):
            yield name, None


def _of_commentary(pack: BoardPack, commentary: Commentary, places: _Places) -> Iterator[Change]:
    """Yield the changes of a commentary: one that serves nothing but exempt measures is exempt with them."""
    hidden = [places[key][1] for key in commentary.measures if key in places]
    is_about_hidden = bool(hidden) and len(hidden) == len(commentary.measures) and not commentary.pledge
    if not (hidden or commentary.exempt or is_partly_exempt(commentary.text)):
        return

    def field(aspect: str) -> str:
        return fields.commentary(commentary.id, aspect)

    text = commentary.text
    if field("last") in pack.fields:
        yield field("last"), None
    if commentary.exempt or is_about_hidden:
        text = text if text.is_empty else WITHHELD
        yield field("action"), None
        grounds = grounds_of(commentary.exempt, *(item.paragraph for item in hidden))
        said = [commentary.interest, *(item.interest for item in hidden)]
        yield field("exempt"), ", ".join(grounds)
        yield field("interest"), " ".join(dict.fromkeys(filter(None, said))) or None
    text = public_text(text)
    json = text.to_json() or None
    yield field("text"), json
    if hidden and not commentary.pledge:
        yield field("measures"), [places[key][0] if key in places else key for key in commentary.measures]
    shown = [key for key in commentary.measures if key not in places]
    for aspect, sign_off in (("ready", commentary.ready), ("approved", commentary.approved)):
        held = mark(json, shown, pack.measures, sign_off) if sign_off is not None else None
        if field(aspect) in pack.fields:
            yield field(aspect), held


def _of_sections(pack: BoardPack) -> Iterator[Change]:
    hidden: dict[str, str] = {}
    sections = sections_of(pack)
    shown = {_place(section) for section in sections if not section.exempt}
    for section in sections:
        text = public_text(section.text)
        if section.exempt and not text.is_empty:
            text = WITHHELD
        if text != section.text:
            yield fields.section(section.id, "text"), text.to_json()
            drafted = text_mark(text) if section.is_draft else None
            yield fields.section(section.id, "drafted"), drafted
            yield fields.section(section.id, "accepted"), None
            yield fields.section(section.id, "last"), None
        if is_heading_hidden(section) and section.heading.strip() and _place(section) not in shown:
            yield fields.section(section.id, "what"), _what(section, hidden)


def is_heading_hidden(section: Section) -> bool:
    """Return whether the public paper hides the heading too: an officer's own words on what is exempt tell of it."""
    is_own = section.part not in (Part.PLEDGE, Part.IMPLICATIONS)
    return is_own and bool(section.exempt and (section.pledge or section.heading).strip())


def _place(section: Section) -> tuple[str, str, str, str]:
    """Return where a section stands; an exempt text beside a public one is under a heading that is public anyway."""
    return (section.part, section.under, section.pledge, section.heading.casefold())


def _what(section: Section, hidden: dict[str, str]) -> JsonValue:
    """Return what a section is under a heading that tells nothing; sections with one heading share that."""
    name = section.heading.casefold()
    at = len(hidden) + 1
    heading = hidden.setdefault(name, f"{HIDDEN_HEADING} {at}" if at > 1 else HIDDEN_HEADING)
    what: dict[str, JsonValue] = {"part": section.part, "heading": heading, "pledge": section.pledge}
    return {**what, "under": section.under} if section.under else what


def _of_line(line: TrackerLine) -> Iterator[Change]:
    for aspect in ("progress", "status", "owner", "due"):
        yield fields.tracker(line.key, aspect), None
    if line.place is None and line.exemption is not None:
        what: dict[str, JsonValue] = {"kind": line.kind.value, "number": line.number, "since": ""}
        yield fields.tracker(line.key, "what"), {**what, "text": line.exemption.sentence}
        yield fields.tracker(line.key, "status"), {"said": WITHHELD_STATE.to_json(), "over": ""}


def _of_minutes(pack: BoardPack, places: _Places) -> Iterator[Change]:
    for item in pack.minutes:
        if item.exemption is not None:
            what = item.to_json()
            held = what if isinstance(what, Mapping) else {}
            yield fields.minute(item.id, "what"), {**held, "text": item.exemption.sentence}
            yield fields.minute(item.id, "answer"), {"words": "Withheld.", "links": []}
            continue
        links = [
            {"kind": link.kind.value, "subject": places[link.subject][0] if link.subject in places else link.subject}
            for link in item.links
        ]
        if any(link.subject in places for link in item.links):
            yield fields.minute(item.id, "answer"), {"words": item.answer, "links": links}
