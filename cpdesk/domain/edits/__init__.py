"""Edits: the small values that turn a pack into the next one."""

from cpdesk.domain.edits.agenda import AttachFile, SetAgenda, SetMeetingDetail
from cpdesk.domain.edits.clearance import GiveClearance
from cpdesk.domain.edits.commentary import SetAction, SetCommentaryExempt, TakeDrafts, WriteCommentary
from cpdesk.domain.edits.details import SetDetail
from cpdesk.domain.edits.edit import Changes, Edit, EditsApart, SetFields, SeveralEdits
from cpdesk.domain.edits.exempt import SetExempt
from cpdesk.domain.edits.issue import MarkIssued
from cpdesk.domain.edits.last_words import KeepLastWords, StartFromLastWords, StartSectionFromLastWords
from cpdesk.domain.edits.measure import SetLead, SetRating
from cpdesk.domain.edits.minute import AnswerMinute, OrderMinutes, PutMinute, PutMinutes, TakeOutMinute
from cpdesk.domain.edits.narrative import AcceptDraft, DraftSection, PutSection, TakeOutSection, WriteSection
from cpdesk.domain.edits.person import SetPerson
from cpdesk.domain.edits.replace import ReplaceWords
from cpdesk.domain.edits.rules import (
    RateHistory,
    RuleScope,
    SetBasis,
    SetPolarity,
    SetRatingSetting,
    SetRule,
    SetTarget,
)
from cpdesk.domain.edits.settle import SettleClashes, settled_by
from cpdesk.domain.edits.sharing import BeginOwnCommentary, ShareCommentary, UsePledgeCommentary
from cpdesk.domain.edits.showing import (
    ChooseChart,
    CompareWithBoth,
    DescribeComparator,
    SetArrows,
    SetChartTitle,
    SetRebases,
    ShowLimits,
)
from cpdesk.domain.edits.state import SetCommentaryState, lacks_name, signed
from cpdesk.domain.edits.tracker import LeaveToWorkbook, OrderLines, PutLine, SayOfLine, SetStatuses, TakeOutLines
from cpdesk.domain.edits.words import KnowWord
from cpdesk.domain.edits.workbook import AddWorkbook

__all__ = [
    "AcceptDraft",
    "AddWorkbook",
    "AnswerMinute",
    "AttachFile",
    "BeginOwnCommentary",
    "Changes",
    "ChooseChart",
    "CompareWithBoth",
    "DescribeComparator",
    "DraftSection",
    "Edit",
    "EditsApart",
    "GiveClearance",
    "KeepLastWords",
    "KnowWord",
    "LeaveToWorkbook",
    "MarkIssued",
    "OrderLines",
    "OrderMinutes",
    "PutLine",
    "PutMinute",
    "PutMinutes",
    "PutSection",
    "RateHistory",
    "ReplaceWords",
    "RuleScope",
    "SayOfLine",
    "SetAction",
    "SetAgenda",
    "SetArrows",
    "SetBasis",
    "SetChartTitle",
    "SetCommentaryExempt",
    "SetCommentaryState",
    "SetDetail",
    "SetExempt",
    "SetFields",
    "SetLead",
    "SetMeetingDetail",
    "SetPerson",
    "SetPolarity",
    "SetRating",
    "SetRatingSetting",
    "SetRebases",
    "SetRule",
    "SetStatuses",
    "SetTarget",
    "SettleClashes",
    "SeveralEdits",
    "ShareCommentary",
    "ShowLimits",
    "StartFromLastWords",
    "StartSectionFromLastWords",
    "TakeDrafts",
    "TakeOutLines",
    "TakeOutMinute",
    "TakeOutSection",
    "UsePledgeCommentary",
    "WriteCommentary",
    "WriteSection",
    "lacks_name",
    "settled_by",
    "signed",
]
