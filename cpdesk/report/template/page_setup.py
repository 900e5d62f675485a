"""The pages of a template: their size, margins, headers and footers, upright or turned."""

from copy import deepcopy
from dataclasses import dataclass

from lxml import etree
from lxml.etree import _Element

from cpdesk.report.page import LARGE
from cpdesk.report.word_file.names import attribute, every, first, name

_A4 = (11906, 16838)
_MARGINS = {"top": 1304, "right": 1304, "bottom": 1304, "left": 1304, "header": 624, "footer": 624, "gutter": 0}
_ORDER = (
    "headerReference", "footerReference", "footnotePr", "endnotePr", "type", "pgSz", "pgMar", "paperSrc", "pgBorders",
    "lnNumType", "pgNumType", "cols",
)  # fmt: skip
_WIDEST_SIDE = 851
"""The side margin of our own turned pages, on which wide tables ask for all the room there is."""

_TURNED = {"top": "right", "right": "bottom", "bottom": "left", "left": "top"}


@dataclass(frozen=True, slots=True)
class PageSetup:
    """A page in twentieths of a point."""

    width: int
    height: int
    text_width: int

    @property
    def is_landscape(self) -> bool:
        """Return whether the page is wider than it is high."""
        return self.width > self.height


def setup_of(section: _Element) -> PageSetup:
    """Return the page of a section."""
    size, margins = first(section, "w:pgSz"), first(section, "w:pgMar")
    width, height = _number(size, "w", _A4[0]), _number(size, "h", _A4[1])
    edges = sum(_number(margins, side, _MARGINS[side]) for side in ("left", "right", "gutter"))
    return PageSetup(width, height, max(width - edges, 2000))


def mend_section(section: _Element) -> None:
    """Give a section a page where it says none, as A4."""
    if first(section, "w:pgSz") is None:
        size = _put(section, "pgSz")
        size.set(name("w:w"), str(_A4[0]))
        size.set(name("w:h"), str(_A4[1]))
    if first(section, "w:pgMar") is None:
        margins = _put(section, "pgMar")
        for side, length in _MARGINS.items():
            margins.set(name(f"w:{side}"), str(length))


def has_columns(section: _Element) -> bool:
    """Return whether the text of a section stands in several columns."""
    columns = first(section, "w:cols")
    return attribute(columns, "w:num") not in ("", "1")


def single_column(section: _Element) -> None:
    """Set the text of a section in one column."""
    for columns in every(section, "w:cols"):
        section.remove(columns)


def following(section: _Element, *, landscape: bool, is_large: bool = False) -> _Element:
    """Return a section that follows another with the same headers and footers, on a new page.

    Its pages are upright or turned; those of a large one are of A3, turned.
    """
    copy = deepcopy(section)
    for kind in ("w:type", "w:titlePg", "w:pgNumType", "w:cols", "w:sectPrChange", "w:vAlign"):
        for element in every(copy, kind):
            copy.remove(element)
    _put(copy, "type").set(name("w:val"), "nextPage")
    turn(copy, landscape=landscape)
    if is_large:
        enlarge(copy)
    return copy


def enlarge(section: _Element) -> None:
    """Give a section the pages of A3 that our widest tables stand on."""
    size = first(section, "w:pgSz")
    if size is not None:
        size.set(name("w:w"), str(LARGE.width))
        size.set(name("w:h"), str(LARGE.height))
        size.set(name("w:orient"), "landscape")
        size.attrib.pop(name("w:code"), None)


def turn(section: _Element, *, landscape: bool) -> None:
    """Turn the page of a section where it stands the other way; turned pages have narrow sides, for wide tables."""
    setup = setup_of(section)
    size, margins = first(section, "w:pgSz"), first(section, "w:pgMar")
    if size is None or setup.is_landscape == landscape:
        return
    size.set(name("w:w"), str(setup.height))
    size.set(name("w:h"), str(setup.width))
    size.attrib.pop(name("w:code"), None)
    if landscape:
        size.set(name("w:orient"), "landscape")
    else:
        size.attrib.pop(name("w:orient"), None)
    if margins is not None:
        held = {side: _number(margins, side, _MARGINS[side]) for side in _TURNED}
        for side, other in _TURNED.items():
            is_side = landscape and other in ("left", "right")
            margins.set(name(f"w:{other}"), str(min(held[side], _WIDEST_SIDE) if is_side else held[side]))


def references(section: _Element, kind: str) -> dict[str, str]:
    """Return the relations of a section's headers or footers by their type."""
    found = every(section, f"w:{kind}Reference")
    return {attribute(item, "w:type") or "default": attribute(item, "r:id") for item in found}


def refer(section: _Element, kind: str, relation: str) -> None:
    """Give a section a header or footer."""
    element = etree.Element(name(f"w:{kind}Reference"))
    element.set(name("w:type"), "default")
    element.set(name("r:id"), relation)
    section.insert(0, element)


def _put(section: _Element, kind: str) -> _Element:
    """Put an element into a section where the schema asks for it."""
    later = {name(f"w:{word}") for word in _ORDER[: _ORDER.index(kind)]}
    at = max((place + 1 for place, child in enumerate(section) if child.tag in later), default=0)
    element = etree.Element(name(f"w:{kind}"))
    section.insert(at, element)
    return element


def _number(element: _Element | None, key: str, otherwise: int) -> int:
    said = attribute(element, f"w:{key}").partition(".")[0]
    return abs(int(said)) if said.lstrip("-").isdigit() else otherwise
