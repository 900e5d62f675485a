"""Ratings as a workbook shows them: letters, words, fills."""

import colorsys
import re
from collections.abc import Mapping

from cpdesk.domain.rating import RagRating
from cpdesk.excel.wording import plain

Swatches = Mapping[str, RagRating]

_NAMES = {"r": "red", "a": "amber", "g": "green", "b": "blue", "y": "yellow", "orange": "amber"}
_TEXTS: dict[str, RagRating] = {
    **{rating.value: rating for rating in RagRating},
    **{letter: RagRating(name) for letter, name in _NAMES.items()},
    **dict.fromkeys(
        ("a/r", "r/a", "ar", "ra", "amber/red", "red/amber", "red-amber", "amber red"), RagRating.AMBER_RED
    ),
    **dict.fromkeys(
        ("a/g", "g/a", "ag", "ga", "amber/green", "green/amber", "green-amber", "amber green"),
        RagRating.AMBER_GREEN,
    ),
    **dict.fromkeys(("red amber", "red - amber", "amber - red", "amber / red"), RagRating.AMBER_RED),
    **dict.fromkeys(("green amber", "green - amber", "amber - green", "amber / green"), RagRating.AMBER_GREEN),
}
_ARROWS = re.compile(r"[↑↓→←↔↗↘▲▼►◄▶◀△▽⬆⬇⮕⇧⇩⇨⬌●○◆■★⚫⬤🔴🟢🟠🟡🔵]+")
_ASIDE = re.compile(
    r"\s*[(\[-] ?(?:worse|better|improved|improving|declining|same|no change|static|up|down"
    r"|[a-z][a-z0-9%., ]{2,30})[)\]]?$"
)
_WORD_BEFORE = re.compile(r"^(?:rag|status|rating|rated) ?[:=-]? ?")
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
_PICTURES = {"🔴": "red", "🟢": "green", "🟠": "amber", "🟡": "yellow", "🔵": "blue"}


def rating_of_text(text: str) -> RagRating | None:
    """Return the rating that a cell's text is: `R`, `RED `, `A/G`, `Green (improving)`, `G↑`; else None."""
    words = plain(text)
    if not words or len(words) > 40:
        return None
    for picture, name in _PICTURES.items():
        if words == picture:
            return RagRating(name)
    bare = _WORD_BEFORE.sub("", " ".join(_ARROWS.sub(" ", words).split())).strip(" .")
    return _TEXTS.get(bare) or _TEXTS.get(_ASIDE.sub("", bare).strip(" .-"))


def rating_of_fill(fill: str | None, swatches: Swatches) -> RagRating | None:
    """Return the rating that a fill shows: the legend's own swatch first, else the nearest hue; None where unclear.

    Greys, near-blacks and pale tints are headings and bands. Between two hues nothing is guessed.
    """
    if fill is None:
        return None
    if fill in swatches:
        return swatches[fill]
    return rating_of_hue(fill)


def rating_of_hue(fill: str) -> RagRating | None:
    """Return the rating whose hue a colour `RRGGBB` has, or None where it is none of them."""
    red, green, blue = (int(fill[start : start + 2], 16) / 255 for start in (0, 2, 4))
    hue, saturation, value = colorsys.rgb_to_hsv(red, green, blue)
    if saturation < _PALEST or value < _DARKEST:
        return None
    degrees = hue * 360
    rating = next((rating for first, last, rating in _HUES if first <= degrees <= last), None)
    return None if rating is RagRating.BLUE and saturation < _PALEST_BLUE else rating
