"""The small change of sentences."""

from cpdesk.domain.plain_english import count_words, counted, joined, opening_count, plural, sentence


def test_counts_are_words_up_to_nine() -> None:
    assert [count_words(count) for count in (0, 1, 9, 10, 1234)] == ["no", "one", "nine", "10", "1,234"]
    assert plural(1, "measure") == "one measure"
    assert plural(12, "measure") == "12 measures"


def test_lists_end_in_and() -> None:
    assert [joined(items) for items in ([], ["a"], ["a", "b"], ["a", "b", "c"])] == ["", "a", "a and b", "a, b and c"]


def test_sentences_begin_large_and_end_with_a_stop() -> None:
    assert sentence("NEET is high") == "NEET is high."
    assert sentence("it is. ") == "It is."


def test_counts_of_one_list_are_in_one_style() -> None:
    assert counted({"complete": 3, "ongoing": 9}) == "three complete and nine ongoing"
    assert counted({"complete": 12, "ongoing": 3}) == "12 complete and 3 ongoing"


def test_no_sentence_begins_with_a_figure() -> None:
    said = {0: "No", 9: "Nine", 10: "Ten", 13: "Thirteen", 20: "Twenty", 41: "Forty-one", 99: "Ninety-nine"}
    assert {count: opening_count(count) for count in said} == said
    assert [opening_count(count) for count in (100, 1200)] == ["A total of 100", "A total of 1,200"]
