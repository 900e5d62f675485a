"""The one table of what a person can do: menus, tool tips and the shortcuts page are made from it."""

from cpdesk.ui.actions.keys import (
    DAY_KEYS,
    EDITOR_TOOLS,
    IMPORT_KEYS,
    KEYS_BY_PLACE,
    LINE_KEYS,
    MINUTE_KEYS,
    PREVIEW_KEYS,
    REPLACE_KEYS,
    RETURNED_KEYS,
    SECTION_MOVES,
    SHEET_KEYS,
    SPELLING_KEYS,
)
from cpdesk.ui.actions.spec import ActionSpec
from cpdesk.ui.actions.window_actions import ACTIONS, Actions, shortcut_rows, shown_keys

__all__ = [
    "ACTIONS",
    "DAY_KEYS",
    "EDITOR_TOOLS",
    "IMPORT_KEYS",
    "KEYS_BY_PLACE",
    "LINE_KEYS",
    "MINUTE_KEYS",
    "PREVIEW_KEYS",
    "REPLACE_KEYS",
    "RETURNED_KEYS",
    "SECTION_MOVES",
    "SHEET_KEYS",
    "SPELLING_KEYS",
    "ActionSpec",
    "Actions",
    "shortcut_rows",
    "shown_keys",
]
