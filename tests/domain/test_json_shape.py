"""What a field holds is told apart before anything reads it."""

import pytest

from cpdesk.domain.json_shape import has_texts, is_count, is_day_or_empty, is_list_of_texts, is_rich_text, reads
from cpdesk.domain.rich_text import RichText


@pytest.mark.parametrize(("value", "said"), [("2019-09-17", True), ("", True), ("soon", False), (None, False)])
def test_a_day_is_an_iso_date_or_empty(value: object, said: bool) -> None:
    assert is_day_or_empty(value) is said


def test_true_counts_nothing() -> None:
    assert [is_count(value) for value in (0, 3, -1, True, "3")] == [True, True, False, False, False]


def test_a_text_alone_is_no_list_of_texts() -> None:
    assert [is_list_of_texts(value) for value in (["a"], ("a", "b"), [], "ab", [1])] == [True, True, True, False, False]


def test_texts_may_be_missing_but_are_nothing_else() -> None:
    assert has_texts({"name": "Jo"}, "name", "comment")
    assert not has_texts({"name": 5}, "name")
    assert not has_texts("Jo", "name")


def test_what_was_written_as_rich_text_is_one() -> None:
    assert is_rich_text(RichText.of("Why.").to_json())
    assert not is_rich_text([{"kind": "verse", "runs": []}])
    assert not is_rich_text([{"runs": [{"text": "Why", "bold": "yes"}]}])


def test_what_a_reader_refuses_cannot_be_read() -> None:
    assert reads(lambda value: int(str(value)))("5")
    assert not reads(lambda value: int(str(value)))("five")
