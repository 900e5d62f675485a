"""A number with its words, which opens what is behind it."""

import pytest
from pytestqt.qtbot import QtBot

from cpdesk.ui.appearance import Appearance
from cpdesk.ui.widgets.count_button import CountButton


@pytest.mark.parametrize(("count", "said"), [(1052, "Newly red: 1,052"), (4, "Newly red: 4"), (0, "Newly red: none")])
def test_it_is_read_as_people_write_numbers_and_opens_only_what_is_there(
    qtbot: QtBot, appearance: Appearance, count: int, said: str
) -> None:
    button = CountButton(appearance)
    qtbot.addWidget(button)
    button.show_count("Newly red", count, is_strong=False, behind="Opens them in the scorecard")
    assert button.accessibleName() == said
    assert button.isEnabled() is bool(count)
