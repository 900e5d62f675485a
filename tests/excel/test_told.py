"""What a person has told about a sheet."""

import pytest

from cpdesk.domain.import_answer import AnswerKind, ImportAnswer, without_part
from cpdesk.domain.import_profile import ImportProfile
from cpdesk.domain.polarity import Polarity
from cpdesk.domain.scorecard import ColumnRole
from cpdesk.domain.understanding import RowMeaning
from cpdesk.excel.told import Told


def told(*answers: tuple[AnswerKind, str, str, str], sheet: str = "Scorecard", part: int = 1) -> Told:
    return Told(ImportProfile(answers=tuple(ImportAnswer(*answer) for answer in answers)), sheet, part)


def test_nothing_told_says_nothing() -> None:
    silent = Told()
    said = (
        silent.role("ref"),
        silent.period("latest"),
        silent.row_kind("x"),
        silent.reference("x"),
        silent.symbol("~"),
    )
    assert said == (None,) * 5
    assert (silent.arrow_language(), silent.current_period(), silent.percent_scale("x"), silent.polarity("x")) == (
        None,
    ) * 4
    assert not silent.reads_hidden_column("x")
    assert not silent.reads_hidden_sheet("x")


def test_each_kind_is_answered_by_its_own() -> None:
    said = told(
        (AnswerKind.COLUMN_ROLE, "status", "rag", ""),
        (AnswerKind.ROW_KIND, "totals for all", "total", ""),
        (AnswerKind.POLARITY, "days to adoption", "low", ""),
        (AnswerKind.HIDDEN_COLUMN, "workings", "read", ""),
        (AnswerKind.HIDDEN_SHEET, "Lookups", "read", ""),
        (AnswerKind.ARROW_LANGUAGE, "", "value", ""),
    )
    assert said.role("status") is ColumnRole.RAG
    assert said.row_kind("totals for all") is RowMeaning.TOTAL
    assert said.polarity("days to adoption") is Polarity.LOW
    assert said.reads_hidden_column("workings")
    assert said.reads_hidden_sheet("Lookups")
    assert said.arrow_language() == "value"


def test_words_are_compared_whatever_their_case_and_line_breaks() -> None:
    said = told((AnswerKind.REFERENCE, "days to adoption", "3.7", ""))
    assert said.reference("Days to\nAdoption*") == "3.7"


def test_symbols_are_compared_as_written() -> None:
    said = told((AnswerKind.SYMBOL, "X", "suppressed", ""))
    assert (said.symbol("X"), said.symbol("x")) == ("suppressed", None)


def test_a_sheets_own_answer_comes_before_one_for_all() -> None:
    answers = ((AnswerKind.COLUMN_ROLE, "status", "rag", ""), (AnswerKind.COLUMN_ROLE, "status", "other", "Health"))
    assert told(*answers).role("status") is ColumnRole.RAG
    assert told(*answers, sheet="Health").role("status") is ColumnRole.OTHER


def test_a_later_scorecard_of_a_sheet_may_have_its_own() -> None:
    answers = (
        (AnswerKind.COLUMN_PERIOD, "latest", "2019-20 Q4", "Scorecard"),
        (AnswerKind.COLUMN_PERIOD, "latest ¶2", "2020-05", "Scorecard"),
    )
    assert [told(*answers, part=part).period("latest") for part in (1, 2, 3)] == ["2019-20 Q4", "2020-05", "2019-20 Q4"]
    assert without_part("latest ¶2") == "latest"


def test_a_comparator_may_be_named() -> None:
    said = told((AnswerKind.COLUMN_ROLE, "wigan", "comparator: Our neighbours", ""))
    assert (said.role("wigan"), said.comparator("wigan")) == (ColumnRole.COMPARATOR, "Our neighbours")
    assert told((AnswerKind.COLUMN_ROLE, "wigan", "target", "")).comparator("wigan") == ""


@pytest.mark.parametrize("kind", [AnswerKind.COLUMN_ROLE, AnswerKind.ROW_KIND, AnswerKind.POLARITY])
def test_an_answer_that_means_nothing_is_none(kind: AnswerKind) -> None:
    said = told((kind, "x", "frog", ""))
    assert (said.role("x"), said.row_kind("x"), said.polarity("x")) == (None, None, None)
