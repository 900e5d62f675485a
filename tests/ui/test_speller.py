"""The speller answers at once, and looks up what it does not know."""

from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from cpdesk.ui.background import Background
from cpdesk.ui.speller import Speller


@pytest.fixture
def background() -> Iterator[Background]:
    made = Background()
    yield made
    made.end()


@pytest.fixture
def speller(background: Background) -> Speller:
    return Speller(background, "en-GB", background)


def _look_up(qtbot: QtBot, speller: Speller, *words: str) -> None:
    with qtbot.waitSignal(speller.learnt, timeout=20_000):
        for word in words:
            speller.is_wrong(word)


def test_a_word_is_not_wrong_until_it_was_looked_up(qtbot: QtBot, speller: Speller) -> None:
    assert not speller.is_wrong("attendence")
    with qtbot.waitSignal(speller.learnt, timeout=20_000) as learnt:
        speller.is_wrong("colour")

    assert learnt.args == [frozenset({"attendence"})]
    assert speller.is_wrong("attendence")
    assert not speller.is_wrong("colour")


def test_nothing_is_looked_up_where_nothing_is_checked(qtbot: QtBot, background: Background) -> None:
    speller = Speller(background, "off", background)

    assert speller.is_off
    assert not speller.is_wrong("attendence")
    assert background.is_idle


def test_the_councils_own_words_are_right_at_once(qtbot: QtBot, speller: Speller) -> None:
    _look_up(qtbot, speller, "Winterbournes")
    assert speller.is_wrong("Winterbournes")
    with qtbot.waitSignal(speller.learnt) as learnt:
        speller.set_own_words({"Winterbournes"})

    assert learnt.args == [None]
    assert not speller.is_wrong("Winterbournes")
    assert speller.own_words == {"Winterbournes"}


def test_another_language_forgets_what_was_known(qtbot: QtBot, speller: Speller) -> None:
    _look_up(qtbot, speller, "colour", "gofal")
    assert speller.is_wrong("gofal")
    speller.choose("cy")
    assert not speller.is_wrong("gofal")
    _look_up(qtbot, speller, "colour", "gofal")

    assert speller.is_wrong("colour")
    assert not speller.is_wrong("gofal")


def test_suggestions_come_with_their_word(qtbot: QtBot, speller: Speller) -> None:
    found: list[tuple[str, tuple[str, ...]]] = []
    speller.suggest("attendence", found.append)
    qtbot.waitUntil(lambda: bool(found), timeout=20_000)

    assert found[0][0] == "attendence"
    assert "attendance" in found[0][1]


def test_a_checker_judges_on_any_thread_as_things_stand(speller: Speller) -> None:
    speller.set_own_words({"Winterbournes"})
    is_wrong = speller.checker()

    assert [word for word in ("colour", "attendence", "Winterbournes") if is_wrong(word)] == ["attendence"]
