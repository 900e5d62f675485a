"""Roles that a person gives to columns."""

from cpdesk.domain.exchange import supplied_from_json, supplied_to_json
from cpdesk.domain.import_answer import AnswerKind, ImportAnswer
from cpdesk.domain.import_profile import ImportProfile
from cpdesk.domain.scorecard import Column, ColumnRole, Scorecard
from cpdesk.excel.reader import understand, understand_workbook
from grid_builders import Content, sheet, workbook

ROWS: list[list[Content]] = [
    ["No", "Theme", "Measure", "2018/19", "Wigan", "Target", "Notes"],
    ["1.1", "Health", "Health checks done in time", 81, 77, 90, "On track"],
    ["1.2", "Health", "Dental checks done in time", 64, 70, 80, "Behind"],
]


def card(**roles: str) -> Scorecard:
    answers = [ImportAnswer(AnswerKind.COLUMN_ROLE, key.replace("_", " "), role) for key, role in roles.items()]
    (found,) = understand(workbook(sheet(ROWS)), ImportProfile(answers=tuple(answers))).scorecards
    return found


def column(found: Scorecard, heading: str) -> Column:
    return next(column for column in found.columns if column.heading == heading)


def test_a_role_that_is_told_wins_over_the_words() -> None:
    found = card(target="baseline")
    assert column(found, "Target").role is ColumnRole.BASELINE
    assert all(measure.target is None for measure in found.measures)


def test_figures_are_read_from_it() -> None:
    found = card(wigan="comparator: Our neighbours")
    assert [item.comparators[0].name for item in found.measures] == ["Our neighbours", "Our neighbours"]
    assert [str(item.comparators[0].value.number) for item in found.measures] == ["77", "70"]


def test_a_comparator_without_a_name_is_called_as_its_heading() -> None:
    assert card(wigan="comparator").measures[0].comparators[0].name == "Wigan"


def test_another_column_of_wording_takes_it_from_the_first() -> None:
    found = card(theme="measure")
    assert column(found, "Measure").role is not ColumnRole.MEASURE
    assert column(found, "Theme").role is ColumnRole.MEASURE
    assert [item.title for item in found.measures] == ["Health", "Health"]


def test_the_wording_is_looked_for_elsewhere_where_it_is_told_to_be_none() -> None:
    found = card(measure="other")
    assert column(found, "Measure").role is ColumnRole.OTHER
    assert [item.other[0].text for item in found.measures][:1] == ["Health checks done in time"]


def test_a_second_column_of_one_kind_stays_what_it_is_told_to_be() -> None:
    assert column(card(notes="commentary"), "Notes").role is ColumnRole.COMMENTARY
    found = card(notes="lead", theme="commentary")
    assert (column(found, "Notes").role, column(found, "Theme").role) == (ColumnRole.LEAD, ColumnRole.COMMENTARY)


def test_a_table_becomes_a_scorecard_where_a_column_is_told_to_hold_results() -> None:
    rows: list[list[Content]] = [["Year group", "Children"], ["Year 7 pupils", 4], ["Year 8 pupils", 6]]
    assert understand(workbook(sheet(rows))).scorecards == ()
    told = ImportProfile(answers=(ImportAnswer(AnswerKind.COLUMN_ROLE, "children", "value"),))
    (found,) = understand(workbook(sheet(rows)), told).scorecards
    assert [(item.title, str(item.values[0].number)) for item in found.measures] == [
        ("Year 7 pupils", "4"),
        ("Year 8 pupils", "6"),
    ]


def test_a_role_that_there_is_not_changes_nothing() -> None:
    assert card(target="frog").columns == card().columns


def test_an_answer_about_another_sheet_changes_nothing() -> None:
    answer = ImportAnswer(AnswerKind.COLUMN_ROLE, "target", "baseline", "Elsewhere")
    (found,) = understand(workbook(sheet(ROWS)), ImportProfile(answers=(answer,))).scorecards
    assert column(found, "Target").role is ColumnRole.TARGET


def test_a_column_can_be_left_out_of_every_measure() -> None:
    rows: list[list[Content]] = [["Measure", "2018/19", "Target", "Wards"], ["Moves", 1, 2, "All"]]
    answers = tuple(ImportAnswer(AnswerKind.COLUMN_ROLE, key, "left out") for key in ("target", "wards"))
    found = understand_workbook(workbook(sheet(rows)), ImportProfile(answers=answers))
    (card,) = found.supplied.scorecards
    (measure,) = card.measures

    assert [(item.column, item.role.value, item.is_left_out) for item in card.columns] == [
        ("A", "measure", False),
        ("B", "value", False),
        ("C", "other", True),
        ("D", "other", True),
    ]
    assert (measure.target, measure.other) == (None, ())
    assert found.maps[0].blocks[0].columns == card.columns
    again = supplied_from_json(supplied_to_json(found.supplied))
    assert again.scorecards[0].columns == card.columns
