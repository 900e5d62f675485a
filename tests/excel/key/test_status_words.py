"""Words for how a measure is doing are known as such; which rating they are is only offered."""

import pytest

from cpdesk.excel.key.status_words import is_status_word, likely_rating


@pytest.mark.parametrize(
    ("text", "rating"),
    [
        ("On track", "green"),
        ("Achieved", "green"),
        ("Target met", "green"),
        ("Yes", "green"),
        ("Y", "green"),
        ("At risk", "amber"),
        ("Slightly below target", "amber"),
        ("Partially met", "amber"),
        ("Watch", "amber"),
        ("Off track", "red"),
        ("Not met", "red"),
        ("Missed", "red"),
        ("Behind schedule", "red"),
        ("Delayed", "red"),
        ("NO.", "red"),
    ],
)
def test_the_likely_rating_of_plain_words(text: str, rating: str) -> None:
    assert likely_rating(text) == rating
    assert is_status_word(text)


@pytest.mark.parametrize("text", ["Complete", "On hold", "Not started", "Closed", "In progress"])
def test_the_state_of_an_action_may_be_any_rating(text: str) -> None:
    assert likely_rating(text) is None
    assert is_status_word(text)


@pytest.mark.parametrize("text", ["", "Monthly", "Head of Service", "Provisional", "95%", "North"])
def test_other_words_say_nothing_of_it(text: str) -> None:
    assert not is_status_word(text)
