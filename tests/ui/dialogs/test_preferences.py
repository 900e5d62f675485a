"""The page of preferences."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from cpdesk.services.preferences import PREFERENCES
from cpdesk.ui.appearance import Appearance
from cpdesk.ui.dialogs.preferences import PreferencesDialog
from cpdesk.ui.settings import Settings
from window_bench import Bench


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return Settings(tmp_path / "settings.ini")


@pytest.fixture
def dialog(qtbot: QtBot, appearance: Appearance, settings: Settings) -> PreferencesDialog:
    made = PreferencesDialog(appearance, settings)
    qtbot.addWidget(made)
    made.refresh()
    made.show()
    return made


def name_field(dialog: PreferencesDialog) -> QLineEdit:
    return next(field for field in dialog.findChildren(QLineEdit) if field.accessibleName() == "Your name")


def test_every_preference_has_a_field_that_is_spoken_with_its_name(dialog: PreferencesDialog) -> None:
    fields = [*dialog.findChildren(QLineEdit), *dialog.findChildren(QComboBox)]

    assert {preference.label for preference in PREFERENCES} <= {field.accessibleName() for field in fields}


def test_a_name_is_kept_as_soon_as_it_is_entered(dialog: PreferencesDialog, settings: Settings, qtbot: QtBot) -> None:
    QTest.keyClicks(name_field(dialog), " Jo Example ")
    with qtbot.waitSignal(dialog.changed) as changed:
        QTest.keyClick(name_field(dialog), Qt.Key.Key_Return)

    assert changed.args == ["author/name", "Jo Example"]
    assert settings.read("author/name", "") == "Jo Example"


@pytest.mark.parametrize("way", ["Close", "Esc"])
def test_it_is_closed_and_what_was_typed_is_kept(dialog: PreferencesDialog, settings: Settings, way: str) -> None:
    name_field(dialog).setFocus()
    QTest.keyClicks(name_field(dialog), "Jo Example")
    if way == "Esc":
        QTest.keyClick(name_field(dialog), Qt.Key.Key_Escape)
    else:
        next(button for button in dialog.findChildren(QPushButton) if button.text() == "Close").click()

    assert not dialog.isVisible()
    assert settings.read("author/name", "") == "Jo Example"


def test_it_says_that_there_is_nothing_to_press_for_a_change_to_be_kept(dialog: PreferencesDialog) -> None:
    assert "What you change here is kept at once." in [label.text() for label in dialog.findChildren(QLabel)]


def test_what_does_not_change_is_not_said_again(dialog: PreferencesDialog, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(dialog.changed):
        name_field(dialog).editingFinished.emit()


def test_a_name_goes_into_the_changes_made_from_then_on(small_bench: Bench) -> None:
    small_bench.window.show()
    small_bench.trigger("preferences")
    dialog = small_bench.window.findChild(PreferencesDialog)
    assert dialog is not None
    name_field(dialog).setText("Jo Example")
    name_field(dialog).editingFinished.emit()

    assert small_bench.session.author == "Jo Example"
    assert small_bench.session.name == "Jo Example"


def test_a_theme_chosen_on_the_page_is_ticked_in_the_menu(bench: Bench, appearance: Appearance, qtbot: QtBot) -> None:
    bench.window.show()
    bench.trigger("preferences")
    dialog = bench.window.findChild(PreferencesDialog)
    assert dialog is not None
    box = next(found for found in dialog.findChildren(QComboBox) if found.accessibleName() == "Colours")
    box.setCurrentIndex(box.findData("high-contrast"))
    box.activated.emit(box.currentIndex())

    qtbot.waitUntil(lambda: appearance.theme == "high-contrast")
    assert bench.window.actions_by_name["theme_high_contrast"].isChecked()
