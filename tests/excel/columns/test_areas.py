"""Areas over the same periods: one is the whole council, whose figures count."""

from cpdesk.domain.import_answer import AnswerKind, ImportAnswer
from cpdesk.domain.import_profile import ImportProfile
from cpdesk.domain.measure import Measure
from cpdesk.domain.scorecard import ColumnRole
from cpdesk.excel.reader import understand
from grid_builders import Content, sheet, workbook
from understood import dated_figures, understood, understood_card

_YEARS: list[Content] = [None, None, "2018/19", "2019/20", "2018/19", "2019/20", "2018/19", "2019/20"]
_ROW: list[Content] = ["1.1", "Children in care", 21, 20, 25, 24, 46, 44]
_MERGES = [(3, 3, 3, 4), (3, 5, 3, 6), (3, 7, 3, 8)]


def _bands(*names: str) -> list[Content]:
    return ["Ref", "Measure", names[0], None, names[1], None, names[2], None]


def _others(measure: Measure) -> list[tuple[str, int]]:
    return [(one.name, int(one.value.number)) for one in measure.comparators if one.value.number is not None]


def test_the_figures_of_the_whole_council_are_the_measures_and_those_of_its_areas_stand_beside_them() -> None:
    supplied = understood(["Scorecard"], [], _bands("North", "South", "County"), _YEARS, _ROW, merges=_MERGES)
    (measure,) = supplied.scorecards[0].measures

    assert dated_figures(measure) == [("2018-19", 46), ("2019-20", 44)]
    assert _others(measure) == [("North", 21), ("North", 20), ("South", 25), ("South", 24)]
    assert "period-twice" not in [found.code for found in supplied.findings]
    assert [ask for ask in supplied.questions if "Whose figures" in ask.text] == []


def test_areas_may_stand_over_the_first_of_their_periods_alone() -> None:
    card = understood_card(["Scorecard"], [], _bands("North", "South", "County"), _YEARS, _ROW)
    (measure,) = card.measures

    assert dated_figures(measure) == [("2018-19", 46), ("2019-20", 44)]
    assert _others(measure) == [("North", 21), ("North", 20), ("South", 25), ("South", 24)]


def test_the_area_that_the_title_names_is_the_councils_own() -> None:
    bands = _bands("Ourton", "Wexshire", "Hillside")
    card = understood_card(["Wexshire scorecard"], [], bands, _YEARS, _ROW, merges=_MERGES)

    assert dated_figures(card.measures[0]) == [("2018-19", 25), ("2019-20", 24)]


def test_whose_figures_they_are_is_asked_where_no_area_is_the_whole() -> None:
    supplied = understood(["Scorecard"], [], _bands("North", "South", "Middle"), _YEARS, _ROW, merges=_MERGES)
    asked = [ask.place.cell for ask in supplied.questions if "Whose figures" in ask.text]

    assert asked == ["C4", "E4", "G4"]


def test_what_is_said_of_a_name_holds_for_all_its_periods() -> None:
    rows: list[list[Content]] = [["Scorecard"], [], _bands("North", "South", "Middle"), _YEARS, _ROW]
    book = workbook(sheet(rows, merges=_MERGES))
    north, south, middle = (ask for ask in understand(book).questions if "Whose figures" in ask.text)
    answers = (north.answered("comparator"), south.answered("left out"), middle.answered("value"))
    (measure,) = understand(book, ImportProfile(answers=answers)).scorecards[0].measures

    assert dated_figures(measure) == [("2018-19", 46), ("2019-20", 44)]
    assert _others(measure) == [("North", 21), ("North", 20)]
    assert measure.other == ()


def test_one_period_of_a_name_may_be_told_apart() -> None:
    rows: list[list[Content]] = [["Scorecard"], [], _bands("Boys", "Girls", "Total"), _YEARS, _ROW]
    book = workbook(sheet(rows, merges=_MERGES))
    answers = (
        ImportAnswer(AnswerKind.COLUMN_ROLE, "boys year", "left out"),
        ImportAnswer(AnswerKind.COLUMN_ROLE, "boys year#2", "comparator: Lads"),
    )
    (measure,) = understand(book, ImportProfile(answers=answers)).scorecards[0].measures

    assert _others(measure) == [("Lads", 20), ("Girls", 25), ("Girls", 24)]


def test_words_over_periods_that_nothing_else_is_for_only_describe_them() -> None:
    bands: list[Content] = ["Ref", "Measure", "Quarterly figures", None, None, None, None, None]
    quarters: list[Content] = [None, None, "Q1", "Q2", "Q3", "Q4", "Q1", "Q2"]
    card = understood_card(["Scorecard 2019/20"], [], bands, quarters[:6], _ROW[:6], merges=[(3, 3, 3, 6)])

    assert [column.role for column in card.columns[2:]] == [ColumnRole.VALUE] * 4
