"""Arrows and words for a direction, whichever font or sign a council draws them with."""

import re
from enum import StrEnum
from functools import lru_cache

from cpdesk.domain.trend import Judgement
from cpdesk.excel.words.wording import plain


class Arrow(StrEnum):
    """Where an arrow points."""

    UP = "up"
    DOWN = "down"
    LEVEL = "level"


_GLYPHS = {
    **dict.fromkeys("↑▲⬆⇧△🡅🠕↗⬈🔼⇑▴∧^", Arrow.UP),
    **dict.fromkeys("↓▼⬇⇩▽🡇🠗↘⬊🔽⇓▾∨", Arrow.DOWN),
    **dict.fromkeys("→►↔▶⇒⇨⬌◄◀←⇔🡆🠖⮕➡➔➜↕=~", Arrow.LEVEL),
}
_SIGNS = frozenset("^=~∧∨")
DRAWN_ARROWS = "".join(sorted(_GLYPHS.keys() - _SIGNS))
_WITHOUT_GLYPHS = {ord(character): " " for character in (*_GLYPHS, "\ufe0e", "\ufe0f")}
_WINGDINGS = {"é": Arrow.UP, "ê": Arrow.DOWN, "è": Arrow.LEVEL, "ç": Arrow.LEVEL, "ó": Arrow.LEVEL, "ô": Arrow.LEVEL}
# Hollow and slanted ones, which are letters of names in any other font.
_WINGDINGS_ALONE = {
    **dict.fromkeys("áñìõ", Arrow.UP),
    **dict.fromkeys("âòîö", Arrow.DOWN),
    **dict.fromkeys("ßàïðó", Arrow.LEVEL),
}
_WINGDINGS_3 = {"p": Arrow.UP, "q": Arrow.DOWN, "u": Arrow.LEVEL, "t": Arrow.LEVEL, "h": Arrow.UP, "i": Arrow.DOWN,
                "f": Arrow.LEVEL, "g": Arrow.LEVEL}  # fmt: skip
_WEBDINGS = {"5": Arrow.UP, "6": Arrow.DOWN, "4": Arrow.LEVEL, "3": Arrow.LEVEL}
_BETTER = re.compile(
    r"(?:performance )?(?:has )?(?:(?:got |getting |gone )?better|improv(?:ed|ing|ement|es?)|positive)(?: performance)?"
)
_WORSE = re.compile(
    r"(?:performance )?(?:has )?(?:(?:got |getting |gone )?worse|worsen(?:ed|ing)|declin(?:ed|ing|e)"
    r"|deteriorat(?:ed|ing|ion)|negative"
    r"|requires improvement|not improv(?:ed|ing))(?: performance)?"
)
_SAME = re.compile(
    r"(?:performance )?(?:has )?(?:same|the same|no change|unchanged|stayed the same|stable|static"
    r"|maintained|steady|level"
    r"|no movement|sustained|no significant change|constant|consistent)(?: performance)?"
)
_UP = re.compile(r"(?:up|upwards?|increas(?:e|ed|ing)|higher|rising|risen|rise|arrow up|up arrow|\+)")
_DOWN = re.compile(
    r"(?:down|downwards?|decreas(?:e|ed|ing)|lower|falling|fallen|fall|reduc(?:ed|ing)|arrow down|down arrow)"
)
_FLAT = re.compile(r"(?:flat|sideways|across|horizontal|level|no change)")


@lru_cache(maxsize=1 << 14)
def is_arrow(text: str, font: str = "") -> bool:
    """Return whether the text is an arrow or a word for one."""
    return arrow_of(text, font) is not None or judgement_of(text) is not None


@lru_cache(maxsize=1 << 14)
def arrow_of(text: str, font: str = "") -> Arrow | None:
    """Return where the arrow in a text points, a letter of an arrow font included; None where there is none."""
    words = text.strip()
    if len(words) == 1:
        drawn = _font_arrow(words, font)
        if drawn is not None:
            return drawn
    arrows = {_GLYPHS[character] for character in words if character in _GLYPHS}
    if len(arrows) == 1 and len(words) <= 20:
        return next(iter(arrows))
    word = plain(words)
    if _UP.fullmatch(word):
        return Arrow.UP
    if _DOWN.fullmatch(word):
        return Arrow.DOWN
    return Arrow.LEVEL if _FLAT.fullmatch(word) else None


@lru_cache(maxsize=1 << 14)
def judgement_of(text: str) -> Judgement | None:
    """Return what a word says outright, whichever arrow language is in use: improved, worse, no change.

    So it does beside an arrow too: `↑ Improving` has got better, even where arrows show which way a figure went.
    """
    words = plain(text.translate(_WITHOUT_GLYPHS)).strip(" .()[]-–:")
    if _BETTER.fullmatch(words):
        return Judgement.BETTER
    if _WORSE.fullmatch(words):
        return Judgement.WORSE
    return Judgement.SAME if _SAME.fullmatch(words) else None


def _font_arrow(letter: str, font: str) -> Arrow | None:
    name = plain(font)
    if "wingdings 3" in name:
        return _WINGDINGS_3.get(letter)
    if "webdings" in name:
        return _WEBDINGS.get(letter)
    if name == "wingdings" and letter in _WINGDINGS_ALONE:
        return _WINGDINGS_ALONE[letter]
    # Letters of Wingdings survive in texts whose font was lost, and stand for nothing else by themselves.
    return _WINGDINGS.get(letter)
