"""The words of the import window for what may be answered, which a script may use as well."""

from cpdesk.domain.import_answer import COLUMN_LEFT_OUT, NO_RATING, AnswerKind
from cpdesk.domain.scorecard import ColumnRole
from cpdesk.domain.trend import Basis
from cpdesk.domain.understanding import RowMeaning

_R = ColumnRole
_M = RowMeaning

ROLE_WORDS = {
    _R.REF: "Reference",
    _R.MEASURE: "Measure",
    _R.GROUP: "Pledge",
    _R.UNIT: "Unit",
    _R.POLARITY: "Good to be",
    _R.TARGET: "Target",
    _R.TOLERANCE: "Tolerance",
    _R.BASELINE: "Baseline",
    _R.VALUE: "Value",
    _R.NUMERATOR: "Numerator",
    _R.DENOMINATOR: "Denominator",
    _R.RAG: "Rating",
    _R.FORECAST_RAG: "Forecast rating",
    _R.DIRECTION: "Direction of travel",
    _R.COMPARATOR: "Comparator",
    _R.LEAD: "Lead",
    _R.COMMENTARY: "Commentary",
    _R.OTHER: "Kept by name",
}
"""Every role in words, in the order in which they are offered."""

COLUMN_WORDS: dict[str, str] = {
    **{role.value: words for role, words in ROLE_WORDS.items()},
    COLUMN_LEFT_OUT: "Left out",
}
"""What a column may be said to be in words, in the order in which it is offered."""

MEANING_WORDS = {
    _M.HEADING: "Headings",
    _M.PLEDGE: "Pledge",
    _M.MEASURE: "Measure",
    _M.TARGETS: "Targets",
    _M.COMMENTARY: "Commentary",
    _M.TOTAL: "Total",
    _M.TITLE: "Title",
    _M.NOTE: "Note",
    _M.LEFT_OUT: "Left out",
}
"""What a row may be in words, in the order in which it is offered."""


REPLY_WORDS = {
    (AnswerKind.POLARITY, "high"): "high is good",
    (AnswerKind.POLARITY, "low"): "low is good",
    (AnswerKind.POLARITY, "plan"): "on the target is good",
    (AnswerKind.POLARITY, "neutral"): "neither is good or bad",
    (AnswerKind.ARROW_LANGUAGE, "performance"): "up is better",
    (AnswerKind.ARROW_LANGUAGE, "value"): "up is more",
    **{(AnswerKind.DIRECTION_BASIS, basis.value): basis.words for basis in Basis},
    (AnswerKind.PERCENT_SCALE, "fractions"): "fractions of 1",
    (AnswerKind.PERCENT_SCALE, "points"): "percentage points",
    (AnswerKind.SAME_MEASURE, "new"): "none: it is new",
    (AnswerKind.SECOND_TABLE, "one measure"): "the same measure with more periods",
    (AnswerKind.SECOND_TABLE, "two measures"): "two measures",
    (AnswerKind.SECOND_TABLE, "leave out"): "leave the second out",
    (AnswerKind.RATING_WORD, NO_RATING): "no rating",
}
"""Other answers in words."""


def code_of(kind: AnswerKind, words: str) -> str:
    """Return the answer that these words of the window stand for; the words themselves where they are none of them."""
    said = words.casefold()
    offered: dict[str, str] = {reply: shown for (of_kind, reply), shown in REPLY_WORDS.items() if of_kind is kind}
    if kind is AnswerKind.COLUMN_ROLE:
        offered = COLUMN_WORDS
    elif kind is AnswerKind.ROW_KIND:
        offered = {meaning.value: shown for meaning, shown in MEANING_WORDS.items()}
    return next((reply for reply, shown in offered.items() if shown.casefold() == said), words)
