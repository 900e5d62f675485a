"""The small change of sentences."""

from datetime import date

import pytest

from cpdesk.domain.period import ReportingPeriod
from cpdesk.domain.rating import RagRating
from cpdesk.domain.review import RatingCounts
from cpdesk.report.wording import count_words, joined, paragraphs_words, period_name, plural, ratings_sentence, sentence

RED, AMBER, GREEN = RagRating.RED, RagRating.AMBER, RagRating.GREEN


def test_counts_are_words_up_to_nine() -> None:
    assert [count_words(count) for count in (0, 1, 9, 10, 1234)] == ["no", "one", "nine", "10", "1,234"]
    assert plural(1, "measure") == "one measure"
    assert plural(12, "measure") == "12 measures"


def test_lists_end_in_and() -> None:
    assert [joined(items) for items in ([], ["a"], ["a", "b"], ["a", "b", "c"])] == ["", "a", "a and b", "a, b and c"]


def test_sentences_begin_large_and_end_with_a_stop() -> None:
    assert sentence("NEET is high") == "NEET is high."
    assert sentence("it is. ") == "It is."


@pytest.mark.parametrize(
    ("by_rating", "not_rated", "words"),
    [
        (
            {GREEN: 24, AMBER: 12, RED: 7},
            7,
            "Of the 50 measures, 43 are rated: 24 green, 12 amber and seven red. Seven are not rated.",
        ),
        ({GREEN: 1}, 1, "Of the two measures, one is rated: one green. One is not rated."),
        ({RED: 3}, 0, "All three measures are rated: three red."),
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
