"""One measure may stand across, alone over the only column beside its periods."""

import pytest

from grid_builders import Content
from understood import dated_figures, understood, understood_card

_PERIODS: list[list[Content]] = [["2018-19 Q1", 61], ["2018-19 Q2", 60], ["2018-19 Q3", 59]]


@pytest.mark.parametrize("corner", ["", None, "Quarter"])
def test_a_lone_measure_across_is_read_whatever_its_corner_says(corner: str | None) -> None:
    card = understood_card(["Scorecard 2018/19"], [], [corner, "Children in our care"], *_PERIODS, ["Target", 62])

    (measure,) = card.measures
    assert (measure.title, measure.place.cell) == ("Children in our care", "B3")
    assert dated_figures(measure) == [("2018-19 Q1", 61), ("2018-19 Q2", 60), ("2018-19 Q3", 59)]
    assert measure.target is not None
    assert measure.target.text == "62"
    assert card.title == "Scorecard 2018/19"


def test_its_reference_may_stand_above_its_name() -> None:
    card = understood_card(["Scorecard 2018/19"], ["Ref", "1.1"], ["Measure", "Children in our care"], *_PERIODS)

    assert [(measure.ref, measure.title) for measure in card.measures] == [("1.1", "Children in our care")]
    assert card.title == "Scorecard 2018/19"


def test_measures_that_stand_alone_each_over_its_own_periods_are_read_one_by_one() -> None:
    other: list[Content] = [None, "% of reviews on time"]
    first, second = understood([None, "Children in our care"], *_PERIODS, [], other, *_PERIODS).scorecards

    assert [measure.title for measure in first.measures] == ["Children in our care"]
    assert [measure.title for measure in second.measures] == ["% of reviews on time"]


def test_a_short_word_alone_over_figures_heads_a_table_that_is_kept() -> None:
    workbook = understood(["Children looked after at the end of each quarter"], [], [None, "CLA"], *_PERIODS)

    (table,) = workbook.tables
    assert not workbook.scorecards
    assert table.header == ("", "CLA")
    assert table.rows == (("2018-19 Q1", "61"), ("2018-19 Q2", "60"), ("2018-19 Q3", "59"))


def test_a_word_over_figures_that_have_no_periods_beside_them_is_no_heading() -> None:
    workbook = understood([None, "CLA"], ["White", 61], ["Asian", 60])

    assert not workbook.tables
    assert [finding.code for finding in workbook.findings] == ["no-figures"]
