"""Signs that stand for a rating by their shape or colour: stars, circles, triangles, ticks."""

from collections.abc import Mapping

from cpdesk.excel.key.arrows import arrow_of
from cpdesk.excel.words.wording import plain

_SIGNS: Mapping[str, str] = {
    **dict.fromkeys("★☆✭✪⭐🌟✯✰", "star"),
    **dict.fromkeys("●○•⬤⚫⚪◉◯", "circle"),
    **dict.fromkeys("▲△▼▽◢◣", "triangle"),
    **dict.fromkeys("■□▪◼⬛", "square"),
    **dict.fromkeys("◆◇♦⬥", "diamond"),
    **dict.fromkeys("✓✔☑✅", "tick"),
    **dict.fromkeys("✗✘✖❌☒×", "cross"),
    **dict.fromkeys("⚑⚐🏴🚩", "flag"),
    **dict.fromkeys("☺☻🙂😀😃😄😊", "happy face"),
    **dict.fromkeys("😐😑", "face"),
    **dict.fromkeys("☹🙁😞😟😠😢", "sad face"),
}
# Letters that Wingdings draws as signs.
_WINGDINGS = {
    "l": "circle", "¤": "circle", "n": "square", "u": "diamond", "«": "star", "ü": "tick", "û": "cross",
    "þ": "tick", "ý": "cross", "J": "happy face", "L": "sad face", "K": "face", "P": "flag",
}  # fmt: skip
_WINGDINGS_2 = {"P": "tick", "O": "cross", "R": "tick", "Q": "cross"}
_WEBDINGS = {"a": "tick", "r": "cross", "n": "circle", "g": "square", "=": "circle"}


def name_of_shape(text: str) -> str | None:
    """Return the name of the sign that a text is, whatever variant of it: `★` is a star."""
    words = text.strip().rstrip("\ufe0e\ufe0f")
    return _SIGNS.get(words)


def shape_of(text: str, font: str) -> str | None:
    """Return the name of the sign that a cell shows in its font, `arrow` for any arrow; None for other text."""
    words, name = text.strip(), plain(font)
    if len(words) == 1:
        table = _WINGDINGS_2 if "wingdings 2" in name else _WEBDINGS if "webdings" in name else {}
        if "wingdings" in name and not name[-1:].isdigit():
            table = _WINGDINGS
        if words in table:
            return table[words]
    own = name_of_shape(words)
    if own is not None:
        return own
    is_sign = len(words) == 1 and ("dings" in name or not words.isalnum())
    return "arrow" if is_sign and arrow_of(words, font) is not None else None
