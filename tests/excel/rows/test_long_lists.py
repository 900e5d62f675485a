"""A long list with its ratings in words: each period has its own, and the words are asked about."""

import pytest

from cpdesk.domain.import_answer import AnswerKind, ImportAnswer
from cpdesk.domain.import_profile import ImportProfile
from cpdesk.domain.scorecard import ColumnRole, Scorecard
from cpdesk.domain.supplied import SuppliedWorkbook
from cpdesk.excel.reader import understand
from grid_builders import Content, sheet, workbook
from understood import dated_figures, understood_card

_WORDS = ("Watch", "On track", "Off track")


def _list(heading: str = "RAG", answers: tuple[ImportAnswer, ...] = ()) -> SuppliedWorkbook:
    headings: list[Content] = ["Measure", "Good is", "Period", "Value", "Target", "Green", heading, "Officer"]
    rows: list[list[Content]] = [
        ["% of reviews on time", "High", "Q1 2023/24", 94, 95, "95%", "Watch", "A. Smith"],
        ["% of reviews on time", "High", "Q2 2023/24", 96, 95, "95%", "On track", "A. Smith"],
        ["% of visits on time", "High", "Q1 2023/24", 80, 90, "90%", "Off track", "B. Jones"],
        ["% of visits on time", "High", "Q2 2023/24", 85, 90, "90%", "Watch", "B. Jones"],
        ["% of checks on time", "High", "Q1 2023/24", 70, 75, "75%", "Watch", "B. Jones"],
        ["% of checks on time", "High", "Q2 2023/24", 60, 75, "75%", "Off track", "B. Jones"],
    ]
    return understand(workbook(sheet([headings, *rows])), ImportProfile(answers=answers))


def _roles(card: Scorecard) -> dict[str, ColumnRole]:
    return {column.heading: column.role for column in card.columns}


@pytest.mark.parametrize("heading", ["RAG", "RAG rating"])
def test_every_periods_word_is_kept_under_its_period_and_asked_about(heading: str) -> None:
    supplied = _list(heading)
    (card,) = supplied.scorecards

    assert _roles(card)[heading] is ColumnRole.RAG
    assert _roles(card)["Green"] is not ColumnRole.RAG
    assert [(other.heading, other.text) for other in card.measures[0].other if other.text in _WORDS] == [
        (f"Q1 2023/24 {heading}", "Watch"),
        (f"Q2 2023/24 {heading}", "On track"),
    ]
    asked = [question for question in supplied.questions if question.code == "rating-unknown"]
    assert {(question.about, question.place.cell) for question in asked} == {
        ("watch", "G2"),
        ("on track", "G3"),
        ("off track", "G4"),
    }


def test_the_latest_periods_words_rate_once_they_are_answered() -> None:
    name = _list().scorecards[0].place.sheet
    answers = [
        ImportAnswer(AnswerKind.RATING_WORD, word, rating, name)
        for word, rating in (("watch", "amber"), ("on track", "green"), ("off track", "red"))
    ]
    supplied = _list(answers=tuple(answers))
    shown = [measure.supplied_rating for measure in supplied.scorecards[0].measures]

    assert [(rating.rag, rating.place.cell if rating.place else None) for rating in shown] == [
        ("green", "G3"),
        ("amber", "G5"),
        ("red", "G7"),
    ]
    assert not [question for question in supplied.questions if question.code == "rating-unknown"]


def test_a_column_that_somebody_says_holds_ratings_is_asked_about_word_by_word() -> None:
    name = _list().scorecards[0].place.sheet
    answers = (ImportAnswer(AnswerKind.COLUMN_ROLE, "position", "rag", name),)
    supplied = _list("Position", answers)

    assert [question.about for question in supplied.questions if question.code == "rating-unknown"] == [
        "watch",
        "on track",
        "off track",
    ]


@pytest.mark.parametrize("heading", ["By when", "Target date", "To be achieved by"])
def test_the_day_by_which_a_target_is_to_be_met_is_no_period_of_the_figures(heading: str) -> None:
    card = understood_card(
        ["Scorecard Q1 2019/20"],
        [],
        ["Ref", "Measure", "Current", "Target", heading],
        ["1.1", "% of visits on time", 80, 90, "March 2020"],
        ["1.2", "% of reviews on time", 70, 95, "June 2020"],
    )

    assert [dated_figures(measure) for measure in card.measures] == [[("2019-20 Q1", 80)], [("2019-20 Q1", 70)]]
    assert [measure.target.value for measure in card.measures if measure.target] == [90, 95]
