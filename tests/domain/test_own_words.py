"""The council's own words."""

import pytest

from cpdesk.domain.edits import KnowWord
from cpdesk.domain.own_words import is_own, own_words
from cpdesk.domain.pack import BoardPack
from pack_builders import applied


@pytest.mark.parametrize("word", ["Cafcass", "Cafcass's", "keyworker", "Keyworker", "keyworker's", "keyworkers'"])
def test_a_word_counts_with_a_capital_before_it_and_an_s_behind(word: str) -> None:
    assert is_own(word, {"Cafcass", "keyworker", "keyworkers"})


@pytest.mark.parametrize("word", ["cafcass", "keyworking", "KEYworker"])
def test_other_words_do_not(word: str) -> None:
    assert not is_own(word, {"Cafcass", "keyworker"})


def test_a_pack_holds_them_until_they_are_taken_out() -> None:
    pack = applied(BoardPack(), KnowWord("Cafcass"), KnowWord("and/or"))

    assert own_words(pack) == {"Cafcass", "and/or"}
    assert own_words(applied(pack, KnowWord("Cafcass", is_own=False))) == {"and/or"}
