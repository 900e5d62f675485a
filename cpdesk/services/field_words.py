"""What a person calls the fields of a pack."""

from collections.abc import Mapping

from cpdesk.domain import field as fields
from cpdesk.domain.pack import BoardPack

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


def field_name(pack: BoardPack, field: str) -> str:
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
