"""A chart's title is drafted, accepted or worded, and gives way where its figures are others."""

from cpdesk.charts.figures import chart_kind, measure_figure, measure_title
from cpdesk.domain.chart_kind import ChartKind
from cpdesk.domain.chart_title import TitleState, chart_measure
from cpdesk.domain.edits import ChooseChart, Edit, SetChartTitle, ShowLimits
from cpdesk.domain.measure_review import MeasureReview
from cpdesk.domain.pack import BoardPack
from cpdesk.domain.review import review_pack
from cpdesk.domain.rolling import rolled_fields
from pack_builders import applied, measure, pack_of, scorecard, workbook

DRAFT = "Measure 2.6 rose to 26%, above the target of 15%"


def pack(*edits: Edit, last: int = 26) -> BoardPack:
    item = measure("2.6", "% of pupils", [17, 19, last], "15", england="24")
    return pack_of(workbook([scorecard([item])]), edits=edits)


def reviewed(held: BoardPack) -> MeasureReview:
    return review_pack(held).measures["2.6"]


def worded(words: str, held: BoardPack) -> SetChartTitle:
    title = measure_title(reviewed(held))
    return SetChartTitle(f"{chart_kind(reviewed(held)).value}:2.6", title.written(words))


def test_a_title_is_a_draft_until_somebody_accepts_it() -> None:
    held = pack()
    assert (measure_title(reviewed(held)).text, measure_title(reviewed(held)).state) == (DRAFT, TitleState.DRAFTED)
    accepted = reviewed(applied(held, worded(DRAFT, held)))
    assert (measure_title(accepted).text, measure_title(accepted).state) == (DRAFT, TitleState.ACCEPTED)


def test_a_draft_that_was_accepted_is_drafted_anew_for_other_figures() -> None:
    held = pack()
    after = reviewed(pack(worded(DRAFT, held), last=30))
    assert measure_title(after).text == "Measure 2.6 rose to 30%, above the target of 15%"
    assert measure_title(after).state is TitleState.DRAFTED


def test_own_words_stand_while_the_figures_are_those_that_they_were_written_on() -> None:
    held = pack()
    edit = worded("  Attendance has worsened\n for two years ", held)
    own = reviewed(applied(held, edit))
    assert measure_figure(own).title == "Attendance has worsened for two years"
    assert measure_title(own).state is TitleState.OWN

    after = reviewed(pack(edit, last=10))
    assert measure_figure(after).title == "Measure 2.6 fell to 10%, below the target of 15%"
    assert measure_title(after).state is TitleState.OVERTAKEN
    assert measure_title(after).own == "Attendance has worsened for two years"


def test_each_kind_of_chart_has_a_title_of_its_own() -> None:
    held = pack()
    bars = applied(held, worded("Ours", held), ChooseChart("2.6", ChartKind.BARS))
    assert measure_figure(reviewed(bars)).title == "Measure 2.6 is 26%, above England at 24%"
    assert measure_figure(reviewed(applied(bars, ChooseChart("2.6", None)))).title == "Ours"


def test_taking_a_title_back_leaves_the_draft() -> None:
    held = pack()
    edit = worded("Ours", held)
    assert measure_figure(reviewed(applied(held, edit, SetChartTitle(edit.chart, None)))).title == DRAFT


def test_titles_are_of_their_period_and_the_kind_of_chart_is_not() -> None:
    held = pack()
    rolled = rolled_fields(applied(held, worded("Ours", held), ChooseChart("2.6", ChartKind.BARS)))
    assert "measure/2.6/chart" in rolled
    assert not any(name.startswith("chart/") for name in rolled)


def test_a_kind_is_chosen_for_one_measure_and_limits_end_it() -> None:
    held = applied(pack(), ChooseChart("2.6", ChartKind.RUN))
    assert chart_kind(reviewed(held)) is ChartKind.RUN
    assert chart_kind(reviewed(applied(held, ShowLimits("2.6", are_shown=True)))) is ChartKind.CONTROL
    all_limited = applied(pack(), ShowLimits("", are_shown=True))
    assert chart_kind(reviewed(all_limited)) is ChartKind.CONTROL
    assert chart_kind(reviewed(applied(all_limited, ChooseChart("2.6", ChartKind.TREND)))) is ChartKind.TREND
    assert chart_kind(reviewed(applied(pack(), ChooseChart("2.6", ChartKind.CONTROL)))) is ChartKind.CONTROL


def test_a_kind_that_does_not_suit_any_more_gives_way_to_the_usual() -> None:
    item = measure("2.6", "% of pupils", [17, 19, 26], "15")
    held = pack_of(workbook([scorecard([item])]), edits=[ChooseChart("2.6", ChartKind.BARS)])
    assert chart_kind(reviewed(held)) is ChartKind.TREND


def test_the_measure_of_a_chart_is_known() -> None:
    assert chart_measure("bars:Dashboard!1.1") == "Dashboard!1.1"
    assert chart_measure("together:1, 2") == chart_measure("ratings:") == ""
