"""Excel's ways of naming a colour, resolved to the six hexadecimal digits that are shown."""

import colorsys
import re
from collections.abc import Sequence
from dataclasses import dataclass
from xml.etree.ElementTree import Element

from cpdesk.excel.file.plain_xml import plain_xml

_HEXADECIMAL = re.compile("[0-9A-Fa-f]+")
_DRAWING = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
# Colours by theme number: a theme part lists dark before light, yet its first four are numbered the other way
# about.
_THEME_ORDER = (
    "lt1", "dk1", "lt2", "dk2", "accent1", "accent2", "accent3", "accent4", "accent5", "accent6",
    "hlink", "folHlink",
)  # fmt: skip
_OFFICE_THEME = (
    "FFFFFF", "000000", "E7E6E6", "44546A", "4472C4", "ED7D31", "A5A5A5", "FFC000", "5B9BD5", "70AD47",
    "0563C1", "954F72",
)  # fmt: skip
# ECMA-376 part 1, 18.8.27: the palette of colours by number, its first eight twice.
_FIRST = ("000000", "FFFFFF", "FF0000", "00FF00", "0000FF", "FFFF00", "FF00FF", "00FFFF")
_INDEXED = (
    *_FIRST, *_FIRST,
    "800000", "008000", "000080", "808000", "800080", "008080", "C0C0C0", "808080",
    "9999FF", "993366", "FFFFCC", "CCFFFF", "660066", "FF8080", "0066CC", "CCCCFF",
    "000080", "FF00FF", "FFFF00", "00FFFF", "800080", "800000", "008080", "0000FF",
    "00CCFF", "CCFFFF", "CCFFCC", "FFFF99", "99CCFF", "FF99CC", "CC99FF", "FFCC99",
    "3366FF", "33CCCC", "99CC00", "FFCC00", "FF9900", "FF6600", "666699", "969696",
    "003366", "339966", "003300", "333300", "993300", "993366", "333399", "333333",
)  # fmt: skip
_SYSTEM_COLOURS = {64: "000000", 65: "FFFFFF"}  # the window's text and its background


@dataclass(frozen=True, slots=True)
class Palette:
    """A workbook's own theme and indexed colours, each `RRGGBB`."""

    theme: Sequence[str] = _OFFICE_THEME
    indexed: Sequence[str] = _INDEXED

    def resolve(self, colour: Element | None) -> str | None:
        """Return the colour that such an element shows, tint applied; None for an automatic or an unknown one."""
        if colour is None:
            return None
        tint = float(colour.get("tint", 0))
        if (rgb := colour.get("rgb")) is not None:
            base = _without_alpha(rgb)
        elif (theme := colour.get("theme")) is not None:
            base = _at(self.theme, int(theme))
        elif (index := colour.get("indexed")) is not None:
            base = _SYSTEM_COLOURS.get(int(index)) or _without_alpha(_at(self.indexed, int(index)))
        else:
            base = None
        return tinted(base, min(1.0, max(-1.0, tint))) if base is not None else None


def read_theme(part: bytes | None) -> Sequence[str]:
    """Return a theme part's twelve colours in the order of their numbers; Office's own without them."""
    scheme = plain_xml(part).find(f".//{_DRAWING}clrScheme") if part else None
    if scheme is None:
        return _OFFICE_THEME
    colours = []
    for name, usual in zip(_THEME_ORDER, _OFFICE_THEME, strict=True):
        entry = scheme.find(f"{_DRAWING}{name}")
        shade = next(iter(entry), None) if entry is not None else None
        own = shade.get("lastClr") or shade.get("val") if shade is not None else None
        colours.append(_without_alpha(own) or usual)
    return tuple(colours)


def tinted(rgb: str, tint: float) -> str:
    """Return the colour made darker by a negative tint or lighter by a positive one, of 1 at most.

    ECMA-376 part 1, 18.8.19: the tint moves the luminance of hue, luminance and saturation towards black or
    white.
    """
    if not tint:
        return rgb
    red, green, blue = (int(rgb[place : place + 2], 16) / 255 for place in (0, 2, 4))
    hue, luminance, saturation = colorsys.rgb_to_hls(red, green, blue)
    luminance = luminance * (1 + tint) if tint < 0 else luminance * (1 - tint) + tint
    shown = colorsys.hls_to_rgb(hue, min(1.0, max(0.0, luminance)), saturation)
    return "".join(f"{round(part * 255):02X}" for part in shown)


def hatched_colour(lines: str | None, ground: str | None) -> str | None:
    """Return the one colour of a hatched or shaded fill, of its lines or its ground; None where it has two or none.

    So ratings are drawn for those who tell red from green by the hatching: black lines on red, green lines on white.
    """
    shown = {colour for colour in (lines, ground) if colour is not None and not _is_grey(colour)}
    return shown.pop() if len(shown) == 1 else None


def _is_grey(colour: str) -> bool:
    return colour[:2] == colour[2:4] == colour[4:]


def _at(colours: Sequence[str], index: int) -> str | None:
    return colours[index] if 0 <= index < len(colours) else None


def _without_alpha(value: str | None) -> str | None:
    """Return the last six digits: the first two of eight are an opacity, which Excel does not heed."""
    if value is None or len(value) not in (6, 8):
        return None
    return value[-6:].upper() if _HEXADECIMAL.fullmatch(value) else None
