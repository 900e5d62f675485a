"""The period that a scorecard's ratings are about."""

import pytest

from cpdesk.domain.period import ReportingPeriod
from cpdesk.excel.measures.current import nearness
from grid_builders import Content
from understood import understood_card

Q1 = ReportingPeriod.quarter(2019, 1)
YEAR = ReportingPeriod.financial_year(2019)
EARLIER = ReportingPeriod.quarter(2018, 1)


def current(headings: list[Content], row: list[Content], *above: str) -> str | None:
    """Return the code of the current period of a scorecard of one measure."""
    lines: list[list[Content]] = [[line] for line in above]
    card = understood_card(*lines, ["Ref", "Measure", *headings], ["1.1", "Visits made", *row])
    return card.current_period.code if card.current_period is not None else None


def test_the_latest_period_with_figures_is_current() -> None:
    headings: list[Content] = ["Q1 2019/20", "Q2 2019/20", "Q3 2019/20"]

    assert current(headings, [5, 6, None]) == "2019-20 Q2"


def test_the_period_that_the_title_names_is_current_where_it_has_figures() -> None:
    headings: list[Content] = ["Q1 2019/20", "Q2 2019/20"]

    assert current(headings, [5, 6], "Scorecard for Quarter 1 2019/20") == "2019-20 Q1"
    assert current(headings, [5, 6], "Scorecard for Quarter 4 2019/20") == "2019-20 Q2"


def test_the_period_that_is_rated_is_current_though_a_later_one_has_figures() -> None:
    headings: list[Content] = ["Q1 2019/20", "RAG Q1 2019/20", "Q2 2019/20", "RAG Q2 2019/20"]

    assert current(headings, [5, "G", 6, None]) == "2019-20 Q1"
    assert current(headings, [5, "G", 6, "R"]) == "2019-20 Q2"


def test_a_year_to_date_is_not_current_beside_the_quarters_of_its_year() -> None:
    assert current(["Q1 2019/20", "2019/20 YTD"], [5, 6]) == "2019-20 Q1"
    assert current(["2018/19", "2019/20 YTD"], [5, 6]) == "2019-20 YTD"


def test_without_a_dated_column_none_is() -> None:
    assert current(["Latest"], [5]) is None


@pytest.mark.parametrize(
    ("period", "now", "near"),
    [(Q1, Q1, 4), (YEAR, Q1, 3), (YEAR, ReportingPeriod.academic_year(2019), 2), (None, Q1, 1), (EARLIER, Q1, 0)],
)
def test_a_column_is_the_nearer_the_better_its_period_fits(
    period: ReportingPeriod | None, now: ReportingPeriod, near: int
) -> None:
    assert nearness(period, now) == near
    assert nearness(period, None) == (1 if period is None else 0)


@pytest.mark.parametrize("rating", ["A", "On track"])
def test_the_year_before_undated_quarters_is_not_what_undated_ratings_are_about(rating: str) -> None:
    assert current(["2023/24 outturn", "Target", "Q1", "Q2", "Status"], [14, 16, 2, 5, rating]) is None


def test_a_year_is_current_where_undated_quarters_stand_before_it_or_have_no_figures() -> None:
    assert current(["Q1", "Q2", "2023/24 outturn", "Status"], [2, 5, 14, "A"]) == "2023-24"
    assert current(["2023/24 outturn", "Q1", "Q2", "Status"], [14, None, None, "A"]) == "2023-24"
