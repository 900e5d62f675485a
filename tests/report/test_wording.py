"""The sentences that papers share."""

from datetime import date

import pytest

from cpdesk.domain.exemption import paragraphs_words
from cpdesk.domain.period import ReportingPeriod
from cpdesk.domain.rating import RagRating
from cpdesk.domain.review import RatingCounts
from cpdesk.report.wording import period_name, ratings_sentence, rounding_note

RED, AMBER, GREEN = RagRating.RED, RagRating.AMBER, RagRating.GREEN


@pytest.mark.parametrize(
    ("by_rating", "not_rated", "words"),
    [
        ({}, 0, "There are no measures."),
        (
            {GREEN: 24, AMBER: 12, RED: 7},
            7,
            "Of the 43 rated measures, 24 (56%) are green, 12 (28%) are amber and 7 (16%) are red; 7 are not rated.",
        ),
        ({GREEN: 1}, 1, "The one rated measure is green; one is not rated."),
        (
            {GREEN: 1, RED: 2},
            2,
            "Of the three rated measures, one (33%) is green and two (67%) are red; two are not rated.",
        ),
        ({GREEN: 2}, 26, "Both rated measures are green; 26 are not rated."),
        ({RED: 3}, 0, "All three rated measures are red."),
        ({RED: 2}, 0, "Both rated measures are red."),
        ({GREEN: 1, RED: 1}, 0, "Of the two rated measures, one (50%) is green and one (50%) is red."),
        ({}, 2, "Neither of the two measures is rated."),
        ({}, 12, "None of the 12 measures is rated."),
        ({RED: 1}, 0, "The one measure is rated red."),
        ({}, 1, "The one measure is not rated."),
    ],
)
def test_ratings_are_counted_out_of_those_that_are_rated(
    by_rating: dict[RagRating, int], not_rated: int, words: str
) -> None:
    assert ratings_sentence(RatingCounts(by_rating, not_rated, 0)) == words


@pytest.mark.parametrize(
    ("period", "name"),
    [
        (ReportingPeriod.quarter(2019, 1), "Quarter 1"),
        (ReportingPeriod.month(2019, 6), "June 2019"),
        (ReportingPeriod.financial_year(2019), "2019/20"),
        (ReportingPeriod.snapshot(date(2020, 3, 31)), "31 March 2020"),
        (ReportingPeriod.term(2019, "autumn"), "Autumn term 2019/20"),
    ],
)
def test_periods_lead_a_heading(period: ReportingPeriod, name: str) -> None:
    assert period_name(period) == name


def test_paragraphs_of_the_schedule_are_named() -> None:
    assert paragraphs_words("2") == "paragraph 2"
    assert paragraphs_words("1, 2 and 2") == "paragraphs 1 and 2"
    assert paragraphs_words("other") == "paragraph other"


def test_percentages_that_do_not_come_to_100_are_explained_once() -> None:
    whole, thirds = RatingCounts({GREEN: 1, RED: 1}, 0, 0), RatingCounts({GREEN: 1, AMBER: 1, RED: 1}, 0, 0)
    assert rounding_note(whole, RatingCounts({}, 3, 0)) == ""
    assert rounding_note(whole, thirds) == "Percentages are rounded, so they may not add to 100."
