"""Answers as a person says them, where they are kept as codes."""

from cpdesk.domain.import_answer import AnswerKind
from cpdesk.domain.period import ReportingPeriod
from cpdesk.domain.scorecard import ColumnRole
from cpdesk.domain.understanding import RowMeaning
from cpdesk.ui.models.importing.role_words import MEANING_WORDS, ROLE_WORDS

_WORDS = {
    (AnswerKind.POLARITY, "high"): "high is good",
    (AnswerKind.POLARITY, "low"): "low is good",
    (AnswerKind.POLARITY, "plan"): "on the target is good",
    (AnswerKind.POLARITY, "neutral"): "neither is good or bad",
    (AnswerKind.ARROW_LANGUAGE, "performance"): "up is better",
    (AnswerKind.ARROW_LANGUAGE, "value"): "up is more",
    (AnswerKind.PERCENT_SCALE, "fractions"): "fractions of 1",
    (AnswerKind.PERCENT_SCALE, "points"): "percentage points",
    (AnswerKind.SAME_MEASURE, "new"): "none: it is new",
}


def reply_words(kind: AnswerKind | None, reply: str) -> str:
    """Return an answer in words: a period as a paper prints it, a role by its name."""
    if kind is None:
        return reply
    role, _, name = reply.partition(":")
    if kind is AnswerKind.COLUMN_ROLE and role in list(ColumnRole):
        whose = f", {name.strip()}" if name.strip() else ""
        return ROLE_WORDS[ColumnRole(role)].lower() + whose
    if kind is AnswerKind.ROW_KIND and reply in list(RowMeaning):
        return MEANING_WORDS[RowMeaning(reply)].lower()
    if kind.is_a_period:
        return _period_words(reply)
    return _WORDS.get((kind, reply), reply)


def _period_words(code: str) -> str:
    try:
        return ReportingPeriod.from_code(code).label
    except ValueError:
        return code
