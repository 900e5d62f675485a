"""Which chart a measure gets."""

import subprocess
import sys
from decimal import Decimal

import pytest

from cpdesk.charts.figures import trend_figure
from cpdesk.domain.figure import SeriesKind, TrendFigure
from cpdesk.domain.measure import Measure
from cpdesk.domain.period import ReportingPeriod
from cpdesk.domain.polarity import Polarity
from cpdesk.domain.quantity import Unit
from cpdesk.domain.review import review_pack
from pack_builders import SUPPRESSED, measure, pack_of, scorecard, workbook
from sample_packs import MONTHS, dashboard_pack, hostile_pack, large_pack, sample_pack, tables_pack


def figure_of(item: Measure, current: ReportingPeriod | None = None) -> TrendFigure:
    periods = [value.period for value in item.values if value.period]
    card = scorecard([item], current=current or periods[-1])
    return trend_figure(next(iter(review_pack(pack_of(workbook([card]))).measures.values())))


def test_points_are_the_results_in_time_with_a_break_where_another_kind_of_period_begins() -> None:
    figure = figure_of(measure("2.6", "% of pupils", [17, 19, 26], "15"))
    assert figure.labels == ("2017/18", "2018/19", "Q1 19/20")
    assert figure.breaks == {2}
    assert [series.kind for series in figure.series] == [SeriesKind.MEASURE, SeriesKind.TARGET]
    assert figure.rows == (
        ("2017/18", "17%", "D21"),
        ("2018/19", "19%", "E21"),
        ("Q1 2019/20", "26%", "F21"),
        ("Target", "15%", "J21"),
        ("Tolerance of the target", "16.5%", "worked out"),
    )


def test_words_say_the_message_and_all_that_the_picture_shows() -> None:
    figure = figure_of(measure("2.6", "% of secondary pupils", [17, 19, 26], "15"))
    assert figure.title == "Measure 2.6 rose to 26%, above the target of 15%"
    assert figure.alt_text == (
        "Line chart: measure 2.6, % of secondary pupils, rose from 17% in 2017/18 to 26% in Q1 2019/20, "
        "above the target of 15%."
    )


@pytest.mark.parametrize(
    ("results", "title"),
    [
        ([30, 20, 10], "Measure 1 fell to 10%, below the target of 15%"),
        ([10, 15, 15], "Measure 1 was unchanged at 15%, level with the target of 15%"),
        ([15, 20, 15], "Measure 1 fell to 15%, level with the target of 15%"),
        ([None, None, 15], "Measure 1 is 15% in Q1 2019/20, level with the target of 15%"),
    ],
)
def test_title_says_which_way_it_went(results: list[int | None], title: str) -> None:
    assert figure_of(measure("1", "% of pupils", results, "15")).title == title


@pytest.mark.parametrize(
    ("results", "target", "title"),
    [
        ([9, 10, 12], "≥ 11", "Measure 1 rose to 12%, meeting the target of at least 11%"),
        ([9, 12, 10], "≥ 11", "Measure 1 fell to 10%, missing the target of at least 11%"),
        ([9, 8, 11], "> 11", "Measure 1 rose to 11%, missing the target of above 11%"),
    ],
)
def test_a_target_with_a_sign_is_met_or_missed(results: list[int], target: str, title: str) -> None:
    figure = figure_of(measure("1", "% of pupils", results, target, polarity=Polarity.HIGH))
    assert figure.title == title
    assert figure.series[1].name == f"Target {target[0]}"
    assert figure.rows[-2][:2] == ("Target", f"{target}%")


def test_a_strict_target_that_is_only_reached_is_missed() -> None:
    for polarity in (Polarity.LOW, Polarity.PLAN, None):
        item = measure("1", "Children", [9, 8, 5], "< 5", polarity=polarity, unit=Unit.NUMBER)
        assert figure_of(item).title.endswith(", missing the target of below 5")


def test_a_count_for_part_of_a_year_is_not_said_to_have_fallen() -> None:
    item = measure("3.8", "Children adopted in the period", [18, 16, 3], "4", polarity=Polarity.HIGH, unit=Unit.NUMBER)
    figure = figure_of(item)
    assert figure.title == "Measure 3.8 is 3 in Q1 2019/20, below the target of 4"
    assert figure.alt_text == (
        "Line chart: measure 3.8, Children adopted in the period, is 3 in Q1 2019/20, below the target of 4; "
        "drawn apart, for periods of another length: 18 in 2017/18 and 16 in 2018/19."
    )
    assert figure.series[1].values == (None, None, Decimal(4))


def test_a_count_at_one_moment_is_compared_whatever_the_period() -> None:
    item = measure("1.1", "Number of cared for children at period end", [466, 486, 498], "500", unit=Unit.NUMBER)
    assert figure_of(item).title == "Measure 1.1 rose to 498, below the target of 500"
    assert figure_of(item).series[1].values == (Decimal(500),) * 3


def test_a_year_to_date_is_no_point_beside_its_own_months() -> None:
    review = review_pack(dashboard_pack()).measures["1.1"]
    assert trend_figure(review).labels[0] == "Apr 2019"
    assert trend_figure(review).labels[-1] == "Mar 2020"
    assert len(trend_figure(review).labels) == 12


def test_missing_and_suppressed_points_are_gaps_with_their_symbol() -> None:
    figure = figure_of(measure("1", "Children", [5, SUPPRESSED, None, 7], unit=Unit.NUMBER, periods=MONTHS[:4]))
    assert [value is None for value in figure.series[0].values] == [False, True, True, False]
    assert [row[1] for row in figure.rows] == ["5", "c", "[x]", "7"]
    assert figure.breaks == frozenset()


def test_nothing_after_the_current_period_is_drawn() -> None:
    figure = figure_of(measure("1", "Children", [5, 6, 7], periods=MONTHS[:3]), current=MONTHS[1])
    assert figure.labels == ("Apr 2019", "May 2019")


def test_comparators_share_the_axis_unless_they_are_counts() -> None:
    rate = figure_of(measure("1", "% of pupils", [17, 19, 26], "15", england="39", neighbours="38"))
    assert [series.name for series in rate.series] == ["Measure 1", "Target", "England", "Statistical neighbours"]
    count = figure_of(measure("1", "Pupils", [17, 19, 26], "15", unit=Unit.NUMBER, england="80000"))
    assert [series.name for series in count.series] == ["Measure 1", "Target"]
    assert ("England", "80,000", "M21") in count.rows


def test_a_target_in_words_is_no_line() -> None:
    figure = figure_of(measure("1", "% of pupils", [17, 19, 26], "to fall", polarity=Polarity.LOW))
    assert [series.kind for series in figure.series] == [SeriesKind.MEASURE]
    assert ("Target", "to fall", "J21") in figure.rows


def test_every_alternative_text_is_of_speakable_length() -> None:
    for make in (sample_pack, dashboard_pack, tables_pack, hostile_pack, large_pack):
        for review in review_pack(make()).measures.values():
            figure = trend_figure(review)
            assert 15 <= len(figure.alt_text) <= 250
            assert len(figure.rows) >= len(figure.labels)
            assert all(text for row in figure.rows for text in row)


def test_a_measure_with_no_figures_has_a_figure_that_says_so() -> None:
    figure = figure_of(measure("1", "% of pupils", [SUPPRESSED], periods=MONTHS[:1]))
    assert figure.title == "Measure 1 has no figures to draw"
    assert figure.series[0].values == (None,)


def test_choosing_a_figure_does_not_load_the_drawing_library() -> None:
    code = "import sys, cpdesk.charts.figures; sys.exit('matplotlib' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
