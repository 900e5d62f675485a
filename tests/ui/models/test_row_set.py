"""Sets of rows are offered, opened, followed and let go of."""

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from cpdesk.ui.models.row_set import RowSet, RowSets

NEW = RowSet("red/new", "Newly red", frozenset({"2.6"}))
CHANGED = RowSet("changed", "Changed since version 1", frozenset({"2.6", "3.1"}))


@pytest.fixture
def sets(qapp: QApplication) -> RowSets:
    made = RowSets()
    made.offer([CHANGED])
    return made


def test_what_is_opened_is_offered_beside_the_rest_while_it_is_on(sets: RowSets, qtbot: QtBot) -> None:
    with qtbot.waitSignal(sets.opened) as said:
        sets.open(NEW)
    assert said.args == ["red/new"]
    assert list(sets.offers) == ["changed", "red/new"]
    assert sets.parted({"red", "red/new"}) == (frozenset({"red"}), (NEW,))
    assert sets.parted({"red", "changed"}) == (frozenset({"red"}), (CHANGED,))
    assert (sets.shown_alone, list(sets.offers)) == ("", ["changed"])


def test_an_opened_set_follows_its_number_alone(sets: RowSets, qtbot: QtBot) -> None:
    sets.open(NEW)
    fewer = RowSet("red/new", "Newly red", frozenset())
    with qtbot.waitSignal(sets.changed):
        sets.offer([CHANGED], fewer)
    assert sets.offers["red/new"] is fewer
    with qtbot.assertNotEmitted(sets.changed):
        sets.offer([CHANGED], RowSet("owed", "Commentary owed", frozenset({"4.1"})))
    assert "owed" not in sets.offers


def test_a_number_that_is_gone_keeps_the_rows_that_it_had(sets: RowSets) -> None:
    sets.open(NEW)
    sets.offer([], None)
    assert sets.offers == {"red/new": NEW}


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        ("Newly red", "newly red"),
        ("Red now, Pledge 2", "red now, Pledge 2"),
        ("Owed by Jane Smith (Placements)", "owed by Jane Smith (Placements)"),
    ],
)
def test_words_go_on_in_a_sentence(words: str, sentence: str) -> None:
    assert RowSet("x", words, frozenset()).sentence == sentence
