"""A list of words in a file."""

from pathlib import Path

import pytest

from cpdesk.domain.errors import CpdeskError
from cpdesk.store.word_list import change_words, load_words


def test_words_are_kept_one_a_line_in_the_order_of_the_alphabet(tmp_path: Path) -> None:
    path = tmp_path / "own" / "words.txt"

    assert change_words(path, add=["Ofsted", "keyworker", "Cafcass"]) == {"Cafcass", "keyworker", "Ofsted"}
    assert path.read_text(encoding="utf-8") == "Cafcass\nkeyworker\nOfsted\n"
    assert load_words(path) == {"Cafcass", "keyworker", "Ofsted"}


def test_what_another_window_added_stays(tmp_path: Path) -> None:
    path = tmp_path / "words.txt"
    path.write_text("Estyn\n\n  gofal  \n", encoding="utf-8")

    assert change_words(path, add=["Cafcass"], remove=["Estyn", "Ofsted"]) == {"Cafcass", "gofal"}


def test_there_are_none_where_there_is_no_file(tmp_path: Path) -> None:
    path = tmp_path / "words.txt"

    assert change_words(path) == frozenset()
    assert not path.exists()


def test_a_list_that_cannot_be_kept_is_said_in_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "own").write_text("a file in the way", encoding="utf-8")

    with pytest.raises(CpdeskError):
        change_words(tmp_path / "own" / "words.txt", add=["Cafcass"])
