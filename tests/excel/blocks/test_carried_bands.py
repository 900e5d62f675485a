"""A band over several headings may stand over the first of them alone."""

import pytest

from cpdesk.domain.scorecard import Scorecard
from grid_builders import Content
from understood import dated_figures, understood_card

_ROWS: list[list[Content]] = [["1.1", "% of visits on time", 80, 96, 95, 95], ["1.2", "% of reviews", 70, 71, 75, 80]]


def _headings(card: Scorecard) -> list[str]:
    return [column.heading for column in card.columns[2:]]


def test_an_unmerged_band_is_over_all_headings_that_come_again_under_each_band() -> None:
    bands: list[Content] = [None, None, "Actual", None, "Target", None]
    card = understood_card(["Scorecard 2019/20"], [], bands, ["Ref", "Measure", "Q1", "Q2", "Q1", "Q2"], *_ROWS)

    assert _headings(card) == ["Actual Q1", "Actual Q2", "Target Q1", "Target Q2"]
    assert [column.column for column in card.columns] == ["A", "B", "C", "D", "E", "F"]
    assert [dated_figures(measure) for measure in card.measures] == [
        [("2019-20 Q1", 80), ("2019-20 Q2", 96)],
        [("2019-20 Q1", 70), ("2019-20 Q2", 71)],
    ]
    assert [measure.target.value for measure in card.measures if measure.target] == [95, 80]


def test_a_band_is_over_its_own_heading_alone_where_the_next_are_others() -> None:
    bands: list[Content] = [None, None, "Actual", None, "Target", None]
    card = understood_card(["Scorecard 2019/20"], [], bands, ["Ref", "Measure", "Q1", "Q2", "Q2", "Note"], *_ROWS)

    assert _headings(card) == ["Actual Q1", "Q2", "Target Q2", "Note"]


def test_a_year_is_over_what_follows_as_it_is_without_a_band() -> None:
    bands: list[Content] = [None, None, "2018/19", None, "2019/20", None]
    card = understood_card(["Scorecard"], [], bands, ["Ref", "Measure", "Q1", "Q2", "Q1", "Q2"], *_ROWS)

    assert _headings(card) == ["2018/19 Q1", "Q2", "2019/20 Q1", "Q2"]
    assert [column.period.code for column in card.columns if column.period] == [
        *("2018-19 Q1", "2018-19 Q2", "2019-20 Q1", "2019-20 Q2")
    ]


_TWICE: list[Content] = ["Value", "Target", "Status", "Value", "Target", "Status"]


def test_an_unmerged_quarter_is_over_what_comes_again_under_the_next_quarter() -> None:
    bands: list[Content] = [None, None, "Q1 2019/20", None, None, "Q2 2019/20", None, None, "Annual target"]
    row: list[Content] = ["1.1", "% of visits on time", 80, 81, "A", 96, 95, "G", 97]
    card = understood_card(["Scorecard"], [], bands, ["Ref", "Measure", *_TWICE], row)

    assert _headings(card) == [
        *("Q1 2019/20 Value", "Q1 2019/20 Target", "Q1 2019/20 Status"),
        *("Q2 2019/20 Value", "Q2 2019/20 Target", "Q2 2019/20 Status", "Annual target"),
    ]
    (measure,) = card.measures
    assert dated_figures(measure) == [("2019-20 Q1", 80), ("2019-20 Q2", 96)]
    assert measure.target is not None
    assert (measure.target.text, measure.target.place.cell) == ("95", "G5")


def test_the_last_quarter_is_not_over_headings_of_its_own() -> None:
    bands: list[Content] = [None, None, "2018/19", "Q1 2019/20", None, "Q2 2019/20", None, None]
    below: list[Content] = ["Ref", "Measure", "Value", "Value", "Target", "Value", "Target", "Comments"]
    row: list[Content] = ["1.1", "% of visits on time", 79, 80, 81, 96, 95, "On track"]
    card = understood_card(["Scorecard"], [], bands, below, row)

    assert _headings(card)[-3:] == ["Q2 2019/20 Value", "Q2 2019/20 Target", "Comments"]
    assert [measure.target.value for measure in card.measures if measure.target] == [95]


def test_an_unmerged_year_is_over_what_comes_again_under_the_next_year() -> None:
    bands: list[Content] = [None, None, "2018/19", None, "2019/20", None]
    below: list[Content] = ["Ref", "Measure", "Actual", "Target", "Actual", "Target"]
    card = understood_card(["Scorecard"], [], bands, below, ["1.1", "% of visits on time", 80, 70, 96, 75])

    assert _headings(card) == ["2018/19 Actual", "2018/19 Target", "2019/20 Actual", "2019/20 Target"]
    assert [measure.target.value for measure in card.measures if measure.target] == [75]


@pytest.mark.parametrize("quarters", [("Q1", "Q2"), ("Apr-Jun", "Jul-Sep")])
def test_an_unmerged_quarter_is_over_the_years_that_it_is_compared_in(quarters: tuple[str, str]) -> None:
    bands: list[Content] = [None, None, quarters[0], None, quarters[1], None]
    years: list[Content] = ["2018/19", "2019/20", "2018/19", "2019/20"]
    card = understood_card(["Scorecard"], [], bands, ["Ref", "Measure", *years], ["1.1", "% of visits", 80, 81, 82, 83])

    (measure,) = card.measures
    assert dated_figures(measure) == [*(("2018-19 Q1", 80), ("2019-20 Q1", 81), ("2018-19 Q2", 82), ("2019-20 Q2", 83))]


@pytest.mark.parametrize("kinds", [["Number", "%"], ["Num", "Denom", "%"]])
def test_an_unmerged_quarter_is_over_its_number_and_its_percentage(kinds: list[Content]) -> None:
    bands: list[Content] = [None, None, "Q1 2019/20"]
    figures: list[Content] = [36, *([45] if len(kinds) > 2 else []), 80]
    card = understood_card(
        ["Scorecard"], [], bands, ["Ref", "Measure", *kinds], ["1.1", "% of visits on time", *figures]
    )

    (measure,) = card.measures
    assert dated_figures(measure) == [("2019-20 Q1", 80)]
    assert measure.values[0].numerator == 36
