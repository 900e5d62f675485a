"""What a person answers, brought to the form in which it is kept."""

import re
from collections.abc import Sequence

from cpdesk.domain.clean_text import clean_text
from cpdesk.domain.errors import CpdeskError
from cpdesk.domain.import_answer import COLUMN_LEFT_OUT, NO_RATING, AnswerKind
from cpdesk.domain.polarity import Polarity
from cpdesk.domain.question import ImportQuestion
from cpdesk.domain.rating import RagRating
from cpdesk.domain.scorecard import ColumnRole
from cpdesk.domain.trend import Basis
from cpdesk.domain.understanding import RowMeaning
from cpdesk.services.answer_words import code_of

_COMPARATOR = "comparator:"
_LONGEST = 200
_TOLERANCE = re.compile(r"(?:within|less than) \d+(?:\.\d+)?(?:%| (?:percentage )?points?) (?:of|from) target")
_CHOICES: dict[AnswerKind, Sequence[str]] = {
    AnswerKind.COLUMN_ROLE: (*ColumnRole, COLUMN_LEFT_OUT),
    AnswerKind.ROW_KIND: tuple(RowMeaning),
    AnswerKind.POLARITY: tuple(Polarity),
    AnswerKind.RATING_WORD: (*RagRating, NO_RATING),
    AnswerKind.PERCENT_SCALE: ("fractions", "points"),
    AnswerKind.SECOND_TABLE: ("one measure", "two measures", "leave out"),
    AnswerKind.ARROW_LANGUAGE: ("performance", "value"),
    AnswerKind.DIRECTION_BASIS: tuple(Basis),
    AnswerKind.HIDDEN_COLUMN: ("read", "leave out"),
    AnswerKind.HIDDEN_SHEET: ("read", "leave out"),
}


def checked_reply(question: ImportQuestion, typed: str) -> str:
    """Return the answer to the question as it is kept; raise CpdeskError where it does not answer it."""
    if question.asks is None:
        raise CpdeskError("This question cannot be answered here.", "Change the workbook, and import it again.")
    if question.choices:
        return _choice(code_of(question.asks, " ".join(typed.split())), question.choices)
    return checked_answer(question.asks, typed)


def checked_answer(kind: AnswerKind, typed: str) -> str:
    """Return an answer of that kind as it is kept; raise CpdeskError where it is none."""
    text = " ".join(clean_text(typed).split())
    if not text:
        raise CpdeskError("The answer is empty.", "Write what it is.")
    if len(text) > _LONGEST:
        raise CpdeskError("The answer is far longer than an answer is.", f"Use at most {_LONGEST} characters.")
    if kind.is_a_period:
        return _period(text)
    if kind is AnswerKind.COLUMN_ROLE and text.casefold().startswith(_COMPARATOR):
        return f"{_COMPARATOR} {text[len(_COMPARATOR) :].strip()}"
    if kind is AnswerKind.SYMBOL:
        from cpdesk.excel.key.symbol_answers import MEANINGS  # noqa: PLC0415 - the window paints before this loads

        return _choice(text, tuple(MEANINGS))
    if kind is AnswerKind.KEY_TOLERANCE and _TOLERANCE.fullmatch(text) is None:
        raise CpdeskError(f"“{typed}” is no tolerance of a key.", "Write one such as within 10% of target.")
    return _choice(code_of(kind, text), _CHOICES[kind]) if kind in _CHOICES else text


def _choice(typed: str, choices: Sequence[str]) -> str:
    words = " ".join(typed.split()).casefold()
    for choice in choices:
        if choice.casefold() == words:
            return str(choice)
    raise CpdeskError(f"“{typed}” is not among the answers to choose from.", f"They are {', '.join(choices)}.")


def _period(text: str) -> str:
    from cpdesk.excel.dates.typed_period import typed_period  # noqa: PLC0415 - the window paints before this loads

    period = typed_period(text)
    if period is None:
        raise CpdeskError(
            f"“{text}” is not a period with its year.", "Write one such as Q4 2019/20, March 2020 or 31 March 2020."
        )
    return period.code
