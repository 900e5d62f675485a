"""The table of actions."""

from collections import Counter

from PySide6.QtCore import QObject, Qt
from pytestqt.qtbot import QtBot

from cpdesk.ui.actions import (
    ACTIONS,
    EDITOR_TOOLS,
    IMPORT_KEYS,
    PREVIEW_KEYS,
    REPLACE_KEYS,
    RETURNED_KEYS,
    SECTION_MOVES,
    SHEET_KEYS,
    SPELLING_KEYS,
    Actions,
    shortcut_rows,
)
from cpdesk.ui.menu_titles import MENUS

_IN_ITS_LIST = Qt.ShortcutContext.WidgetShortcut


def test_every_action_says_what_it_does_in_a_sentence_without_a_full_stop() -> None:
    for spec in ACTIONS:
        assert spec.text, spec.name
        assert spec.help[0].isupper(), spec.name
        assert not spec.help.endswith("."), spec.name


def test_no_two_actions_share_a_name_or_a_key() -> None:
    names = Counter(spec.name for spec in ACTIONS)
    keys = Counter(keys for spec in ACTIONS for keys in spec.keys)

    assert max(names.values()) == 1
    assert max(keys.values()) == 1


def test_no_two_entries_of_a_menu_share_a_menu_key() -> None:
    for menu in MENUS:
        letters = Counter(
            spec.text.split("&")[1][0].casefold() for spec in ACTIONS if spec.menu == menu and "&" in spec.text
        )
        assert max(letters.values()) == 1, (menu, letters)


def test_the_keys_are_those_that_the_guide_promises() -> None:
    keys = {spec.name: spec.keys for spec in ACTIONS}

    assert keys["place_scorecard"] == ("Ctrl+2",)
    assert keys["place_report"] == ("Ctrl+3",)
    assert keys["find"] == ("Ctrl+F",)
    assert keys["export"] == ("Ctrl+E",)
    assert keys["next_column"] == ("F6",)
    assert keys["previous_measure"] == ("Alt+Up",)
    assert keys["next_measure"] == ("Alt+Down",)
    assert keys["ready_and_next"][0] == "Ctrl+Return"
    assert keys["undo"] == ("Ctrl+Z",)
    assert keys["redo"][0] == "Ctrl+Y"
    assert keys["help"] == ("F1",)
    assert keys["replace"] == ("Ctrl+H",)
    assert keys["next_misspelling"] == ("F7",)


def test_an_action_carries_words_keys_and_help(qtbot: QtBot) -> None:
    parent = QObject()
    action = Actions(parent)["export"]

    assert action.text() == "&Export to Word or PDF…"
    assert [keys.toString() for keys in action.shortcuts()] == ["Ctrl+E"]
    assert action.statusTip() == "Write the paper for Word or as PDF, or its tables for Excel"


def test_keys_that_mean_something_else_in_a_text_belong_to_their_list(qtbot: QtBot) -> None:
    parent = QObject()
    local = {action.objectName() for action in Actions(parent) if action.shortcutContext() == _IN_ITS_LIST}

    assert local == {"select_all", "copy_rows", "copy_list"}


def test_themes_exclude_one_another(qtbot: QtBot) -> None:
    parent = QObject()
    actions = Actions(parent)
    actions["theme_dark"].setChecked(True)
    actions["theme_light"].setChecked(True)

    assert not actions["theme_dark"].isChecked()


def test_a_menu_holds_its_actions_group_by_group(qtbot: QtBot) -> None:
    parent = QObject()
    groups = [[action.objectName() for action in group] for group in Actions(parent).groups("&Edit")]

    assert groups == [
        ["undo", "redo"],
        ["select_all", "copy_rows", "copy_list"],
        ["find", "clear_filters"],
        ["replace", "next_misspelling"],
        ["preferences"],
    ]


def test_the_shortcuts_page_lists_every_action_that_has_keys() -> None:
    with_keys = [spec for spec in ACTIONS if spec.keys]
    others = (*EDITOR_TOOLS, *SPELLING_KEYS, *REPLACE_KEYS, *PREVIEW_KEYS, *SECTION_MOVES, *IMPORT_KEYS, *SHEET_KEYS)
    assert len(shortcut_rows()) == len(with_keys) + len(others) + len(RETURNED_KEYS)
    assert ("Import window", "Next question", "Alt+Q") in shortcut_rows()
    assert ("In a text", "Link", "Ctrl+K") in shortcut_rows()
    assert ("Report", "Export to Word or PDF", "Ctrl+E") in shortcut_rows()
