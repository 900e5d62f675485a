"""A rule worked out from ratings that show nothing of amber says so."""

import pytest

from cpdesk.domain.amber_evidence import assumed_words
from grid_builders import Content
from understood import understood_card

_HEADINGS: list[Content] = ["Measure", "Good is", "Target", "Q1 2019/20", "RAG"]
_ON_TARGET: list[Content] = ["% of visits", "High", "90%", "95%", "G"]


@pytest.mark.parametrize(
    ("row", "is_shown"),
    [
        (["% of reviews", "High", "90%", "92%", "G"], False),
        (["% of reviews", "High", "90%", "30%", "R"], False),
        (["% of reviews", "High", "90%", "30%", "G"], False),
        (["% of reviews", "High", "90%", "87%", "A"], True),
        (["% of reviews", "High", "90%", "78%", "R"], True),
    ],
)
def test_amber_is_assumed_where_no_rating_tells_one_rule_from_another(row: list[Content], *, is_shown: bool) -> None:
    card = understood_card(_HEADINGS, _ON_TARGET, row)

    assert (assumed_words(card) == "") is is_shown


def test_a_card_without_a_rule_assumes_nothing() -> None:
    assert assumed_words(understood_card(_HEADINGS[:4], _ON_TARGET[:4])) == ""
