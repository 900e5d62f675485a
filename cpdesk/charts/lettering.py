"""The type that charts are lettered in: our own files, so that a chart is the same on every computer."""

from functools import cache, lru_cache

from matplotlib.font_manager import FontProperties, get_font

from cpdesk.domain.clean_text import clean_text
from cpdesk.resources import resource_path

POINTS = 12
"""The size of all lettering, in points of the printed page; accessible papers have nothing smaller."""

_FINER = 10
_POINTS_PER_INCH = 72
_SUBPIXELS = 64

LINE = POINTS * 1.2
"""The height of a line of lettering, in points."""


@cache
def plain_type() -> FontProperties:
    """Return the type of labels; Liberation Sans has the widths of Arial, which the papers are set in."""
    return FontProperties(fname=str(resource_path("fonts", "LiberationSans-Regular.ttf")), size=POINTS)


@cache
def bold_type() -> FontProperties:
    """Return the type of the figures that the chart is about."""
    return FontProperties(fname=str(resource_path("fonts", "LiberationSans-Bold.ttf")), size=POINTS)


@lru_cache(maxsize=4096)
def drawable(text: str) -> str:
    """Return the text as the type can draw it, with a question mark for each letter that it has not.

    A chart's labels are periods, figures and names; what else may stand there was a slip of the keyboard.
    """
    font = get_font(str(resource_path("fonts", "LiberationSans-Bold.ttf")))
    return "".join(letter if font.get_char_index(ord(letter)) else "?" for letter in clean_text(text))


@lru_cache(maxsize=4096)
def text_width(text: str, *, is_bold: bool = True) -> float:
    """Return the width of the widest line of a label, in points.

    Measured at ten times the size, where the hinting of small type no longer rounds each letter to a whole dot. That
    takes its time, and the charts of a paper have most of their labels in common.
    """
    font = get_font(str(resource_path("fonts", f"LiberationSans-{'Bold' if is_bold else 'Regular'}.ttf")))
    font.set_size(POINTS * _FINER, _POINTS_PER_INCH)
    widths = []
    for line in text.split("\n"):
        font.set_text(drawable(line))
        widths.append(font.get_width_height()[0] / _SUBPIXELS / _FINER)
    return max(widths)
