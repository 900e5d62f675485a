"""Which words are right, and where the next is that is not."""

import pytest

from cpdesk.domain.pack_text import PackText
from cpdesk.domain.rich_text import RichText
from cpdesk.domain.spelt_word import spelt_words
from cpdesk.domain.text_place import TextKind, TextPlace
from cpdesk.resources import resource_text
from cpdesk.services.details_file import read_details
from cpdesk.services.dictionary import load_dictionary
from cpdesk.services.opening import sample_details_path
from cpdesk.services.spelling import Spelling, languages_of, next_wrong_word


def _text(name: str, *lines: str) -> PackText:
    return PackText(TextPlace(TextKind.SECTION, name), name, RichText.of(*lines))


TEXTS = (_text("one", "fine xx fine", "xy"), _text("two", "fine"), _text("three", "xz fine xw"))


def _is_wrong(word: str) -> bool:
    return word.startswith("x")


@pytest.fixture(scope="module")
def english() -> Spelling:
    return Spelling(languages_of("en-GB"))


@pytest.fixture(scope="module")
def both() -> Spelling:
    return Spelling(languages_of("both"))


def test_a_word_of_any_language_that_is_checked_is_right(english: Spelling, both: Spelling) -> None:
    assert [english.is_right(word) for word in ("colour", "gofal", "attendence")] == [True, False, False]
    assert [both.is_right(word) for word in ("colour", "gofal", "attendence")] == [True, True, False]


def test_the_sectors_own_words_are_right(english: Spelling) -> None:
    assert [word for word in ("Cafcass", "wellbeing", "coproduction", "Estyn") if not english.is_right(word)] == []


def test_the_list_of_the_sector_holds_only_what_the_dictionary_lacks() -> None:
    english, words = load_dictionary("en-GB"), resource_text("dictionaries", "sector.txt").splitlines()[1:]

    assert [word for word in words if english.lookup(word)] == []
    assert words == sorted(words, key=str.casefold)


def test_every_word_of_the_sample_paper_is_right(english: Spelling) -> None:
    details = read_details(sample_details_path())
    texts = [*(section.text for section in details.sections), *(item.text for item in details.commentaries)]
    words = [word.plain for text in texts for block in text.blocks for word in spelt_words(block.plain)]

    assert len(words) > 500
    assert [word for word in words if not english.is_right(word)] == []


def test_nothing_is_wrong_where_nothing_is_checked() -> None:
    off = Spelling(languages_of("off"))

    assert off.is_off
    assert off.is_right("attendence")


def test_the_councils_own_words_are_offered_first(english: Spelling) -> None:
    assert english.suggestions("Winterbourn", ["Winterbourne"])[0] == "Winterbourne"
    assert "attendance" in english.suggestions("attendence")


@pytest.mark.parametrize(
    ("typed", "meant"),
    [("staf", "staff"), ("adress", "address"), ("teh", "the"), ("fostr", "foster"), ("recieve", "receive")],
)
def test_what_is_nearest_to_what_was_typed_is_offered_first(english: Spelling, typed: str, meant: str) -> None:
    assert english.suggestions(typed)[0] == meant


def test_both_languages_take_turns_to_offer_words(both: Spelling) -> None:
    offered = both.suggestions("blentin")

    assert {"Valentin", "blentyn"} <= set(offered)
    assert len(offered) == len(set(offered)) <= 6


@pytest.mark.parametrize(
    ("start", "found"),
    [
        ((0, 0, 0), ("one", "xx")),
        ((0, 0, 6), ("one", "xy")),
        ((0, 1, 1), ("three", "xz")),
        ((1, 0, 0), ("three", "xz")),
        ((2, 0, 2), ("three", "xw")),
        ((2, 0, 10), ("one", "xx")),
    ],
)
def test_the_next_wrong_word_is_the_one_behind_the_caret_and_round_again(
    start: tuple[int, int, int], found: tuple[str, str]
) -> None:
    word = next_wrong_word(TEXTS, start, _is_wrong)

    assert word is not None
    assert (word.within.name, word.words) == found


def test_the_only_wrong_word_is_found_again_from_behind_it() -> None:
    word = next_wrong_word((_text("one", "xx fine"),), (0, 0, 2), _is_wrong)

    assert word is not None
    assert word.words == "xx"


def test_there_is_none_where_all_is_right() -> None:
    assert next_wrong_word(TEXTS, (0, 0, 0), lambda _: False) is None
