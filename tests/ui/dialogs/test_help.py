"""The pages of help."""

import re

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QImage, QTextDocument
from PySide6.QtWidgets import QTextBrowser
from pytestqt.qtbot import QtBot

from cpdesk import __version__
from cpdesk.resources import resource_text
from cpdesk.ui.actions import ACTIONS, KEYS_BY_PLACE
from cpdesk.ui.appearance import Appearance
from cpdesk.ui.dialogs.help import PAGES, HelpDialog
from ui.found import part


@pytest.fixture
def dialog(qtbot: QtBot, appearance: Appearance) -> HelpDialog:
    made = HelpDialog(appearance)
    qtbot.addWidget(made)
    return made


@pytest.mark.parametrize("page", [name for name, _ in PAGES])
def test_every_page_has_words(dialog: HelpDialog, page: str) -> None:
    dialog.show_page(page)

    first = resource_text("help", f"{page}.md").splitlines()[0].removeprefix("# ")
    assert dialog.text().startswith(first)
    assert len(dialog.text()) > 100


def test_the_page_about_cpdesk_says_which_version_it_is(dialog: HelpDialog) -> None:
    dialog.show_page("about")

    assert f"Version {__version__}" in dialog.text()


@pytest.mark.parametrize("page", [name for name, _ in PAGES])
def test_every_key_that_the_guide_names_is_in_the_table(page: str) -> None:
    known = {keys for spec in ACTIONS for keys in spec.keys}
    known |= {keys for _, table in KEYS_BY_PLACE for _, _, keys in table} | {"Shift+Tab"}
    spelled = {keys.replace("+Up", "+↑").replace("+Down", "+↓") for keys in known}
    named = re.findall(r"(?:(?:Ctrl|Alt|Shift)\+)+[^\s*.,):;]+|\bF\d+\b", resource_text("help", f"{page}.md"))

    assert set(named) <= spelled


def test_the_words_that_people_do_not_like_are_not_used() -> None:
    for page, _ in PAGES:
        words = re.sub(r"`[^`]*`", "", resource_text("help", f"{page}.md").casefold())  # names of findings aside
        assert not re.search(r"\b(error|invalid|failed to)\b", words), page


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_picture_fits_the_page_and_goes_with_the_scheme(qtbot: QtBot, appearance: Appearance, scheme: str) -> None:
    appearance.choose(scheme)
    made = HelpDialog(appearance)
    qtbot.addWidget(made)
    made.show_page("import")
    with qtbot.waitExposed(made):
        made.show()
    page = part(made, QTextBrowser)
    image = page.document().resource(QTextDocument.ResourceType.ImageResource.value, QUrl("pictures/import-light.png"))

    assert isinstance(image, QImage)
    assert 400 < image.deviceIndependentSize().width() <= page.viewport().width()
    assert (image.pixelColor(image.width() // 2, image.height() - 10).lightness() < 128) == (scheme == "dark")
