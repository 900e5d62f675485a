"""Answers as a person says them, where they are kept as codes."""

from cpdesk.domain.import_answer import AnswerKind
from cpdesk.domain.period import ReportingPeriod
from cpdesk.domain.understanding import RowMeaning
from cpdesk.services.answer_words import COLUMN_WORDS, MEANING_WORDS, REPLY_WORDS


def reply_words(kind: AnswerKind | None, reply: str) -> str:
    """Return an answer in words: a period as a paper prints it, a role by its name."""
    if kind is None:
        return reply
    role, _, name = reply.partition(":")
    if kind is AnswerKind.COLUMN_ROLE and role in COLUMN_WORDS:
        whose = f", {name.strip()}" if name.strip() else ""
        return COLUMN_WORDS[role].lower() + whose
    if kind is AnswerKind.ROW_KIND and reply in list(RowMeaning):
        return MEANING_WORDS[RowMeaning(reply)].lower()
    if kind.is_a_period:
        return _period_words(reply)
    return REPLY_WORDS.get((kind, reply), reply)


def _period_words(code: str) -> str:
    try:
        return ReportingPeriod.from_code(code).label
    except ValueError:
        return code
