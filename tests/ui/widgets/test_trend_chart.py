"""The trend chart is drawn in the background, and never goes blank between two pictures."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtGui import QColor
from pytestqt.qtbot import QtBot

from cpdesk.domain.commentary import Commentary
from cpdesk.domain.errors import CpdeskError
from cpdesk.domain.measure_review import MeasureReview
from cpdesk.ui.appearance import Appearance
from cpdesk.ui.background import Background
from cpdesk.ui.widgets.trend_chart import TrendChart
from ui.review_builders import education, reviews


@pytest.fixture
def background() -> Iterator[Background]:
    made = Background()
    yield made
    made.end()


@pytest.fixture
def chart(qtbot: QtBot, appearance: Appearance, background: Background) -> TrendChart:
    made = TrendChart(appearance, background)
    qtbot.addWidget(made)
    made.resize(420, made.height())
    with qtbot.waitExposed(made):
        made.show()
    return made


def wait_for(chart: TrendChart, words: str, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: words in chart.accessibleDescription(), timeout=20_000)


def test_the_picture_is_as_large_as_its_place_and_says_what_it_shows(chart: TrendChart, qtbot: QtBot) -> None:
    chart.show_review(reviews()["2.6"])
    wait_for(chart, "26%", qtbot)
    assert abs(chart.picture.deviceIndependentSize().width() - chart.width()) < 2
    assert abs(chart.picture.deviceIndependentSize().height() - chart.height()) < 2
    assert "15%" in chart.accessibleDescription()
    assert "2.6" in chart.accessibleName()


def test_the_old_picture_stays_until_the_new_one_is_there(chart: TrendChart, qtbot: QtBot) -> None:
    chart.show_review(reviews()["2.6"])
    wait_for(chart, "26%", qtbot)
    before = chart.picture.cacheKey()
    chart.show_review(reviews()["2.15"])
    assert chart.picture.cacheKey() == before
    wait_for(chart, "47%", qtbot)
    assert chart.picture.cacheKey() != before


def test_only_the_last_of_several_measures_is_shown(chart: TrendChart, qtbot: QtBot, background: Background) -> None:
    for key in ("2.6", "2.2", "2.3", "2.15"):
        chart.show_review(reviews()[key])
    wait_for(chart, "47%", qtbot)
    qtbot.waitUntil(lambda: background.is_idle)
    assert "47%" in chart.accessibleDescription()


def corner(chart: TrendChart) -> QColor:
    return chart.picture.toImage().pixelColor(1, 1)


def test_a_theme_of_the_other_scheme_is_drawn_anew(chart: TrendChart, qtbot: QtBot, appearance: Appearance) -> None:
    chart.show_review(reviews()["2.6"])
    wait_for(chart, "26%", qtbot)
    for theme in ("dark", "high-contrast"):
        appearance.choose(theme)
        qtbot.waitUntil(lambda: corner(chart) == appearance.colour("surface"), timeout=20_000)


def test_a_wider_place_is_drawn_anew(chart: TrendChart, qtbot: QtBot) -> None:
    chart.show_review(reviews()["2.6"])
    wait_for(chart, "26%", qtbot)
    chart.resize(300, chart.height())
    qtbot.waitUntil(lambda: abs(chart.picture.deviceIndependentSize().width() - 300) < 2, timeout=20_000)


def test_typing_commentary_draws_nothing_anew(
    chart: TrendChart, qtbot: QtBot, background: Background, monkeypatch: pytest.MonkeyPatch
) -> None:
    review = reviews()["2.6"]
    chart.show_review(review)
    wait_for(chart, "26%", qtbot)
    qtbot.waitUntil(lambda: background.is_idle)
    drawn: list[str] = []

    def note(given: MeasureReview, **_options: object) -> None:
        drawn.append(given.key)
        raise CpdeskError("Not drawn.")

    monkeypatch.setattr("cpdesk.ui.widgets.trend_chart.measure_chart", note)
    chart.show_review(replace(review, commentary=Commentary("2.6", ("2.6",))))
    chart.resize(chart.width(), chart.height() + 1)
    chart.resize(chart.width(), chart.height() - 1)
    chart.show_review(reviews()["2.15"])
    qtbot.waitUntil(lambda: drawn != [])
    assert drawn == ["2.15"]


def test_a_measure_without_figures_says_so(chart: TrendChart, qtbot: QtBot) -> None:
    chart.show_review(reviews()["2.6"])
    wait_for(chart, "26%", qtbot)
    empty = replace(education()[4], values=())
    chart.show_review(reviews([empty])["2.10"])
    assert chart.accessibleDescription() == "There are no figures to draw yet."


def test_a_chart_that_cannot_be_drawn_says_where_the_figures_are(
    chart: TrendChart, qtbot: QtBot, background: Background, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_args: object, **_options: object) -> object:
        raise ZeroDivisionError

    monkeypatch.setattr("cpdesk.ui.widgets.trend_chart.measure_chart", refuse)
    with qtbot.waitSignal(background.failed):
        chart.show_review(reviews()["2.6"])
    assert chart.accessibleDescription() == ("The chart could not be drawn. The figures are in the list below.")
