"""Any rule, and how the one in force is known."""

from dataclasses import dataclass
from enum import StrEnum

from cpdesk.domain.rating.computed import ComputedRule
from cpdesk.domain.rating.judged import JudgedRule

RatingRule = ComputedRule | JudgedRule


class RuleSource(StrEnum):
    """How the rule in force is known."""

    KEY = "key"
    MEASURE = "measure"
    INFERRED = "inferred"
    NONE = "none"

    @property
    def is_councils(self) -> bool:
        """Return whether the council states the rule itself; one that was worked out of its ratings is a guess."""
        return self in (RuleSource.KEY, RuleSource.MEASURE)


@dataclass(frozen=True, slots=True)
class RuleInForce:
    """A scorecard's rule, how it is known, and on how many of the workbook's `rated` ratings it `agrees`.

    Those are of the current period. The ratings of earlier ones, where a rule was worked out from them too, are counted
    apart.
    """

    rule: RatingRule | None = None
    source: RuleSource = RuleSource.NONE
    agrees: int = 0
    rated: int = 0
    earlier_agrees: int = 0
    earlier_rated: int = 0

    def agreeing(self, what: str = "") -> str:
        """Return with how many of the ratings it agrees: 42 of 43 of them and 80 of 86 of earlier periods."""
        now = [f"{self.agrees} of {self.rated}{what}"] if self.rated or not self.earlier_rated else []
        then = [f"{self.earlier_agrees} of {self.earlier_rated} of earlier periods"] if self.earlier_rated else []
        return " and ".join((*now, *then))
