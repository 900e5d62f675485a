"""What the Help menu holds."""

from cpdesk.ui.actions.spec import ActionSpec

HELP = (
    ActionSpec("help", "&Help", 1, "&Help on this place", ("F1",), "What you can do where you are"),
    ActionSpec("shortcuts", "&Help", 1, "&Keyboard shortcuts", ("Ctrl+/",), "Every key in one list"),
    ActionSpec("changes", "&Help", 2, "&What is new", (), "What changed from version to version"),
    ActionSpec("about", "&Help", 2, "&About cpdesk", (), "The version and the licence"),
)
