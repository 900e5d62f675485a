"""The one table of what a person can do: menus, tool tips and the shortcuts page are made from it."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QActionGroup, QKeySequence

MENUS = ("&File", "&Edit", "&View", "&Pack", "&Report", "&Help")


@dataclass(frozen=True, slots=True)
class ActionSpec:
    """One thing to do: its menu, the group it stands with there, its words, its keys and one sentence about it.

    Actions of one `choice` exclude one another and are ticked.
    """

    name: str
    menu: str
    group: int
    text: str
    keys: tuple[str, ...] = ()
    help: str = ""
    choice: str = ""
    is_switch: bool = False

    @property
    def plain_text(self) -> str:
        """Return the words without the mark of the menu key and the dots."""
        return self.text.replace("&", "").rstrip("…")


ACTIONS = (
    ActionSpec("open", "&File", 1, "&Open…", ("Ctrl+O",), "Open a scorecard or a pack"),
    ActionSpec("sample", "&File", 1, "&Try the sample pack", (), "Open a pack made from a sample scorecard"),
    ActionSpec("save", "&File", 2, "&Save", ("Ctrl+S",), "Keep the pack in its file"),
    ActionSpec("save_as", "&File", 2, "Save &as…", ("Ctrl+Shift+S",), "Keep the pack in another file"),
    ActionSpec("close_pack", "&File", 3, "&Close the pack", ("Ctrl+W",), "Close the pack and go to the start page"),
    ActionSpec("quit", "&File", 3, "&Quit", ("Ctrl+Q",), "Close cpdesk"),
    ActionSpec("undo", "&Edit", 1, "&Undo", ("Ctrl+Z",), "Take the last change back"),
    ActionSpec("redo", "&Edit", 1, "&Redo", ("Ctrl+Y", "Ctrl+Shift+Z"), "Make the change again"),
    ActionSpec("find", "&Edit", 2, "&Find a measure…", ("Ctrl+F",), "Show only measures that hold some words"),
    ActionSpec("clear_filters", "&Edit", 2, "Show &all measures", (), "Clear every filter; Esc does it in the list"),
    ActionSpec(
        "preferences",
        "&Edit",
        3,
        "&Preferences…",
        ("Ctrl+,",),
        "Your name, and the colours: light, dark or high contrast",
    ),
    ActionSpec("place_overview", "&View", 1, "&Overview", ("Ctrl+1",), "How each pledge stands, and what is owed"),
    ActionSpec("place_scorecard", "&View", 1, "&Scorecard", ("Ctrl+2",), "The measures, pledge by pledge"),
    ActionSpec("place_report", "&View", 1, "&Report", ("Ctrl+3",), "The sections of the paper"),
    ActionSpec("place_notes", "&View", 1, "&Import notes", ("Ctrl+4",), "What was noticed while the workbook was read"),
    ActionSpec("next_column", "&View", 2, "&Next column", ("F6",), "Go to the next column of the window"),
    ActionSpec("previous_column", "&View", 2, "Pre&vious column", ("Shift+F6",), "Go to the column before"),
    ActionSpec(
        "inspector",
        "&View",
        2,
        "&Details at the side",
        ("F9",),
        "Show or hide the right column",
        is_switch=True,
    ),
    ActionSpec("theme_system", "&View", 3, "&Follow the system", (), "Light or dark as the system is", "theme"),
    ActionSpec("theme_light", "&View", 3, "&Light", (), "Dark words on white", "theme"),
    ActionSpec("theme_dark", "&View", 3, "Dar&k", (), "Light words on dark grey", "theme"),
    ActionSpec("theme_high_contrast", "&View", 3, "&High contrast", (), "White and yellow on black", "theme"),
    ActionSpec("previous_measure", "&Pack", 1, "&Previous measure", ("Alt+Up",), "Go to the measure above"),
    ActionSpec("next_measure", "&Pack", 1, "&Next measure", ("Alt+Down",), "Go to the measure below"),
    ActionSpec(
        "next_owed",
        "&Pack",
        1,
        "Next commentary &owed",
        ("Ctrl+J",),
        "Go to the next measure that needs your words",
    ),
    ActionSpec(
        "commentary",
        "&Pack",
        2,
        "Write the &commentary",
        ("F4",),
        "Go to the commentary of the measure, or to the text of the section",
    ),
    ActionSpec(
        "ready_and_next",
        "&Pack",
        2,
        "Mark &ready and go on",
        ("Ctrl+Return", "Ctrl+Enter"),
        "Mark the commentary as ready and go to the next that is owed",
    ),
    ActionSpec("override", "&Pack", 2, "O&verride the rating…", ("Ctrl+R",), "Give the measure a rating of your own"),
    ActionSpec("add_workbooks", "&Pack", 3, "&Add workbooks…", (), "Bring more scorecards into this pack"),
    ActionSpec("people", "&Pack", 3, "People and services…", (), "Say who answers for each service that leads"),
    ActionSpec(
        "mark_issued",
        "&Pack",
        3,
        "Mark as &issued…",
        (),
        "Say that this version went out, to see what changes after it",
    ),
    ActionSpec("export", "&Report", 1, "&Export to Word…", ("Ctrl+E",), "Write the paper as a Word document"),
    ActionSpec(
        "export_exempt",
        "&Report",
        1,
        "Export the e&xempt paper…",
        (),
        "Write the paper with its exempt parts",
    ),
    ActionSpec("help", "&Help", 1, "&Help on this place", ("F1",), "What you can do where you are"),
    ActionSpec("shortcuts", "&Help", 1, "&Keyboard shortcuts", ("Ctrl+/",), "Every key in one list"),
    ActionSpec("changes", "&Help", 2, "&What is new", (), "What changed from version to version"),
    ActionSpec("about", "&Help", 2, "&About cpdesk", (), "The version and the licence"),
)

EDITOR_TOOLS = (
    ("bold", "Bold", "Ctrl+B"),
    ("italic", "Italic", "Ctrl+I"),
    ("bullets", "Bulleted list", "Ctrl+Shift+8"),
    ("numbers", "Numbered list", "Ctrl+Shift+7"),
    ("link", "Link", "Ctrl+K"),
)
"""What is done to words in a text: name, words, keys."""
SECTION_MOVES = (
    ("up", "Move up", "Alt+Shift+Up"),
    ("down", "Move down", "Alt+Shift+Down"),
    ("out", "Take out", "Del"),
)
"""What is done to a section in the list of them: name, words, keys."""
IMPORT_KEYS = (
    ("next_question", "Next question", "Alt+Q"),
    ("next_part", "Next part of the window", "F6"),
    ("previous_part", "The part before", "Shift+F6"),
    ("next_sheet", "Next sheet", "Ctrl+PgDown"),
    ("previous_sheet", "The sheet before", "Ctrl+PgUp"),
    ("undo_answer", "Take the last answer back", "Ctrl+Z"),
    ("redo_answer", "Give it again", "Ctrl+Y"),
    ("show_help", "Help on this window", "F1"),
)
"""What is done while a workbook is looked through before it is brought in: name, words, keys."""
SHEET_KEYS = (("role", "Say what a column or a row is", "F2"),)
"""What is done in the sheet of such a workbook: name, words, keys."""


class Actions(QObject):
    """The table as QActions, which the window connects by name."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._by_name: dict[str, QAction] = {}
        self._choices: dict[str, QActionGroup] = {}
        for spec in ACTIONS:
            self._by_name[spec.name] = self._made(spec)

    def __getitem__(self, name: str) -> QAction:
        """Return the action of that name; raise KeyError for a name that the table lacks."""
        return self._by_name[name]

    def __iter__(self) -> Iterator[QAction]:
        """Return the actions in the order of the table."""
        return iter(self._by_name.values())

    def groups(self, menu: str) -> list[list[QAction]]:
        """Return the actions of a menu, group by group."""
        listed = [spec for spec in ACTIONS if spec.menu == menu]
        return [[self[spec.name] for spec in found] for _, found in groupby(listed, lambda spec: spec.group)]

    def set_enabled(self, names: tuple[str, ...], *, enabled: bool) -> None:
        """Make actions usable, or not."""
        for name in names:
            self[name].setEnabled(enabled)

    def _made(self, spec: ActionSpec) -> QAction:
        action = QAction(spec.text, self)
        action.setObjectName(spec.name)
        action.setShortcuts([QKeySequence(keys) for keys in spec.keys])
        action.setStatusTip(spec.help)
        action.setToolTip(spec.help)
        action.setCheckable(bool(spec.choice) or spec.is_switch)
        if spec.choice:
            group = self._choices.setdefault(spec.choice, QActionGroup(self))
            group.addAction(action)
        return action


def shortcut_rows() -> list[tuple[str, str, str]]:
    """Return menu or place, words and keys of all that has keys, as this system writes them."""
    rows = [(spec.menu.replace("&", ""), spec.plain_text, shown_keys(spec.keys)) for spec in ACTIONS if spec.keys]
    rows += [("In a text", words, shown_keys((keys,))) for _, words, keys in EDITOR_TOOLS]
    rows += [("In the sections", words, shown_keys((keys,))) for _, words, keys in SECTION_MOVES]
    return rows + [("Import window", words, shown_keys((keys,))) for _, words, keys in (*IMPORT_KEYS, *SHEET_KEYS)]


def shown_keys(keys: tuple[str, ...]) -> str:
    """Return the keys as this system writes them."""
    native = QKeySequence.SequenceFormat.NativeText
    return " or ".join(QKeySequence(sequence).toString(native) for sequence in keys)
