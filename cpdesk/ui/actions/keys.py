"""The keys of what is no action of the window: tools of a text, moves in a list, parts of a dialog."""

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
SPELLING_KEYS = (("suggest", "Other words for one that may be misspelt", "Shift+F10"),)
"""What is done to words that may be misspelt in a text: name, words, keys."""
REPLACE_KEYS = (
    ("one", "Replace", "Ctrl+Shift+R"),
    ("all", "Replace all", "Ctrl+Shift+A"),
    ("close", "Close", "Esc"),
)
"""What is done while words are found and replaced: name, words, keys."""
PREVIEW_KEYS = (
    ("next_page", "Next page", "Ctrl+PgDown"),
    ("previous_page", "The page before", "Ctrl+PgUp"),
    ("larger", "Larger", "Ctrl++"),
    ("smaller", "Smaller", "Ctrl+-"),
    ("fit", "As wide as there is room", "Ctrl+0"),
)
"""What is done in the preview of the pages: name, words, keys."""
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
RETURNED_KEYS = (
    ("accept", "Accept what is chosen", "Ctrl+Return"),
    ("set_aside", "Set it aside", "Alt+S"),
    ("undo", "Take back the last that was accepted", "Alt+U"),
)
"""What is done while a paper is taken back from Word: name, words, keys."""
