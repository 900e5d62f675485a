"""Texts that a child is to understand: their long sentences and hard words."""

import pytest

from cpdesk.domain.plain_reading import hard_words, long_sentences

PLAIN = {"permanence": "a home that lasts", "SEND": "special needs", "care plan": "the plan", "plan": "plan"}


def test_a_sentence_of_more_than_twenty_words_is_long() -> None:
    short, long = " ".join(["word"] * 20), " ".join(["word"] * 21)
    assert list(long_sentences(f"{short}. {long}! Short?\n{short}")) == [(f"{long}!", 21)]


def test_a_line_ends_a_sentence_too() -> None:
    assert list(long_sentences("\n".join(["ten words are in this line and that is all"] * 5))) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Permanence matters; permanence is a home.", [("Permanence", "a home that lasts")]),
        ("Your care\nplan says so.", [("care plan", "the plan")]),
        ("We will send you a letter.", []),
        ("Ask about SEND.", [("SEND", "special needs")]),
        ("Impermanence is no such word, nor are carers.", []),
        ("", []),
    ],
)
def test_hard_words_are_found_as_words(text: str, found: list[tuple[str, str]]) -> None:
    assert list(hard_words(text, PLAIN)) == found


def test_a_list_of_no_words_finds_none() -> None:
    assert list(hard_words("Permanence.", {})) == []
