"""Measures can be narrowed down by rating, by what is owed, by words."""

from dataclasses import replace
from datetime import date

import pytest

from cpdesk.domain.commentary import Commentary
from cpdesk.domain.measure import SuppliedRating
from cpdesk.domain.rating import RagRating
from cpdesk.domain.readiness import SignOff
from cpdesk.domain.required_action import RequiredAction
from cpdesk.domain.rich_text import RichText
from cpdesk.ui.models.measure_filter import (
    ACTION_OWED,
    DIFFERS,
    NOT_RATED,
    OWED,
    MeasureFilter,
    choices,
    filter_sentence,
    row_choices,
)
from cpdesk.ui.models.row_set import RowSet
from ui.review_builders import education, reviews


def kept(*chosen: str, words: str = "") -> list[str]:
    wanted = MeasureFilter(frozenset(chosen), words)
    return [key for key, review in reviews().items() if wanted.accepts(review)]


@pytest.mark.parametrize(
    ("chosen", "keys"),
    [
        ((), ["2.2", "2.3", "2.5", "2.6", "2.10", "2.15", "4.1", "4.2"]),
        (("red",), ["2.6", "2.15", "4.1"]),
        (("red", "amber"), ["2.3", "2.6", "2.15", "4.1"]),
        ((NOT_RATED,), ["2.10", "4.2"]),
        ((DIFFERS,), ["2.3"]),
        ((OWED,), ["2.6", "2.15", "4.1"]),
        ((ACTION_OWED, "red"), ["2.6", "2.15", "4.1"]),
        (("amber", OWED), []),
    ],
)
def test_ratings_widen_one_another_and_the_rest_narrows(chosen: tuple[str, ...], keys: list[str]) -> None:
    assert kept(*chosen) == keys


def test_words_are_found_in_reference_wording_and_lead_in_any_order_and_case() -> None:
    assert kept(words="2.15") == ["2.15"]
    assert kept(words="TIME health") == ["4.1", "4.2"]
    assert kept(words="virtual school good") == ["2.2", "2.3"]
    assert kept("red", words="care") == ["2.15"]


def test_words_are_found_in_the_commentary() -> None:
    review = reviews()["2.6"]
    written = replace(review, commentary=Commentary("2.6", ("2.6",), RichText.of("Study leave in June.")))
    assert MeasureFilter(words="june").accepts(written)
    assert not MeasureFilter(words="june").accepts(review)


def test_a_commentary_that_is_ready_is_no_longer_owed() -> None:
    review = reviews()["2.6"]
    ready = Commentary("2.6", ("2.6",), RichText.of("Study leave."), ready=SignOff())
    assert not MeasureFilter(frozenset({OWED})).accepts(replace(review, commentary=ready))


def test_the_choices_count_what_each_leaves() -> None:
    offered = [(item.words, item.count) for item in choices(reviews().values())]
    assert offered == [
        ("Red", 3),
        ("Amber", 1),
        ("Green", 2),
        ("Not rated", 2),
        ("Commentary owed", 3),
        ("Action owed", 3),
        ("Differs from the workbook", 1),
    ]


def test_a_rating_beyond_the_usual_three_is_offered_where_it_occurs() -> None:
    blue = replace(education()[0], target=None, supplied_rating=SuppliedRating(RagRating.BLUE))
    offered = choices(reviews([blue]).values())
    assert [item.words for item in offered][:4] == ["Red", "Amber", "Green", "Blue"]


def test_what_is_left_out_is_always_said() -> None:
    offered = choices(reviews().values())
    assert filter_sentence(8, 8, MeasureFilter(), offered) == "8 measures"
    assert filter_sentence(1, 1, MeasureFilter(), offered) == "1 measure"
    narrowed = MeasureFilter(frozenset({"red", OWED}), " care ")
    assert filter_sentence(1, 8, narrowed, offered) == "1 of 8 measures: red, commentary owed, “care”"


NEWLY_RED = RowSet("red/new", "Newly red", frozenset({"2.6", "2.15", "9.9"}))
OWED_BY_JANE = RowSet("owed/Jane Smith", "Owed by Jane Smith (Virtual School)", frozenset({"2.15"}))


def test_sets_of_rows_narrow_one_another_and_the_rest() -> None:
    listed = reviews()
    only = MeasureFilter(frozenset(), "", (NEWLY_RED,))
    both = MeasureFilter(frozenset({"red"}), "", (NEWLY_RED, OWED_BY_JANE))
    assert [key for key in listed if only.accepts(listed[key])] == ["2.6", "2.15"]
    assert [key for key in listed if both.accepts(listed[key])] == ["2.15"]
    assert not only.is_all


def test_a_set_offers_as_many_rows_as_the_list_has_of_it() -> None:
    (offered,) = row_choices([NEWLY_RED], reviews())
    assert (offered.name, offered.words, offered.count) == ("red/new", "Newly red", 2)


def test_a_set_says_what_its_rows_are() -> None:
    offered = choices(reviews().values())
    wanted = MeasureFilter(frozenset({"red"}), "", (NEWLY_RED, OWED_BY_JANE))
    said = filter_sentence(1, 8, wanted, offered)
    assert said == "1 of 8 measures: red, newly red, owed by Jane Smith (Virtual School)"


def test_an_action_that_is_whole_is_no_longer_owed_and_is_found_by_its_owner() -> None:
    review = reviews()["2.6"]
    whole = RequiredAction("Agree plans", "Sam Lead", date(2019, 9, 30))
    acted = replace(review, commentary=Commentary("2.6", ("2.6",), action=whole))
    partly = replace(review, commentary=Commentary("2.6", ("2.6",), action=replace(whole, owner="")))
    wanted = MeasureFilter(frozenset({ACTION_OWED}))
    assert [wanted.accepts(item) for item in (review, partly, acted)] == [True, True, False]
    assert MeasureFilter(words="sam plans").accepts(acted)
