"""Ratings are read from letters, words and fills, and never from an unclear colour."""

import pytest

from cpdesk.domain.rating import RagRating
from cpdesk.excel.key.rating_key import RatingKey
from cpdesk.excel.key.ratings import rating_of_text


@pytest.mark.parametrize(
    ("text", "rating"),
    [
        ("R", RagRating.RED),
        ("RED ", RagRating.RED),
        ("Amber", RagRating.AMBER),
        ("G↑", RagRating.GREEN),
        ("Green (↓)", RagRating.GREEN),
        ("↑ / G", RagRating.GREEN),
        ("R - ↓", RagRating.RED),
        ("▲ Green", RagRating.GREEN),
        ("A/G", RagRating.AMBER_GREEN),
        ("Amber-Red", RagRating.AMBER_RED),
        ("Green (improving)", RagRating.GREEN),
        ("B", RagRating.BLUE),
        ("Yellow", RagRating.YELLOW),
        ("Red (R)", RagRating.RED),
        ("R - Red", RagRating.RED),
        ("Red: below target", RagRating.RED),
        ("A - slightly below", RagRating.AMBER),
        ("a-r", RagRating.AMBER_RED),
        ("RAG: Green", RagRating.GREEN),
        ("Red triangle", RagRating.RED),
        ("🟧", RagRating.AMBER),
        ("Amber1", RagRating.AMBER),
        ("(A)", RagRating.AMBER),
        ("[G]", RagRating.GREEN),
        ("[Red]", RagRating.RED),
        ("Grn", RagRating.GREEN),
    ],
)
def test_a_letter_or_word_is_a_rating(text: str, rating: RagRating) -> None:
    assert rating_of_text(text) is rating


@pytest.mark.parametrize(
    "text",
    [
        "",
        "n/a",
        "On track to be green next year",
        "62%",
        "Reading",
        "Bad",
        "Y1",
        "R2",
        "A - Adoption",
        "Redcar",
        "(r)",
        "(p)",
    ],
)
def test_other_words_are_no_rating(text: str) -> None:
    assert rating_of_text(text) is None


@pytest.mark.parametrize(
    ("fill", "rating"),
    [
        ("FF0000", RagRating.RED),
        ("C00000", RagRating.RED),
        ("FFC7CE", RagRating.RED),
        ("FFC000", RagRating.AMBER),
        ("FFEB9C", RagRating.AMBER),
        ("FFFF00", RagRating.YELLOW),
        ("00B050", RagRating.GREEN),
        ("92D050", RagRating.GREEN),
        ("C6EFCE", RagRating.GREEN),
        ("0070C0", RagRating.BLUE),
    ],
)
def test_a_fill_is_the_rating_of_its_hue(fill: str, rating: RagRating) -> None:
    assert RatingKey().of_colour(fill) is rating


@pytest.mark.parametrize("fill", ["FFFFFF", "E7E6E6", "BFBFBF", "000000", "D9E2F3", "DDEBF7", "7030A0", None])
def test_bands_greys_and_unclear_hues_are_no_rating(fill: str | None) -> None:
    assert RatingKey().of_colour(fill) is None


def test_the_legends_meaning_of_a_colour_wins_over_its_hue() -> None:
    assert RatingKey({"FFFF00": RagRating.AMBER}).of_colour("FFFF00") is RagRating.AMBER


@pytest.mark.parametrize(
    ("word", "rating"), [("Coch", "red"), ("Oren", "amber"), ("AMBR", "amber"), ("gwyrdd", "green"), ("Glas", "blue")]
)
def test_the_colours_of_wales_are_ratings(word: str, rating: str) -> None:
    assert rating_of_text(word) == rating


@pytest.mark.parametrize(
    ("text", "rating"),
    [
        ("Gwyrdd / Green", RagRating.GREEN),
        ("Coch / Red", RagRating.RED),
        ("Amber|Ambr", RagRating.AMBER),
        ("Coch / Green", None),
        ("Dim / Red", None),
        ("Amber / Red", RagRating.AMBER_RED),
    ],
)
def test_a_rating_may_be_said_in_two_languages(text: str, rating: RagRating | None) -> None:
    assert rating_of_text(text) is rating
