"""An OpenDocument spreadsheet's styles, each with what it takes from the styles above it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from xml.etree.ElementTree import Element

from cpdesk.excel.file.looks import Look
from cpdesk.excel.file.ods.number_format import excel_format, is_number_style
from cpdesk.excel.file.plain_content import plain_text

_DEEPEST = 30  # styles one above another
_COLOUR = re.compile(r"#([0-9A-Fa-f]{6})")
_BOLD = ("bold", "600", "700", "800", "900")


@dataclass(frozen=True, slots=True)
class StyleRule:
    """A condition that puts another style over a cell's own (`style:map`)."""

    condition: str
    style: str
    base: str


@dataclass
class OdsStyles:
    """All styles that cells and tables name, filled as the file is read."""

    _cells: dict[str, Element] = field(default_factory=dict)
    _shown_names: dict[str, str] = field(default_factory=dict)
    _default: Element | None = None
    _numbers: dict[str, Element] = field(default_factory=dict)
    _fonts: dict[str, str] = field(default_factory=dict)
    _hidden_tables: set[str] = field(default_factory=set)
    _looks: dict[str, Look] = field(default_factory=dict)
    _rules: dict[str, tuple[StyleRule, ...]] = field(default_factory=dict)

    def add(self, group: Element) -> None:
        """Take the styles in, those of a later group over those of an earlier one."""
        for entry in group:
            name, family = entry.get("style:name", ""), entry.get("style:family")
            if is_number_style(entry.tag):
                self._numbers[name] = entry
            elif entry.tag == "style:font-face":
                self._fonts[name] = entry.get("svg:font-family", name).strip("'\"")
            elif entry.tag == "style:default-style" and family == "table-cell":
                self._default = entry
            elif entry.tag == "style:style" and family == "table-cell":
                self._cells[name] = entry
                self._shown_names[entry.get("style:display-name", name)] = name
                self._rules[name] = tuple(_rules(entry))
            elif entry.tag == "style:style" and family == "table":
                shown = entry.find("style:table-properties")
                if shown is not None and shown.get("table:display") == "false":
                    self._hidden_tables.add(name)
        self._looks.clear()

    def hides_table(self, name: str) -> bool:
        """Return whether tables of this style are hidden sheets."""
        return name in self._hidden_tables

    def look(self, name: str) -> Look:
        """Return how cells of the style look; those without a style look as `Default` says."""
        known = self._looks.get(name)
        if known is None:
            self._looks[name] = known = self._made(list(self._chain(name or "Default")))
        return known

    def shown_fill(self, name: str) -> str | None:
        """Return the fill of the style that a conditional format names, by either of its names."""
        own = name if name in self._cells else self._shown_names.get(name, "")
        return self.look(own).fill if own else None

    def rules(self, name: str) -> tuple[StyleRule, ...]:
        """Return the conditions written in a style itself."""
        return self._rules.get(name, ())

    def _chain(self, name: str) -> Iterator[Element]:
        """Return the style, its parent and so on, the default last; a ring of parents is left after a while."""
        for _ in range(_DEEPEST):
            entry = self._cells.get(name)
            if entry is None:
                break
            yield entry
            name = entry.get("style:parent-style-name", "")
        if self._default is not None:
            yield self._default

    def _made(self, chain: list[Element]) -> Look:
        fill = _first(chain, "style:table-cell-properties", "fo:background-color")
        fonts = [_first(chain, "style:text-properties", name) for name in ("style:font-name", "fo:font-family")]
        struck = _first(chain, "style:text-properties", "style:text-line-through-style")
        number = next(
            (entry.get("style:data-style-name") for entry in chain if "style:data-style-name" in entry.attrib), ""
        )
        style = self._numbers.get(number or "")
        return Look(
            number_format=plain_text(excel_format(style, self._numbers)) if style is not None else "General",
            fill=_colour(fill),
            font=self._fonts.get(fonts[0], fonts[0]) or fonts[1].strip("'\""),
            font_colour=_font_colour(chain),
            bold=_first(chain, "style:text-properties", "fo:font-weight") in _BOLD,
            italic=_first(chain, "style:text-properties", "fo:font-style") in ("italic", "oblique"),
            struck=struck not in ("", "none"),
        )


def _rules(entry: Element) -> Iterator[StyleRule]:
    for item in entry.iter("style:map"):
        yield StyleRule(
            item.get("style:condition", ""),
            item.get("style:apply-style-name", ""),
            item.get("style:base-cell-address", ""),
        )


def _first(chain: list[Element], kind: str, name: str) -> str:
    """Return what the nearest style of the chain says; empty where none does."""
    for entry in chain:
        for properties in entry:
            if properties.tag == kind and name in properties.attrib:
                return properties.attrib[name]
    return ""


def _font_colour(chain: list[Element]) -> str | None:
    """Return the colour of the text; None where the nearest style that says anything leaves it to the window."""
    for entry in chain:
        automatic = _first([entry], "style:text-properties", "style:use-window-font-color") == "true"
        written = _first([entry], "style:text-properties", "fo:color")
        if automatic or written:
            return None if automatic else _colour(written)
    return None


def _colour(value: str) -> str | None:
    found = _COLOUR.fullmatch(value)
    return found[1].upper() if found else None
