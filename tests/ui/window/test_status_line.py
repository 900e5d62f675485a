"""The words of the status bar."""

from cpdesk.domain.rating import RagRating
from cpdesk.domain.review import RatingCounts
from cpdesk.ui.window.status_line import owed_words, rating_words


def test_counts_are_listed_from_red_to_green_without_those_that_are_none() -> None:
    counts = RatingCounts({RagRating.GREEN: 24, RagRating.RED: 6, RagRating.AMBER: 13}, not_rated=7, owed=2)

    assert rating_words(counts) == "6 red, 13 amber, 24 green of 43 rated, 7 not rated"


def test_with_no_measures_there_is_nothing_to_count() -> None:
    assert rating_words(RatingCounts({}, not_rated=0, owed=0)) == ""


def test_what_is_owed_is_said_and_so_is_that_nothing_is() -> None:
    assert owed_words(2) == "commentary owed on 2"
    assert owed_words(0) == "no commentary owed"
