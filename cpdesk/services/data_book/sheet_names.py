"""Names of sheets as the format allows them, which a reader can tell apart."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from cpdesk.domain.clean_text import clean_text

MOST = 31
"""Excel's own limit."""
_FORBIDDEN = re.compile(r"[\[\]:*?/\\]+")
_SLASH_WITHIN = re.compile(r"(?<=\w)[/\\](?=\w)")
_RESERVED = frozenset({"cover", "contents", "history"})
"""The sheets that are named elsewhere, with the one name that Excel keeps to itself."""
_CUT = "…"
_MOST_DIFFERENT = 18


@dataclass(frozen=True, slots=True)
class WantedName:
    """What a sheet should be called, with its number where a table goes on over several."""

    text: str
    number: str = ""


def sheet_names(wanted: Sequence[WantedName]) -> tuple[str, ...]:
    """Return a name for each sheet, unlike all others whatever its capitals, of at most 31 characters.

    One that is cut says so with an ellipsis, at a word. Those that would begin alike keep the words in which they
    differ, as “Children in foster…” twice tells nobody which is which. What is left alike has a number in brackets.
    """
    flats = [_flat(item.text) for item in wanted]
    named = _told_apart(flats)
    used = set(_RESERVED)
    names = []
    for item, flat in zip(wanted, flats, strict=True):
        names.append(_free(_numbered(named[flat], item.number), used))
        used.add(names[-1].casefold())
    return tuple(names)


def is_cut(name: str) -> bool:
    """Return whether the name of a sheet leaves out some of what it is called."""
    return _CUT in name


def _flat(text: str) -> str:
    """Return a text without what an address needs; a year keeps its form: 2019/20 is 2019-20."""
    plain = _FORBIDDEN.sub(" ", _SLASH_WITHIN.sub("-", clean_text(text)))
    return " ".join(plain.split()).strip("' ") or "Sheet"


def _told_apart(flats: Sequence[str]) -> Mapping[str, str]:
    """Return what each text is cut to: from its beginning, or with what tells it from those that begin alike."""
    alike: dict[str, list[str]] = {}
    for flat in dict.fromkeys(flats):
        alike.setdefault(_cut(flat, MOST).casefold(), []).append(flat)
    named: dict[str, str] = {}
    for together in alike.values():
        shared = _shared_words(together) if len(together) > 1 else 0
        named |= {flat: _with_difference(flat, shared) if shared else _cut(flat, MOST) for flat in together}
    return named


def _shared_words(texts: Sequence[str]) -> int:
    """Return with how many words all of them begin."""
    columns = zip(*(text.casefold().split() for text in texts), strict=False)
    return next((at for at, words in enumerate(columns) if len(set(words)) > 1), min(len(t.split()) for t in texts))


def _with_difference(flat: str, shared: int) -> str:
    """Return a text cut in its middle: Children in foster… 2019-20."""
    words = flat.split()
    rest = _cut(" ".join(words[shared:]), _MOST_DIFFERENT)
    if not rest:
        return _cut(flat, MOST)
    begin = _cut(" ".join(words[:shared]), MOST - len(rest) - 2).removesuffix(_CUT)
    return f"{begin}{_CUT} {rest}"


def _numbered(name: str, number: str) -> str:
    return f"{_cut(name, MOST - len(number) - 1)} {number}" if number else name


def _free(name: str, used: set[str]) -> str:
    free, count = name, 2
    while free.casefold() in used:
        suffix = f" ({count})"
        free, count = _cut(name, MOST - len(suffix)) + suffix, count + 1
    return free


def _cut(text: str, most: int) -> str:
    """Return as much of a text as there is room for, at a word where one ends in time."""
    if len(text) <= most:
        return text
    head, _, tail = text[:most].rpartition(" ")
    kept = head if head and len(tail) < most // 2 else text[: most - 1]
    return kept.rstrip(" ,;–-('…") + _CUT
