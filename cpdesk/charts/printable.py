"""The letters that our own type can print."""

import re
from functools import cache

from matplotlib.font_manager import get_font

from cpdesk.resources import resource_path

TYPES = ("Liberation Sans", "DejaVu Sans")
"""The types that papers are set in; the second has the signs and alphabets that the first has not."""

_FILES = ("LiberationSans-Regular.ttf", "DejaVuSans.ttf")
_UNSEEN = re.compile("[\u200c-\u200f\u2060-\u2064\ufe00-\ufe0f\ufeff\U000e0000-\U000e0fff]")
"""Marks that only say how the letter beside them is to be drawn."""

_PRIVATE = range(0xE000, 0xF900)
_BOX = "□"


def printable(text: str) -> str:
    """Return the text as our type can print it, with a box for each letter that it has not.

    Private code points count as such: an archived PDF may hold none, as they mean nothing to whoever copies the text.
    """
    if text.isascii():
        return text
    known = _known()
    return "".join(letter if letter in known else _BOX for letter in _UNSEEN.sub("", text))


@cache
def _known() -> frozenset[str]:
    codes = {code for file in _FILES for code in get_font(str(resource_path("fonts", file))).get_charmap()}
    return frozenset(chr(code) for code in codes if code not in _PRIVATE) | {"\n", "\t"}
