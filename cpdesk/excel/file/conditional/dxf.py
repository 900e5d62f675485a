"""What conditional formats put over a cell's own look."""

from collections.abc import Sequence
from xml.etree.ElementTree import Element

from cpdesk.excel.file.colour import Palette, hatched_colour
from cpdesk.excel.file.conditional.rule import DxfLook


def dxf_looks(stylesheet: Element | None, palette: Palette) -> Sequence[DxfLook]:
    """Return the workbook's differential formats by number; none without a stylesheet."""
    listed = child(stylesheet, "dxfs")
    return [dxf_look(entry, palette) for entry in listed] if listed is not None else []


def dxf_look(entry: Element | None, palette: Palette) -> DxfLook:
    """Return what one of them sets.

    Its solid fill is the background colour, where a cell's own has its in the foreground; a few programs write the
    foreground here too, and it is taken where there is no other.
    """
    pattern = child(child(entry, "fill"), "patternFill")
    fill = None
    if pattern is not None:
        ground, lines = (palette.resolve(child(pattern, name)) for name in ("bgColor", "fgColor"))
        is_solid = pattern.get("patternType", "solid") == "solid"
        fill = ground or lines if is_solid else hatched_colour(lines, ground)
    return DxfLook(fill, palette.resolve(child(child(entry, "font"), "color")))


def child(element: Element | None, name: str) -> Element | None:
    """Return the first child of that name, in whichever of Excel's namespaces it is."""
    return next((item for item in element if local_name(item.tag) == name), None) if element is not None else None


def local_name(tag: object) -> str:
    """Return an element's name without its namespace; empty for a comment."""
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""
