"""Counts in a text that are the whole pack's, and so tell what the public ones leave out."""

import pytest

from cpdesk.domain.rating import RagRating
from cpdesk.domain.review import RatingCounts
from cpdesk.domain.telling_counts import telling_counts


def counts(green: int, red: int, amber_red: int = 0) -> RatingCounts:
    return RatingCounts({RagRating.GREEN: green, RagRating.RED: red, RagRating.AMBER_RED: amber_red}, 0, 0)


def told(words: str) -> list[str]:
    """Return what tells where one of twelve green measures and one of two that are amber-red are withheld."""
    return [quote for quote, _, _ in telling_counts(words, counts(12, 2, 2), counts(11, 2, 1))]


@pytest.mark.parametrize(
    ("words", "quote"),
    [
        ("12 measures are green.", "12 measures are green"),
        ("Twelve are green; two are red.", "Twelve are green"),
        ("Twelve of the 14 rated\nmeasures are green.", ""),
        ("Twelve of the 14 rated measures are green.", "Twelve of the 14 rated measures are green"),
        ("Of the 14, 12 (86%) are green and 2 (14%) are red.", "12 (86%) are green"),
        ("Green: 12", "Green: 12"),
        ("green (12), red (2)", "green (12"),
        ("The number of green measures is 12.", "green measures is 12"),
        ("12 out of 14 were rated as green.", "12 out of 14 were rated as green"),
        ("We have two amber-red measures.", "two amber-red"),
    ],
)
def test_a_count_that_is_not_the_public_one_is_quoted(words: str, quote: str) -> None:
    assert told(words) == ([quote] if quote else [])


@pytest.mark.parametrize(
    "words",
    [
        "11 measures are green and two are red.",
        "Of 12 measures, 11 are green.",
        "In the year there were 12 visits. The rating is green.",
        "There were 12 visits, and the report is green.",
        "12% of it is green, 12.5 are green and 3.12 is green.",
        "Since 2019-12 it is green.",
        "13 are green, and 12 are amber.",
        "two amber-red and amber",
    ],
)
def test_what_is_no_such_count_is_not(words: str) -> None:
    assert told(words) == (["two amber-red"] if words.startswith("two") else [])


def test_nothing_is_told_where_both_count_alike() -> None:
    assert list(telling_counts("12 measures are green.", counts(12, 2), counts(12, 2))) == []


def test_the_public_count_is_given_with_it() -> None:
    ((_, rating, public),) = telling_counts("12 are green.", counts(12, 2), counts(11, 2))
    assert (rating, public) == (RagRating.GREEN, 11)
