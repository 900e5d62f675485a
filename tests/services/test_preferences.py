"""Preferences."""

import getpass

import pytest

from cpdesk.services.preferences import AUTHOR, PREFERENCES, SCHEME, author_or_login


def test_every_preference_is_declared_once_with_its_words() -> None:
    assert len({preference.name for preference in PREFERENCES}) == len(PREFERENCES)
    assert all(preference.label and preference.help.endswith(".") for preference in PREFERENCES)


def test_a_value_that_is_no_choice_any_more_is_the_default() -> None:
    assert [SCHEME.accept(value) for value in ("dark", "purple", "")] == ["dark", "system", "system"]
    assert AUTHOR.accept("Jo") == "Jo"


def test_an_author_is_who_was_set_else_who_is_logged_in(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(getpass, "getuser", lambda: "jwriter")
    assert [author_or_login(" Jo Writer "), author_or_login(" ")] == ["Jo Writer", "jwriter"]


def test_an_author_has_a_name_where_the_computer_knows_none(monkeypatch: pytest.MonkeyPatch) -> None:
    def nobody() -> str:
        raise KeyError("uid not found")

    monkeypatch.setattr(getpass, "getuser", nobody)
    assert author_or_login() == "Unnamed"
