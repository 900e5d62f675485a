"""Who leads on the measures of a pack."""

from collections.abc import Mapping

from cpdesk.domain import field as fields
from cpdesk.domain.json_value import JsonValue
from cpdesk.domain.person import service_of
from cpdesk.domain.readiness import Measures


def measure_lead(held: Mapping[str, JsonValue], measures: Measures, key: str) -> str:
    """Return who leads on a measure: as edited, else as the workbook says."""
    edited = held.get(fields.measure(key, "lead"))
    if isinstance(edited, str):
        return edited
    return measures[key][1].lead if key in measures else ""


def person_of(held: Mapping[str, JsonValue], lead: str) -> str:
    """Return who answers for the service that a lead is; empty where nobody is named for it."""
    return str(held.get(fields.person(service_of(lead))) or "")
