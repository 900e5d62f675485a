"""A reason for exemption is put into words."""

from cpdesk.domain.exemption import SCHEDULE_12A, exemption_words, grounds_of


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
