"""A line is one of a key to the ratings where its words say what a rating means, whatever it measures."""

import pytest

from cpdesk.excel.key.legends import explains_rating, heads_key


@pytest.mark.parametrize(
    "wording",
    [
        "Children placed more than 20 miles away",
        "% of children placed more than 20 miles from home",
        "Cases open for more than 12 months",
        "Waiting more than 18 weeks for CAMHS",
    ],
)
def test_a_distance_or_a_time_in_a_wording_is_none_from_target(wording: str) -> None:
    assert not explains_rating(wording)


@pytest.mark.parametrize("line", ["More than 10% away", "Within 5 points of target", "Green = on target", "Key:"])
def test_a_line_of_a_key_explains_a_rating(line: str) -> None:
    assert explains_rating(line)


@pytest.mark.parametrize(
    "text", ["Key", "RAG key:", "Key to ratings", "Key to the RAG ratings:", "Rating key", "Legend"]
)
def test_the_heading_of_a_key_is_part_of_it(text: str) -> None:
    assert heads_key(text)
    assert explains_rating(text)


@pytest.mark.parametrize("text", ["Key stage 2", "Key priorities", "Key to the front door", "Ratings"])
def test_other_words_head_no_key(text: str) -> None:
    assert not heads_key(text)
