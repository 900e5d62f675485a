"""Chips narrow a list down, alone or together."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from cpdesk.branding import load_branding
from cpdesk.domain.rating import RagRating
from cpdesk.ui.appearance import Appearance
from cpdesk.ui.widgets.filter_chip import FilterChip
from cpdesk.ui.widgets.filter_chips import ChipOffer, FilterChips
from ui.found import button, named, press

RED = ChipOffer("red", "Red", 2, RagRating.RED)
NONE = ChipOffer("not-rated", "Not rated", 0, is_not_rated=True)
OWED = ChipOffer("owed", "Commentary owed", 1)


@pytest.fixture
def chips(qtbot: QtBot, appearance: Appearance) -> FilterChips:
    made = FilterChips(appearance, load_branding())
    qtbot.addWidget(made)
    made.offer(6, (RED, NONE, OWED))
    return made


def names(chips: FilterChips) -> list[str]:
    return [chip.accessibleName() for chip in chips.findChildren(FilterChip)]


def test_a_chip_is_named_with_its_count(chips: FilterChips) -> None:
    assert names(chips) == ["All, 6", "Red, 2", "Not rated, 0", "Commentary owed, 1"]
    assert all(chip.isCheckable() for chip in chips.findChildren(FilterChip))


def test_chips_add_up_and_all_takes_them_off(chips: FilterChips, qtbot: QtBot) -> None:
    everything = button(chips, "All")
    assert everything.isChecked()
    button(chips, "Red").click()
    with qtbot.waitSignal(chips.chosen_changed) as said:
        button(chips, "Commentary owed").click()
    assert said.args == [frozenset({"red", "owed"})]
    assert not everything.isChecked()
    with qtbot.waitSignal(chips.chosen_changed) as said:
        everything.click()
    assert said.args == [frozenset()]
    assert everything.isChecked()


def test_all_stays_on_when_it_is_pressed_again(chips: FilterChips) -> None:
    button(chips, "All").click()
    assert button(chips, "All").isChecked()
    assert chips.chosen == frozenset()


def test_the_space_key_presses_a_chip(chips: FilterChips, qtbot: QtBot) -> None:
    with qtbot.waitSignal(chips.chosen_changed) as said:
        press(named(chips, FilterChip, "Red"), Qt.Key.Key_Space)
    assert said.args == [frozenset({"red"})]


def test_counts_change_without_taking_a_filter_off(chips: FilterChips) -> None:
    chips.choose(frozenset({"red"}))
    chips.offer(6, (ChipOffer("red", "Red", 1, RagRating.RED), NONE, OWED))
    assert names(chips)[1] == "Red, 1"
    assert chips.chosen == {"red"}


def test_a_filter_that_is_no_longer_offered_is_taken_off_and_said(chips: FilterChips, qtbot: QtBot) -> None:
    chips.choose(frozenset({"red", "owed"}))
    with qtbot.waitSignal(chips.chosen_changed) as said:
        chips.offer(6, (NONE, OWED))
    assert said.args == [frozenset({"owed"})]


def test_chips_go_on_below_where_the_line_is_full(chips: FilterChips) -> None:
    layout = chips.layout()
    assert layout is not None
    one_line = layout.heightForWidth(2000)
    assert layout.heightForWidth(200) > one_line
    chips.resize(200, layout.heightForWidth(200))
    layout.activate()
    rows = [chip.geometry() for chip in chips.findChildren(FilterChip)]
    assert not any(first.intersects(second) for first in rows for second in rows if first is not second)
    assert all(rect.right() <= 200 for rect in rows)
