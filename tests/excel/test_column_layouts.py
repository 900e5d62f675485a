"""Columns as councils lay them out are understood as their readers understand them."""

from datetime import date
from decimal import Decimal

import pytest

from cpdesk.domain.measure import RagSource
from cpdesk.domain.polarity import Polarity
from cpdesk.domain.quantity import Unit
from cpdesk.domain.rating import RagRating
from cpdesk.domain.scorecard import ColumnRole
from cpdesk.domain.value import ValueStatus
from cpdesk.excel.reader import understand
from grid_builders import Cell, Content, percent, sheet, workbook
from understood import dated_figures, understood, understood_card


def test_a_column_headed_as_revised_or_provisional_is_the_councils_own() -> None:
    card = understood_card(
        ["Measure", "Q1 2019/20", "Q1 2019/20 (revised)", "Q2 2019/20 (p)", "England 2018/19 (provisional)"],
        ["Moves", 10, 11, 12, 9],
    )
    (measure,) = card.measures

    assert dated_figures(measure) == [("2019-20 Q1", 10), ("2019-20 Q1", 11), ("2019-20 Q2", 12)]
    assert [value.status for value in measure.values] == [None, ValueStatus.REVISED, ValueStatus.PROVISIONAL]
    assert measure.comparators[0].value.status is ValueStatus.PROVISIONAL


def test_markers_and_targets_are_kept_as_written() -> None:
    card = understood_card(["Measure", "2018/19", "Target"], ["% seen", "–", "90–95%"])
    (measure,) = card.measures

    assert measure.values[0].symbol is not None
    assert (measure.values[0].symbol.marker, measure.values[0].text) == ("–", "–")
    assert measure.target is not None
    assert measure.target.text == "90–95%"


def test_a_column_headed_value_may_say_which_way_is_good() -> None:
    card = understood_card(
        ["Indicator", "Value", "2019/20 Q1 Performance", "Target"],
        ["Carers", "Bigger is better", 6, 5],
        ["Moves", "Smaller is better", 6, 5],
    )

    assert [measure.polarity for measure in card.measures] == [Polarity.HIGH, Polarity.LOW]


def test_high_and_low_say_which_way_is_good_where_the_heading_is_about_that() -> None:
    card = understood_card(
        ["Measure", "Aim", "Priority", "2018/19"], ["Carers", "High", "Low", 6], ["Moves", "Low", "High", 6]
    )

    assert [measure.polarity for measure in card.measures] == [Polarity.HIGH, Polarity.LOW]
    assert [measure.pledge for measure in card.measures] == ["Low", "High"]


def test_arrows_under_performance_are_the_direction() -> None:
    card = understood_card(
        ["Measure", "2017/18", "2018/19", "Performance"], ["Carers", 5, 6, "↑"], ["Moves", 6, 5, "↓"]
    )

    assert card.columns[-1].role is ColumnRole.DIRECTION
    assert [bool(measure.supplied_direction) for measure in card.measures] == [True, True]


def test_a_rating_headed_with_the_year_is_that_of_the_current_quarter() -> None:
    card = understood_card(
        ["Measure", "Q4 2018/19", "Q1 2019/20", "Target", "RAG 2018/19", "RAG 2019/20"],
        ["% seen", "80%", "90%", "90%", "R", "G"],
    )

    assert card.measures[0].supplied_rating.rag is RagRating.GREEN
    assert [other.heading for other in card.measures[0].other] == ["RAG 2018/19"]


def test_a_rating_may_come_with_what_it_means() -> None:
    card = understood_card(
        ["Measure", "Q1 2019/20", "RAG"], ["% seen", "80%", "Amber - within 10%"], ["% met", "90%", "G"]
    )

    assert card.measures[0].supplied_rating.rag is RagRating.AMBER
    assert card.measures[0].supplied_rating.source is RagSource.TEXT


def test_a_percent_sign_in_the_headings_makes_percentages() -> None:
    card = understood_card(["Measure", "Target %", "Q1 2019/20 %", "Q2 2019/20 (%)"], ["Reviews on time", 90, 91, 92])
    (measure,) = card.measures

    assert (measure.unit, dated_figures(measure)) == (Unit.PERCENT, [("2019-20 Q1", 91), ("2019-20 Q2", 92)])
    assert measure.target is not None
    assert measure.target.value == 90


def test_counts_beside_percentages_are_their_numerators() -> None:
    card = understood_card(
        ["Measure", "2018/19", None, "Q1 2019/20", None],
        [None, "No.", "%", "No.", "%"],
        ["Care leavers in work", 50, percent("0.48"), 60, percent("0.5")],
        merges=[(1, 1, 2, 1), (1, 2, 1, 3), (1, 4, 1, 5)],
    )
    (measure,) = card.measures

    assert dated_figures(measure) == [("2018-19", 48), ("2019-20 Q1", 50)]
    assert [value.numerator for value in measure.values] == [50, 60]


def test_another_councils_name_beside_own_figures_of_the_same_year_is_a_comparator() -> None:
    card = understood_card(["Measure", "2017/18", "2018/19", "Kent 2018/19"], ["% placed", "50%", "60%", "70%"])
    (measure,) = card.measures

    assert dated_figures(measure) == [("2017-18", 50), ("2018-19", 60)]
    assert [comparator.name for comparator in measure.comparators] == ["Kent"]


def test_the_councils_own_column_among_comparators_is_known_by_the_file() -> None:
    supplied = understood(
        ["Measure", "Cheshire East", "North West", "England"],
        ["% placed", "50%", "60%", "70%"],
        file="cheshire-east-benchmarks.xlsx",
    )

    assert dated_figures(supplied.scorecards[0].measures[0]) == [(None, 50)]
    assert [question.code for question in supplied.questions] == ["undated-column"]


def test_what_was_previous_to_an_undated_latest_is_asked_about_too() -> None:
    supplied = understood(
        ["Scorecard – June 2019"], ["Measure", "Latest result", "Previous result", "RAG 2019/20"], ["Moves", 5, 6, "G"]
    )
    (card,) = supplied.scorecards

    assert dated_figures(card.measures[0]) == [(None, 5), (None, 6)]
    assert card.measures[0].supplied_rating.rag is RagRating.GREEN
    assert [question.place.cell for question in supplied.questions] == ["B2", "C2"]


def test_a_date_beyond_all_sense_is_no_period() -> None:
    heading = Cell(date(9999, 12, 31), "Dec 9999", "mmm yyyy")
    supplied = understood(["Measure", "2018/19", heading, "Target", "Good to be"], ["Moves", 1, 2, 4, "Low"])
    (card,) = supplied.scorecards

    assert dated_figures(card.measures[0]) == [("2018-19", 1), (None, 2)]
    assert [(finding.code, finding.place.cell) for finding in supplied.findings] == [("undated-column", "C1")]


def test_a_column_of_yes_and_no_is_no_column_of_ratings() -> None:
    (card,) = understand(
        workbook(
            sheet([["Measure", "QPR", "Q1 2019/20"], ["% seen", "Y", 80], ["% met", None, 90], ["% late", "Y", 4]])
        )
    ).scorecards

    assert [column.role for column in card.columns] == [ColumnRole.MEASURE, ColumnRole.OTHER, ColumnRole.VALUE]


def test_ratings_of_another_year_are_no_comparators() -> None:
    headings: list[Content] = ["Measure", "Jun-19", "Target", "RAG", "Kent Outturn 2018-19", "Kent Outturn 2018-19 RAG"]
    (card,) = understand(
        workbook(sheet([headings, ["% seen (high is good)", 80, 85, "AMBER", 90, "GREEN"]]))
    ).scorecards

    assert [(column.role.value, column.period.code if column.period else None) for column in card.columns[3:]] == [
        ("rag", None),
        ("value", "2018-19"),
        ("rag", "2018-19"),
    ]


def test_a_short_and_a_long_trend_are_both_directions_and_the_first_is_read() -> None:
    headings: list[Content] = ["Measure", "Q4 2018/19", "Q1 2019/20", "Short term trend", "Long term trend"]
    (card,) = understand(workbook(sheet([headings, ["% seen (high is good)", 80, 85, "↑", "↓"]]))).scorecards
    (measure,) = card.measures

    assert [column.role for column in card.columns[3:]] == [ColumnRole.DIRECTION, ColumnRole.DIRECTION]
    assert measure.supplied_direction is not None
    assert measure.supplied_direction.place.cell == "D2"
    assert [(other.heading, other.text) for other in measure.other] == [("Long term trend", "↓")]


def test_other_councils_are_comparators_beside_the_councils_own_figures() -> None:
    headings: list[Content] = ["Measure", "LA", "Kent", "Bristol City", "England"]
    (card,) = understand(workbook(sheet([["Benchmarking 2018/19"], headings, ["% seen", 80, 81, 82, 85]]))).scorecards

    assert [column.role for column in card.columns[1:]] == [ColumnRole.VALUE, *[ColumnRole.COMPARATOR] * 3]
    assert [item.name for item in card.measures[0].comparators] == ["Kent", "Bristol City", "England"]


def test_a_local_target_goes_before_a_national_one() -> None:
    headings: list[Content] = ["Measure", "Q1 2019/20", "National target", "Local target"]
    (card,) = understand(workbook(sheet([headings, ["% seen (high is good)", 80, 90, 85]]))).scorecards

    assert card.measures[0].target is not None
    assert card.measures[0].target.value == 85
    assert [(other.heading, other.text) for other in card.measures[0].other] == [("National target", "90")]


def test_the_year_beside_its_quarters_is_the_whole_year() -> None:
    headings: list[Content] = ["Measure", "Q1", "Q2", "Q3", "Q4", "YR"]
    (card,) = understand(
        workbook(sheet([["Performance 2018/19"], headings, ["% seen", 80, 81, 82, 83, 81]]))
    ).scorecards

    assert [column.period.code for column in card.columns[1:] if column.period] == [
        *(f"2018-19 Q{quarter}" for quarter in range(1, 5)),
        "2018-19",
    ]


def test_references_under_no_heading_are_found_though_lines_of_pledges_stand_among_them() -> None:
    rows: list[list[Content]] = [[None, None, "Target", "Q2 2019/20"], ["Waiting lists"], ["1", "% seen", 95, 90]]
    rows += [["Reviews"], ["5a", "% held", 95, 90], ["5b", "% met", 95, 90]]
    (card,) = understand(workbook(sheet(rows))).scorecards

    assert [(measure.ref, measure.pledge) for measure in card.measures] == [
        ("1", "Waiting lists"),
        ("5a", "Reviews"),
        ("5b", "Reviews"),
    ]


def test_a_breakdown_by_type_has_its_types_as_measures() -> None:
    card = understood_card(
        ["Type", "2017/18", "2018/19"],
        ["Foster care"],
        ["In-house", 100, 110],
        ["Agency", 50, 55],
        ["Sub-total foster care", 150, 165],
        ["Residential"],
        ["Own homes", 10, 9],
    )

    assert [(measure.title, measure.pledge) for measure in card.measures] == [
        ("In-house", "Foster care"),
        ("Agency", "Foster care"),
        ("Own homes", "Residential"),
    ]


def test_a_cohort_of_ages_is_kept_by_its_name_and_is_no_denominator() -> None:
    card = understood_card(["Measure", "Cohort", "2018/19"], ["% in work", "17-18", 60], ["% at home", "19-21", 70])

    assert [[(text.heading, text.text) for text in measure.other] for measure in card.measures] == [
        [("Cohort", "17-18")],
        [("Cohort", "19-21")],
    ]


def test_the_target_of_a_school_year_is_that_of_the_year_named_alike() -> None:
    card = understood_card(
        ["Measure", "Target 2022/23", "Target 2023/24", "AY 2022/23", "AY 2023/24"], ["% in school", 80, 85, 81, 82]
    )
    target = card.measures[0].target

    assert target is not None
    assert target.value == 85
    assert target.place.cell == "C2"


def test_a_direction_over_words_for_what_is_good_is_the_polarity_beside_one_of_travel() -> None:
    card = understood_card(
        ["Indicator", "Q1 2019/20", "Target", "Trend", "Direction"],
        ["Moves", 6, 5, "Worse", "Low is good"],
        ["Carers", 6, 5, "Better", "High is good"],
    )

    assert [column.role.value for column in card.columns[3:]] == ["direction", "polarity"]
    assert [measure.polarity for measure in card.measures] == [Polarity.LOW, Polarity.HIGH]


def test_a_word_among_the_ratings_that_no_key_explains_is_kept_by_its_heading() -> None:
    card = understood_card(
        ["Ref", "Measure", "Q1 2019/20", "Target", "RAG"],
        ["1.1", "% in school", 80, 85, "Red"],
        ["1.2", "% in work", 90, 85, "Green"],
        ["1.3", "% in touch", 84, 85, "Purple"],
    )

    assert [measure.supplied_rating.rag for measure in card.measures] == [RagRating.RED, RagRating.GREEN, None]
    assert [[(cell.heading, cell.text) for cell in measure.other] for measure in card.measures] == [
        [], [], [("RAG", "Purple")],
    ]  # fmt: skip


def test_ratings_beside_each_quarter_are_that_quarter_s_where_one_year_stands_over_all() -> None:
    card = understood_card(
        ["Scorecard"],
        [],
        [None, None, "2019/20"],
        [None, None, "Q1", None, "Q2"],
        ["Ref", "Measure", "Actual", "RAG", "Actual", "RAG", "Annual target"],
        ["1.1", "% of visits on time", 80, "R", 96, "G", 95],
        merges=[(3, 3, 3, 6)],
    )

    (measure,) = card.measures
    assert [column.period.code for column in card.columns if column.role is ColumnRole.RAG and column.period] == [
        "2019-20 Q1",
        "2019-20 Q2",
    ]
    assert measure.supplied_rating.rag == "green"


@pytest.mark.parametrize("share", ["%", "Percentage", "Per cent"])
def test_numbers_beside_percentages_of_their_quarter_are_what_these_are_of(share: str) -> None:
    card = understood_card(
        ["Ref", "Measure", "Q1 2019/20 Number", f"Q1 2019/20 {share}"],
        ["1.1", "% of visits on time", 40, percent("0.8")],
    )

    (value,) = card.measures[0].values
    assert (value.number, value.numerator) == (Decimal(80), Decimal(40))
