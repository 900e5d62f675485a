"""A reason for exemption is put into words."""

import pytest

from cpdesk.domain.exemption import SCHEDULE_12A, exemption_words, grounds_of, paragraphs_words


def test_the_seven_paragraphs_are_there_in_order() -> None:
    assert list(SCHEDULE_12A) == ["1", "2", "3", "4", "5", "6", "7"]


def test_a_paragraph_is_named_with_what_it_is_about() -> None:
    assert exemption_words("1") == "Paragraph 1 – information about an individual"


def test_a_paragraph_that_is_not_known_keeps_its_own_name() -> None:
    assert exemption_words("14 (Wales)") == "Paragraph 14 (Wales)"


def test_several_paragraphs_are_told_apart_and_named_together() -> None:
    assert grounds_of("2", "", "2, 1") == ("1", "2")
    assert grounds_of("") == ()
    assert exemption_words("1, 2") == "Paragraphs 1 and 2"
    assert exemption_words("1, 2, 5") == "Paragraphs 1, 2 and 5"


@pytest.mark.parametrize(
    ("exempt", "said"),
    [
        ("3", "paragraph 3"),
        ("3 1, 2", "paragraphs 1, 2 and 3"),
        ("10, 7A, 7", "paragraphs 7, 7A and 10"),
        ("2, 2", "paragraph 2"),
        ("", "paragraph "),
    ],
)
def test_paragraphs_are_named_in_the_order_of_the_schedule(exempt: str, said: str) -> None:
    assert paragraphs_words(exempt) == said
