"""Spelling: which words are right in the languages that are checked, and what may be meant by those that are not."""

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from difflib import get_close_matches
from functools import cached_property
from itertools import chain, islice, zip_longest
from threading import Lock

from cpdesk.domain.own_words import is_own
from cpdesk.domain.pack_text import PackText
from cpdesk.domain.spelt_word import spelt_words
from cpdesk.domain.text_search import Found, Span
from cpdesk.resources import resource_text
from cpdesk.services.dictionary import FILES, Dictionary, load_dictionary

_MOST = 6
_ALIKE = 0.8
IsWrong = Callable[[str], bool]


class Spelling:
    """The dictionaries of some languages, each loaded when first needed. Safe on any thread; kept off the window's.

    A word is right where it is so in any of the languages, or is one of the sector's words that no dictionary has.
    """

    def __init__(self, languages: Sequence[str]) -> None:
        self._languages = tuple(languages)
        self._lock = Lock()
        self._loaded: tuple[Dictionary, ...] | None = None

    @property
    def is_off(self) -> bool:
        """Return whether no language is checked, so that every word is right."""
        return not self._languages

    def is_right(self, word: str) -> bool:
        """Return whether a word, written with straight apostrophes, is right."""
        return self.is_off or is_own(word, self._sector) or any(book.lookup(word) for book in self._dictionaries())

    def suggestions(self, word: str, own: Collection[str] = ()) -> tuple[str, ...]:
        """Return what may be meant by a word, the likeliest first.

        That is one of the council's own, then whatever is nearest, of each language in turn where they are as near.
        """
        near = get_close_matches(word, own, n=2, cutoff=_ALIKE)
        by_language = [list(islice(book.suggest(word), _MOST)) for book in self._dictionaries()]
        found = [other for other in chain.from_iterable(zip_longest(*by_language)) if other]
        return tuple(dict.fromkeys((*near, *_nearest_first(word, found))))[:_MOST]

    def _dictionaries(self) -> tuple[Dictionary, ...]:
        with self._lock:
            if self._loaded is None:
                self._loaded = tuple(load_dictionary(language) for language in self._languages)
            return self._loaded

    @cached_property
    def _sector(self) -> frozenset[str]:
        lines = resource_text("dictionaries", "sector.txt").splitlines()
        return frozenset(line for line in lines if not line.startswith("#"))


def _nearest_first(word: str, found: Iterable[str]) -> list[str]:
    """Return words in the order in which they are likely to be meant.

    A dictionary gives those that differ in a letter in the order of the alphabet, "stag" before "staff". The fewest
    slips come first, of those two letters that changed places, then what has most of its beginning in common: the
    first letters of a word are seldom the wrong ones.
    """
    from rapidfuzz.distance import OSA, Prefix  # noqa: PLC0415 - only where somebody asks

    typed = word.casefold()

    def unlikeliness(other: str) -> tuple[int, bool, int]:
        meant = other.casefold()
        return OSA.distance(typed, meant), sorted(typed) != sorted(meant), -Prefix.similarity(typed, meant)

    return sorted(found, key=unlikeliness)


def languages_of(choice: str) -> tuple[str, ...]:
    """Return the languages that a choice of the preferences checks: one, both or none."""
    return tuple(FILES) if choice == "both" else (choice,) if choice in FILES else ()


def next_wrong_word(texts: Sequence[PackText], start: tuple[int, int, int], is_wrong: IsWrong) -> Found | None:
    """Return the next word that is wrong, from text, block and character `start` on and round again; None for none."""
    first, block, character = start
    here = list(_wrong_words(texts[first : first + 1], is_wrong))
    later = [found for found in here if (found.span.block, found.span.start) >= (block, character)]
    earlier = here[: len(here) - len(later)]
    others = chain(texts[first + 1 :], texts[:first])
    return next(chain(later, _wrong_words(others, is_wrong), earlier), None)


def _wrong_words(texts: Iterable[PackText], is_wrong: IsWrong) -> Iterator[Found]:
    return (
        Found(within, Span(number, word.start, word.end))
        for within in texts
        for number, block in enumerate(within.text.blocks)
        for word in spelt_words(block.plain)
        if is_wrong(word.plain)
    )
