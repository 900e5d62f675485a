"""Any rule that gives a rating by itself."""

from cpdesk.domain.rating.bands import BandsRule
from cpdesk.domain.rating.floor import FloorRule
from cpdesk.domain.rating.improvement import ImprovementRule
from cpdesk.domain.rating.tolerance import ToleranceRule
from cpdesk.domain.rating.two_sided import TwoSidedRule

ComputedRule = ToleranceRule | FloorRule | BandsRule | TwoSidedRule | ImprovementRule
