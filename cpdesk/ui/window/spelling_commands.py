"""What checks spelling, with the council's own words."""

from pathlib import Path

from PySide6.QtCore import QObject, Slot

from cpdesk.domain import field as fields
from cpdesk.domain.change import PackChange
from cpdesk.domain.edits import KnowWord
from cpdesk.domain.errors import CpdeskError
from cpdesk.domain.own_words import own_words
from cpdesk.domain.pack_text import pack_texts
from cpdesk.domain.text_search import Found
from cpdesk.services.council_words import keep_words
from cpdesk.services.spelling import next_wrong_word
from cpdesk.ui.actions import Actions
from cpdesk.ui.background import Background
from cpdesk.ui.controller import Controller
from cpdesk.ui.speller import Speller
from cpdesk.ui.widgets.activity_bar import ActivityBar
from cpdesk.ui.window.columns import Columns
from cpdesk.ui.window.text_display import TextDisplay

_OFF = "Spelling is not checked. Choose a language in Edit → Preferences."
_NOTHING_WRITTEN = "Nothing is written yet."
_ALL_RIGHT = "Every word of the pack's texts is right, as far as the dictionary knows."


class SpellingCommands(QObject):
    """Goes from one word that may be wrong to the next, through all texts of the pack.

    The council's own words are fields of the pack, so that they travel with it; the list on this computer follows them.
    """

    def __init__(
        self,
        controller: Controller,
        background: Background,
        speller: Speller,
        columns: Columns,
        display: TextDisplay,
        *,
        activity: ActivityBar,
        actions: Actions,
        words_path: Path | None = None,
    ) -> None:
        super().__init__(actions)
        self._controller = controller
        self._background = background
        self._speller = speller
        self._columns = columns
        self._display = display
        self._activity = activity
        self._action = actions["next_misspelling"]
        self._path = words_path
        self._here: frozenset[str] | None = None
        self._action.triggered.connect(self.next_misspelling)
        speller.word_added.connect(self._add)
        speller.word_taken_out.connect(self._take_out)
        controller.pack_opened.connect(self._follow_opened)
        controller.pack_changed.connect(self._follow)
        self._action.setEnabled(False)

    @Slot()
    def next_misspelling(self) -> None:
        """Go to the next word that may be wrong."""
        self._columns.commit_pending()
        if self._speller.is_off:
            self._activity.say(_OFF)
            return
        texts = tuple(text for text in pack_texts(self._controller.pack) if text.place.is_rich)
        if not texts:
            self._activity.say(_NOTHING_WRITTEN)
            return
        start, is_wrong = self._display.start_in(texts), self._speller.checker()
        self._background.run(lambda _: next_wrong_word(texts, start, is_wrong), done=self._show)

    def _show(self, found: Found | None) -> None:
        if found is None:
            self._activity.say(_ALL_RIGHT, icon="check")
        elif found.within in pack_texts(self._controller.pack):
            self._display.show_found(found, True)
            self._activity.say(
                f"{found.within.name}: “{found.words}” is not in the dictionary. Shift+F10 offers other words."
            )

    def _follow_opened(self) -> None:
        is_open = bool(self._controller.session.records)
        self._action.setEnabled(is_open)
        self._here = None
        self._know()

    def _follow(self, change: PackChange) -> None:
        """Keep on this computer what was added in the pack, and let go of what was taken out: by undo, too."""
        words = {name: fields.parts(name)[1] for name in change.changed if fields.parts(name)[0] == "word"}
        if words:
            added = {word for name, word in words.items() if name in change.after.fields}
            self._keep(add=added, remove=set(words.values()) - added)
            self._know()

    def _add(self, word: str) -> None:
        self._controller.edit(KnowWord(word))
        self._activity.say(f"“{word}” is one of the council's words now, in this pack and on this computer.")

    def _take_out(self, word: str) -> None:
        self._controller.edit(KnowWord(word, is_own=False))
        self._keep(remove={word})
        self._know()
        self._activity.say(f"“{word}” is one of the council's words no longer.")

    def _know(self) -> None:
        self._speller.set_own_words(self._on_this_computer() | own_words(self._controller.pack))

    def _on_this_computer(self) -> frozenset[str]:
        if self._here is None:
            self._keep()
        return self._here or frozenset()

    def _keep(self, *, add: set[str] | None = None, remove: set[str] | None = None) -> None:
        try:
            self._here = keep_words(self._path, add=add or (), remove=remove or ())
        except CpdeskError as trouble:
            self._here = ((self._here or frozenset()) | (add or set())) - (remove or set())
            self._activity.say(f"The council's words could not be kept on this computer. {trouble}", icon="attention")
