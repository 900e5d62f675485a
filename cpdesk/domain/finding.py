"""Findings: something that a person should look at."""

from enum import StrEnum

from cpdesk.domain.provenance import CellPlace
from cpdesk.domain.value_class import value_class


class Severity(StrEnum):
    """How much a finding matters."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


@value_class(frozen=True, slots=True)
class Finding:
    """What was noticed, where, and in words that a person can act on. `code` is fixed; scripts count on it."""

    severity: Severity
    code: str
    place: CellPlace
    text: str
