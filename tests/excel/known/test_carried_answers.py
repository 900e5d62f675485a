"""Answers carried on from one quarter to the next."""

from dataclasses import replace

import pytest

from cpdesk.domain.finding import Severity
from cpdesk.domain.import_answer import AnswerKind, ImportAnswer
from cpdesk.domain.import_profile import ImportProfile, ScorecardShape, ShapeColumn
from cpdesk.domain.period import ReportingPeriod
from cpdesk.domain.scorecard import ColumnRole
from cpdesk.excel.known.carried_answers import carried_on, carried_periods
from understood import understood


def shape(sheet: str, period: str) -> ScorecardShape:
    columns = (ShapeColumn("measure", "Measure", ColumnRole.MEASURE), ShapeColumn("latest", "Latest", ColumnRole.VALUE))
    return ScorecardShape(sheet, columns, (), period)


def carried(
    answer: ImportAnswer, before: ScorecardShape | None, now: ScorecardShape, sheets: tuple[str, ...] = ()
) -> tuple[ImportAnswer, ...]:
    profile = ImportProfile("kept", (answer,), (before,) if before else ())
    return carried_on(profile, [now], sheets or (now.sheet,)).answers


LATEST = ImportAnswer(AnswerKind.COLUMN_PERIOD, "latest", "2020-21 Q1", "Stability Q4")


def test_a_period_moves_with_the_workbooks_own_on_the_sheet_of_the_next_quarter() -> None:
    (answer,) = carried(LATEST, shape("Stability Q4", "2019-20 Q4"), shape("Stability Q1", "2020-21 Q1"))
    assert answer == ImportAnswer(AnswerKind.COLUMN_PERIOD, "latest", "2020-21 Q2", "Stability Q1")


@pytest.mark.parametrize(
    ("before", "now"), [("", "2020-21 Q1"), ("2019-20 Q4", ""), ("2020-02", "2020-03"), ("soon", "2020-21 Q1")]
)
def test_a_period_that_cannot_be_moved_is_asked_again(before: str, now: str) -> None:
    assert carried(LATEST, shape("Stability Q4", before), shape("Stability Q1", now)) == ()


def test_the_period_that_the_workbook_is_for_moves_too() -> None:
    answer = ImportAnswer(AnswerKind.CURRENT_PERIOD, "", "2019-20 Q4")
    (moved,) = carried(answer, shape("A", "2019-20 Q4"), shape("A", "2020-21 Q1"))
    assert moved.answer == "2020-21 Q1"


def test_without_a_shape_answers_stay_as_they_are() -> None:
    assert carried(LATEST, None, shape("Stability Q4", "2020-21 Q1")) == (LATEST,)


def test_a_sheet_that_is_still_there_is_not_taken_for_another() -> None:
    answer = ImportAnswer(AnswerKind.COLUMN_ROLE, "latest", "other", "Q1")
    (kept,) = carried(answer, shape("Q1", ""), shape("Q1", ""), ("Q1", "Q2"))
    assert kept.sheet == "Q1"


def test_a_hidden_sheet_is_known_by_its_words() -> None:
    answer = ImportAnswer(AnswerKind.HIDDEN_SHEET, "Workings Q4", "read")
    (kept,) = carried(answer, shape("A", ""), shape("A", ""), ("A", "Workings Q1"))
    assert kept.about == "Workings Q1"


@pytest.mark.parametrize(
    ("earlier", "words"),
    [
        ("2020-21 Q1", "as answered last time and as far on as the workbook's other periods. Check that it is."),
        (
            "2020-21 Q2",
            "as answered last time; the workbook's other periods are those of last time too. Check that it still is.",
        ),
    ],
)
def test_a_period_that_is_carried_on_is_pointed_out_at_its_heading(earlier: str, words: str) -> None:
    (card,) = understood(["Ref", "Measure", "Q1 2020/21", "Latest"], ["1.1", "Number of visits", 5, 6]).scorecards
    columns = (*card.columns[:3], replace(card.columns[3], period=ReportingPeriod.quarter(2020, 2)))
    now, before = (
        ImportAnswer(AnswerKind.COLUMN_PERIOD, "latest", code, "Scorecard") for code in ("2020-21 Q2", earlier)
    )
    (note,) = carried_periods([now], [before], [replace(card, columns=columns)])

    assert (note.code, note.severity, str(note.place)) == ("period-carried", Severity.NOTE, "Scorecard!D1")
    assert note.text == f"“Latest” was taken for Q2 2020/21, {words}"


def test_a_period_that_stands_in_the_heading_is_not_pointed_out() -> None:
    (card,) = understood(["Ref", "Measure", "Q1 2020/21", "Q2 2020/21"], ["1.1", "Number of visits", 5, 6]).scorecards

    assert list(carried_periods([LATEST], [LATEST], [card])) == []
