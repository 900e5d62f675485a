"""A word among the ratings that no key explains is said and asked about, once for a sheet."""

import pytest

from cpdesk.domain.import_answer import AnswerKind
from cpdesk.domain.import_profile import ImportProfile
from cpdesk.domain.question import ImportQuestion
from cpdesk.domain.scorecard import ColumnRole
from cpdesk.domain.supplied import SuppliedWorkbook
from cpdesk.excel.reader import understand
from grid_builders import Content, filled, sheet, workbook
from understood import understood

_TITLES = ["% of children seen", "% of visits in time", "Number of carers", "% of reviews in time"]


def _rows(*words: Content, heading: str = "RAG") -> list[list[Content]]:
    measures = (["1", title, 90, 95, word] for title, word in zip(_TITLES, words, strict=False))
    return [["Ref", "Measure", "Target", "Q1 2019/20", heading], *map(list, measures)]


def _questions(supplied: SuppliedWorkbook) -> list[ImportQuestion]:
    return [question for question in supplied.questions if question.code == "rating-unknown"]


def _ratings(supplied: SuppliedWorkbook) -> list[str | None]:
    return [measure.supplied_rating.rag for card in supplied.scorecards for measure in card.measures]


def test_each_word_is_said_once_with_its_cells() -> None:
    supplied = understood(*_rows("Watch", "On hold", "G", "watch"))
    findings = [finding for finding in supplied.findings if finding.code == "rating-unknown"]

    assert [(finding.place.cell, finding.text.split(", and")[0]) for finding in findings] == [
        ("E2", "“Watch” stands among the ratings (E2, E5)"),
        ("E3", "“On hold” stands among the ratings (E3)"),
    ]
    assert _ratings(supplied) == [None, None, "green", None]
    assert [other.text for other in supplied.scorecards[0].measures[0].other] == ["Watch"]


@pytest.mark.parametrize(
    ("word", "choices"),
    [
        ("On track", ("green", "red", "amber", "none")),
        ("At risk", ("amber", "red", "green", "none")),
        ("Off track", ("red", "amber", "green", "none")),
        ("Complete", ("red", "amber", "green", "none")),
    ],
)
def test_the_likely_rating_is_offered_first_and_none_is_taken(word: str, choices: tuple[str, ...]) -> None:
    supplied = understood(*_rows(word, word, word, heading="Status"))
    (question,) = _questions(supplied)

    assert (question.place.cell, question.choices, question.default) == ("E2", choices, "none")
    assert _ratings(supplied) == [None, None, None]
    assert [column.role for column in supplied.scorecards[0].columns][-1] is ColumnRole.RAG


def test_numbers_are_asked_about_under_a_heading_of_ratings_alone() -> None:
    assert [question.text for question in _questions(understood(*_rows(3, 1, 2, 1)))] == [
        "Which rating is “3”?",
        "Which rating is “1”?",
        "Which rating is “2”?",
    ]
    assert _questions(understood(*_rows(3, 1, 2, 1, heading="Status"))) == []
    assert _questions(understood(*_rows(30, 10, 20, 10))) == []


@pytest.mark.parametrize("word", ["n/a", "TBC", "Not due", "-", "No data"])
def test_what_says_itself_that_it_is_no_rating_is_not_asked_about(word: str) -> None:
    assert _questions(understood(*_rows("G", "R", word, "A"))) == []


def test_y_beside_n_is_yes_and_no_yellow() -> None:
    supplied = understood(*_rows("N", "N", "Y", heading="Target met?"))

    assert _ratings(supplied) == [None, None, None]
    assert [question.choices[0] for question in _questions(supplied)] == ["red", "green"]


def test_words_of_one_quarter_do_not_leave_anothers_ratings_as_the_current() -> None:
    supplied = understood(
        ["Ref", "Measure", "Q1 2019/20", "Q1 RAG", "Q2 2019/20", "Q2 RAG"],
        ["1.1", "% seen", 90, "G", 92, "On track"],
        ["1.2", "% in time", 80, "R", 81, "G"],
        ["1.3", "% stable", 80, "A", 85, "Off track"],
    )

    assert _ratings(supplied) == [None, "green", None]
    assert [question.place.cell for question in _questions(supplied)] == ["F2", "F4"]


def test_words_that_are_coloured_or_in_a_legend_are_explained() -> None:
    assert _questions(understood(*_rows(filled("Watch", "FFC000"), "G", "R"))) == []
    legend: list[list[Content]] = [["Fine = green"], ["Watch = amber"], ["Act = red"]]

    assert _questions(understood(*_rows("Watch", "G", "R"), [], *legend)) == []


def test_a_column_of_sentences_is_no_column_of_ratings() -> None:
    long = "We are on track with the plan, though carers are few and far between"
    supplied = understood(*_rows(long, "Recruiting", "Ongoing work", heading="Status"))

    assert _questions(supplied) == []
    assert [column.role for column in supplied.scorecards[0].columns][-1] is ColumnRole.OTHER


def test_answers_rate_the_measures_and_are_not_asked_again() -> None:
    book = workbook(sheet(_rows("Watch", "On hold", "G", "watch")))
    first = understand(book)
    watch, hold = _questions(first)
    answers = (watch.answered("amber"), hold.answered("none"))
    supplied = understand(book, ImportProfile(answers=answers))

    assert (answers[0].kind, answers[0].about, answers[0].sheet) == (AnswerKind.RATING_WORD, "watch", "Scorecard")
    assert _ratings(supplied) == ["amber", None, "green", "amber"]
    assert _questions(supplied) == []
    assert [finding.code for finding in supplied.findings if finding.code == "rating-unknown"] == []


def test_a_word_on_two_scorecards_of_a_sheet_is_asked_about_once() -> None:
    rows = _rows("On track", "On track")
    supplied = understood(["Health"], *rows, [], ["Homes"], *rows)

    assert [question.place.cell for question in _questions(supplied)] == ["E3"]
