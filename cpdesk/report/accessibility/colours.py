"""Colours as a document names them, with the contrast that they make."""

import colorsys
import re

from lxml.etree import _Element

from cpdesk.report.word_file.names import attribute, every, first

_HEX = re.compile(r"[0-9A-Fa-f]{6}")
_THEME = {
    "dark1": "dk1", "light1": "lt1", "dark2": "dk2", "light2": "lt2",
    "text1": "dk1", "background1": "lt1", "text2": "dk2", "background2": "lt2",
    "hyperlink": "hlink", "followedHyperlink": "folHlink",
}  # fmt: skip
_MAPPED = {"text1": "t1", "background1": "bg1", "text2": "t2", "background2": "bg2"}
_HIGHLIGHTS = {
    "black": "000000", "blue": "0000FF", "cyan": "00FFFF", "green": "00FF00", "magenta": "FF00FF", "red": "FF0000",
    "yellow": "FFFF00", "white": "FFFFFF", "darkBlue": "00008B", "darkCyan": "008B8B", "darkGreen": "006400",
    "darkMagenta": "800080", "darkRed": "8B0000", "darkYellow": "808000", "darkGray": "A9A9A9", "lightGray": "D3D3D3",
}  # fmt: skip
WHITE = "FFFFFF"


class Colours:
    """The colours of one document, whose theme may say what some of them are."""

    def __init__(self, theme: _Element | None, settings: _Element | None) -> None:
        scheme = first(theme, "a:themeElements/a:clrScheme")
        self._theme = {} if scheme is None else {_word(slot): _slot_colour(slot) for slot in scheme}
        mapping = first(settings, "w:clrSchemeMapping")
        self._mapping = {said: attribute(mapping, f"w:{short}") for said, short in _MAPPED.items()}

    def of(self, element: _Element | None, plain: str = "w:val", prefix: str = "theme") -> str:
        """Return the colour that an element names as RRGGBB; empty for none, or for one that Word chooses itself.

        A theme's colour goes before the plain one beside it, which programs keep for those that know no themes.
        """
        if element is None:
            return ""
        key = "w:themeColor" if prefix == "theme" else f"w:{prefix}"
        themed = self._of_theme(attribute(element, key))
        if themed:
            tint, shade = (
                ("w:themeTint", "w:themeShade") if prefix == "theme" else ("w:themeFillTint", "w:themeFillShade")
            )
            return _shaded(themed, attribute(element, tint), attribute(element, shade))
        said = attribute(element, plain)
        return said.upper() if _HEX.fullmatch(said) else ""

    def of_fill(self, shading: _Element | None) -> str:
        """Return the colour that a shading shows; empty for none."""
        if shading is None:
            return ""
        if attribute(shading) == "solid":
            return self.of(shading, "w:color") or "000000"
        return self.of(shading, "w:fill", "themeFill")

    def of_highlight(self, highlight: _Element | None) -> str:
        """Return the colour of a highlighter; empty for none."""
        return _HIGHLIGHTS.get(attribute(highlight), "")

    def _of_theme(self, said: str) -> str:
        mapped = self._mapping.get(said) or said
        return self._theme.get(_THEME.get(mapped, mapped), "")


def _word(element: _Element) -> str:
    return str(element.tag).rpartition("}")[2]


def _slot_colour(slot: _Element) -> str:
    plain, system = every(slot, "a:srgbClr"), every(slot, "a:sysClr")
    said = attribute(plain[0], "val") if plain else attribute(system[0], "lastClr") if system else ""
    return said.upper() if _HEX.fullmatch(said) else ""


def _shaded(colour: str, tint: str, shade: str) -> str:
    """Return a theme's colour made lighter or darker (ECMA-376 part 1, 17.3.2.6: a share of 255, in two hex digits)."""
    if not tint and not shade:
        return colour
    red, green, blue = (int(colour[at : at + 2], 16) / 255 for at in (0, 2, 4))
    hue, light, full = colorsys.rgb_to_hls(red, green, blue)
    try:
        if shade:
            light *= int(shade, 16) / 255
        if tint:
            share = int(tint, 16) / 255
            light = light * share + 1 - share
    except ValueError:
        return colour
    return "".join(f"{round(part * 255):02X}" for part in colorsys.hls_to_rgb(hue, min(1.0, light), full))


def contrast(first_colour: str, second_colour: str) -> float:
    """Return the contrast of two colours (RRGGBB), by the formula of WCAG 2: from 1 to 21."""
    lighter, darker = sorted((_luminance(first_colour), _luminance(second_colour)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def is_coloured(colour: str) -> bool:
    """Return whether a colour is more than a shade of grey."""
    parts = [int(colour[at : at + 2], 16) for at in (0, 2, 4)]
    return max(parts) - min(parts) > 48


def _luminance(colour: str) -> float:
    parts = [int(colour[at : at + 2], 16) / 255 for at in (0, 2, 4)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
