"""The columns of our tables in the type of a template: none narrower than its longest word."""

from collections.abc import Iterable, Sequence

from lxml import etree
from lxml.etree import _Element

from cpdesk.charts.letters import longest_word
from cpdesk.report.accessibility.styles import PLAIN, StyleSheet
from cpdesk.report.word_file.names import attribute, every, first, name, value

_AS_OURS = frozenset({"arial", "helvetica", "liberation sans", "calibri", "carlito", "times new roman", "arial narrow"})
_WIDER = 1.35
"""The letters of other typefaces are up to so much wider than those of Arial, bold ones most."""

_POINT = 20
_USUAL_SIZE = 24
_EDGES, _NARROW_EDGES = 220, 80
"""The space beside the words of a cell, left and right together, in twentieths of a point; where words need more."""

_MOST_WORD = 3800
"""A word wider than this is a slip of the keyboard or an address, which may break."""


def fit_columns(blocks: Iterable[_Element], styles: StyleSheet) -> None:
    """Share the width of each table out anew where a column is narrower than its longest word in the template's type.

    What others have to spare goes to it. Where they have too little, the words stand nearer to the edges of their
    cells; where that is not enough either, every column gives way by the same part of its longest word.
    """
    for block in blocks:
        if block.tag == name("w:tbl"):
            _fit_table(block, styles)


def _fit_table(table: _Element, styles: StyleSheet) -> None:
    grid = every(table, "w:tblGrid/w:gridCol")
    rows = [every(row, "w:tc") for row in every(table, "w:tr")]
    widths = [int(attribute(column, "w:w") or 0) for column in grid]
    if not rows or any(len(row) != len(grid) for row in rows):
        return
    points, wider = _type_of(rows[0][0], styles)
    words = [_longest(column, at, points, wider) for at, column in enumerate(zip(*rows, strict=True))]
    drawn = [any(first(cell, ".//w:drawing") is not None for cell in column) for column in zip(*rows, strict=True)]
    least = [width if is_drawn else word + _EDGES for width, word, is_drawn in zip(widths, words, drawn, strict=True)]
    if all(width >= need for width, need in zip(widths, least, strict=True)):
        return
    total = sum(widths)
    if sum(least) > total:
        _narrow_edges(table)
        kept = sum(width for width, is_drawn in zip(widths, drawn, strict=True) if is_drawn)
        edges = _NARROW_EDGES * drawn.count(False)
        of_words = sum(word for word, is_drawn in zip(words, drawn, strict=True) if not is_drawn)
        part = min(1.0, max(0.0, (total - kept - edges) / (of_words or 1)))
        least = [
            width if is_drawn else round(word * part) + _NARROW_EDGES
            for width, word, is_drawn in zip(widths, words, drawn, strict=True)
        ]
    _put(shared(widths, least), grid, rows)


def shared(widths: Sequence[int], least: Sequence[int]) -> list[int]:
    """Return widths of the same sum, none below its least as far as there is room, what is over going by the wish."""
    over = [max(0, width - need) for width, need in zip(widths, least, strict=True)]
    spare = max(0, sum(widths) - sum(least))
    found = [need + spare * more // (sum(over) or 1) for need, more in zip(least, over, strict=True)]
    found[-1] += sum(widths) - sum(found)
    return found


def _type_of(cell: _Element, styles: StyleSheet) -> tuple[float, float]:
    """Return the size of a table's type in points, with how much wider than ours its letters are."""
    style = value(cell, "w:p/w:pPr/w:pStyle")
    size = attribute(styles.of_style(style, "", PLAIN, "w:sz"))
    face = attribute(styles.of_style(style, "", PLAIN, "w:rFonts"), "w:ascii").casefold()
    points = (int(size) if size.isdigit() else _USUAL_SIZE) / 2
    return points, 1.0 if face in _AS_OURS else _WIDER


def _longest(column: Sequence[_Element], at: int, points: float, wider: float) -> int:
    widest = max(
        longest_word(text, points, bold=not at or not row)
        for row, cell in enumerate(column)
        for text in ["\n".join(_text(paragraph) for paragraph in cell.iter(name("w:p")))]
    )
    return min(_MOST_WORD, round(widest * wider * _POINT) + 1)


def _text(paragraph: _Element) -> str:
    return "".join(text.text or "" for text in paragraph.iter(name("w:t")))


def _narrow_edges(table: _Element) -> None:
    properties = first(table, "w:tblPr")
    if properties is None or first(properties, "w:tblCellMar") is not None:
        return
    margins = etree.Element(name("w:tblCellMar"))
    for side in ("w:left", "w:right"):
        edge = etree.SubElement(margins, name(side))
        edge.set(name("w:w"), str(_NARROW_EDGES // 2))
        edge.set(name("w:type"), "dxa")
    look = first(properties, "w:tblLook")
    if look is not None:
        look.addprevious(margins)


def _put(widths: Sequence[int], grid: Sequence[_Element], rows: Iterable[Sequence[_Element]]) -> None:
    for element, width in zip(grid, widths, strict=True):
        element.set(name("w:w"), str(width))
    for row in rows:
        for cell, width in zip(row, widths, strict=True):
            held = first(cell, "w:tcPr/w:tcW")
            if held is not None:
                held.set(name("w:w"), str(width))
