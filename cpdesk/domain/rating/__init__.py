"""Ratings and the rules that give them.

`rag` and `not_rated` are what comes out; `figure` is what goes in; each rule kind has a file of its own, with its data
and its sentence for the key; `rule` is any of them, `rate` applies one.
"""

from cpdesk.domain.rating.bands import BandsRule, Cut
from cpdesk.domain.rating.figure import RatedFigure
from cpdesk.domain.rating.floor import FloorRule
from cpdesk.domain.rating.improvement import ImprovementRule
from cpdesk.domain.rating.judged import JudgedRule
from cpdesk.domain.rating.not_rated import NotRated
from cpdesk.domain.rating.rag import RagRating
from cpdesk.domain.rating.rate import rate
from cpdesk.domain.rating.result import Rating, RatingOverride
from cpdesk.domain.rating.rule import RatingRule, RuleInForce, RuleSource
from cpdesk.domain.rating.setting import Boundary, RatedOn, RatingSetting
from cpdesk.domain.rating.tolerance import Limit, ToleranceKind, ToleranceRule
from cpdesk.domain.rating.two_sided import TwoSidedRule

__all__ = [
    "BandsRule",
    "Boundary",
    "Cut",
    "FloorRule",
    "ImprovementRule",
    "JudgedRule",
    "Limit",
    "NotRated",
    "RagRating",
    "RatedFigure",
    "RatedOn",
    "Rating",
    "RatingOverride",
    "RatingRule",
    "RatingSetting",
    "RuleInForce",
    "RuleSource",
    "ToleranceKind",
    "ToleranceRule",
    "TwoSidedRule",
    "rate",
]
