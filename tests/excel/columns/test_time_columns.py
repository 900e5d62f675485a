"""Figures of a time that nobody has named yet are results, and somebody is asked which."""

import pytest

from cpdesk.domain.import_answer import AnswerKind, ImportAnswer
from cpdesk.domain.import_profile import ImportProfile
from cpdesk.domain.supplied import SuppliedWorkbook
from cpdesk.excel.reader import understand
from grid_builders import Content, sheet, workbook
from understood import understood


def _book(*headings: str) -> list[list[Content]]:
    figures: list[Content] = [*range(50, 50 + len(headings))]
    return [
        ["Ref", "Measure", *headings, "Owner"],
        ["1.1", "% of children seen", *figures, "AB"],
        ["1.2", "Number of carers", *figures, "CD"],
    ]


def _asked(supplied: SuppliedWorkbook) -> list[str]:
    return [question.place.cell for question in supplied.questions if question.code == "undated-column"]


@pytest.mark.parametrize(
    "headings",
    [
        ("Latest", "Same time last year"),
        ("Now", "Last time"),
        ("Current position", "Previous position"),
        ("H1", "H2"),
        ("H1 2018/19", "H2 2018/19"),
        ("1st half 2019/20", "2nd half 2019/20"),
        ("FY19", "FY20"),
        ("Year 1", "Year 2"),
        ("Q1", "Q2"),
        ("2019", "2020"),
        ("Full year",),
        ("YTD",),
    ],
)
def test_undated_columns_alone_make_a_scorecard_with_a_question_for_each(headings: tuple[str, ...]) -> None:
    supplied = understood(*_book(*headings))
    (card,) = supplied.scorecards

    assert [[value.period for value in measure.values] for measure in card.measures] == [[None] * len(headings)] * 2
    assert _asked(supplied) == ["C1", "D1"][: len(headings)]


@pytest.mark.parametrize(
    ("headings", "periods"),
    [
        (("2018-19 outturn", "Outturn 19/20"), ["2018-19", "2019-20"]),
        (("2019/2020 Q1", "Qtr 2 2019-20"), ["2019-20 Q1", "2019-20 Q2"]),
        (("Apr-Jun 19", "Jul-Sep 19"), ["2019-20 Q1", "2019-20 Q2"]),
        (("Summer term 2019", "Autumn term 2019"), ["AY 2018-19 summer", "AY 2019-20 autumn"]),
        (("YTD 2018/19", "2019-20 YTD"), ["2018-19 YTD", "2019-20 YTD"]),
    ],
)
def test_periods_in_words_alone_are_read(headings: tuple[str, ...], periods: list[str]) -> None:
    (card,) = understood(*_book(*headings)).scorecards

    assert [value.period.code for value in card.measures[0].values if value.period] == periods


def test_the_full_year_is_that_of_the_title() -> None:
    (card,) = understood(["Scorecard 2019/20"], *_book("Full year")).scorecards

    assert card.current_period is not None
    assert card.current_period.code == "2019-20"


def test_what_is_meant_beside_the_latest_follows_from_the_answer() -> None:
    answer = ImportAnswer(AnswerKind.COLUMN_PERIOD, "latest", "2019-20 Q2", "Scorecard")
    book = workbook(sheet(_book("Latest", "Same time last year", "Previous quarter")))
    supplied = understand(book, ImportProfile(answers=(answer,)))
    values = supplied.scorecards[0].measures[0].values

    assert [value.period.code for value in values if value.period] == ["2019-20 Q2", "2018-19 Q2", "2019-20 Q1"]
    assert _asked(supplied) == []


@pytest.mark.parametrize(
    "header",
    [
        ["Placement type", "Latest", "Previous"],
        ["Measure", "Number", "Percent"],
        ["Measure", "Reception", "Year 1", "Year 2"],
        ["Measure", "Year 7", "Year 8", "Year 9"],
    ],
)
def test_a_table_of_other_things_stays_a_table(header: list[Content]) -> None:
    first: list[Content] = ["Foster care", 5, 6, 7]
    second: list[Content] = ["Residential", 8, 9, 7]
    supplied = understood(header, first[: len(header)], second[: len(header)])

    assert (len(supplied.scorecards), len(supplied.tables)) == (0, 1)


def test_a_row_of_a_turned_table_is_called_a_row() -> None:
    supplied = understood(
        ["Ref", "1.1", "1.2", "1.3"],
        ["Measure", "% of health checks", "% of dental checks", "Number of carers"],
        ["Target", 90, 90, 14],
        ["Q4 2018/19", 91, 88, 13],
        ["Latest", 95, 85, 12],
    )
    (finding,) = [item for item in supplied.findings if item.code == "undated-column"]

    assert finding.place.cell == "A5"
    assert finding.text.startswith("The row “Latest” does not say which period it is for")
