"""Widgets on the screen, ready to be typed in."""

import pytest
from pytestqt.qtbot import QtBot

from cpdesk.ui.appearance import Appearance
from editor_form import EditorForm


@pytest.fixture
def form(qtbot: QtBot, appearance: Appearance) -> EditorForm:
    form = EditorForm(appearance)
    qtbot.addWidget(form)
    with qtbot.waitExposed(form):
        form.show()
    form.activateWindow()
    form.edit.setFocus()
    qtbot.waitUntil(form.area.hasFocus)
    return form
