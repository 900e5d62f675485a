"""Control charts and run charts as figures."""

from collections.abc import Sequence
from decimal import Decimal

import pytest

from cpdesk.charts.figures import trend_figure
from cpdesk.domain.basis import MeasureBasis
from cpdesk.domain.dated import Dated
from cpdesk.domain.edits import Edit, SetBasis, SetRebases, SetTarget, ShowLimits
from cpdesk.domain.figure import Series, SeriesKind, TrendFigure
from cpdesk.domain.measure_target import MeasureTarget
from cpdesk.domain.period import ReportingPeriod
from cpdesk.domain.polarity import Polarity
from cpdesk.domain.quantity import Unit
from cpdesk.domain.review import review_pack
from cpdesk.domain.spc.control_chart import Variation
from cpdesk.domain.spc.stated_cause import StatedCause
from pack_builders import SUPPRESSED, Result, measure, pack_of, scorecard, workbook

QUARTERS = tuple(ReportingPeriod.quarter(2016 + at // 4, at % 4 + 1) for at in range(16))
STEADY = [20, 22, 19, 21, 23, 20, 22, 18, 21, 20, 22, 21, 19, 20, 22]
RAISED = [30, 31, 30, 32, 31, 30, 33, 31, 40, 41, 40, 42, 41, 43, 42, 44]


def figure_of(
    results: Sequence[Result],
    *edits: Edit,
    target: str | None = "15",
    unit: Unit = Unit.PERCENT,
    periods: Sequence[ReportingPeriod] = (),
    limits: bool = True,
) -> TrendFigure:
    dates = periods or QUARTERS[-len(results) :]
    item = measure("2.6", "% of pupils", results, target, periods=dates, unit=unit, polarity=Polarity.LOW, england="30")
    shown = (ShowLimits("2.6", are_shown=limits), *edits)
    pack = pack_of(workbook([scorecard([item], current=dates[-1])]), edits=shown)
    return trend_figure(review_pack(pack).measures["2.6"])


def line(figure: TrendFigure, name: str) -> Series:
    return next(series for series in figure.series if series.name == name)


def test_a_control_chart_has_its_mean_its_limits_and_what_each_point_says() -> None:
    figure = figure_of([*STEADY, 33])
    assert [series.kind for series in figure.series] == [
        SeriesKind.MEASURE,
        SeriesKind.TARGET,
        SeriesKind.LIMIT,
        SeriesKind.MEAN,
        SeriesKind.LIMIT,
    ]
    assert set(line(figure, "Mean").values) == {Decimal("21.4")}
    assert set(line(figure, "Upper limit").values) == {Decimal("27.1")}
    assert set(line(figure, "Lower limit").values) == {Decimal("15.7")}
    assert figure.marks == (*[Variation.COMMON] * 15, Variation.CONCERN)
    assert figure.header[-1] == "What it says"
    assert figure.rows[15:20] == (
        ("Q4 2019/20", "33%", "S21", "concern"),
        ("Upper limit", "27.1%", "worked out", "[z]"),
        ("Mean", "21.4%", "worked out", "[z]"),
        ("Lower limit", "15.7%", "worked out", "[z]"),
        ("Target", "15%", "J21", "[z]"),
    )


def test_the_words_say_what_a_sighted_reader_sees() -> None:
    figure = figure_of([*STEADY, 33])
    assert figure.title == "Measure 2.6 is 33% in Q4 2019/20, which lies above the limits of chance: concern"
    assert figure.alt_text == (
        "Control chart: measure 2.6, % of pupils, 16 figures from 20% in Q1 2016/17 to 33% in Q4 2019/20, above the"
        " target of 15%; the last figure lies above the limits of chance: concern."
    )
    assert figure_of([*STEADY, 21]).title == "Measure 2.6 is 21% in Q4 2019/20, which chance explains"


def test_a_chart_without_limits_asked_for_is_as_it_always_was() -> None:
    figure = figure_of([*STEADY, 33], limits=False)
    assert not figure.is_control_chart
    assert figure.notes == ()
    assert figure.alt_text.startswith("Line chart: ")


def test_a_short_series_is_a_run_chart_with_its_median_and_the_reason() -> None:
    figure = figure_of([20, 22, 19, 25])
    assert not figure.is_control_chart
    assert [series.kind for series in figure.series] == [SeriesKind.MEASURE, SeriesKind.TARGET, SeriesKind.MEDIAN]
    assert set(line(figure, "Median").values) == {Decimal(21)}
    assert figure.notes == ("Limits need 12 figures in a row; there are 4.",)
    assert figure.alt_text.startswith("Run chart: ")
    assert figure.alt_text.endswith("The median is 21%.")


def test_figures_that_add_up_have_no_median() -> None:
    figure = figure_of([20, 40, 50, 60] * 4, SetBasis("2.6", MeasureBasis.CUMULATIVE))
    assert SeriesKind.MEDIAN not in [series.kind for series in figure.series]
    assert figure.notes == ("Figures added up since the year began overlap, so limits would mislead.",)


def test_points_before_a_gap_are_drawn_without_limits() -> None:
    results: list[Result] = [9, 9, SUPPRESSED, *STEADY[:12], 21]
    figure = figure_of(results)
    assert figure.marks[:3] == (None, None, None)
    assert line(figure, "Mean").values[:3] == (None, None, None)
    assert [row[3] for row in figure.rows[1:4]] == ["no limits", "no limits", "common cause"]


def test_a_limit_that_no_figure_can_reach_is_not_drawn_and_the_table_says_so() -> None:
    figure = figure_of([0, 7, 1, 6, 0, 7, 2, 5, 1, 6, 0, 7], unit=Unit.NUMBER)
    assert set(line(figure, "Lower limit").values) == {None}
    assert ("Lower limit", "where no figure can be", "worked out", "[z]") in figure.rows


def test_limits_drawn_anew_are_in_the_table_for_each_stretch() -> None:
    figure = figure_of(RAISED, SetRebases("2.6", (StatedCause(QUARTERS[8], "A new team"),)))
    means = line(figure, "Mean").values
    assert len(set(means)) == 2
    assert means[7] != means[8]
    assert [row[0] for row in figure.rows if row[0].startswith("Mean")] == [
        "Mean, Q1 2016/17 to Q4 2017/18",
        "Mean, Q1 2018/19 to Q4 2019/20",
    ]


def test_three_years_of_months_are_all_points_of_a_control_chart() -> None:
    months = [ReportingPeriod.month(2017 + at // 12, at % 12 + 1) for at in range(36)]
    results = [20 + at % 3 for at in range(36)]
    periods = [ReportingPeriod.month(month.start.year, month.start.month) for month in months]
    item = measure("1", "% of pupils", results[:30], periods=periods[:30])
    pack = pack_of(workbook([scorecard([item], current=periods[29])]), edits=[ShowLimits("1", are_shown=True)])
    assert len(trend_figure(review_pack(pack).measures["1"]).labels) == 30


def test_the_target_is_drawn_as_it_was_in_each_period() -> None:
    steps = {QUARTERS[-4 + at].code: Decimal(5 * (at + 1)) for at in range(4)}
    edit = SetTarget("2.6", Dated(MeasureTarget(Decimal(20), profile=steps)))
    figure = figure_of([4, 9, 16, 20], edit, limits=False)
    assert line(figure, "Target").values == tuple(map(Decimal, (5, 10, 15, 20)))
    assert ("Target for Q1 2019/20", "5%", "[x]") in figure.rows


def test_last_year_s_target_is_drawn_as_it_was_then() -> None:
    edits = (
        SetTarget("2.6", Dated(MeasureTarget(Decimal(12)))),
        SetTarget("2.6", Dated(MeasureTarget(Decimal(18)), QUARTERS[12].start)),
    )
    figure = figure_of([10, 11, 12, 13, 14, 15, 16, 17], *edits, limits=False)
    assert line(figure, "Target").values == (*[Decimal(12)] * 4, *[Decimal(18)] * 4)


@pytest.mark.parametrize("limits", [True, False])
def test_school_years_and_financial_years_are_labelled_and_never_one_line(limits: bool) -> None:
    periods = [
        ReportingPeriod.academic_year(2016),
        ReportingPeriod.academic_year(2017),
        ReportingPeriod.financial_year(2018),
    ]
    figure = figure_of([20, 22, 26], periods=periods, limits=limits)
    assert figure.labels == ("academic year 2016/17", "academic year 2017/18", "financial year 2018/19")
    assert figure.breaks == {2}
    assert figure.rows[2][0] == "Financial year 2018/19"
    if not limits:
        assert figure.alt_text == (
            "Line chart: measure 2.6, % of pupils, is 26% in 2018/19, above the target of 15%; drawn apart, for periods"
            " of another calendar: 20% in academic year 2016/17 and 22% in academic year 2017/18; England at 30%."
        )
