"""The styles of a document, as they come down from the defaults to a run of text."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from lxml.etree import _Element

from cpdesk.report.word_file.names import attribute, every, first, value

_KINDS = ("paragraph", "character", "table", "numbering")


@dataclass(frozen=True, slots=True)
class CellLook:
    """What a cell takes from the style of its table: the style, with the conditions that hold, strongest first."""

    style: str = ""
    conditions: tuple[str, ...] = ()


PLAIN = CellLook()


class StyleSheet:
    """The styles of one document. Properties are asked for by a path below `w:rPr` or `w:pPr`, such as `w:sz`.

    The order is that of Word: the run itself, its character style, the paragraph's style, the table's style, defaults.
    That two styles which both say bold undo each other is left out.
    """

    def __init__(self, root: _Element | None) -> None:
        self.root = root
        self._styles = {attribute(style, "w:styleId"): style for style in every(root, "w:style")}
        self._defaults = {kind: self._default(kind) for kind in _KINDS}
        self._chains: dict[str, tuple[_Element, ...]] = {}
        self._found: dict[tuple[str, ...], _Element | None] = {}

    def _default(self, kind: str) -> str:
        marked = [
            style_id
            for style_id, style in self._styles.items()
            if attribute(style, "w:type") == kind and attribute(style, "w:default") in ("1", "true", "on")
        ]
        return marked[0] if marked else ""

    def style_id(self, paragraph: _Element) -> str:
        """Return the id of a paragraph's style: the default one where it names none that there is."""
        named = value(paragraph, "w:pPr/w:pStyle")
        return named if named in self._styles else self._defaults["paragraph"]

    def name_of(self, style_id: str) -> str:
        """Return Word's own name of a style, by which built-in ones are known in every language."""
        return value(self._styles.get(style_id), "w:name")

    def chain(self, style_id: str) -> tuple[_Element, ...]:
        """Return a style with those that it is based on, itself first."""
        if style_id not in self._chains:
            self._chains[style_id] = tuple(self._walk(style_id))
        return self._chains[style_id]

    def _walk(self, style_id: str) -> Iterator[_Element]:
        seen: set[str] = set()
        while style_id in self._styles and style_id not in seen:
            seen.add(style_id)
            style = self._styles[style_id]
            yield style
            style_id = value(style, "w:basedOn")

    def of_run(self, run: _Element, paragraph: str, look: CellLook, path: str) -> _Element | None:
        """Return a run's property; `paragraph` is the id of its paragraph's style, `look` that of its cell."""
        direct = first(run, f"w:rPr/{path}")
        if direct is not None:
            return direct
        return self.of_style(paragraph, value(run, "w:rPr/w:rStyle"), look, path)

    def of_style(self, paragraph: str, character: str, look: CellLook, path: str) -> _Element | None:
        """Return the property that text has by its styles alone."""
        key = ("r", paragraph, character, look.style, *look.conditions, path)
        if key not in self._found:
            below = f"w:rPr/{path}"
            chains = (self.chain(character), self.chain(paragraph))
            default = first(self.root, f"w:docDefaults/w:rPrDefault/{below}")
            self._found[key] = self._search(chains, look, below, default)
        return self._found[key]

    def of_paragraph(self, paragraph: _Element, look: CellLook, path: str) -> _Element | None:
        """Return a paragraph's property."""
        direct = first(paragraph, f"w:pPr/{path}")
        if direct is not None:
            return direct
        style = self.style_id(paragraph)
        key = ("p", style, look.style, *look.conditions, path)
        if key not in self._found:
            below = f"w:pPr/{path}"
            default = first(self.root, f"w:docDefaults/w:pPrDefault/{below}")
            self._found[key] = self._search((self.chain(style),), look, below, default)
        return self._found[key]

    def of_cell(self, look: CellLook, path: str) -> _Element | None:
        """Return what the style of a table gives a cell, by a path such as `w:tcPr/w:shd`."""
        return next(self._in_table_style(look, path), None)

    def _search(
        self, chains: Sequence[Sequence[_Element]], look: CellLook, path: str, default: _Element | None
    ) -> _Element | None:
        for chain in chains:
            for style in chain:
                found = first(style, path)
                if found is not None:
                    return found
        return next(self._in_table_style(look, path), default)

    def _in_table_style(self, look: CellLook, path: str) -> Iterator[_Element]:
        chain = self.chain(look.style)
        for condition in look.conditions:
            for style in chain:
                for part in every(style, "w:tblStylePr"):
                    if attribute(part, "w:type") == condition and (found := first(part, path)) is not None:
                        yield found
        for style in chain:
            if (found := first(style, path)) is not None:
                yield found


_LOOK_BITS = {
    "firstRow": 0x20, "lastRow": 0x40, "firstColumn": 0x80, "lastColumn": 0x100, "noHBand": 0x200, "noVBand": 0x400,
}  # fmt: skip


def look_has(table: _Element, which: str) -> bool:
    """Return whether a table's look has a switch such as `firstRow`, written as a word or as a bit."""
    look = first(table, "w:tblPr/w:tblLook")
    if look is None:
        return False
    said = attribute(look, f"w:{which}")
    if said:
        return said in ("1", "true", "on")
    try:
        return bool(int(attribute(look) or "0", 16) & _LOOK_BITS[which])
    except ValueError:
        return False


def cell_look(table: _Element, row: int, column: int, rows: int, columns: int) -> CellLook:
    """Return what the cell at a place from 0 takes from its table's style (ECMA-376 part 1, 17.7.6)."""
    top, left = row == 0 and look_has(table, "firstRow"), column == 0 and look_has(table, "firstColumn")
    bottom = row == rows - 1 and look_has(table, "lastRow")
    right = column == columns - 1 and look_has(table, "lastColumn")
    across = "" if look_has(table, "noHBand") else f"band{(row - look_has(table, 'firstRow')) % 2 + 1}Horz"
    down = "" if look_has(table, "noVBand") else f"band{(column - look_has(table, 'firstColumn')) % 2 + 1}Vert"
    holding = (
        ("nwCell", top and left),
        ("neCell", top and right),
        ("swCell", bottom and left),
        ("seCell", bottom and right),
        ("firstCol", left),
        ("lastCol", right),
        ("firstRow", top),
        ("lastRow", bottom),
        (across, bool(across) and not (top or bottom)),
        (down, bool(down) and not (left or right)),
        ("wholeTable", True),
    )
    return CellLook(value(table, "w:tblPr/w:tblStyle"), tuple(condition for condition, holds in holding if holds))
