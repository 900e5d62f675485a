"""What a person answers, as it is kept."""

import pytest

from cpdesk.domain.errors import CpdeskError
from cpdesk.domain.import_answer import AnswerKind
from cpdesk.domain.provenance import CellPlace
from cpdesk.domain.question import ImportQuestion
from cpdesk.services.answer_check import checked_answer, checked_reply

PLACE = CellPlace("Stability", "G2")


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("Q4 2019/20", "2019-20 Q4"),
        ("2019-20 Q4", "2019-20 Q4"),
        ("quarter 4  2019/20", "2019-20 Q4"),
        ("31 March 2020", "2020-03-31"),
        ("31/03/2020", "2020-03-31"),
        ("March 2020", "2020-03"),
        ("2020-03", "2020-03"),
        ("2019/20", "2019-20"),
        ("2019-20 YTD", "2019-20 YTD"),
        ("Autumn term 2019", "AY 2019-20 autumn"),
        ("AY 2018-19 autumn", "AY 2018-19 autumn"),
    ],
)
def test_a_period_may_be_typed_in_any_way(typed: str, code: str) -> None:
    assert checked_answer(AnswerKind.COLUMN_PERIOD, typed) == code


@pytest.mark.parametrize(
    ("kind", "typed", "code"),
    [
        (AnswerKind.COLUMN_ROLE, "Good to be", "polarity"),
        (AnswerKind.COLUMN_ROLE, "left  out", "left out"),
        (AnswerKind.ROW_KIND, "headings", "heading"),
        (AnswerKind.POLARITY, "High is good", "high"),
        (AnswerKind.ARROW_LANGUAGE, "up is better", "performance"),
    ],
)
def test_the_words_of_the_window_may_be_used(kind: AnswerKind, typed: str, code: str) -> None:
    assert checked_answer(kind, typed) == code


@pytest.mark.parametrize("typed", ["Q4", "soon", "2020", "31 February 2020", "Q4 2019/20 roughly", "", "  "])
def test_what_is_no_period_is_refused(typed: str) -> None:
    with pytest.raises(CpdeskError):
        checked_answer(AnswerKind.COLUMN_PERIOD, typed)


def test_one_of_the_choices_is_taken_in_any_case() -> None:
    question = ImportQuestion("symbol-unknown", PLACE, "?", ("suppressed", "not due"), None, AnswerKind.SYMBOL, "~")
    assert checked_reply(question, " Not  DUE") == "not due"
    with pytest.raises(CpdeskError) as refused:
        checked_reply(question, "unknown")
    assert str(refused.value) == "“unknown” is not among the answers to choose from. They are suppressed, not due."


def test_where_there_are_no_choices_suggestions_bind_nobody() -> None:
    question = ImportQuestion(
        "undated-column", PLACE, "?", (), None, AnswerKind.COLUMN_PERIOD, "latest", ("2019-20 Q4",)
    )
    assert checked_reply(question, "June 2020") == "2020-06"


def test_a_question_that_nothing_settles_is_refused() -> None:
    with pytest.raises(CpdeskError):
        checked_reply(ImportQuestion("odd", PLACE, "?"), "yes")


@pytest.mark.parametrize(
    ("kind", "typed", "kept"),
    [
        (AnswerKind.COLUMN_ROLE, "Target", "target"),
        (AnswerKind.COLUMN_ROLE, "Comparator:  England ", "comparator: England"),
        (AnswerKind.ROW_KIND, "left out", "left out"),
        (AnswerKind.POLARITY, "HIGH", "high"),
        (AnswerKind.PERCENT_SCALE, "points", "points"),
        (AnswerKind.ARROW_LANGUAGE, "value", "value"),
        (AnswerKind.HIDDEN_SHEET, "Read", "read"),
        (AnswerKind.REFERENCE, " 2.10 ", "2.10"),
    ],
)
def test_each_kind_has_its_own_answers(kind: AnswerKind, typed: str, kept: str) -> None:
    assert checked_answer(kind, typed) == kept


@pytest.mark.parametrize("kind", [kind for kind in AnswerKind if kind not in ("reference", "same-measure")])
def test_anything_else_is_refused(kind: AnswerKind) -> None:
    with pytest.raises(CpdeskError):
        checked_answer(kind, "frog")


def test_an_answer_of_a_thousand_words_is_refused() -> None:
    with pytest.raises(CpdeskError):
        checked_answer(AnswerKind.REFERENCE, "word " * 1000)
