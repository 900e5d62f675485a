"""The looks that a workbook's cells share, by style number."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, cast

from defusedxml.ElementTree import fromstring
from openpyxl.styles.fills import PatternFill
from openpyxl.styles.numbers import builtin_format_code
from openpyxl.styles.stylesheet import Stylesheet

from cpdesk.excel.file.colour import Palette
from cpdesk.excel.file.display import british_format
from cpdesk.excel.file.text import stored_text


@dataclass(frozen=True, slots=True)
class Look:
    """How a cell looks, so far as it says something about the cell's meaning."""

    number_format: str = "General"
    fill: str | None = None
    font: str = ""
    font_colour: str | None = None
    bold: bool = False
    italic: bool = False
    struck: bool = False


def read_looks(stylesheet: bytes | None, theme: Sequence[str]) -> Sequence[Look]:
    """Return the looks by style number; none for a workbook without a stylesheet, whose cells all look plain.

    Number formats are taken by the file's own numbers: openpyxl's copy of a style mixes a country's own date
    format with an American one that someone has typed.
    """
    if stylesheet is None:
        return ()
    styles = Stylesheet.from_tree(cast("Any", fromstring(stylesheet)))
    own = styles.colors.index if styles.colors is not None else []
    palette = Palette(theme, own) if own else Palette(theme)
    fills = [_fill(fill, palette) for fill in styles.fills]
    custom = {number: stored_text(code) for number, code in styles.custom_formats.items()}
    return [
        _look(styles, palette, xf.fontId, _format(custom, xf.numFmtId), fills[xf.fillId] if xf.fillId else None)
        for xf in styles.cellXfs.xf
    ]


def _look(styles: Stylesheet, palette: Palette, font_number: int | None, code: str, fill: str | None) -> Look:
    if font_number is None or not styles.fonts:
        return Look(code, fill)
    font = styles.fonts[font_number]
    return Look(
        code,
        fill,
        stored_text(font.name or ""),
        palette.resolve(font.color),
        bool(font.b),
        bool(font.i),
        bool(font.strike),
    )


def _format(custom: dict[int, str], number: int | None) -> str:
    if number is None:
        return "General"
    return custom.get(number) or british_format(number) or builtin_format_code(number) or "General"


def _fill(fill: object, palette: Palette) -> str | None:
    """Return the colour of a solid fill; a hatched or shaded one is decoration, which no key explains."""
    if not isinstance(fill, PatternFill) or fill.patternType != "solid":
        return None
    return palette.resolve(fill.fgColor)
