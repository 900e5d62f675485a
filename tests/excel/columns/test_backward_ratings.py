"""Ratings that were given before are none of the current period."""

import pytest

from cpdesk.domain.scorecard import Scorecard
from grid_builders import Content
from understood import understood_card

_HEADINGS: list[Content] = ["Ref", "Measure", "Q1 2019/20", "Q2 2019/20", "Target", "Polarity"]


def _card(title: str, *ratings: tuple[str, list[str]]) -> Scorecard:
    """Return a card of two measures with those columns of ratings."""
    first: list[Content] = ["1.1", "% of visits on time", 90, 80, 95, "High", *(cells[0] for _, cells in ratings)]
    second: list[Content] = ["1.2", "% of reviews on time", 70, 95, 90, "High", *(cells[1] for _, cells in ratings)]
    return understood_card([title], [], [*_HEADINGS, *(heading for heading, _ in ratings)], first, second)


def _ratings(card: Scorecard) -> list[str | None]:
    return [measure.supplied_rating.rag for measure in card.measures]


@pytest.mark.parametrize("title", ["Scorecard Q2 2019/20", "Scorecard"])
@pytest.mark.parametrize(
    "heading",
    [
        "Previous RAG",
        "Last quarter RAG",
        "RAG Q1",
        "Prior RAG",
        "RAG last quarter",
        "Last RAG",
        "RAG (previous quarter)",
    ],
)
def test_the_rating_is_that_of_the_column_that_does_not_look_back(heading: str, title: str) -> None:
    before, now = (heading, ["A", "R"]), ("RAG", ["R", "G"])

    assert _ratings(_card(title, before, now)) == ["red", "green"]
    assert _ratings(_card(title, now, before)) == ["red", "green"]


def test_earlier_ratings_alone_rate_nothing_and_are_kept_by_name() -> None:
    card = _card("Scorecard", ("Previous RAG", ["A", "R"]))

    assert _ratings(card) == [None, None]
    assert [(cell.heading, cell.text) for measure in card.measures for cell in measure.other] == [
        ("Previous RAG", "A"),
        ("Previous RAG", "R"),
    ]


def test_those_of_the_quarter_before_the_title_s_are_that_quarter_s() -> None:
    card = _card("Scorecard Q2 2019/20", ("RAG last quarter", ["A", "R"]), ("RAG", ["R", "G"]))

    assert [column.period.code if column.period else None for column in card.columns[-2:]] == ["2019-20 Q1", None]


def test_a_rating_that_compares_with_last_year_is_the_current_one() -> None:
    assert _ratings(_card("Scorecard", ("RAG against last year", ["A", "R"]))) == ["amber", "red"]
