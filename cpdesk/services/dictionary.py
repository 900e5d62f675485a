"""A dictionary of one language, read from the files of Hunspell."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any, NamedTuple, Protocol, cast

from cpdesk.resources import resource_path

FILES: Mapping[str, str] = {"en-GB": "en_GB", "cy": "cy"}
"""The languages that come with cpdesk, each with the name of its files."""


class Dictionary(Protocol):
    """What knows the words of a language."""

    def lookup(self, word: str) -> bool:
        """Return whether the word is right."""
        ...

    def suggest(self, word: str) -> Iterator[str]:
        """Yield words that may be meant, the likeliest first."""
        ...


class _Lines:
    """The lines of a file with their numbers, as spylls reads them; its own reader leaves the file open."""

    def __init__(self, path: Path) -> None:
        stripped = (line.strip() for line in path.read_text(encoding="utf-8-sig").splitlines())
        self._numbered = ((number, line) for number, line in enumerate(stripped, start=1) if line)

    def __iter__(self) -> Iterator[tuple[int, str]]:
        return self

    def __next__(self) -> tuple[int, str]:
        return next(self._numbered)

    def reset_encoding(self, _encoding: str) -> None:
        """Read on: the file is in UTF-8 whatever it says of itself."""


class _Root(NamedTuple):
    """An entry as the search for suggestions needs it, which goes through all of them."""

    stem: str
    flags: str
    alt_spellings: tuple[str, ...] = ()


class _Roots:
    """The entries among which suggestions are looked for, again and again: those with none of the unwanted flags."""

    def __init__(self, flags: Mapping[str, str], unwanted: Iterable[str]) -> None:
        self._flags = flags
        self._unwanted = frozenset(unwanted)

    def __iter__(self) -> Iterator[_Root]:
        return (_Root(stem, flags) for stem, flags in self._flags.items() if self._unwanted.isdisjoint(flags))


class _Entries:
    """The entries of a dictionary as text, each made a word of spylls only when it is asked for.

    A word that spylls makes is an object that Python's garbage collector looks at again and again: with 100,000 of them
    one collection would hold the window for a tenth of a second. This stands in for spylls' own `Dic`.
    """

    def __init__(self, path: Path, word: Callable[..., object]) -> None:
        self.words: tuple[object, ...] = ()
        self._word = word
        self._flags: dict[str, str] = {}
        self._by_lowered: dict[str, str] = {}
        with path.open(encoding="utf-8-sig") as lines:
            next(lines)
            for line in lines:
                stem, _, flags = line.rstrip("\n").partition("\t")[0].partition("/")
                known = self._flags.get(stem)
                self._flags[stem] = flags if known is None else f"{known}\t{flags}"
                lowered = stem.lower()
                if lowered != stem:
                    self._by_lowered.setdefault(lowered, stem)

    def homonyms(self, stem: str, *, ignorecase: bool = False) -> list[object]:
        """Return the entries of that stem; with `ignorecase` of one that is like it but for its capitals."""
        stem = self._by_lowered.get(stem, stem) if ignorecase else stem
        known = self._flags.get(stem)
        return [] if known is None else [self._word(stem, set(flags), {}, None, []) for flags in known.split("\t")]

    def has_flag(self, stem: str, flag: str, *, for_all: bool = False) -> bool:
        """Return whether any of a stem's entries has the flag, or all of them."""
        known = self._flags.get(stem)
        have = [] if known is None else [flag in flags for flags in known.split("\t")]
        return bool(have) and (all(have) if for_all else any(have))

    def roots(self, unwanted: Iterable[str]) -> _Roots:
        """Return the entries that have none of the flags."""
        return _Roots(self._flags, unwanted)


def load_dictionary(language: str) -> Dictionary:
    """Return the dictionary of a language in `FILES`; it takes a tenth of a second, on any thread.

    What cpdesk brings is plain: one letter a flag, no aliases, no spellings in the entries.
    """
    from spylls.hunspell import Dictionary as Hunspell  # noqa: PLC0415 - the window paints before this loads
    from spylls.hunspell.data.dic import Word  # noqa: PLC0415
    from spylls.hunspell.readers import read_aff  # noqa: PLC0415

    files = resource_path("dictionaries", FILES[language])
    rules: Any = read_aff(_Lines(files.with_suffix(".aff")))[0]
    entries = _Entries(files.with_suffix(".dic"), Word)
    dictionary = Hunspell(rules, entries)
    unwanted = filter(None, (rules.FORBIDDENWORD, rules.NOSUGGEST, rules.ONLYINCOMPOUND))
    dictionary.suggester.words_for_ngram = entries.roots(unwanted)
    return cast("Dictionary", dictionary)
