"""Edits: the small values that turn a pack into the next one."""

from cpdesk.domain.edits.commentary import (
    MarkReady,
    SetCommentaryExempt,
    ShareCommentary,
    TakeDrafts,
    WriteCommentary,
)
from cpdesk.domain.edits.details import SetDetail
from cpdesk.domain.edits.edit import Changes, Edit, EditsApart, SetFields, SeveralEdits
from cpdesk.domain.edits.measure import SetLead, SetRating
from cpdesk.domain.edits.narrative import PutSection, TakeOutSection, WriteSection
from cpdesk.domain.edits.workbook import AddWorkbook

__all__ = [
    "AddWorkbook",
    "Changes",
    "Edit",
    "EditsApart",
    "MarkReady",
    "PutSection",
    "SetCommentaryExempt",
    "SetDetail",
    "SetFields",
    "SetLead",
    "SetRating",
    "SeveralEdits",
    "ShareCommentary",
    "TakeDrafts",
    "TakeOutSection",
    "WriteCommentary",
    "WriteSection",
]
