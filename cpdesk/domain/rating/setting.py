"""The setting of a pack that every rating goes by: what is rated, and what a figure on a limit gets."""

from dataclasses import dataclass, replace
from enum import StrEnum

from cpdesk.domain.rating.computed import ComputedRule
from cpdesk.domain.rating.improvement import ImprovementRule
from cpdesk.domain.rating.judged import JudgedRule
from cpdesk.domain.rating.rule import RatingRule
from cpdesk.domain.rating.tolerance import ToleranceRule
from cpdesk.domain.rating.two_sided import TwoSidedRule


class RatedOn(StrEnum):
    """Which number of a figure, and of its target, is taken: the one that members see, or the one its cell holds."""

    SHOWN = "shown"
    STORED = "stored"


class Boundary(StrEnum):
    """What a figure on a limit gets: what each rule says itself, the better rating, or the worse one."""

    AS_RULE = "rule"
    BETTER = "better"
    WORSE = "worse"


_RATED = {
    RatedOn.SHOWN: "Figures and targets count as they are displayed, halves rounded away from zero.",
    RatedOn.STORED: "Figures and targets count as they are held, before they are rounded for display.",
}
_LIMIT = {
    Boundary.BETTER: " A figure on a limit has the better rating.",
    Boundary.WORSE: " A figure on a limit has the worse rating.",
}


@dataclass(frozen=True, slots=True)
class RatingSetting:
    """The setting, which the key of a paper prints. Members see "90.0% against 90%", so what is displayed is usual."""

    rated_on: RatedOn = RatedOn.SHOWN
    boundary: Boundary = Boundary.AS_RULE

    def applied(self, rule: RatingRule) -> RatingRule:
        """Return the rule with the setting's boundary; bands and floors say themselves to which side theirs belong."""
        if self.boundary is Boundary.AS_RULE:
            return rule
        if isinstance(rule, JudgedRule):
            return replace(rule, beside=self._bounded(rule.beside)) if rule.beside is not None else rule
        return self._bounded(rule)

    def _bounded(self, rule: ComputedRule) -> ComputedRule:
        is_better = self.boundary is Boundary.BETTER
        if isinstance(rule, ToleranceRule):
            return replace(rule, includes_boundary=is_better, includes_exceeding=is_better)
        if isinstance(rule, TwoSidedRule | ImprovementRule):
            return replace(rule, includes_boundary=is_better)
        return rule

    def sentence(self) -> str:
        """Return the setting as the key of a paper states it."""
        return _RATED[self.rated_on] + _LIMIT.get(self.boundary, "")
