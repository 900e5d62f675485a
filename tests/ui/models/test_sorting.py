"""Lists are sorted as people count."""

from decimal import Decimal

from cpdesk.ui.models.sorting import arranged, by_number, by_text


def test_references_are_counted_not_spelt() -> None:
    refs = ["2.10", "2.2", "10.1", "2.1a", "2.1", "A2", "A10"]
    assert arranged(refs, by_text) == ["2.1", "2.1a", "2.2", "2.10", "10.1", "A2", "A10"]


def test_nothing_comes_last_whichever_way_is_sorted() -> None:
    numbers = [Decimal("1.5"), None, Decimal(-2), Decimal(30)]
    assert arranged(numbers, by_number) == [Decimal(-2), Decimal("1.5"), Decimal(30), None]
    assert arranged(numbers, by_number, descending=True) == [Decimal(30), Decimal("1.5"), Decimal(-2), None]


def test_equals_stay_as_they_stood_both_ways() -> None:
    words = ["b", "A", "a", "B"]
    assert arranged(words, by_text) == ["A", "a", "b", "B"]
    assert arranged(words, by_text, descending=True) == ["b", "B", "A", "a"]


def test_words_count_from_their_first_letter_whatever_stands_before_it() -> None:
    assert arranged([" b", "", "a", "  "], by_text) == ["a", " b", "", "  "]


def test_figures_and_words_in_one_column_are_told_apart() -> None:
    assert arranged(["b2", "10", "b10", "9", "b"], by_text) == ["9", "10", "b", "b2", "b10"]
