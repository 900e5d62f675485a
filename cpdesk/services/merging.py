"""What to say when the work of others was taken into the open pack."""

from collections.abc import Iterable, Mapping, Sequence

from cpdesk.domain import field as fields
from cpdesk.domain.clash import Clash
from cpdesk.domain.pack import BoardPack

_TAKEN_IN = "Changes made elsewhere were taken in."
_DETAILS = {"meeting_date": "the date of the meeting"}
_OF_COMMENTARY = {
    "measures": "the choice of measures for the commentary on {}",
    "ready": "the ready mark of {}",
    "approved": "the approval of {}",
    "pledge": "the pledge that the commentary on {} serves",
    "action": "the action on {}",
    "last": "last period's commentary on {}",
    "exempt": "the publication of {}",
}
_OF_MEASURE = {
    "override": "the rating of {}",
    "earlier-override": "the rating of {} in an earlier period",
    "lead": "the lead of {}",
}
_OF_REPORT = {"sections": "order of the sections", "left-out": "parts left out"}
_OF_SECTION = {
    "what": "the heading of {}",
    "exempt": "the publication of {}",
    "drafted": "the draft of {}",
    "accepted": "the acceptance of the draft of {}",
    "last": "last period's text of {}",
}


def taken_in_words(pack: BoardPack, clashes: Iterable[Clash]) -> str:
    """Return the sentences; `clashes` are of the fields of which both places have a value of their own."""
    listed = tuple(clashes)
    asked = [clash.field for clash in listed if not clash.is_merged]
    merged = [clash.field for clash in listed if clash.is_merged]
    return " ".join([_TAKEN_IN, *_asked_words(pack, asked), *_merged_words(pack, merged)])


def _asked_words(pack: BoardPack, contested: Sequence[str]) -> tuple[str, ...]:
    if not contested:
        return ()
    is_text = all(field.endswith("/text") for field in contested)
    kind = "texts" if is_text else "versions"
    names = [_name(pack, field) for field in contested]
    if len(names) == 1:
        kept = f"both {kind} are kept in the pack, and one of them is shown."
        return (f"{_capitalised(names[0])} was changed in both places; {kept}",)
    things = "texts" if is_text else "things"
    return (
        f"{len(names)} {things} were changed in both places: {', '.join(names)}.",
        f"Both {kind} of each are kept in the pack, and one of them is shown.",
    )


def _merged_words(pack: BoardPack, merged: Sequence[str]) -> tuple[str, ...]:
    if not merged:
        return ()
    names = ", ".join(_name(pack, field) for field in merged)
    what = "Different parts of one thing were" if len(merged) == 1 else f"Different parts of {len(merged)} things were"
    return (f"{what} changed in both places and are put together: {names}. Please check.",)


def _capitalised(name: str) -> str:
    return name[:1].upper() + name[1:]


def _name(pack: BoardPack, field: str) -> str:
    """Return what a person calls the field."""
    family, subject, aspect = fields.parts(field)
    if family == "details":
        return _DETAILS.get(subject, f"the {subject.replace('_', ' ')}")
    if family == "commentary":
        commentary = pack.commentaries.get(subject)
        served = " and ".join(commentary.measures) if commentary and not commentary.pledge else ""
        named = commentary.pledge if commentary and commentary.pledge else served or subject
        return _OF_COMMENTARY.get(aspect, "{}").format(named)
    if family == "measure":
        return _OF_MEASURE.get(aspect, "{}").format(subject)
    if family == "section":
        return _OF_SECTION.get(aspect, "{}").format(_section_name(pack, subject))
    held = pack.fields.get(field)
    others = {
        "clearance": f"the clearance by {held['role'] if isinstance(held, Mapping) else subject}",
        "chart": "the title of a chart",
        "person": f"the person for {subject}",
        "issued": f"version {subject} of those issued",
        "kind": f"the council's kind of report “{subject}”",
        fields.TEMPLATE: "the house template",
        "word": f"“{subject}” as one of the council's words",
        fields.SECTIONS: "the order of the sections",
        fields.LEFT_OUT: "the parts that the paper does without",
        fields.REPORTS: "the reports of the pack",
        fields.MINUTES: "the items of the minutes",
        "minute": f"the {'answer to' if aspect == 'answer' else 'words of'} an item of the minutes",
        fields.AGENDA: f"the {'items' if not subject else 'words of an item'} of the agenda",
        "attached": "the copy of a file that the agenda brings",
        "meeting": f"the {subject} of the meeting",
        fields.TRACKER: f"the {aspect or 'lines'} of {'the tracker' if not subject else 'a line of the tracker'}",
        "report": f"the {_OF_REPORT.get(aspect, aspect.replace('_', ' '))} of the {subject or 'first'} report",
    }
    return others.get(family, "the list of workbooks")


def _section_name(pack: BoardPack, section_id: str) -> str:
    section = next((item for item in pack.all_sections if item.id == section_id), None)
    if section is None:
        return "a section that was taken out"
    return section.name
