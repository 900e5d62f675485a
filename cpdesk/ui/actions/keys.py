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
LINE_KEYS = (
    ("add", "Add a line", "Ins"),
    ("blank", "Next without a status", "B"),
    ("complete", "Complete", "C"),
    ("ongoing", "Ongoing", "O"),
    ("overdue", "Overdue", "V"),
    ("not started", "Not started", "N"),
    ("", "No status", "Backspace"),
    ("up", "Move up", "Alt+Shift+Up"),
    ("down", "Move down", "Alt+Shift+Down"),
    ("out", "Take out", "Del"),
)
"""What is done in the list of recommendations, actions and decisions: name or status, words, keys."""
MINUTE_KEYS = (
    ("add", "Add an item", "Ins"),
    ("paste", "Paste lines as items", "Ctrl+V"),
    ("open", "Next not answered", "B"),
    ("link", "Link what answers it…", "L"),
    ("go", "Go to what answers it", "G"),
    ("up", "Move up", "Alt+Shift+Up"),
    ("down", "Move down", "Alt+Shift+Down"),
    ("out", "Take out", "Del"),
)
"""What is done in the list of the last minutes: name, words, keys."""
DAY_KEYS = (("calendar", "Calendar", "Alt+Down"),)
"""What is done in a field for a day: name, words, keys."""
RETURNED_KEYS = (
    ("accept", "Accept what is chosen", "Ctrl+Return"),
    ("set_aside", "Set it aside", "Alt+S"),
    ("undo", "Take back the last that was accepted", "Alt+U"),
)
"""What is done while a paper is taken back from Word: name, words, keys."""
KEYS_BY_PLACE = (
    ("In a text", (*EDITOR_TOOLS, *SPELLING_KEYS)),
    ("Find and replace", REPLACE_KEYS),
    ("In the preview", PREVIEW_KEYS),
    ("Taking back from Word", RETURNED_KEYS),
    ("In the sections", SECTION_MOVES),
    ("In recommendations", LINE_KEYS),
    ("In minutes", MINUTE_KEYS),
    ("In a day", DAY_KEYS),
    ("Import window", (*IMPORT_KEYS, *SHEET_KEYS)),
)
"""All that is done by keys in one place of a window, by what the page of shortcuts calls it."""
