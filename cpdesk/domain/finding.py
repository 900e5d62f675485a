"""Findings: something that a person should look at."""

from dataclasses import dataclass
from enum import StrEnum

from cpdesk.domain.provenance import CellPlace


class Severity(StrEnum):
    """How much a finding matters."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


@dataclass(frozen=True, slots=True)
class Finding:
    """What was noticed, where, and in words that a person can act on. `code` is fixed; scripts count on it."""

    severity: Severity
    code: str
    place: CellPlace
    text: str
