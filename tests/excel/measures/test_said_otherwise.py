"""Targets, ratings and headings that are said otherwise than by a figure or a colour are read for what they say."""

import pytest

from cpdesk.domain.polarity import Polarity
from cpdesk.domain.rating import RagRating
from cpdesk.domain.rating_reasons import reason_words
from grid_builders import Content
from understood import understood

_KEY: list[list[Content]] = [
    ["Blue – target exceeded by more than 3 percentage points"],
    ["Green – target met"],
    ["Amber – up to 3 percentage points below target"],
    ["Red – more than 3 percentage points below target"],
]


@pytest.mark.parametrize(("unit", "figure", "rating"), [("%", 74, "blue"), ("%", 73, "green"), ("", 70, "green")])
def test_a_target_exceeded_is_blue_by_the_key(unit: str, figure: int, rating: str) -> None:
    book = understood(
        ["Measure", "Polarity", "Target", "Q1 2024/25"], [f"Stable {unit}", "High", 70, figure], [], *_KEY
    )

    (card,) = book.scorecards
    assert card.rate(card.measures[0]).rag == RagRating(rating)


def test_points_of_a_percentage_do_not_make_a_number_green_that_may_be_blue() -> None:
    book = understood(["Measure", "Polarity", "Target", "Q1 2024/25"], ["Stable", "High", 70, 74], [], *_KEY)

    (card,) = book.scorecards
    assert card.rate(card.measures[0]).rag is None


def test_of_undated_quarters_the_ratings_of_the_last_are_shown() -> None:
    book = understood(
        ["Measure", "Polarity", "Target", "Q1", "RAG", "Q2", "RAG", "Q3", "RAG"],
        ["Reviews %", "High", 70, 68, "A", 71, "G", 60, "R"],
        ["Visits %", "High", 70, 68, "A", 71, "G", 74, "G"],
    )

    (card,) = book.scorecards
    assert [measure.supplied_rating.rag for measure in card.measures] == [RagRating.RED, RagRating.GREEN]


def test_thresholds_may_be_headed_by_what_they_bound() -> None:
    book = understood(
        ["Measure", "Q1 2024/25", "Threshold: red if below", "Threshold: green if at or above"],
        ["Reviews (%)", 88, 85, 95],
        ["Plans (%)", 82, 85, 95],
        ["Advisers (%)", 95, 85, 95],
    )

    (card,) = book.scorecards
    assert [card.rate(measure).rag for measure in card.measures] == [
        RagRating.AMBER,
        RagRating.RED,
        RagRating.GREEN,
    ]


def test_all_is_a_hundred_per_cent_of_a_percentage_and_words_of_anything_else() -> None:
    book = understood(
        ["Measure", "Target", "Q1 2024/25"],
        ["% health assessments", "All", 97],
        ["Homes visited", "All", 12],
    )

    first, second = book.scorecards[0].measures
    assert first.target is not None
    assert (str(first.target.value), first.polarity) == ("100", Polarity.HIGH)
    assert second.target is not None
    assert second.target.value is None


def test_a_direction_in_two_languages_is_read_and_one_that_is_not_is_named_with_its_cell() -> None:
    book = understood(
        ["Mesur / Measure", "Gwell / Better", "Target", "Q1 2024/25"],
        ["% plans", "Uwch / Higher", 95, 93],
        ["% homeless", "Is / Lower", 4, 8],
        ["% moved", "Wibble", 4, 8],
    )

    assert [item.polarity for item in book.scorecards[0].measures] == [Polarity.HIGH, Polarity.LOW, None]
    (question,) = [item for item in book.questions if item.code == "polarity-unknown"]
    assert "“Wibble” under “Gwell / Better” in B4 was not understood" in question.text


def test_a_ratio_is_no_missing_figure() -> None:
    book = understood(
        ["Measure", "Polarity", "Target", "Q1 2024/25"],
        ["Caseload", "Low", "1:15", "1:15"],
        ["Reviews", "High", 10, None],
        ["Visits", "High", 10, 9],
    )

    (card,) = book.scorecards
    ratio, missing = (
        reason_words(reason, card.current_value(measure))
        for measure in card.measures[:2]
        if (reason := card.rate(measure).reason) is not None
    )
    assert ratio == "1:15 is not one number that a rule can compare"
    assert missing == "no figure supplied"


def test_a_forecast_figure_is_told_of_as_kept() -> None:
    book = understood(
        ["Measure", "Target", "Q1 2024/25", "RAG", "Year end forecast", "Forecast RAG"],
        ["Reviews %", 70, 68, "A", 73, "G"],
        ["Visits %", 70, 71, "G", 72, "G"],
    )

    (kept,) = [item for item in book.findings if item.code == "column-kept"]
    assert (kept.place.cell, "is forecast" in kept.text) == ("E1", True)
