"""What a check found in a paper."""

from dataclasses import dataclass
from enum import StrEnum

from cpdesk.domain.finding import Severity


class CheckFamily(StrEnum):
    """What a finding is about."""

    NARRATIVE = "narrative"
    STALE = "stale"
    COMPLETENESS = "completeness"
    DISCLOSURE = "disclosure"
    PERSONAL = "personal"
    COMPARATORS = "comparators"
    ACCESSIBILITY = "accessibility"
    RATING = "rating"


@dataclass(frozen=True, slots=True)
class CheckFinding:
    """What is wrong where, and what to do about it, in whole sentences. `code` is fixed; scripts count on it.

    `place` is such as "section 5 paragraph 2"; `quote` has the words that it is about, empty where there are none.
    """

    severity: Severity
    code: str
    family: CheckFamily
    place: str
    quote: str
    text: str
    mend: str
