"""A measure is put into the words that people use."""

from dataclasses import replace
from decimal import Decimal

import pytest

from cpdesk.domain.commentary import Commentary
from cpdesk.domain.direction_words import direction_phrase
from cpdesk.domain.measure_words import (
    current_text,
    measure_sentence,
    rating_phrase,
    spoken,
    state_word,
    target_text,
)
from cpdesk.domain.polarity import Polarity
from cpdesk.domain.rating import RagRating, RatingOverride
from cpdesk.domain.readiness import SignOff
from cpdesk.domain.rich_text import RichText
from cpdesk.domain.target import Target
from cpdesk.domain.value import MeasureValue
from ui.review_builders import Q1, education, measure, place, reviews, value

SENTENCES = {
    "2.2": "2.2, percentage of personal education plans graded good, 79 percent, target 75 percent, green, better",
    "2.5": "2.5, Number of fixed term exclusions, 14, target 15, green, better",
    "2.6": "2.6, percentage of secondary pupils with less than 90 percent attendance, 26 percent, target 15 percent,"
    " red, worse, commentary owed, action owed",
    "2.10": "2.10, Average Progress 8 score, no figure, target minus 1, not rated: no figure supplied",
    "4.2": "4.2, percentage of dental checks in time, c, target 90 percent, not rated: suppressed, not comparable",
}


@pytest.mark.parametrize("key", SENTENCES)
def test_a_measure_is_one_sentence_to_listen_to(key: str) -> None:
    assert measure_sentence(reviews()[key]) == SENTENCES[key]


def test_the_sentence_ends_with_what_is_still_to_do() -> None:
    review = reviews()["2.6"]
    draft = replace(review, commentary=Commentary("2.6", ("2.6",), RichText.of("Study leave.")))
    ready = replace(review, commentary=Commentary("2.6", ("2.6",), RichText.of("Study leave."), ready=SignOff()))
    assert measure_sentence(draft).endswith("red, worse, commentary in draft, action owed")
    assert measure_sentence(ready).endswith("red, worse, commentary ready, action owed")
    assert [state_word(item) for item in (review, draft, ready)] == ["Owed", "Draft", "Ready"]


@pytest.mark.parametrize(
    ("key", "phrase"),
    [
        ("2.6", "worse, up 7 pts on the previous year's outturn"),
        ("2.3", "worse, down 1 pt on the previous year's outturn"),
        ("2.5", "better, down 44 on the previous year's outturn"),
        ("2.10", "no figure yet to compare with the previous year's outturn"),
        ("4.2", "not comparable: the figure is suppressed (c)"),
    ],
)
def test_the_direction_says_how_far_and_from_where(key: str, phrase: str) -> None:
    review = reviews()[key]
    assert direction_phrase(review) == phrase


def test_a_direction_without_an_earlier_figure_says_which_is_missing() -> None:
    review = reviews([measure("1.1", "Visits", "3", row=9)])["1.1"]
    assert direction_phrase(review) == "no figure for the previous year's outturn"


def test_an_unchanged_figure_is_no_change() -> None:
    review = reviews([measure("1.1", "Visits", "3", before="3", row=9)])["1.1"]
    assert direction_phrase(review) == "no change on the previous year's outturn"


def test_a_measure_where_neither_way_is_good_shows_the_change_alone() -> None:
    plain = replace(measure("1.1", "Children", "498", before="486", row=9), polarity=Polarity.NEUTRAL)
    review = reviews([plain])["1.1"]
    assert direction_phrase(review) == "up 12 on the previous year's outturn"


@pytest.mark.parametrize(
    ("target", "text"),
    [
        (None, "–"),
        (Target(Decimal(15), "0.15", place("J9")), "15%"),
        (Target(Decimal(15), "≤15%", place("J9")), "≤15%"),
        (Target(None, "To be better than baseline", place("J9")), "To be better than baseline"),
    ],
)
def test_a_target_keeps_the_workbook_s_words_and_gets_its_unit(target: Target | None, text: str) -> None:
    assert target_text(replace(education()[3], target=target)) == text


@pytest.mark.parametrize(
    ("figure", "text"),
    [
        (value("26%", Q1, "F9"), "26%"),
        (value("c", Q1, "F9"), "c"),
        (MeasureValue(Q1, place("F9"), "12 boys, 7 girls"), "12 boys, 7 girls"),
    ],
)
def test_a_figure_is_a_number_a_symbol_or_the_cell_as_it_is(figure: MeasureValue, text: str) -> None:
    assert current_text(replace(reviews()["2.6"], current=figure)) == text


def test_a_rating_says_whose_it_is() -> None:
    review = reviews()["2.6"]
    override = RatingOverride(RagRating.AMBER, "Study leave", "Jo Example")
    text_target = replace(education()[3], target=Target(None, "Improve", place("J9")))
    workbook_s = replace(text_target, supplied_rating=replace(text_target.supplied_rating, rag=RagRating.GREEN))
    assert rating_phrase(review) == "Red (R)"
    assert rating_phrase(replace(review, override=override)) == "Red (R), set by Jo Example"
    assert rating_phrase(reviews([workbook_s])["2.6"]) == "Green (G), as in the workbook"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("26%", "26 percent"),
        ("≤15%", "at most 15 percent"),
        ("−1.21", "minus 1.21"),
        ("–", "no figure"),
        ("", "no figure"),
    ],
)
def test_signs_are_spoken_as_words(text: str, words: str) -> None:
    assert spoken(text) == words
