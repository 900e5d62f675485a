"""Which words are worth checking."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cpdesk.domain.spelt_word import spelt_words


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("The children’s well-being, and/or", ["The", "children’s", "well-being", "and", "or"]),
        ("Q1 2019/20: 26% of 16-year-olds on the 2nd", ["of", "on", "the"]),
        ("NEET, EHCPs, the CLA's IROs’ view (a)", ["the", "view"]),
        ("See https://a.gov.uk/x and www.x.org, jo@b.uk or (cheshireeast.gov.uk/care).", ["See", "and", "or"]),
        ("in R:\\Care\\report or paper.docx", ["in", "or"]),
        ("“Quoted” ‘words’ – dashed", ["Quoted", "words", "dashed"]),
        ("Mae'r plant yn dŷ gŵr", ["Mae'r", "plant", "yn", "dŷ", "gŵr"]),
        ("field_name", []),
    ],
)
def test_addresses_figures_and_capitals_are_left_out(line: str, words: list[str]) -> None:
    assert [word.words for word in spelt_words(line)] == words


def test_a_word_is_looked_up_with_straight_marks() -> None:
    assert [word.plain for word in spelt_words("children’s co\u2011operation")] == ["children's", "co-operation"]


@given(st.text("ab’-. 1A@/é😀\n"))
def test_every_word_stands_where_it_says(line: str) -> None:
    assert all(line[word.start : word.end] == word.words for word in spelt_words(line))
