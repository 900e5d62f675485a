"""Ratings as a workbook shows them: letters, words, fills."""

import colorsys
import re
from functools import lru_cache

from cpdesk.domain.rating import RagRating
from cpdesk.excel.words.wording import plain

_NAMES = {
    "r": "red",
    "a": "amber",
    "g": "green",
    "b": "blue",
    "y": "yellow",
    "orange": "amber",
    "amb": "amber",
    "grn": "green",
    "coch": "red",
    "ambr": "amber",
    "oren": "amber",
    "gwyrdd": "green",
    "melyn": "yellow",
    "glas": "blue",
}
_BETWEEN = ("/", "-", " ", " / ", " - ", "")


def _pairs(*colours: tuple[str, str]) -> tuple[str, ...]:
    """Return each pair of names either way round, as a scale of five writes them: A/R, amber-red, RA."""
    both = (*colours, *((second, first) for first, second in colours))
    return tuple(f"{first}{sign}{second}" for first, second in both for sign in _BETWEEN if sign or len(first) == 1)


_TEXTS: dict[str, RagRating] = {
    **{rating.value: rating for rating in RagRating},
    **{letter: RagRating(name) for letter, name in _NAMES.items()},
    **dict.fromkeys(_pairs(("a", "r"), ("amber", "red")), RagRating.AMBER_RED),
    **dict.fromkeys(_pairs(("a", "g"), ("amber", "green")), RagRating.AMBER_GREEN),
}
_NAMES_ONE = re.compile(
    r"red|amb|grn|green|blue|yellow|orange|coch|oren|gwyrdd|melyn|glas|[\U0001f000-\U0001faff❤]"
    r"|(?:(?<![a-z])|rag|status|rat(?:ing|ed))[ragby]{1,2}(?![a-z])"
)
_ARROWS = re.compile(r"[↑↓→←↔↗↘▲▼►◄▶◀△▽⬆⬇⮕⇧⇩⇨⬌●○◆■★⭐✪☆⚫⬤⚪◉🔴🟢🟠🟡🔵🟥🟧🟨🟩🟦❤🧡💛💚💙\ufe0e\ufe0f]+")
_EMPTY = re.compile(r"[(\[{]\s*[)\]}]|^[\s,;:/–-]+|[\s,;:/–-]+$")
_ASIDE = re.compile(r"^(?P<word>[a-z][a-z/ -]*?) ?[(\[:-] ?(?P<aside>[a-z][a-z0-9%., /-]{0,30})[)\]]?$")
_BRACKETED = re.compile(r"[(\[{'\"](?P<words>[a-z/ -]+)[)\]}'\"]")
_OF_LETTER = re.compile(
    r"(?:worse|better|improv\w*|declin\w*|deteriorat\w*|same|no change|static|stable|up|down|on|off|above|below|within"
    r"|at risk|met|not|achiev\w*|behind|ahead|target|near|close|just|slightly|[ragby]{1,2}|[ag]/[ragb]"
    r"|red|amber|green|blue|yellow)\b"
)
_WORD_BEFORE = re.compile(r"^(?:rag|status|rating|rated) ?[:=-]? ?")
_LETTER_BEFORE = re.compile(r"^\(?[ragby]\)? ?[-–:] ?(?=red|amber|green|blue|yellow)")
_NOUN_AFTER = re.compile(
    r" (?:star|circle|triangle|square|diamond|tick|cross|flag|light|dot|arrow|face|smiley|icon|spot|status|rating)$"
)
_FOOTNOTE_AFTER = re.compile(r"(?<=[a-z]{3})\d$|(?<=[a-z]) ?\(\d{1,2}\)$|(?<=[a-z]) ?[#~^]$")
# Hue in degrees from, to; saturation below which a fill is a band or a heading and no rating.
_HUES: tuple[tuple[float, float, RagRating], ...] = (
    (340, 360, RagRating.RED),
    (0, 13, RagRating.RED),
    (20, 51, RagRating.AMBER),
    (54, 68, RagRating.YELLOW),
    (74, 166, RagRating.GREEN),
    (194, 246, RagRating.BLUE),
)
_PALEST = 0.16
_PALEST_BLUE = 0.45
_DARKEST = 0.25
_PICTURES: dict[str, str] = {
    **dict.fromkeys("🔴🟥", "red"),
    **dict.fromkeys("🟢🟩💚", "green"),
    **dict.fromkeys("🟠🟧🧡", "amber"),
    **dict.fromkeys("🟡🟨💛", "yellow"),
    **dict.fromkeys("🔵🟦💙", "blue"),
}


@lru_cache(maxsize=4096)
def rating_of_text(text: str) -> RagRating | None:
    """Return the rating that a cell's text is: `R`, `RED `, `A/G`, `Green (improving)`, `Coch / Red`; else None."""
    words = plain(text)
    if len(words) > 40 or not _NAMES_ONE.search(words):
        return None
    picture = _PICTURES.get(words.rstrip("\ufe0e\ufe0f"))
    if picture is not None:
        return RagRating(picture)
    bare = _without_arrows(words)
    bare = _LETTER_BEFORE.sub("", _WORD_BEFORE.sub("", _unbracketed(bare, text))).strip(" .*")
    for form in (bare, _without_aside(bare), _FOOTNOTE_AFTER.sub("", bare), _NOUN_AFTER.sub("", bare)):
        if form in _TEXTS:
            return _TEXTS[form]
    return _said_twice(bare)


def _said_twice(words: str) -> RagRating | None:
    """Return the rating that both halves of a text name, in two languages: `gwyrdd / green`."""
    said = {_TEXTS.get(half.strip()) for half in re.split("[/|]", words)}
    return said.pop() if len(said) == 1 else None


def _without_arrows(words: str) -> str:
    """Return the words without arrows and signs, nor what set those apart: `green (↓)`, `g - ↑`, `↑/g`."""
    bare = _ARROWS.sub(" ", words)
    return " ".join((words if bare == words else _EMPTY.sub(" ", bare)).split())


def _unbracketed(words: str, text: str) -> str:
    """Return the words out of the brackets or quotes that all of them stand in: `(A)`, `[red]`; `(r)` is revised."""
    found = _BRACKETED.fullmatch(words)
    if found is None or (len(found["words"]) == 1 and not any(letter.isupper() for letter in text)):
        return words
    return found["words"]


def _without_aside(words: str) -> str:
    """Return the words before a remark on them: `green (improving)`, `red: below target`, `r - off target`.

    A letter before anything else is no rating but the first of a list: `A - Adoption`.
    """
    found = _ASIDE.match(words)
    if found is None or (len(found["word"]) < 3 and not _OF_LETTER.match(found["aside"])):
        return words
    return found["word"].strip()


@lru_cache(maxsize=4096)
def rating_of_hue(fill: str) -> RagRating | None:
    """Return the rating whose hue a colour `RRGGBB` has, or None where it is none of them."""
    red, green, blue = (int(fill[start : start + 2], 16) / 255 for start in (0, 2, 4))
    hue, saturation, value = colorsys.rgb_to_hsv(red, green, blue)
    if saturation < _PALEST or value < _DARKEST:
        return None
    degrees = hue * 360
    rating = next((rating for first, last, rating in _HUES if first <= degrees <= last), None)
    return None if rating is RagRating.BLUE and saturation < _PALEST_BLUE else rating
