"""The speller: says of each word whether it is right, as soon as that was looked up off the window's thread."""

from collections.abc import Callable, Collection

from PySide6.QtCore import QObject, QTimer, Signal

from cpdesk.domain.own_words import is_own
from cpdesk.services.spelling import Spelling, languages_of
from cpdesk.ui.background import Background, Progress


class Speller(QObject):
    """Answers at once from what it knows; a word that it does not know yet is looked up, and `learnt` says when it is.

    Nothing is loaded before a word is asked about. `learnt` carries the words that may be marked otherwise now; None
    for any word. `word_added` and `word_taken_out` carry a word that a person wants among the council's own, or no
    longer: whoever keeps those takes it up.
    """

    learnt = Signal(object)
    word_added = Signal(str)
    word_taken_out = Signal(str)

    def __init__(self, background: Background, choice: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._background = background
        self._spelling = Spelling(languages_of(choice))
        self._own: frozenset[str] = frozenset()
        self._right: dict[str, bool] = {}
        self._wanted: set[str] = set()
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(0)
        self._soon.timeout.connect(self._look_up)

    @property
    def is_off(self) -> bool:
        """Return whether no language is checked."""
        return self._spelling.is_off

    @property
    def own_words(self) -> frozenset[str]:
        """Return the council's own words."""
        return self._own

    def choose(self, choice: str) -> None:
        """Check another language from now on; see `languages_of`."""
        self._spelling = Spelling(languages_of(choice))
        self._right.clear()
        self._wanted.clear()
        self.learnt.emit(None)

    def set_own_words(self, words: Collection[str]) -> None:
        """Take these as the council's own words from now on."""
        if self._own != frozenset(words):
            self._own = frozenset(words)
            self.learnt.emit(None)

    def is_wrong(self, word: str) -> bool:
        """Return whether a word is known to be wrong; one that is not known yet is looked up."""
        right = self._right.get(word)
        if right or self.is_off or is_own(word, self._own):
            return False
        if right is None:
            self._wanted.add(word)
            if not self._soon.isActive():
                self._soon.start()
        return right is False

    def checker(self) -> Callable[[str], bool]:
        """Return what says on any thread whether a word is wrong, as things stand."""
        spelling, own, known = self._spelling, self._own, dict(self._right)

        def is_wrong(word: str) -> bool:
            if word not in known:
                known[word] = spelling.is_right(word)
            return not known[word] and not is_own(word, own)

        return is_wrong

    def suggest(self, word: str, done: Callable[[tuple[str, tuple[str, ...]]], None]) -> None:
        """Look for what may be meant by a word, and hand both to `done`."""
        spelling, own = self._spelling, self._own
        self._background.run(lambda _: (word, spelling.suggestions(word, own)), done=done)

    def _look_up(self) -> None:
        spelling, wanted = self._spelling, tuple(self._wanted)
        self._wanted.clear()
        self._background.run(lambda progress: (spelling, _looked_up(spelling, wanted, progress)), done=self._take_up)

    def _take_up(self, found: tuple[Spelling, dict[str, bool]]) -> None:
        spelling, right = found
        if spelling is self._spelling:
            self._right |= right
            self.learnt.emit(frozenset(word for word, is_right in right.items() if not is_right))


def _looked_up(spelling: Spelling, words: tuple[str, ...], progress: Progress) -> dict[str, bool]:
    """Return of each word whether it is right; no more than are done when the window closes."""
    right: dict[str, bool] = {}
    for word in words:
        if progress.cancelled():
            break
        right[word] = spelling.is_right(word)
    return right
