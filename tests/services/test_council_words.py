"""The council's own words on this computer."""

from pathlib import Path

import pytest

from cpdesk.services import council_words


def test_words_are_kept_where_nobody_says_otherwise_in_the_users_own_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(council_words, "words_path", lambda: tmp_path / "words.txt")

    assert council_words.keep_words(add=["Cafcass"]) == {"Cafcass"}
    assert council_words.keep_words(tmp_path / "words.txt") == {"Cafcass"}
