"""The widths of words in the type that papers and charts are set in."""

import re
from functools import cache

from PIL import ImageFont

from cpdesk.resources import resource_path

_MEASURED_AT = 1000
_BREAKS = re.compile(r"\s+|(?<=[^\W\d]-)(?=[^\W\d])")


def words_width(text: str, points: float = 12, *, bold: bool = False) -> float:
    """Return the width of a text on one line, in points; Liberation Sans has the widths of Arial."""
    return sum(_advance(letter, bold=bold) for letter in text) * points / _MEASURED_AT


def longest_word(text: str, points: float = 12, *, bold: bool = False) -> float:
    """Return the width of the widest piece of a text between two places where a line may end, in points."""
    return max((words_width(word, points, bold=bold) for word in _BREAKS.split(text)), default=0.0)


def line_count(text: str, width: float, points: float = 12, *, bold: bool = False) -> int:
    """Return how many lines a text takes in a column of that width, broken between words as Word breaks it."""
    space = words_width(" ", points, bold=bold)
    lines, at = 1, 0.0
    for word in text.split():
        room = words_width(word, points, bold=bold)
        if at and at + space + room > width:
            lines, at = lines + 1, 0.0
        at += room + (space if at else 0.0)
        if at > width:
            lines, at = lines + int(at // width), at % width
    return lines


@cache
def _advance(letter: str, *, bold: bool) -> float:
    return _type(bold=bold).getlength(letter)


@cache
def _type(*, bold: bool) -> ImageFont.FreeTypeFont:
    """Return the type at a size where the hinting of small letters no longer rounds each to a whole dot."""
    path = resource_path("fonts", f"LiberationSans-{'Bold' if bold else 'Regular'}.ttf")
    return ImageFont.truetype(str(path), _MEASURED_AT, layout_engine=ImageFont.Layout.BASIC)
