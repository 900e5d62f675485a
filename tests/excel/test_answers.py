"""What a person answers is read as said, and is not asked again."""

import pytest

from cpdesk.domain.import_answer import AnswerKind, ImportAnswer
from cpdesk.domain.import_profile import ImportProfile
from cpdesk.domain.measure import Measure
from cpdesk.domain.polarity import Polarity
from cpdesk.domain.question import ImportQuestion
from cpdesk.domain.scorecard import ColumnRole
from cpdesk.domain.supplied import SuppliedWorkbook
from cpdesk.domain.symbol import SymbolMeaning
from cpdesk.excel.reader import understand
from grid_builders import Content, sheet, workbook

_TITLE: list[Content] = ["Scorecard Q1 2019/20"]


def _asked(code: str, supplied: SuppliedWorkbook) -> ImportQuestion:
    (question,) = [question for question in supplied.questions if question.code == code]
    return question


def _after(code: str, answer: str, *rows: list[Content]) -> tuple[ImportQuestion, SuppliedWorkbook]:
    """Return the one question of that code, with the workbook as it is read once that is answered."""
    book = workbook(sheet(list(rows)))
    question = _asked(code, understand(book))
    supplied = understand(book, ImportProfile().with_answer(question.answered(answer)))
    codes = {*(item.code for item in supplied.questions), *(item.code for item in supplied.findings)}
    assert code not in codes
    return question, supplied


def _only(supplied: SuppliedWorkbook) -> Measure:
    ((measure,),) = [card.measures for card in supplied.scorecards]
    return measure


@pytest.mark.parametrize(
    ("heading", "suggestions"),
    [
        ("Latest", ("2019-20 Q1", "2018-19 Q4", "2018-19 Q3", "2018-19 YTD")),
        ("FY20", ("2019-20", "2020-21", "AY 2019-20", "2020-03-31")),
        ("FY20 Q1", ("2019-20 Q1", "2020-21 Q1")),
        ("H1 2019/20", ("2019-20 Q2", "2019-20 YTD")),
        ("Autumn 1 2019", ("AY 2019-20 autumn",)),
        ("Term 2 2018/19", ("AY 2018-19 autumn", "AY 2018-19 spring", "AY 2018-19 summer")),
    ],
)
def test_an_undated_column_is_asked_about_with_what_it_may_mean(heading: str, suggestions: tuple[str, ...]) -> None:
    supplied = understand(workbook(sheet([["Stability"], ["Measure", "2018-19 Q4", heading], ["Moves", 1, 2]])))
    question = _asked("undated-column", supplied)

    assert question.suggestions[: len(suggestions)] == suggestions
    assert (question.choices, question.default) == ((), None)
    assert _only(supplied).values[-1].period is None


def test_the_period_of_a_column_is_the_one_that_was_said() -> None:
    _, supplied = _after(
        "undated-column", "2019-20 Q2", ["Stability"], ["Measure", "2019-20 Q1", "Latest"], ["Moves", 1, 2]
    )
    period = _only(supplied).values[-1].period

    assert period is not None
    assert period.code == "2019-20 Q2"
    assert supplied.scorecards[0].current_period == period


def test_which_way_is_good_is_what_was_said() -> None:
    headings: list[Content] = ["Measure", "Q1 2019/20", "Target", "RAG"]
    question, supplied = _after("polarity-unknown", "low", _TITLE, headings, ["Moves", 4, 5, "G"])

    assert question.choices[0] == "low"
    assert _only(supplied).polarity is Polarity.LOW


@pytest.mark.parametrize(("answer", "numbers"), [("fractions", [62, 47]), ("points", [62, 0.47])])
def test_the_scale_of_mixed_percentages_is_what_was_said(answer: str, numbers: list[float]) -> None:
    question, supplied = _after("percent-scale", answer, ["Measure", "2018/19", "Q1 2019/20"], ["% seen", 62, 0.47])

    assert (question.choices, question.default) == (("points", "fractions"), "points")
    assert [float(value.number or 0) for value in _only(supplied).values] == numbers


def test_a_symbol_means_what_was_said_wherever_it_stands() -> None:
    question, supplied = _after(
        "symbol-unknown", "suppressed", ["Measure", "2018/19", "Q1 2019/20"], ["In custody", "C", "c"]
    )

    assert question.default == "not known"
    meanings = [value.symbol.meaning for value in _only(supplied).values if value.symbol is not None]
    assert meanings == [SymbolMeaning.SUPPRESSED, SymbolMeaning.SUPPRESSED]


def test_a_symbol_of_which_nobody_knows_the_meaning_is_not_asked_about_again() -> None:
    _after("symbol-unknown", "not known", ["Measure", "2018/19", "Q1 2019/20"], ["In custody", "x", 4])


def test_a_reference_is_what_was_said() -> None:
    headings: list[Content] = ["Ref", "Measure", "2018/19", "Q1 2019/20"]
    question, supplied = _after("duplicate-ref", "2.12", headings, [2.1, "First", 1, 2], [2.1, "Second", 3, 4])

    assert (question.suggestions, question.default) == (("2.10", "2.1"), "2.10")
    assert [measure.ref for measure in supplied.scorecards[0].measures] == ["2.1", "2.12"]


def test_2_10_is_proposed_where_2_9_comes_before() -> None:
    rows: list[list[Content]] = [[2.8, "A", 1, 2], [2.9, "B", 3, 4], [2.1, "C", 5, 6], [2.11, "D", 7, 8]]
    supplied = understand(workbook(sheet([["Ref", "Measure", "2018/19", "Q1 2019/20"], *rows])))

    assert [measure.ref for measure in supplied.scorecards[0].measures] == ["2.8", "2.9", "2.10", "2.11"]
    assert _asked("duplicate-ref", supplied).place.cell == "B4"


def test_2_10_is_proposed_in_a_row_of_references_too() -> None:
    rows: list[list[Content]] = [["Measure", "A", "B", "C"], ["Ref", 2.9, 2.1, 2.11], ["2018/19", 1, 3, 5]]
    supplied = understand(workbook(sheet([*rows, ["Q1 2019/20", 2, 4, 6]])))

    assert [measure.ref for measure in supplied.scorecards[0].measures] == ["2.9", "2.10", "2.11"]
    assert _asked("duplicate-ref", supplied).place.cell == "C1"


def test_a_reference_typed_twice_is_left_and_asked_about() -> None:
    rows: list[list[Content]] = [["CP1", "A", 1, 2], ["CP1", "B", 3, 4]]
    supplied = understand(workbook(sheet([["Ref", "Measure", "2018/19", "Q1 2019/20"], *rows])))

    assert [measure.ref for measure in supplied.scorecards[0].measures] == ["CP1", "CP1"]
    assert _asked("duplicate-ref", supplied).default == "CP1"


def test_a_heading_like_a_known_one_is_taken_for_it_until_somebody_says_otherwise() -> None:
    headings: list[Content] = ["Measure", "Q1 2019/20", "Targt"]
    question, supplied = _after("heading-guessed", "other", _TITLE, headings, ["% seen (high is good)", "80%", "90%"])

    assert question.default == "target"
    assert _only(supplied).target is None


def test_a_heading_that_is_only_rather_like_one_is_kept_by_name_and_asked_about() -> None:
    headings: list[Content] = ["Measure", "Q1 2019/20", "Tagret"]
    question, supplied = _after("heading-unknown", "target", _TITLE, headings, ["% seen (high is good)", "80%", "90%"])

    assert question.default == ColumnRole.OTHER.value
    assert _only(supplied).target is not None


def test_the_period_that_the_ratings_are_about_is_the_one_that_was_said() -> None:
    headings: list[Content] = ["Measure", "Q1 2019/20", "Q2 2019/20"]
    book = workbook(sheet([headings, ["Moves", 4, 5]]))
    said = ImportProfile().with_answer(ImportAnswer(AnswerKind.CURRENT_PERIOD, "", "2019-20 Q1"))

    periods = [understand(book, profile).scorecards[0].current_period for profile in (ImportProfile(), said)]
    assert [period.code for period in periods if period is not None] == ["2019-20 Q2", "2019-20 Q1"]
