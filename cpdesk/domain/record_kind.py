"""What the records of a pack are about, in the few kinds that a person looks for."""

from enum import StrEnum

from cpdesk.domain import field as fields
from cpdesk.domain.field_matter import is_of_rules


class RecordKind(StrEnum):
    """A kind of change, by the words under which a list of changes offers it."""

    COMMENTARY = "Commentary"
    RATING = "Ratings"
    LEAD = "Leads"
    RULE = "Rules and targets"
    SECTION = "Sections of the paper"
    DETAIL = "Report details"
    LINE = "Recommendations and minutes"
    WORKBOOK = "Workbooks"
    OTHER = "Other changes"


_OF_MEASURE = {
    "override": RecordKind.RATING,
    "earlier-override": RecordKind.RATING,
    "lead": RecordKind.LEAD,
}


def record_kind(field: str) -> RecordKind:
    """Return what kind of change one of that field is."""
    family, _, aspect = fields.parts(field)
    if is_of_rules(field):
        return RecordKind.RULE
    if family == "measure":
        return _OF_MEASURE.get(aspect, RecordKind.OTHER)
    return {
        "commentary": RecordKind.COMMENTARY,
        "section": RecordKind.SECTION,
        fields.SECTIONS: RecordKind.SECTION,
        "details": RecordKind.DETAIL,
        "issued": RecordKind.DETAIL,
        "clearance": RecordKind.DETAIL,
        "kind": RecordKind.DETAIL,
        fields.TEMPLATE: RecordKind.DETAIL,
        "tracker": RecordKind.LINE,
        "minute": RecordKind.LINE,
        fields.MINUTES: RecordKind.LINE,
        "person": RecordKind.LEAD,
        "workbook": RecordKind.WORKBOOK,
    }.get(family, RecordKind.OTHER)
