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
from cpdesk.domain.edits.issue import MarkIssued
from cpdesk.domain.edits.measure import SetLead, SetRating
from cpdesk.domain.edits.narrative import PutSection, TakeOutSection, WriteSection
from cpdesk.domain.edits.person import SetPerson
from cpdesk.domain.edits.rules import (
    RateHistory,
    RuleScope,
    SetBasis,
    SetPolarity,
    SetRatingSetting,
    SetRule,
    SetTarget,
)
from cpdesk.domain.edits.workbook import AddWorkbook

__all__ = [
    "AddWorkbook",
    "Changes",
    "Edit",
    "MarkIssued",
    "MarkReady",
    "PutSection",
    "RateHistory",
    "RuleScope",
    "SetBasis",
    "SetCommentaryExempt",
    "SetDetail",
    "SetFields",
    "SetLead",
    "SetPerson",
    "SetPolarity",
    "SetRating",
    "SetRatingSetting",
    "SetRule",
    "SetTarget",
    "SeveralEdits",
    "ShareCommentary",
    "TakeDrafts",
    "TakeOutSection",
    "WriteCommentary",
    "WriteSection",
]
