"""The looks that a workbook's cells share, by style number."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from xml.etree.ElementTree import Element

from cpdesk.excel.file.colour import Palette, hatched_colour
from cpdesk.excel.file.display.builtin_formats import builtin_format
from cpdesk.excel.file.text import stored_text

_MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
_FALSE = ("0", "false", "off")


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


def read_palette(styles: Element | None, theme: Sequence[str]) -> Palette:
    """Return the workbook's colours: its theme's, with its own by number where it has any."""
    own = [entry.get("rgb", "") for entry in _listed(styles, "colors/indexedColors")]
    return Palette(theme, own) if own else Palette(theme)


def read_looks(styles: Element | None, palette: Palette) -> Sequence[Look]:
    """Return the looks by style number; none for a workbook without a stylesheet, whose cells all look plain.

    A font or a fill that the stylesheet does not hold is the plain one, as Excel takes it.
    """
    formats = {int(entry.get("numFmtId", 0)): entry.get("formatCode", "") for entry in _listed(styles, "numFmts")}
    fonts = [_font(entry, palette) for entry in _listed(styles, "fonts")]
    fills = [_fill(entry, palette) for entry in _listed(styles, "fills")]
    looks: dict[tuple[int, int, int], Look] = {}
    return [_look(_numbers(entry), looks, formats, fonts, fills) for entry in _listed(styles, "cellXfs")]


def _listed(styles: Element | None, path: str) -> Iterator[Element]:
    part: Element | None = styles
    for name in path.split("/"):
        part = part.find(_MAIN + name) if part is not None else None
    return iter(part if part is not None else ())


def _numbers(entry: Element) -> tuple[int, int, int]:
    number_format, font, fill = (int(entry.get(name, 0)) for name in ("numFmtId", "fontId", "fillId"))
    return number_format, font, fill


def _look(
    numbers: tuple[int, int, int],
    looks: dict[tuple[int, int, int], Look],
    formats: dict[int, str],
    fonts: Sequence[Look],
    fills: Sequence[str | None],
) -> Look:
    known = looks.get(numbers)
    if known is None:
        number_format, font, fill = numbers
        code = stored_text(formats.get(number_format, "")) or builtin_format(number_format) or "General"
        words = fonts[font] if 0 <= font < len(fonts) else Look()
        shown = fills[fill] if 0 < fill < len(fills) else None
        known = Look(code, shown, words.font, words.font_colour, words.bold, words.italic, words.struck)
        looks[numbers] = known
    return known


def _font(entry: Element, palette: Palette) -> Look:
    name = entry.find(f"{_MAIN}name")
    return Look(
        font=stored_text(name.get("val", "")) if name is not None else "",
        font_colour=palette.resolve(entry.find(f"{_MAIN}color")),
        bold=_is_on(entry, "b"),
        italic=_is_on(entry, "i"),
        struck=_is_on(entry, "strike"),
    )


def _is_on(entry: Element, name: str) -> bool:
    mark = entry.find(_MAIN + name)
    return mark is not None and mark.get("val", "1") not in _FALSE


def _fill(entry: Element, palette: Palette) -> str | None:
    """Return the colour of a solid fill; of a hatched or shaded one, what `hatched_colour` makes of its two."""
    pattern = entry.find(f"{_MAIN}patternFill")
    if pattern is None or pattern.get("patternType", "none") == "none":
        return None
    lines = palette.resolve(pattern.find(f"{_MAIN}fgColor"))
    if pattern.get("patternType") == "solid":
        return lines
    return hatched_colour(lines, palette.resolve(pattern.find(f"{_MAIN}bgColor")))
