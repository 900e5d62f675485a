"""Edits: the small values that turn a pack into the next one."""

from cpdesk.domain.edits.commentary import (
    MarkReady,
    SetCommentaryExempt,
    ShareCommentary,
    TakeDrafts,
    WriteCommentary,
)
from cpdesk.domain.edits.details import SetDetail
from cpdesk.domain.edits.edit import Changes, Edit, SetFields, SeveralEdits
from cpdesk.domain.edits.measure import SetLead, SetRating
from cpdesk.domain.edits.narrative import PutSection, TakeOutSection, WriteSection
from cpdesk.domain.edits.rules import (
    RateHistory,
    RuleScope,
    SetBasis,
    SetPolarity,
    SetRatingSetting,
    SetRule,
    SetTarget,
)
from cpdesk.domain.edits.showing import CompareWithBoth, DescribeComparator, SetArrows, SetRebases, ShowLimits
from cpdesk.domain.edits.workbook import AddWorkbook

__all__ = [
    "AddWorkbook",
    "Changes",
    "CompareWithBoth",
    "DescribeComparator",
    "Edit",
    "MarkReady",
    "PutSection",
    "RateHistory",
    "RuleScope",
    "SetArrows",
    "SetBasis",
    "SetCommentaryExempt",
    "SetDetail",
    "SetFields",
    "SetLead",
    "SetPolarity",
    "SetRating",
    "SetRatingSetting",
    "SetRebases",
    "SetRule",
    "SetTarget",
    "SeveralEdits",
    "ShareCommentary",
    "ShowLimits",
    "TakeDrafts",
    "TakeOutSection",
    "WriteCommentary",
    "WriteSection",
]
